package org.polyvisor.conform.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;

/** Looks, before anything is judged, whether there is something to judge. */
final class Preflight {
  private static final String TEMPLATE =
      """
      <domain type='%s'>
        <name>template</name>
        <memory unit='MiB'>64</memory>
        <vcpu>1</vcpu>
        <os><type>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <source file='/polyvisor/a.img'/><target dev='vda' bus='virtio'/>
          </disk>
          <disk type='file' device='disk'>
            <source file='/polyvisor/b.img'/><target dev='vdb' bus='virtio'/>
          </disk>
          <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
        </devices>
      </domain>
      """;

  private static final Pattern OURS = Pattern.compile("polyvisor-[0-9a-f]{6}-[0-9]+");

  private final Options options;
  private List<String> leftBehind = List.of();

  Preflight(Options options) {
    this.options = options;
  }

  /** Opens, and finds the guests; answers a template that the driver takes, if one is needed. */
  Optional<String> template() {
    Optional<String> given = Targets.template(options);
    try (Connection connection = builder().open()) {
      options.guests.forEach(connection::domain);
      leftBehind = ofOtherRuns(connection);
      boolean needed = given.isEmpty() && options.guests.isEmpty() && !options.readOnly;
      return needed ? accepted(connection) : given;
    } catch (VirtException e) {
      throw new MisuseException("nothing was judged: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new MisuseException(String.valueOf(e.getMessage()));
    }
  }

  /** Domains that another run of the kit made: it was killed, or still runs. */
  List<String> leftBehind() {
    return leftBehind;
  }

  private static List<String> ofOtherRuns(Connection connection) {
    return connection.domains().stream()
        .map(Domain::name)
        .filter(name -> OURS.matcher(name).matches())
        .sorted()
        .toList();
  }

  private ConnectionBuilder builder() {
    ConnectionBuilder builder = Polyvisor.builder().uri(options.uri);
    String scheme = ConnectionUri.parse(options.uri).driver();
    Polyvisor.drivers().stream()
        .filter(driver -> driver.schemes().contains(scheme))
        .findFirst()
        .ifPresent(
            driver ->
                options
                    .settings()
                    .forEach(
                        (name, value) ->
                            builder.set("driver." + driver.name() + "." + name, value)));
    return options.readOnly ? builder.readOnly() : builder;
  }

  /** Tries a simple domain: one that is taken and given back will do. */
  private static Optional<String> accepted(Connection connection) {
    String template = TEMPLATE.formatted(connection.driver());
    UUID uuid = UUID.randomUUID();
    String name = "polyvisor-template-" + uuid.toString().substring(0, 8);
    try {
      Domain tried = connection.define(DomainXml.renamed(template, name, uuid));
      tried.undefine();
      return Optional.of(template);
    } catch (VirtException e) {
      return Optional.empty();
    }
  }
}
