package org.polyvisor.conform.internal;

import java.util.Optional;
import java.util.UUID;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.error.VirtException;

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

  private final Options options;

  Preflight(Options options) {
    this.options = options;
  }

  /** Opens, and finds the guests; answers a template that the driver takes, if one is needed. */
  Optional<String> template() {
    Optional<String> given = Targets.template(options);
    try (Connection connection = builder().open()) {
      options.guests.forEach(connection::domain);
      boolean needed = given.isEmpty() && options.guests.isEmpty() && !options.readOnly;
      return needed ? accepted(connection) : given;
    } catch (VirtException e) {
      throw new MisuseException("nothing was judged: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new MisuseException(String.valueOf(e.getMessage()));
    }
  }

  private ConnectionBuilder builder() {
    ConnectionBuilder builder = Polyvisor.builder().uri(options.uri);
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
