package org.polyvisor.driver.qemu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.driver.qemu.peer.RealQemu;
import org.polyvisor.model.DomainRef;

/** The driver, attached to a real QEMU of its own for each requirement, against all of them. */
@ExtendWith(NeedsQemu.class)
class QemuConformance extends DriverConformance {
  private static final int BLOCK = 65_536;

  @TempDir private static Path images;
  @TempDir private Path directory;
  private QemuGuest guest;

  @BeforeAll
  static void makeImage() throws Exception {
    RealQemu.image(images.resolve("a.raw"), "raw", "8M");
  }

  @BeforeEach
  void startGuest() throws Exception {
    guest =
        QemuGuest.start(
            directory,
            "conform",
            "-drive",
            "file=" + RealQemu.escaped(images.resolve("a.raw")) + ",format=raw,if=virtio",
            "-device",
            "ide-cd,id=cd0");
  }

  @AfterEach
  void endGuest() {
    guest.close();
  }

  @Override
  public Target target() {
    return Target.of(Opened.uriOf(guest.monitor()))
        .guests("conform")
        .expendable()
        .stuck(this::freeze)
        .workload(this::write);
  }

  private AutoCloseable freeze() {
    try {
      guest.process().freeze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while freezing QEMU", e);
    }
    return guest.process()::thaw;
  }

  private IoAmount write(DomainRef domain, String target) throws IOException {
    guest.io(target, "aio_write 0 " + BLOCK, "aio_flush");
    return IoAmount.written(BLOCK, 1);
  }
}
