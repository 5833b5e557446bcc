package org.polyvisor.driver.qemu.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A QMP peer at a real Unix socket that does what a {@link StubBehaviour} says. Serves one client
 * at a time, as QEMU does, in one thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StubQemu implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StubQemu.class.getName());

  private final JsonMapper mapper = new JsonMapper();
  private final Path path;
  private final ServerSocketChannel server;
  private final StubBehaviour behaviour;
  private volatile @Nullable SocketChannel serving;

  private StubQemu(Path path, ServerSocketChannel server, StubBehaviour behaviour) {
    this.path = path;
    this.server = server;
    this.behaviour = behaviour;
  }

  /** Listens at a path, which must be free. */
  public static StubQemu start(Path path, StubBehaviour behaviour) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    StubQemu stub = new StubQemu(path, server, behaviour);
    Thread thread = new Thread(stub::run, "stub-qemu " + path.getFileName());
    thread.setDaemon(true);
    thread.start();
    return stub;
  }

  /** Where it listens. */
  public Path path() {
    return path;
  }

  private void run() {
    while (server.isOpen()) {
      try (SocketChannel channel = server.accept()) {
        serving = channel;
        serve(channel);
      } catch (IOException | JacksonException e) {
        LOG.log(Level.DEBUG, () -> path + ": " + e);
      }
    }
  }

  private void serve(SocketChannel channel) throws IOException {
    StubClient client = new StubClient(channel);
    behaviour.connected(client);
    BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      behaviour.command(client, mapper.readTree(line));
    }
  }

  /** Ends, as a killed QEMU does: the connection breaks, the socket's file stays behind. */
  public void die() throws IOException {
    server.close();
    SocketChannel client = serving;
    if (client != null) {
      client.close();
    }
  }

  @Override
  public void close() throws IOException {
    die();
    Files.deleteIfExists(path);
  }
}
