package org.polyvisor.conformance.lab;

import java.util.Objects;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;

/**
 * What a requirement expects, in words that an author can act on.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Expect {
  private Expect() {}

  /** Two values are equal. */
  public static void same(Object expected, Object actual, String what) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionFailedError(
          what + ": expected " + expected + ", was " + actual, expected, actual);
    }
  }

  /** Something holds. */
  public static void that(boolean holds, String what) {
    if (!holds) {
      throw new AssertionFailedError(what);
    }
  }

  /** A refusal with this code, and nothing else. */
  public static VirtException refusal(ErrorCode code, String doing, Runnable action) {
    VirtException refusal = refusal(doing, action);
    if (refusal.code() != code) {
      throw new AssertionFailedError(
          doing + ": expected " + code + ", was " + described(refusal), code, refusal.code());
    }
    return refusal;
  }

  /** A refusal of a class, for codes that mean the same. */
  public static VirtException refusal(
      Class<? extends VirtException> type, String doing, Runnable action) {
    VirtException refusal = refusal(doing, action);
    if (!type.isInstance(refusal)) {
      throw new AssertionFailedError(
          doing + ": expected " + type.getSimpleName() + ", was " + described(refusal),
          type.getSimpleName(),
          refusal.code());
    }
    return refusal;
  }

  /** Any refusal that is a {@link VirtException}. */
  public static VirtException refusal(String doing, Runnable action) {
    try {
      action.run();
    } catch (VirtException e) {
      return e;
    } catch (NotDrivable | NotOffered e) {
      // It was not the driver that refused.
      throw e;
    } catch (RuntimeException e) {
      throw new AssertionFailedError(doing + ": expected a VirtException, was " + e, e);
    }
    throw new AssertionFailedError(doing + ": expected a refusal, was no error");
  }

  /** The message is one line and has these words. */
  public static void oneLineWith(String words, VirtException refusal) {
    String message = String.valueOf(refusal.getMessage());
    that(!message.contains("\n"), "the message is not one line: " + message);
    that(message.contains(words), "the message does not have '" + words + "': " + message);
  }

  private static String described(VirtException refusal) {
    return refusal.code() + " (" + refusal.getMessage() + ")";
  }
}
