package org.polyvisor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the cases beside virsh name. */
final class VirshCaseFiles {
  private final Path folder;

  private VirshCaseFiles(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) throws IOException {
    VirshCaseFiles files = new VirshCaseFiles(folder);
    files.domains();
    files.oddDomains();
    files.resources();
    files.others();
    files.wrong();
  }

  private void domains() throws IOException {
    write(
        "other.xml",
        "<domain type='test'><name>other</name><memory>65536</memory><vcpu>2</vcpu>"
            + "<os><type>hvm</type></os></domain>");
    write("noos.xml", "<domain type='test'><name>noos</name><memory>65536</memory></domain>");
    domain("ends", "ends", "<on_reboot>destroy</on_reboot>");
    domain("again", "again", "<on_poweroff>restart</on_poweroff>");
    domain("preserve", "preserve", "<on_reboot>preserve</on_reboot>");
  }

  private void oddDomains() throws IOException {
    domain("spaces", "a b", "");
    domain("uni", "gr\u00f6\u00dfe-\u65e5\u672c", "");
    domain("one", "1", "");
    domain("seven", "7", "");
    domain("dash", "-x", "");
    domain("ddash", "--all", "");
    domain("upper", "TEST", "");
    domain("semi", "a;b", "");
    domain("quote", "a'b", "");
    domain("samename", "test", "");
    domain("uuidname", "6695eb01-f6a4-8304-79aa-97f2502e193f", "");
  }

  private void resources() throws IOException {
    write(
        "net.xml",
        "<network><name>n</name><uuid>11111111-1111-1111-1111-111111111111</uuid>"
            + "<bridge name='virbr7'/></network>");
    write("netspace.xml", "<network><name>a b</name></network>");
    write("net1.xml", "<network><name>1</name></network>");
    write("netsamename.xml", "<network><name>default</name></network>");
    write("netbridge.xml", "<network><name>x</name><bridge name='virbr0'/></network>");
    write(
        "badnet.xml",
        "<network><name>bad</name><ip address='300.1.1.1' netmask='255.255.255.0'/></network>");
    write(
        "pool.xml",
        "<pool type='dir'><name>p</name><uuid>22222222-2222-2222-2222-222222222222</uuid>"
            + "<target><path>/p</path></target></pool>");
    write("poolpath.xml", pool("x", "/default-pool"));
    write("poolspace.xml", pool("a b", "/q"));
    write("poolsame.xml", pool("default-pool", "/q"));
    write("badpool.xml", "<pool type='dir'><name>bad</name></pool>");
  }

  private void others() throws IOException {
    write(
        "disk.xml", "<disk type='file'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>");
    write("snapshot.xml", "<domainsnapshot><name>given</name></domainsnapshot>");
    write("nonsense.xml", "root:x:0:0");
    Files.createDirectory(folder.resolve("folder"));
  }

  private void wrong() throws IOException {
    String other = Files.readString(folder.resolve("other.xml"));
    write("empty.xml", "");
    write("blank.xml", "  \n\n");
    write("huge.xml", "<domain>" + "x".repeat(12_000_000) + "</domain>");
    write("bom.xml", "\ufeff" + other);
    write("two.xml", other + other);
    write("nul.xml", other.replace("other", "a\u0000b"));
    byte[] latin = other.replace("other", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("notutf8.xml"), latin);
  }

  private void domain(String file, String name, String more) throws IOException {
    write(
        file + ".xml",
        "<domain type='test'><name>"
            + name
            + "</name><memory>65536</memory><os><type>hvm</type></os>"
            + more
            + "</domain>");
  }

  private static String pool(String name, String path) {
    String target = "<target><path>" + path + "</path></target>";
    return "<pool type='dir'><name>" + name + "</name>" + target + "</pool>";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
