package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** The collector takes nothing that the library may still call. */
class GarbageTest { // B063
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final int ROUNDS = 40;

  @TempDir private Path folder;

  @Test
  void eventsGoOnWhateverIsCollected() {
    World world = new World("set cycle 1ms");
    try (SdkVm web = world.vm("web")) {
      world.session.subscribe(web);
      for (int i = 0; i < ROUNDS; i++) {
        int before = world.heard.events(SdkEvent.VM_PERFSTATS).size();
        System.gc();
        Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() > before + 2);
      }
    }
    world.close();
    assertThat(world.standIn.ask("double-frees")).isZero();
  }

  @Test
  void whoeverForgetsTheSessionLosesNoEventOfIt() throws Exception { // B063
    List<String> flags = List.of("--enable-native-access=ALL-UNNAMED");
    ChildJvm child = ChildJvm.start(folder, flags, "forget:" + (FULL ? 60 : 3));
    assertThat(child.end()).as(child.output()).isZero();
    assertThat(child.output()).containsPattern("none of \\d\\d+ lost");
  }

  @Test
  void oneThreadIsAttachedOnceForAllCallbacks() {
    World world = new World("set cycle 1ms");
    java.util.Set<Thread> threads = java.util.concurrent.ConcurrentHashMap.newKeySet();
    world.heard.then = what -> threads.add(Thread.currentThread());
    try (SdkVm web = world.vm("web")) {
      world.session.subscribe(web);
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() > 100);
    }
    world.close();
    assertThat(threads).hasSize(1).allMatch(Thread::isDaemon);
    assertThat(threads.iterator().next().getName()).startsWith("parallels-sdk-events");
  }
}
