package ${package};

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

/** One domain, which runs, and no facets yet: put your hypervisor here. */
final class ${driverClass}Connection implements DriverConnection {
  private static final DomainRef ONLY = DomainRef.of(new UUID(4, 2), "only", 1);

  private volatile boolean closed;

  @Override
  public HostInfo host(Call call) {
    return open(HostInfo.of("TINY").build());
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    return open(filter.admits(true, true) ? List.of(ONLY) : List.of());
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    if (!key.matches(open(ONLY))) {
      throw error(ErrorCode.NO_DOMAIN, "no domain of " + key);
    }
    return ONLY;
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    return DomainInfo.of(known(domain), StateReason.RUNNING_BOOTED).build();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    if (!options.isEmpty()) {
      String message = "XML of '" + domain.name() + "' with " + options + ": no option is known";
      throw error(ErrorCode.ARGUMENT_UNSUPPORTED, message).about(domain);
    }
    String name = known(domain).name();
    return "<domain><name>%s</name><uuid>%s</uuid></domain>".formatted(name, ONLY.uuid());
  }

  @Override
  public boolean alive() {
    return !closed;
  }

  @Override
  public void close(Call call) {
    closed = true;
  }

  private DomainRef known(DomainRef domain) {
    if (!open(domain).equals(ONLY)) {
      throw error(ErrorCode.NO_DOMAIN, "no domain " + domain).about(domain);
    }
    return ONLY;
  }

  private <T> T open(T answer) {
    if (closed) {
      throw error(ErrorCode.INVALID_CONN, "the connection to ${driver}:///only is closed");
    }
    return answer;
  }

  static VirtException error(ErrorCode code, String message) {
    return VirtException.of(code, ErrorDomain.NONE, message);
  }
}
