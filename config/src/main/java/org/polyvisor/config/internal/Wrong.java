package org.polyvisor.config.internal;

import java.nio.file.Path;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/** Says where a settings file is not right. */
final class Wrong {
  private Wrong() {}

  static VirtException file(Path file, String why) {
    return of("settings file " + file + " " + why);
  }

  static VirtException line(Path file, int line, String why) {
    return of("settings file " + file + ", line " + line + ": " + why);
  }

  private static VirtException of(String message) {
    return VirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, message);
  }
}
