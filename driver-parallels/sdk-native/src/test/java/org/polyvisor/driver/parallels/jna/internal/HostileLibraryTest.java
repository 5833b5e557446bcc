package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** A library that says what it should not, in memory that it filled before. */
class HostileLibraryTest {
  /** Numbers of freed handles are used again at once, for handles of other types. B140 */
  private World world =
      new World("set poison on", "set handles-from 0x90000000", "set reuse-handles on");

  @AfterEach
  void nothingIsLeft() {
    world.close();
    assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("double-frees")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("wrong-handles")).as(world.standIn::ledger).isZero();
  }

  private SdkParameters read(String name) {
    try (SdkVm vm = world.vm(name)) {
      return world.heard.answer(world.session.perfStats(vm)).parameters();
    }
  }

  @Test
  void wordsAreNoNumbersAndBigNumbersKeepAllTheirBits() {
    world.standIn.play("word web sda.read_bytes lots");
    world.standIn.play("word web sda.write_bytes 18446744073709551615");
    world.standIn.play("word web sdb.read_bytes 99999999999999999999999");
    SdkParameters read = read("web");
    assertThat(read.find("devices.sata0.read_total")).hasValue(0);
    assertThat(read.find("devices.sata0.write_total")).hasValue(-1);
    assertThat(read.find("devices.sata1.read_total")).hasValue(0);
  }

  @Test
  void whatWasNotDeliveredIsAbsentWhateverTheMemoryHeld() { // B010
    world.standIn.play("event-without web disks");
    world.standIn.play("one-shot-without web disks");
    world.standIn.play("unknown-counter web devices.sata0.read_total 5");
    SdkParameters read = read("web");
    assertThat(read.find("devices.sata0.read_total")).hasValue(5);
    assertThat(read.find("devices.sata0.write_total")).isEmpty();
  }

  @Test
  void textsAndBytesBesideCountersAreLeftAlone() {
    world.standIn.play("string web guest.fs0.name /");
    world.standIn.play("binary web net.classful.traffic");
    world.standIn.play("string web devices.sata0.model fast");
    assertThat(read("web").size()).isEqualTo(23);
  }

  @Test
  void namesMayBeAnything() { // B144
    world.standIn.play("rename web a%22b%5C%7B%7D%0A%C3%A4%FF");
    try (SdkVm vm = world.vm("db")) {
      assertThat(world.session.inventory().config(vm).identity().name()).isEqualTo("db");
    }
    List<SdkVm> vms = World.await(world.session.inventory().vms());
    assertThat(vms)
        .extracting(vm -> world.session.inventory().config(vm).identity().name())
        .contains("a\"b\\{}\nä\uFFFD");
    vms.forEach(SdkVm::close);
  }

  @Test
  void aNameWithAccentsIsLookedUpInUtf8() { // B144
    world.standIn.play("rename web %C3%A9t%C3%A9%201");
    try (SdkVm vm = world.vm("\u00e9t\u00e9 1")) {
      assertThat(world.session.inventory().config(vm).identity().name())
          .isEqualTo("\u00e9t\u00e9 1");
    }
  }

  @Test
  void aHandlerThatThrowsDoesNotEndTheLibrarysThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    AtomicInteger thrown = new AtomicInteger();
    world.heard.then =
        what -> {
          threads.add(Thread.currentThread());
          if (thrown.incrementAndGet() % 2 == 0) {
            throw new IllegalStateException("thrown by the test's handler");
          }
          throw new AssertionError("thrown by the test's handler");
        };
    AtomicInteger escaped = new AtomicInteger();
    var before = Native.getCallbackExceptionHandler();
    Native.setCallbackExceptionHandler((callback, failure) -> escaped.incrementAndGet());
    try (SdkVm web = world.vm("web")) {
      assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() > 5);
      assertThat(world.heard.answer(world.session.unsubscribe(web)).error()).isEmpty();
    } finally {
      Native.setCallbackExceptionHandler(before);
    }
    assertThat(escaped).as("left to JNA").hasValue(0);
    assertThat(thrown.get()).isGreaterThan(6);
    assertThat(threads).hasSize(1).allMatch(Thread::isAlive);
  }

  @Test
  void longNamesAreAskedForTwice() {
    String name = "n".repeat(800);
    assertThat(name.length()).isGreaterThan(Scratch.ROOM);
    world.standIn.play("rename web " + name);
    try (SdkVm vm = world.vm(name)) {
      assertThat(world.session.inventory().config(vm).identity().name()).isEqualTo(name);
    }
  }

  @Test
  void unknownStatesAndBusesStayUnknown() { // B060
    world.standIn.play("state web 42");
    world.standIn.play("drive web hd 77 3 2 9 10 /odd");
    world.standIn.play("drive web hd sata -1 3 image 10 /disk");
    try (SdkVm vm = world.vm("web")) {
      long state = world.session.state(vm);
      assertThat(world.heard.answer(state).parameters().find(SdkEvent.STATE_PARAMETER))
          .hasValue(42);
      assertThat(SdkVmState.of(42)).isEqualTo(SdkVmState.UNKNOWN);
      SdkVmConfig config = world.session.inventory().config(vm);
      assertThat(config.hardware().drives())
          .extracting(SdkDrive::place)
          .extracting(SdkDrive.Place::stackIndex)
          .contains(3L, -1L);
      assertThat(config.hardware().drives())
          .filteredOn(drive -> drive.medium().source().equals("/odd"))
          .allMatch(drive -> drive.place().busNumber() == 77 && !drive.place().isBusKnown())
          .allMatch(drive -> drive.medium().emulated() == 9 && !drive.medium().isKnown())
          .hasSize(1);
    }
  }

  @Test
  void unknownKindsOfGuestsAndOfAutostartKeepTheirNumbers() { // B060
    world.standIn.play("guest odd 00000000-0000-0000-0000-000000000009 5 64 1 9 running");
    try (SdkVm vm = world.vm("odd")) {
      SdkVmConfig config = world.session.inventory().config(vm);
      assertThat(config.identity().type()).isEqualTo(5);
      assertThat(config.identity().isTypeKnown()).isFalse();
      assertThat(config.autostartNumber()).isEqualTo(9);
      assertThat(config.isAutostartKnown()).isFalse();
    }
  }

  @Test
  void eventsAndErrorsThatNobodyKnowsKeepTheirNumbers() { // B060
    world.standIn.play("event web 99");
    Eventually.holds(() -> world.heard.events(99).size() == 1);
    world.standIn.play("fail subscribe web 0x80003000");
    try (SdkVm web = world.vm("web")) {
      SdkError error = world.heard.answer(world.session.subscribe(web)).error().orElseThrow();
      assertThat(error).hasToString("PRL_ERR_UNKNOWN (0x80003000)");
      assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
    }
  }

  @Test
  void eventsThatComeTwiceOrInStormsAreAllHeard() {
    world.standIn.play("set duplicates 1");
    try (SdkVm web = world.vm("web")) {
      world.standIn.play("storm web 500");
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() == 1000);
      assertThat(world.heard.events(SdkEvent.VM_PERFSTATS))
          .allMatch(event -> event.parameters().size() == 23);
      assertThat(web.uuid()).isEqualTo(world.heard.events(SdkEvent.VM_PERFSTATS).get(0).issuer());
    }
  }

  @Test
  void countersThatComeAndGoAreFollowed() {
    try (SdkVm web = world.vm("web")) {
      world.heard.answer(world.session.subscribe(web));
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() > 3);
      world.standIn.play("event-without web disks");
      Eventually.holds(() -> last().find("devices.sata0.read_total").isEmpty());
      assertThat(last().size()).isEqualTo(15);
      world.standIn.play("unknown-counter web devices.sata9.read_total 7");
      Eventually.holds(() -> last().find("devices.sata9.read_total").isPresent());
      world.heard.answer(world.session.unsubscribe(web));
    }
  }

  @Test
  void aCounterThatTakesTheRoomOfSomethingElseIsSeenAfterAWhile() {
    try (SdkVm web = world.vm("web")) {
      world.standIn.play("string web some.text hello");
      world.standIn.play("storm web 10");
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() == 10);
      world.standIn.play("calm");
      world.standIn.play("unknown-counter web devices.sata9.read_total 7");
      world.standIn.play("storm web 300");
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() == 310);
      assertThat(last().find("devices.sata9.read_total")).hasValue(7);
      assertThat(last().size()).isEqualTo(24);
      assertThat(web.uuid()).isEqualTo(world.heard.events(SdkEvent.VM_PERFSTATS).get(0).issuer());
    }
  }

  private SdkParameters last() {
    List<SdkEvent> events = world.heard.events(SdkEvent.VM_PERFSTATS);
    return events.get(events.size() - 1).parameters();
  }

  @Test
  void failuresByChanceNeverLeaveAnything() {
    world.standIn.play("chaos 7 20 fail");
    for (int i = 0; i < 300; i++) {
      try (SdkVm vm = world.vm("web")) {
        world.session.inventory().config(vm);
        world.session.perfStats(vm);
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("PRL_ERR_");
      }
    }
    world.standIn.play("calm");
    assertThat(world.standIn.ask("faults")).isPositive();
    Eventually.holds(() -> world.standIn.ask("jobs-running") == 0);
    long fence = answered();
    assertThat(world.heard.answer(fence).error()).isEmpty();
  }

  private long answered() {
    try (SdkVm vm = world.vm("web")) {
      return world.session.state(vm);
    }
  }
}
