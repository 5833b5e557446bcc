package org.polyvisor.driver.qemu.peer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.annotation.API;
import tools.jackson.databind.JsonNode;

/**
 * Answers as a small running guest without disks would, unless told otherwise; refuses what it does
 * not know as QEMU does. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class StubGuest implements StubBehaviour {
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  /** A guest with a name and a UUID. */
  public StubGuest(String name, String uuid) {
    answers.putAll(
        Map.of(
            "qmp_capabilities", "{}",
            "query-name", "{\"name\": \"" + name + "\"}",
            "query-uuid", "{\"UUID\": \"" + uuid + "\"}",
            "query-status", "{\"status\": \"running\", \"running\": true}",
            "query-cpus-fast", "[{\"cpu-index\": 0, \"thread-id\": 4711}]",
            "query-block", "[]",
            "query-blockstats", "[]",
            "stop", "{}",
            "cont", "{}"));
  }

  /** From now on answers a command so. */
  public final StubGuest says(String command, String result) {
    answers.put(command, result);
    return this;
  }

  @Override
  public void command(StubClient client, JsonNode command) throws IOException {
    String result = answers.get(command.path("execute").asString(""));
    if (result == null) {
      client.refuse(command, "CommandNotFound", "The command has not been found");
    } else {
      client.answer(command, result);
    }
  }
}
