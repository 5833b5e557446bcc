package org.polyvisor.cli.internal.session;

import java.util.Map;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;

/** What a person can do on this command line about an error, after the API's own words. */
final class Hints {
  private static final Map<ErrorCode, String> BY_CODE =
      Map.of(
          ErrorCode.NO_DOMAIN, "'polyvisor list --all' shows those there are",
          ErrorCode.NO_NETWORK, "'polyvisor net-list --all' shows those there are",
          ErrorCode.NO_STORAGE_POOL, "'polyvisor pool-list --all' shows those there are",
          ErrorCode.OPERATION_TIMEOUT, "--deadline allows more time",
          ErrorCode.OPERATION_DENIED, "leave out --readonly to allow changes",
          ErrorCode.CONF_SYNTAX, "'polyvisor config --explain KEY' says what a setting takes");

  private Hints() {}

  static String of(VirtException error) {
    String hint = BY_CODE.get(error.code());
    return hint == null ? error.subject().map(subject -> state(error, subject)).orElse("") : hint;
  }

  private static String state(VirtException error, ErrorSubject subject) {
    return error.code() == ErrorCode.OPERATION_INVALID
        ? "'polyvisor " + command(subject) + " " + subject.name() + "' shows its state"
        : "";
  }

  private static String command(ErrorSubject subject) {
    return switch (subject.kind()) {
      case "network" -> "net-info";
      case "storage pool" -> "pool-info";
      default -> "domstate";
    };
  }
}
