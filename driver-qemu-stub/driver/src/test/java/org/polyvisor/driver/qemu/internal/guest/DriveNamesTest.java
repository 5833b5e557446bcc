package org.polyvisor.driver.qemu.internal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DriveNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/machine/peripheral/disk1/virtio-backend | drive1    | #block42 | disk1 drive1 /machine/peripheral/disk1/virtio-backend #block42",
        "cd0                                      | ''        | ''       | cd0",
        "/machine/peripheral-anon/device[1]       | ''        | node0    | node0 /machine/peripheral-anon/device[1]",
        "/machine/unattached/device[19]           | ide0-cd0  | ''       | ide0-cd0 /machine/unattached/device[19]",
        "/machine/unattached/device[19]           | virtio0   | mine     | mine virtio0 /machine/unattached/device[19]",
        "''                                       | drive-a   | #block1  | drive-a #block1",
        "/machine/peripheral-anon/device[1]       | ''        | #block7  | /machine/peripheral-anon/device[1] #block7",
      })
  void whatSomebodyGaveComesFirst(String qdev, String drive, String node, String names) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("qdev", qdev).put("device", drive);
    if (!node.isEmpty()) {
      entry.putObject("inserted").put("node-name", node);
    }

    assertThat(String.join(" ", DriveNames.of(entry))).isEqualTo(names);
  }
}
