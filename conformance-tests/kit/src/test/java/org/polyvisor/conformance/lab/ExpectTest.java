package org.polyvisor.conformance.lab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ExpectTest {
  @Test
  void whatTheTargetCannotBringAboutIsNoWrongRefusal() {
    NotDrivable lacking = new NotDrivable("DEVI-017", "the target gives no disk");

    assertThatThrownBy(
            () ->
                Expect.refusal(
                    "attaching",
                    () -> {
                      throw lacking;
                    }))
        .isSameAs(lacking);
  }

  @Test
  void anotherExceptionThanTheApisIsAFailure() {
    assertThatThrownBy(
            () ->
                Expect.refusal(
                    "attaching",
                    () -> {
                      throw new IllegalStateException("oops");
                    }))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("attaching")
        .hasMessageContaining("oops");
  }
}
