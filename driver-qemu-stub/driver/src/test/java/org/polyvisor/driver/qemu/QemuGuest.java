package org.polyvisor.driver.qemu;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.driver.qemu.peer.RealQemu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real guest with every kind of drive, and a second monitor for the test itself, over which it
 * makes QEMU read and write as a guest would.
 */
final class QemuGuest implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path monitor;
  private final Path second;
  private final RealQemu qemu;

  private QemuGuest(Path monitor, Path second, RealQemu qemu) {
    this.monitor = monitor;
    this.second = second;
    this.qemu = qemu;
  }

  /** Starts a guest. */
  static QemuGuest start(Path directory, String name, String... options)
      throws IOException, InterruptedException {
    Path monitor = directory.resolve(name + ".qmp");
    Path second = directory.resolve(name + ".test");
    List<String> all =
        new ArrayList<>(List.of("-name", name, "-qmp", "unix:" + second + ",server=on,wait=off"));
    all.addAll(List.of(options));
    return new QemuGuest(monitor, second, RealQemu.start(monitor, all));
  }

  Path monitor() {
    return monitor;
  }

  RealQemu process() {
    return qemu;
  }

  /** Runs qemu-io commands on a drive, by drive id or node name. */
  void io(String drive, String... commands) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(second))) {
      BufferedReader lines =
          new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
      ask(channel, lines, "{\"execute\": \"qmp_capabilities\"}");
      for (String command : commands) {
        String line = "qemu-io " + drive + " \"" + command + "\"";
        var message = JSON.createObjectNode().put("execute", "human-monitor-command");
        message.putObject("arguments").put("command-line", line);
        ask(channel, lines, message.toString());
      }
    }
  }

  /** Asks a QMP command for itself. */
  JsonNode ask(String command) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(second))) {
      BufferedReader lines =
          new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
      ask(channel, lines, "{\"execute\": \"qmp_capabilities\"}");
      return ask(channel, lines, "{\"execute\": \"" + command + "\"}");
    }
  }

  private static JsonNode ask(SocketChannel channel, BufferedReader lines, String message)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode answer = JSON.readTree(line);
      if (answer.has("return")) {
        return answer.path("return");
      }
      if (answer.has("error")) {
        throw new IOException(message + ": " + line);
      }
    }
    throw new IOException(message + ": no answer");
  }

  @Override
  public void close() {
    qemu.close();
  }
}
