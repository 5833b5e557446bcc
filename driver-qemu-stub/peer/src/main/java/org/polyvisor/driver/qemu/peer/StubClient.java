package org.polyvisor.driver.qemu.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.annotation.API;
import tools.jackson.databind.JsonNode;

/**
 * The connection to one client of a stub. May be written to from any thread, a message at a time.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StubClient {
  private static final String GREETING =
      "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 3, \"minor\": 2, \"major\": 1}, \"package\":"
          + " \"stub\"}, \"capabilities\": []}}";

  private final ReentrantLock lock = new ReentrantLock();
  private final SocketChannel channel;

  StubClient(SocketChannel channel) {
    this.channel = channel;
  }

  /** Greets as QEMU does. */
  public void greet() throws IOException {
    send(GREETING);
  }

  /** Sends a line. */
  public void send(String message) throws IOException {
    raw((message + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes as they are. */
  public void raw(byte[] bytes) throws IOException {
    lock.lock();
    try {
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        channel.write(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sends a line byte by byte. */
  public void slowly(String message) throws IOException {
    for (byte one : (message + "\r\n").getBytes(StandardCharsets.UTF_8)) {
      raw(new byte[] {one});
    }
  }

  /** Answers a command. */
  public void answer(JsonNode command, String result) throws IOException {
    send("{\"return\": " + result + ", \"id\": " + command.path("id") + "}");
  }

  /** Refuses a command. */
  public void refuse(JsonNode command, String errorClass, String description) throws IOException {
    send(
        "{\"id\": "
            + command.path("id")
            + ", \"error\": {\"class\": \""
            + errorClass
            + "\", \"desc\": \""
            + description
            + "\"}}");
  }

  /** Tells of an event. */
  public void event(String name, String data) throws IOException {
    send(
        "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \""
            + name
            + "\", \"data\": "
            + data
            + "}");
  }

  /** Ends the connection. */
  public void close() throws IOException {
    channel.close();
  }
}
