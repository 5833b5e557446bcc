package org.polyvisor.driver.qemu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.error.AuthenticationException;

class DiagnosisTest {
  @TempDir private Path directory;

  @Test
  void aSocketThatMayNotBeOpenedIsShownWithOwnerAndMode() throws Exception {
    Path socket = Files.createFile(directory.resolve("s"));
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-r-----"));

    Problem problem = Diagnosis.of(socket, new SocketException("Permission denied"));

    assertThat(problem.message())
        .contains(socket.toString(), "permission denied", "mode rw-r-----")
        .contains("belongs to " + Files.getOwner(socket).getName() + ":");
    assertThat(problem.exception()).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void aMonitorWithAQueueSaysThatQemuServesOneAtATime() {
    Problem problem =
        Diagnosis.of(directory, new SocketException("Resource temporarily unavailable"));

    assertThat(problem.message()).contains("QEMU serves one at a time");
    assertThat(problem.nobody()).isFalse();
  }
}
