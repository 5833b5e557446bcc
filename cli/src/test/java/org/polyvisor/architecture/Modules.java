package org.polyvisor.architecture;

import java.util.List;

/**
 * Which module a package belongs to, by the longest root that it begins with. The roots are written
 * below a common prefix, so that fixtures can mirror the real tree.
 */
record Modules(String prefix) {
  /** Roots of modules below the prefix; what begins with none of them is the api. */
  private static final List<String> ROOTS =
      List.of(
          "spi",
          "annotation",
          "model",
          "error",
          "config",
          "driver.support",
          "driver.test",
          "driver.parallels.sdk",
          "driver.parallels.simulator",
          "driver.parallels.jna",
          "driver.parallels",
          "driver.qemu.peer",
          "driver.qemu",
          "conformance",
          "cli");

  /** The root of the module of this package. */
  String of(String packageName) {
    String below = packageName.equals(prefix) ? "" : packageName.substring(prefix.length() + 1);
    return ROOTS.stream()
        .filter(root -> below.equals(root) || below.startsWith(root + "."))
        .findFirst()
        .map(root -> List.of("annotation", "model", "error").contains(root) ? "spi" : root)
        .orElse("api");
  }

  /** Whether a package is of this tree. */
  boolean has(String packageName) {
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }

  String pattern(String below) {
    return prefix + "." + below + "..";
  }
}
