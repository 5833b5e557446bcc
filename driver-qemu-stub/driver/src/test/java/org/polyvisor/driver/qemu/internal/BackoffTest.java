package org.polyvisor.driver.qemu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void attemptsComeSlowerUpToABoundAndStartOverAfterASuccess() {
    Backoff backoff = new Backoff();

    assertThat(Stream.generate(backoff::next).limit(8).map(Duration::toMillis))
        .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 10000L, 10000L);
    backoff.reset();
    assertThat(backoff.next()).hasMillis(250);
  }
}
