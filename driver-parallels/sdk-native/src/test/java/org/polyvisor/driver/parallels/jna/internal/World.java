package org.polyvisor.driver.parallels.jna.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** The binding over a stand-in as new, with one session that is logged in. */
final class World implements AutoCloseable {
  final StandIn standIn;
  final Heard heard = new Heard();
  final SdkLibrary library;
  final SdkSession session;

  World(String... setUp) {
    this(SdkOptions.defaults().hung(2, Duration.ofSeconds(1)), setUp);
  }

  World(SdkOptions options, String... setUp) {
    standIn = standIn();
    standIn.play(List.of("set latency 2ms", "set cycle 10ms"));
    standIn.play(List.of(setUp));
    library = new NativeSdkProvider().open(options.library(file().toString()));
    session = library.session(heard);
    await(session.loginLocal());
  }

  static Path file() {
    Optional<Path> file = StandInFile.find();
    assumeTrue(file.isPresent(), "NOT RUN: needs gcc");
    return file.orElseThrow();
  }

  static StandIn standIn() {
    StandIn standIn = StandIn.of(file());
    Eventually.holds(standIn::reset);
    return standIn;
  }

  static <T> T await(SdkJob<T> job) {
    try (job) {
      return job.await(TimeUnit.SECONDS.toNanos(20));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  SdkVm vm(String name) {
    return await(session.inventory().vm(name));
  }

  @Override
  public void close() {
    session.close();
    library.close();
  }
}
