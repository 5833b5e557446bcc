package org.polyvisor.driver.parallels.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** What a scenario does to configurations. */
final class ConfigActs {
  private ConfigActs() {}

  static Map<String, Function<Words, Act>> verbs() {
    Map<String, Function<Words, Act>> verbs = new LinkedHashMap<>();
    verbs.put("rename", ConfigActs::rename);
    verbs.put("unplug", ConfigActs::unplug);
    verbs.put("remove", ConfigActs::remove);
    return verbs;
  }

  private static Act remove(Words words) {
    String guest = words.next("a guest");
    return Act.on(guest, server -> server.remove(guest));
  }

  private static Act rename(Words words) {
    String guest = words.next("a guest");
    String name = words.next("its new name");
    return Act.renaming(
        guest,
        name,
        server -> {
          SdkVmConfig old = server.config(guest);
          SdkVmConfig.Identity same = old.identity();
          server.reconfigure(
              new SdkVmConfig(
                  new SdkVmConfig.Identity(same.uuid(), name, same.type()),
                  old.hardware(),
                  old.autostartNumber()));
        });
  }

  private static Act unplug(Words words) {
    String guest = words.next("a guest");
    String disk = words.next("a disk");
    if (!CounterWords.possible(disk + ".read_bytes")) {
      throw words.wrong("'" + disk + "' should be a disk, as sda");
    }
    return Act.on(
        guest,
        config -> CounterWords.missing(disk + ".read_bytes", config),
        server -> unplug(server, server.config(guest), disk));
  }

  private static void unplug(SimulatedServer server, SdkVmConfig old, String disk) {
    List<SdkDrive> left = new ArrayList<>();
    for (SdkDrive drive : old.hardware().drives()) {
      SdkVmConfig alone = with(old, List.of(drive));
      if (CounterWords.name(disk + ".read_bytes", alone).isEmpty()) {
        left.add(drive);
      }
    }
    if (left.size() == old.hardware().drives().size()) {
      throw new IllegalArgumentException("it has no disk " + disk);
    }
    server.reconfigure(with(old, left));
  }

  private static SdkVmConfig with(SdkVmConfig old, List<SdkDrive> drives) {
    SdkHardware same = old.hardware();
    SdkHardware hardware = new SdkHardware(same.ramMiB(), same.cpus(), drives, same.adapters());
    return new SdkVmConfig(old.identity(), hardware, old.autostartNumber());
  }
}
