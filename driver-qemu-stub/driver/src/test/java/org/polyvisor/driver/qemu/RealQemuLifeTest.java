package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.qemu.peer.RealQemu;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.LifecycleRequest;

@ExtendWith(NeedsQemu.class)
class RealQemuLifeTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  @TempDir private Path directory;

  private QemuGuest start(String name, String... options) throws Exception {
    return QemuGuest.start(directory, name, options);
  }

  private static LifecycleRequest request(DomainRef domain) {
    return LifecycleRequest.of(domain);
  }

  @Test
  void aRunningGuestIsSuspendedAndResumedWithLibvirtsEvents() throws Exception {
    try (QemuGuest guest = start("one");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);

      opened.life().suspend(Opened.call(), request(one));
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_USER);
      opened.life().suspend(Opened.call(), request(one));
      assertThatThrownBy(() -> opened.life().shutdown(Opened.call(), request(one)))
          .isInstanceOf(OperationInvalidException.class);
      opened.life().resume(Opened.call(), request(one));
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.RUNNING_UNPAUSED);
      assertThatThrownBy(() -> opened.life().resume(Opened.call(), request(one)))
          .isInstanceOf(OperationInvalidException.class)
          .hasMessage("domain 'one': it is running already");

      assertThat(events.next(2)).containsExactly("one SUSPENDED PAUSED", "one RESUMED UNPAUSED");
    }
  }

  @Test
  void aResetIsToldAsARebootAndLeavesAPausedGuestPaused() throws Exception {
    try (QemuGuest guest = start("one", "-S");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();

      opened.life().reset(Opened.call(), request(opened.domain("one")));

      assertThat(events.next(1)).containsExactly("one reboot");
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_STARTING_UP);
    }
  }

  @Test
  void aDestroyedGuestIsGoneWhenDestroyReturns() throws Exception {
    try (QemuGuest guest = start("one");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");

      opened
          .life()
          .destroy(Opened.call(), LifecycleRequest.of(one, Set.of(LifecycleFlag.GRACEFUL)));

      assertThat(opened.names()).isEmpty();
      assertThat(events.next(2)).containsExactly("one SHUTDOWN HOST", "one STOPPED DESTROYED");
      assertThatThrownBy(() -> opened.connection().info(Opened.call(), one))
          .isInstanceOf(NoSuchDomainException.class)
          .hasMessageContaining("has ended (DESTROYED)");
    }
  }

  @Test
  void shutdownPressesThePowerButtonAndAGuestThatObeysIsStopped() throws Exception {
    // No guest system listens here, so the test plays it and ends QEMU as one would.
    try (QemuGuest guest = start("one");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");

      opened.life().shutdown(Opened.call(), request(one));
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
      guest.ask("quit");

      assertThat(events.next(2)).containsExactly("one SHUTDOWN HOST", "one STOPPED SHUTDOWN");
    }
  }

  @Test
  void aKilledGuestIsGoneWithAnEventThatSaysFailed() throws Exception {
    try (QemuGuest guest = start("one");
        QemuGuest other = start("two");
        Opened opened = Opened.at(guest.monitor(), other.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");

      guest.process().kill();

      assertThat(events.next(1)).containsExactly("one STOPPED FAILED");
      assertThat(opened.names()).containsExactly("two");
      assertThatThrownBy(() -> opened.connection().info(Opened.call(), one))
          .isInstanceOf(NoSuchDomainException.class)
          .hasMessageContaining("has ended (FAILED)");
      assertThat(opened.connection().alive()).isTrue();
    }
  }

  @Test
  void aNewProcessAtTheSameSocketIsADomainWithAnotherId() throws Exception {
    try (QemuGuest guest = start("one");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef before = opened.domain("one");
      guest.process().kill();
      assertThat(events.next(1)).containsExactly("one STOPPED FAILED");

      try (QemuGuest again = start("one")) {
        assertThat(again.process().isAlive()).isTrue();
        assertThat(events.next(1)).containsExactly("one STARTED BOOTED");
        DomainRef after = opened.domain("one");
        assertThat(after).isEqualTo(before);
        assertThat(after.id().getAsInt()).isGreaterThan(before.id().getAsInt());
      }
    }
  }

  @Test
  void aFrozenGuestCostsItsOwnCallsAndWorksAgainAfterwards() throws Exception {
    try (QemuGuest frozen = start("one");
        QemuGuest other = start("two");
        Opened opened = Opened.at(frozen.monitor(), other.monitor())) {
      DomainRef one = opened.domain("one");
      frozen.process().freeze();

      assertThatThrownBy(() -> opened.connection().info(Opened.call(SHORT), one))
          .isInstanceOf(OperationTimeoutException.class)
          .hasMessageContaining("domain one");
      assertThatThrownBy(() -> opened.life().suspend(Opened.call(SHORT), request(one)))
          .isInstanceOf(OperationTimeoutException.class);
      assertThat(opened.names()).containsExactly("one", "two");
      assertThat(opened.info("two").vcpus()).hasValue(1);

      frozen.process().thaw();
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_USER);
    }
  }

  @Test
  void everyOperationOnAFrozenGuestEndsByItsDeadlineAndTakesNoThread() throws Exception {
    try (QemuGuest guest = start("one", "-drive", "if=virtio,file=null-co://,format=raw");
        Opened opened = Opened.at(guest.monitor())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");
      guest.process().freeze();
      List<Consumer<Call>> operations =
          List.of(
              call -> opened.connection().info(call, one),
              call -> opened.connection().xml(call, one, Set.of()),
              call -> opened.blocks().blockDevices(call, one),
              call -> opened.blocks().blockStatistics(call, BlockStatisticsRequest.of(one, "")),
              call -> opened.life().suspend(call, request(one)),
              call -> opened.life().resume(call, request(one)),
              call -> opened.life().shutdown(call, request(one)),
              call -> opened.life().reset(call, request(one)),
              call -> opened.life().destroy(call, request(one)));
      for (Consumer<Call> operation : operations) {
        assertThatThrownBy(() -> operation.accept(Opened.call(Duration.ofMillis(50))))
            .isInstanceOf(OperationTimeoutException.class)
            .extracting(e -> ((VirtException) e).subject().orElseThrow())
            .isEqualTo(one);
      }
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().equals("polyvisor-qemu"))
          .hasSize(1);

      // What was asked for and not waited for happens late, in its order.
      guest.process().thaw();
      assertThat(events.next(4))
          .containsExactly(
              "one SUSPENDED PAUSED", "one reboot", "one SHUTDOWN HOST", "one STOPPED DESTROYED");
    }
  }

  @Test
  void aFrozenGuestAloneIsADomainOfItsMonitorsNameUntilItSaysItsOwn() throws Exception {
    try (QemuGuest guest = start("one", "-uuid", "11111111-2222-3333-4444-555555555555")) {
      guest.process().freeze();
      try (Opened opened =
          Opened.uri(Opened.uriOf(guest.monitor()) + "&monitor.handshake=300ms", Opened.LONG)) {
        RecordingSink events = opened.listen();
        DomainRef stuck = opened.domain(guest.monitor().getFileName().toString());
        assertThat(stuck.id()).hasValue(1);
        assertThat(stuck.uuid().version()).isEqualTo(5);
        assertThatThrownBy(() -> opened.connection().info(Opened.call(), stuck))
            .isInstanceOf(OperationTimeoutException.class)
            .hasMessageContaining(guest.monitor().toString())
            .hasMessageContaining("stopped or stuck")
            .extracting(e -> ((VirtException) e).subject().orElseThrow())
            .isEqualTo(stuck);

        guest.process().thaw();

        assertThat(events.next(1)).containsExactly("one STARTED BOOTED");
        assertThat(opened.names()).containsExactly("one");
        assertThatThrownBy(() -> opened.connection().info(Opened.call(), stuck))
            .isInstanceOf(NoSuchDomainException.class)
            .hasMessageContaining("is domain 'one'");
      }
    }
  }

  @Test
  void aFrozenGuestThatIsKilledBeforeItSaidWhoItIsLeaves() throws Exception {
    try (QemuGuest frozen = start("one");
        QemuGuest other = start("two")) {
      frozen.process().freeze();
      String uri = Opened.uriOf(frozen.monitor(), other.monitor()) + "&monitor.handshake=300ms";
      try (Opened opened = Opened.uri(uri, Opened.LONG)) {
        DomainRef stuck = opened.domain(frozen.monitor().getFileName().toString());
        frozen.process().kill();

        long end = System.nanoTime() + Opened.LONG.toNanos();
        while (!opened.names().equals(List.of("two")) && System.nanoTime() < end) {
          Thread.yield();
        }
        assertThat(opened.names()).containsExactly("two");
        assertThatThrownBy(() -> opened.connection().info(Opened.call(), stuck))
            .isInstanceOf(NoSuchDomainException.class);
      }
    }
  }

  @Test
  void aGuestThatWasFrozenAtOpenJoinsWhenItAnswers() throws Exception {
    try (QemuGuest frozen = start("one");
        QemuGuest other = start("two")) {
      frozen.process().freeze();
      String uri = Opened.uriOf(frozen.monitor(), other.monitor()) + "&monitor.handshake=300ms";
      try (Opened opened = Opened.uri(uri, Opened.LONG)) {
        RecordingSink events = opened.listen();
        String unknown = frozen.monitor().getFileName().toString();
        assertThat(opened.names()).containsExactlyInAnyOrder(unknown, "two");
        DomainRef stuck = opened.domain(unknown);
        assertThat(opened.monitors().get(0).problem())
            .hasValueSatisfying(problem -> assertThat(problem).contains("no greeting yet"));
        assertThatThrownBy(() -> opened.domain("one"))
            .isInstanceOf(NoSuchDomainException.class)
            .hasMessageContaining("no greeting yet");

        frozen.process().thaw();

        assertThat(events.next(1)).containsExactly("one STARTED BOOTED");
        assertThat(opened.names()).containsExactlyInAnyOrder("one", "two");
        // It was started without a UUID, so that it has the one that its monitor had.
        assertThat(opened.domain("one")).isEqualTo(stuck);
        assertThat(opened.monitors().get(0).problem()).isEmpty();
      }
    }
  }

  @Test
  void aGuestThatIsStillArrivingIsPausedForMigrationAndHasNoCounters() throws Exception {
    try (QemuGuest guest =
            start("one", "-incoming", "defer", "-drive", "if=virtio,file=null-co://,format=raw");
        Opened opened = Opened.at(guest.monitor())) {
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_MIGRATION);
      assertThat(opened.statistics("one", "virtio0").counters()).isEmpty();
      assertThat(opened.statistics("one", "").counters()).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownIsAbsentAndWhatIsKnownIsThere() throws Exception {
    String uuid = "11111111-2222-3333-4444-555555555555";
    try (QemuGuest guest = start("one", "-uuid", uuid, "-smp", "2");
        Opened opened = Opened.at(guest.monitor())) {
      DomainInfo info = opened.info("one");

      assertThat(info.domain().uuid()).isEqualTo(UUID.fromString(uuid));
      assertThat(info.domain().id()).hasValue(1);
      assertThat(info.memoryKiB()).hasValue(32 * 1024);
      assertThat(info.maximumMemoryKiB()).hasValue(32 * 1024);
      assertThat(info.vcpus()).hasValue(2);
      assertThat(info.cpuTimeNanos()).isEmpty();
      assertThat(info.persistent()).contains(false);
      assertThat(opened.connection().host(Opened.call()).hypervisorVersion())
          .hasValueSatisfying(version -> assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+"));
    }
  }

  @Test
  void startAndRebootAreLackingAndSayWhy() throws Exception {
    try (QemuGuest guest = start("one");
        Opened opened = Opened.at(guest.monitor())) {
      DomainRef one = opened.domain("one");

      assertThat(opened.connection().lacks())
          .containsExactlyInAnyOrder(Operation.START, Operation.REBOOT);
      assertThatThrownBy(() -> opened.life().start(Opened.call(), request(one)))
          .isInstanceOf(OperationUnsupportedException.class);
      assertThatThrownBy(() -> opened.life().reboot(Opened.call(), request(one)))
          .isInstanceOf(OperationUnsupportedException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void twinsAreRefusedNamingBothSockets() throws Exception {
    String uuid = "11111111-2222-3333-4444-555555555555";
    try (QemuGuest first = start("one", "-uuid", uuid);
        QemuGuest second = start("two", "-uuid", uuid);
        Opened opened = Opened.at(first.monitor(), second.monitor())) {
      assertThat(opened.names()).containsExactly("one");
      assertThat(opened.monitors().get(1).problem())
          .hasValueSatisfying(
              problem ->
                  assertThat(problem)
                      .contains(first.monitor().toString(), second.monitor().toString(), uuid));
    }
  }

  @Test
  void eachKindOfDriveHasItsBusAndAnOverlayIsOneDrive() throws Exception {
    Path base = directory.resolve("base.qcow2");
    RealQemu.image(base, "qcow2", "4M");
    Path overlay = directory.resolve("overlay.qcow2");
    RealQemu.overlay(overlay, base);
    String none = ",if=none,file.driver=null-co,id=";
    List<String> options = new ArrayList<>(List.of("-M", "q35"));
    for (String option :
        List.of(
            "-drive file=" + overlay + ",format=qcow2,if=none,id=ov",
            "-device ide-hd,drive=ov,id=sata0",
            "-device qemu-xhci",
            "-drive driver=raw" + none + "u",
            "-device usb-storage,drive=u,id=usb0",
            "-drive driver=raw" + none + "n",
            "-device nvme,drive=n,serial=1,id=nvme0",
            "-device isa-fdc,id=fdc0",
            "-device floppy,bus=fdc0.0,id=floppy0",
            "-device virtio-scsi-pci",
            "-device scsi-cd,id=scsicd0")) {
      options.addAll(List.of(option.split(" ", 2)));
    }
    try (QemuGuest guest = start("one", options.toArray(String[]::new));
        Opened opened = Opened.at(guest.monitor())) {
      assertThat(opened.blocks().blockDevices(Opened.call(), opened.domain("one")))
          .extracting(
              device ->
                  device.target() + " " + device.device() + " " + device.bus().orElse("unknown"))
          .containsExactlyInAnyOrder(
              "sata0 disk sata",
              "usb0 disk usb",
              "nvme0 disk nvme",
              "floppy0 floppy fdc",
              "scsicd0 cdrom scsi");
      guest.io("ov", "aio_read 0 64k", "aio_flush");
      assertThat(opened.statistics("one", overlay.toString()).readBytes()).hasValue(65536);
      assertThat(opened.statistics("one", "").readBytes()).hasValue(65536);
    }
  }

  @Test
  void aDirectoryStandsForItsSocketsAndIsLookedIntoAgain() throws Exception {
    try (QemuGuest first = start("one");
        Opened opened = Opened.at(directory)) {
      // The guest's second monitor is a socket there, too: the same guest, so refused.
      assertThat(opened.names()).containsExactly("one");
      assertThat(first.process().isAlive()).isTrue();
      try (QemuGuest second = start("two")) {
        assertThat(second.process().isAlive()).isTrue();
        assertThat(opened.names()).containsExactlyInAnyOrder("one", "two");
      }
    }
  }
}
