package org.polyvisor.driver.parallels.jna.internal;

import java.nio.file.Path;
import java.util.List;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** Lives of the library with everything that the binding does, and faults by chance. */
final class Busy {
  private static final int LIVES = 5;
  private static final int ROUNDS = 60;

  private Busy() {}

  static void run(String file) {
    StandIn standIn = StandIn.of(Path.of(file));
    for (int life = 0; life < LIVES; life++) {
      standIn.reset();
      standIn.play(
          List.of("set latency 200us", "set cycle 1ms", "set reuse-handles on", "set poison on"));
      try (SdkLibrary library = new NativeSdkProvider().open(SdkOptions.defaults().library(file))) {
        live(library, standIn);
      }
      if (standIn.ask("strays") != 0 || standIn.ask("double-frees") != 0) {
        throw new IllegalStateException(standIn.ledger());
      }
    }
    System.out.println("nothing left");
  }

  private static void live(SdkLibrary library, StandIn standIn) {
    try (SdkSession session = library.session(new Heard())) {
      World.await(session.loginLocal());
      standIn.play("chaos 5 5 fail");
      for (int i = 0; i < ROUNDS; i++) {
        standIn.play(List.of("storm web 5", "state lab running", "unplug web sdb"));
        round(session);
      }
      standIn.play("calm");
    }
  }

  private static void round(SdkSession session) {
    try (SdkVm web = World.await(session.inventory().vm("web"))) {
      session.subscribe(web);
      session.inventory().config(web);
      session.perfStats(web);
      World.await(session.inventory().vms()).forEach(SdkVm::close);
      World.await(session.inventory().host());
      session.unsubscribe(web);
    } catch (SdkException e) {
      // By chance; what matters is what is left.
      if (e.getMessage() == null) {
        throw e;
      }
    }
  }
}
