package org.polyvisor.driver.qemu.peer;

import java.io.IOException;
import org.polyvisor.annotation.API;
import tools.jackson.databind.JsonNode;

/**
 * What a stub does; called in the thread that serves the client. What it throws closes the
 * connection.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StubBehaviour {
  /** A client has connected; QEMU would greet it. */
  default void connected(StubClient client) throws IOException {
    client.greet();
  }

  /** A client sent a command. */
  void command(StubClient client, JsonNode command) throws IOException;
}
