package org.polyvisor.conform.broken;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.StateReason;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;

/** One domain that runs, and something that goes wrong. */
final class BrokenConnection implements DriverConnection {
  private static final DomainRef ONE = DomainRef.of(new UUID(1, 2), "one", 1);

  private final Breakage breakage;
  private volatile boolean closed;

  BrokenConnection(Breakage breakage) {
    this.breakage = breakage;
  }

  @Override
  public HostInfo host(Call call) {
    return HostInfo.of("BROKEN").build();
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    breakage.at("list");
    return filter.admits(true, false) ? List.of(ONE) : List.of();
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    if (!key.matches(ONE)) {
      throw VirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.NONE, "no domain of " + key);
    }
    return ONE;
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    breakage.at("info");
    return DomainInfo.of(ONE, StateReason.RUNNING_UNKNOWN).persistent(false).build();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    return "<domain><name>one</name><uuid>" + ONE.uuid() + "</uuid></domain>";
  }

  @Override
  public boolean alive() {
    return !closed;
  }

  @Override
  public void close(Call call) {
    closed = true;
  }
}
