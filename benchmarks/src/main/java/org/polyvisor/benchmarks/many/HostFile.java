package org.polyvisor.benchmarks.many;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file that describes a host, in the format of libvirt's test driver. */
final class HostFile {
  private static final String DOMAIN =
      """
      <domain type='test'>
        <name>guest%05d</name>
        <uuid>%s</uuid>
        <memory unit='MiB'>%d</memory>
        <vcpu>2</vcpu>
        <os><type arch='x86_64'>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <source file='/images/guest%05d.img'/>
            <target dev='vda' bus='virtio'/>
          </disk>
        </devices>
      </domain>
      """;

  private HostFile() {}

  static void write(Path file, int domains) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("<node>\n");
      for (int i = 1; i <= domains; i++) {
        out.write(DOMAIN.formatted(i, new UUID(4, i), 64 + i % 64, i));
      }
      out.write("</node>\n");
    }
  }
}
