package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Scheduler;

/**
 * Logs in anew after the session was lost: the first time after about a second, then after twice as
 * long each time, at most a minute, give or take a fifth, until it works or the connection is
 * closed. Nothing here waits. Each loss is a round; what is left of an earlier one ends by itself.
 */
final class Reconnecting {
  private static final System.Logger LOG = System.getLogger(Reconnecting.class.getName());
  private static final long FIRST_MILLIS = 1000;
  private static final long LONGEST_MILLIS = 60_000;
  private static final int DOUBLINGS = 6;

  private final SessionSlot session;
  private final Scheduler scheduler;
  private final Ticker ticker;
  private final Reunion reunion;
  private final Login login;

  @Inject
  Reconnecting(
      SessionSlot session, Scheduler scheduler, Ticker ticker, Reunion reunion, Login login) {
    this.session = session;
    this.scheduler = scheduler;
    this.ticker = ticker;
    this.reunion = reunion;
    this.login = login;
  }

  /** The session was lost, for the time that is the round's number. */
  void begin(long round) {
    later(new Attempt(round, 0), this::logIn);
  }

  private void later(Attempt attempt, Consumer<Attempt> what) {
    scheduler.after(
        pause(attempt.failures),
        () -> {
          if (session.isRound(attempt.round)) {
            what.accept(attempt);
          }
        });
  }

  private void logIn(Attempt attempt) {
    LOG.log(Level.DEBUG, "logging in anew, after {0} failures", attempt.failures);
    look(
        attempt,
        () -> login.begin(session.get()),
        new Next<>(uuid -> list(attempt), () -> later(attempt.next(), this::logIn)));
  }

  private void list(Attempt attempt) {
    reunion.begin();
    look(
        attempt,
        () -> session.get().inventory().vms(),
        new Next<>(vms -> meet(attempt, vms), () -> later(attempt.next(), this::list)));
  }

  private void meet(Attempt attempt, List<SdkVm> vms) {
    if (session.isRound(attempt.round)) {
      reunion.meet(vms, attempt.round);
    } else {
      vms.forEach(SdkVm::close);
    }
  }

  private <T> void look(Attempt attempt, Supplier<SdkJob<T>> issue, Next<T> next) {
    try {
      reunion.looking().at(issue.get(), () -> session.isRound(attempt.round), next);
    } catch (SdkException e) {
      next.failed(e.error());
    }
  }

  private Duration pause(int failures) {
    long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, DOUBLINGS));
    long chance = Math.floorMod(ticker.nanos() * 0x9E3779B97F4A7C15L, 401L) - 200;
    return Duration.ofMillis(millis + millis * chance / 1000);
  }

  /** One of a round's attempts, after so many that failed. */
  private record Attempt(long round, int failures) {
    private Attempt next() {
      return new Attempt(round, failures + 1);
    }
  }

  /** How it goes on. */
  private record Next<T>(Consumer<T> on, Runnable again) implements Looking.Taker<T> {
    @Override
    public void done(T value) {
      on.accept(value);
    }

    @Override
    public void failed(SdkError error) {
      LOG.log(Level.DEBUG, "no new session yet: {0}", error);
      again.run();
    }
  }
}
