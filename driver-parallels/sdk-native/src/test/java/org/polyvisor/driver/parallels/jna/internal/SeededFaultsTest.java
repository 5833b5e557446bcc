package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/** What a seed lets hit the calls of the stand-in, and what is printed of it. */
class SeededFaultsTest {
  private static final int CALLS = 3_000;

  /** What the lines of each kind say. */
  private static final List<String> KINDS =
      List.of(
          "fail",
          "slow",
          "fail any",
          "fail-after-effect any",
          "refuse any",
          "slow any \\* \\d+ns",
          "never any",
          "lose-session",
          "forget-subscription \\w+",
          "orphan \\w+",
          "late unsubscribe \\w+",
          "duplicate \\d\\d",
          "overtake 1",
          "storm \\w+ \\d\\d",
          "event \\w+ 1990\\d\\d",
          "poison \\d\\d",
          "set handles-from 0x8\\d\\d00000",
          "word \\w+ [\\w.]+ lots\\d\\d",
          "word \\w+ [\\w.]+ 92233720368547759\\d\\d",
          "word \\w+ [\\w.]+ 9999999999999999999999\\d\\d",
          "\\w+ [\\w.]+ absent",
          "unknown-counter \\w+ devices.odd\\d\\d.spins 7",
          "string \\w+ devices.odd\\d\\d.model lots",
          "binary \\w+ net.classful.traffic\\d\\d",
          "silence \\w+ \\d+ns",
          "zeros \\w+ \\d+ns",
          "event-without \\w+ all \\d+ns",
          "one-shot-without \\w+ all \\d+ns");

  private final StandIn standIn = World.standIn();

  /** In one thread and in virtual time, so that nothing comes between. */
  private List<String> hits(String chaos) {
    Eventually.holds(standIn::reset);
    standIn.play("set time virtual");
    SdkOptions options = SdkOptions.defaults().library(World.file().toString());
    try (SdkLibrary library = new NativeSdkProvider().open(options);
        Scratch scratch = Scratch.take()) {
      assertThat(library).isNotNull();
      standIn.play(chaos);
      for (int i = 0; i < CALLS; i++) {
        Prl.PrlHandle_GetType(0, scratch.out());
      }
      standIn.play("calm");
    }
    List<String> printed =
        standIn.ledger().lines().filter(line -> line.startsWith("hit: ")).toList();
    assertThat(printed).as("hits that are printed").hasSize((int) standIn.ask("faults"));
    return printed;
  }

  @Test
  void theSameSeedOverTheSameCallsHitsTheSameAndAnotherDoesNot() {
    List<String> first = hits("chaos 11 50 -slow -hang");
    assertThat(first).hasSizeBetween(CALLS / 40, CALLS / 10);
    assertThat(hits("chaos 11 50 -slow -hang")).isEqualTo(first);
    assertThat(hits("chaos 12 50 -slow -hang")).isNotEqualTo(first);
  }

  @Test
  void eachKindHitsSomewhereAndIsPrintedWithTheCall() {
    List<String> hits = hits("chaos 5 200 -hang");
    for (String kind : KINDS) {
      assertThat(hits).anyMatch(hit -> hit.matches("hit: call \\d+, PrlHandle_GetType: " + kind));
    }
    String any = "hit: call \\d+, PrlHandle_GetType: (" + String.join("|", KINDS) + ")";
    assertThat(hits).allMatch(hit -> hit.matches(any));
  }

  @Test
  void onlyTheKindsThatAreNamedHit() {
    assertThat(hits("chaos 3 50 storm orphan"))
        .isNotEmpty()
        .allMatch(hit -> hit.contains(": storm ") || hit.contains(": orphan "));
    assertThatThrownBy(() -> standIn.play("chaos 3 50 lightning"))
        .hasMessageContaining("no such kind of fault: 'lightning'");
  }

  @Test
  void aCallThatNeverEndsIsPrintedWhileItHangs() throws InterruptedException {
    Thread caller = new Thread(() -> hits("chaos 3 1000 hang"));
    caller.start();
    Eventually.holds(() -> standIn.ask("calls-inside") == 1);
    assertThat(standIn.ledger()).contains("PrlHandle_GetType: hang");
    standIn.play("chaos 0 0");
    standIn.play("release");
    caller.join();
  }
}
