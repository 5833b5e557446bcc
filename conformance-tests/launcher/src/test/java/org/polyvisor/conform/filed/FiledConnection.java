package org.polyvisor.conform.filed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.LifecycleRequest;

/**
 * Stopped domains, each a file with its XML. Where there is a file {@code hold}, XML never comes;
 * where there is {@code stuck}, nothing is undefined, whatever the deadline.
 */
final class FiledConnection implements DriverConnection, DefinitionFacet {
  private static final Pattern IDENTITY =
      Pattern.compile("<name>([^<]*)</name>.*?<uuid>([^<]*)</uuid>", Pattern.DOTALL);

  private final Path folder;
  private volatile boolean closed;

  FiledConnection(Path folder) {
    this.folder = folder;
  }

  private Path file(UUID uuid) {
    return folder.resolve(uuid + ".xml");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DomainRef ref(String xml) {
    Matcher identity = IDENTITY.matcher(xml);
    if (!identity.find()) {
      throw VirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NONE, "no name and UUID in " + xml);
    }
    return DomainRef.of(UUID.fromString(identity.group(2)), identity.group(1));
  }

  private Path present(DomainRef domain) {
    if (!Files.exists(file(domain.uuid()))) {
      throw VirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.NONE, "no domain " + domain)
          .about(domain);
    }
    return file(domain.uuid());
  }

  @Override
  public HostInfo host(Call call) {
    return HostInfo.of("FILED").build();
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .map(file -> ref(read(file)))
          .filter(one -> filter.admits(false, true))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    return domains(call, DomainFilter.all()).stream()
        .filter(key::matches)
        .findFirst()
        .orElseThrow(
            () -> VirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.NONE, "none of " + key));
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    DomainRef found = ref(read(present(domain)));
    return DomainInfo.of(found, StateReason.SHUTOFF_UNKNOWN).persistent(true).build();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    if (Files.exists(folder.resolve("hold"))) {
      return call.get(new CompletableFuture<String>(), "waiting for nothing");
    }
    return read(present(domain));
  }

  @Override
  public boolean alive() {
    return !closed;
  }

  @Override
  public void close(Call call) {
    closed = true;
  }

  @Override
  public DomainRef define(Call call, DefinitionRequest request) {
    DomainRef made = ref(request.xml());
    try {
      Path draft = Files.writeString(folder.resolve(made.uuid() + ".draft"), request.xml());
      Files.move(draft, file(made.uuid()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  @Override
  public DomainRef create(Call call, DefinitionRequest request) {
    throw VirtException.of(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.NONE, "nothing runs here");
  }

  @Override
  public void undefine(Call call, LifecycleRequest request) {
    while (Files.exists(folder.resolve("stuck"))) {
      LockSupport.park();
    }
    try {
      Files.delete(present(request.domain()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
