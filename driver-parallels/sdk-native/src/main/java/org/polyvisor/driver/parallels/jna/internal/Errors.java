package org.polyvisor.driver.parallels.jna.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;

/** Results as typed errors, with the SDK's own symbol and number. */
final class Errors {
  private Errors() {}

  /**
   * Lets successes pass; warnings and notes are successes.
   *
   * @throws SdkException for a failure
   */
  static void check(String function, int result) {
    if (result < 0) {
      throw failure(function, result);
    }
  }

  static SdkException failure(String function, int result) {
    return new SdkException(function, of(result));
  }

  static SdkError of(int result) {
    return SdkError.known(result).orElseGet(() -> named(result));
  }

  private static SdkError named(int result) {
    return new SdkError(Symbols.BY_CODE.getOrDefault(result, "PRL_ERR_UNKNOWN"), result);
  }

  /** Read when the first error comes. */
  private static final class Symbols {
    private static final Map<Integer, String> BY_CODE = read();

    private static Map<Integer, String> read() {
      Map<Integer, String> symbols = new HashMap<>();
      try (InputStream file = Errors.class.getResourceAsStream("errors.txt")) {
        if (file != null) {
          new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
              .lines()
              .forEach(line -> put(symbols, line));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return symbols;
    }

    private static void put(Map<Integer, String> symbols, String line) {
      int blank = line.indexOf(' ');
      int code = Integer.parseUnsignedInt(line.substring(0, blank), 16);
      symbols.putIfAbsent(code, line.substring(blank + 1));
    }
  }
}
