package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkError;

/**
 * What goes wrong with a job. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Fault {
  static final Fault NONE = new Fault(Kind.NONE, null, Duration.ZERO);

  private final Kind kind;
  private final @Nullable SdkError error;
  private final Duration delay;

  private Fault(Kind kind, @Nullable SdkError error, Duration delay) {
    this.kind = kind;
    this.error = error;
    this.delay = delay;
  }

  /** The call that should issue it fails. */
  public static Fault refused(SdkError error) {
    return new Fault(Kind.REFUSED, error, Duration.ZERO);
  }

  /** It fails and has no effect. */
  public static Fault failed(SdkError error) {
    return new Fault(Kind.FAILED, error, Duration.ZERO);
  }

  /** It takes effect and is then said to have failed. */
  public static Fault failedAfterEffect(SdkError error) {
    return new Fault(Kind.FAILED_AFTER_EFFECT, error, Duration.ZERO);
  }

  /** It takes this much longer to reach the server. */
  public static Fault slow(Duration by) {
    return new Fault(Kind.NONE, null, by);
  }

  /** It never reaches the server and never ends. */
  public static Fault never() {
    return new Fault(Kind.NEVER, null, Duration.ZERO);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** The word that a scenario has for it. */
  public String verb() {
    return kind.verb;
  }

  /** What the job is said to fail with, if it fails. */
  public SdkError error() {
    return error == null ? SdkError.OPERATION_FAILED : error;
  }

  /** How much later it happens. */
  public Duration delay() {
    return delay;
  }

  enum Kind {
    NONE("slow"),
    REFUSED("refuse"),
    FAILED("fail"),
    FAILED_AFTER_EFFECT("fail-after-effect"),
    NEVER("never");

    private final String verb;

    Kind(String verb) {
      this.verb = verb;
    }
  }
}
