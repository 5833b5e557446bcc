package org.polyvisor.driver.parallels.jna.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * For which machine a library is built, by the first bytes of its file: the loader only says that
 * it found none. Thread-safe, since it keeps nothing.
 */
final class BuiltFor {
  private static final int HEADER = 20;
  private static final int ELF = 0x7f454c46;
  private static final int MACH_O = 0xcffaedfe;
  private static final Map<Integer, String> ELF_MACHINES =
      Map.of(
          3,
          "x86",
          21,
          "ppc64",
          22,
          "s390x",
          40,
          "arm",
          62,
          "x86-64",
          183,
          "aarch64",
          243,
          "riscv64",
          258,
          "loongarch64");
  private static final Map<Integer, String> MACH_O_MACHINES =
      Map.of(0x01000007, "x86-64", 0x0100000c, "aarch64");

  private BuiltFor() {}

  /** What is to be said of it, if it is not this machine that the file is built for. */
  static Optional<String> another(Path file) {
    String here = machine(System.getProperty("os.arch", ""));
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return of(file)
        .filter(built -> !built.equals(mac ? here + " with macOS" : here))
        .map(
            built ->
                "it is built for "
                    + built
                    + ", and this Java runs on "
                    + here
                    + (mac ? " with macOS" : ""));
  }

  private static Optional<String> of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      return header.length < HEADER ? Optional.empty() : of(ByteBuffer.wrap(header));
    } catch (IOException e) {
      // What cannot be read is the loader's to explain.
      return Optional.empty();
    }
  }

  private static Optional<String> of(ByteBuffer header) {
    switch (header.getInt(0)) {
      case ELF:
        boolean little = header.get(5) == 1;
        header.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return Optional.of(elf(header.getShort(18) & 0xffff, little));
      case MACH_O:
        int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        return Optional.of(named(MACH_O_MACHINES, type) + " with macOS");
      default:
        return Optional.empty();
    }
  }

  private static String elf(int number, boolean little) {
    return named(ELF_MACHINES, number) + (number == 21 && little ? "le" : "");
  }

  private static String named(Map<Integer, String> names, int number) {
    return names.getOrDefault(number, "a machine with the number " + number);
  }

  /** Java's names, in the words of above. */
  private static String machine(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> "x86-64";
      case "i386", "i686" -> "x86";
      default -> arch;
    };
  }
}
