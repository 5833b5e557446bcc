package org.polyvisor.benchmarks.qemu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyvisor.benchmarks.peer.MissingPeerException;
import org.polyvisor.driver.qemu.peer.RealQemu;

/** Real QEMU processes with one disk each, whose CPUs stand still, in a folder of their own. */
final class Guests implements AutoCloseable {
  static final String DISK = "disk";

  private final Path folder;
  private final List<RealQemu> processes = new ArrayList<>();

  private Guests(Path folder) {
    this.folder = folder;
  }

  static Guests start(int count) throws IOException, InterruptedException {
    if (!RealQemu.available()) {
      throw new MissingPeerException(RealQemu.PROGRAM + " is not installed");
    }
    Guests guests = new Guests(Files.createTempDirectory("polyvisor-benchmark"));
    try {
      for (int number = 0; number < count; number++) {
        guests.add(number);
      }
    } catch (IOException | InterruptedException e) {
      guests.close();
      throw e;
    }
    return guests;
  }

  private void add(int number) throws IOException, InterruptedException {
    Path image = folder.resolve("disk" + number + ".img");
    RealQemu.image(image, "raw", "1M");
    String drive = "if=none,format=raw,id=" + DISK + ",file=" + RealQemu.escaped(image);
    processes.add(
        RealQemu.start(
            folder.resolve("guest" + number + ".qmp"),
            List.of(
                "-S",
                "-name",
                "guest" + number,
                "-uuid",
                "6f0c7e1a-0000-4000-8000-" + String.format("%012x", number + 1),
                "-qmp",
                "unix:" + second(number) + ",server=on,wait=off",
                "-drive",
                drive,
                "-device",
                "virtio-blk-pci,drive=" + DISK)));
  }

  /** A monitor that the driver does not use. */
  Path second(int number) {
    return folder.resolve("guest" + number + ".second");
  }

  RealQemu process(int number) {
    return processes.get(number);
  }

  /** Where the driver finds them all. */
  String uri() {
    return "qemu:///attach?"
        + Stream.iterate(0, number -> number + 1)
            .limit(processes.size())
            .map(number -> "monitor=" + folder.resolve("guest" + number + ".qmp"))
            .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    processes.forEach(RealQemu::close);
    Folder.delete(folder);
  }

  /** Takes a folder away with all that is in it. */
  static final class Folder {
    private Folder() {}

    static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
