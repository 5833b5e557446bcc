package org.polyvisor.driver.parallels.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;

/** Guests as lines of the stand-in's set-up. */
final class GuestLines {
  private GuestLines() {}

  static List<String> of(GuestSpec guest, Instant now) {
    List<String> lines = new ArrayList<>();
    SdkVmConfig config = guest.config();
    lines.add(
        String.join(
            " ",
            "guest",
            word(config.identity().name()),
            config.identity().uuid().toString(),
            type(config.identity()),
            hardware(config),
            guest.initial().state().name().toLowerCase(Locale.ROOT),
            ran(guest.initial(), now).toNanos() + "ns"));
    lines.addAll(devices(config));
    return lines;
  }

  /** The guest that is called so now gets this configuration. */
  static List<String> changed(String name, SdkVmConfig config) {
    List<String> lines = new ArrayList<>();
    String now = word(config.identity().name());
    lines.add(String.join(" ", "configure", word(name), now, hardware(config)));
    lines.addAll(devices(config));
    lines.add("changed " + now);
    return lines;
  }

  private static String type(SdkVmConfig.Identity identity) {
    if (!identity.isTypeKnown()) {
      return String.valueOf(identity.type());
    }
    return identity.container() ? "ct" : "vm";
  }

  private static String hardware(SdkVmConfig config) {
    return config.hardware().ramMiB()
        + " "
        + config.hardware().cpus()
        + " "
        + config.autostartNumber();
  }

  private static List<String> devices(SdkVmConfig config) {
    List<String> lines = new ArrayList<>();
    String name = word(config.identity().name());
    config.hardware().drives().forEach(drive -> lines.add(drive(name, drive)));
    config.hardware().adapters().forEach(adapter -> lines.add(adapter(name, adapter)));
    return lines;
  }

  private static String drive(String name, SdkDrive drive) {
    String kind =
        switch (drive.kind()) {
          case HARD_DISK -> "hd";
          case OPTICAL -> "cd";
          case FLOPPY -> "fd";
        };
    SdkBus bus = drive.place().bus();
    return String.join(
        " ",
        "drive",
        name,
        kind,
        drive.place().isBusKnown()
            ? bus.name().toLowerCase(Locale.ROOT)
            : String.valueOf(drive.place().busNumber()),
        String.valueOf(drive.place().stackIndex()),
        String.valueOf(drive.place().index()),
        String.valueOf(drive.medium().emulated()),
        String.valueOf(drive.medium().sizeMiB()),
        word(drive.medium().source()));
  }

  private static String adapter(String name, SdkAdapter adapter) {
    return String.join(
        " ",
        "adapter",
        name,
        String.valueOf(adapter.index()),
        word(adapter.mac()),
        word(adapter.network()));
  }

  private static Duration ran(GuestState state, Instant now) {
    boolean counts = state.state() == SdkVmState.RUNNING && now.isAfter(state.since());
    return counts ? state.ran().plus(Duration.between(state.since(), now)) : state.ran();
  }

  /** Without blanks and what else would end a word. */
  static String word(String text) {
    StringBuilder word = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > ' ' && one < 127 && one != '%' && one != '#';
      word.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one & 0xff));
    }
    return word.toString();
  }
}
