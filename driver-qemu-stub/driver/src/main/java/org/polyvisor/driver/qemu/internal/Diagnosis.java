package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.polyvisor.error.ErrorCode;

/** Finds out why a monitor's socket cannot be reached, and says what to do. */
final class Diagnosis {
  private static final int FILE_TYPE = 0170000;
  private static final int SOCKET = 0140000;

  /** The length of {@code sun_path} in Linux, less its end mark. */
  private static final int LONGEST = 107;

  private Diagnosis() {}

  /** Why connecting failed. */
  static Problem of(Path path, IOException failure) {
    String said = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException || said.contains("No such file")) {
      return new Problem(
          ErrorCode.NO_CONNECT, text(path, "there is no such file; is its QEMU running?"), true);
    }
    if (failure instanceof AccessDeniedException || said.contains("Permission denied")) {
      return problem(ErrorCode.AUTH_FAILED, path, "permission denied" + owner(path));
    }
    if (said.contains("refused")) {
      return new Problem(
          ErrorCode.NO_CONNECT,
          text(path, "connection refused: nothing listens there, its QEMU has ended"),
          true);
    }
    return other(path, said);
  }

  private static Problem other(Path path, String said) {
    if (said.contains("temporarily unavailable")) {
      return problem(
          ErrorCode.OPERATION_TIMEOUT,
          path,
          "too many clients wait for it: its QEMU is stopped or stuck, or others use this monitor"
              + " (QEMU serves one at a time; give it another -qmp)");
    }
    return problem(ErrorCode.NO_CONNECT, path, said);
  }

  /** Throws if the file is not there, or no socket. */
  static void check(Path path) throws IOException {
    int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      throw new IOException(
          "its path has "
              + length
              + " bytes, a socket's may have "
              + LONGEST
              + "; use a shorter one, by a symbolic link to its directory for instance");
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode");
    if ((mode & FILE_TYPE) != SOCKET) {
      throw new IOException("it is no socket; give the PATH of qemu -qmp unix:PATH,server=on");
    }
  }

  static boolean isSocket(Path path) {
    try {
      return ((Integer) Files.getAttribute(path, "unix:mode") & FILE_TYPE) == SOCKET;
    } catch (IOException e) {
      return false;
    }
  }

  /** It took the connection and then said nothing. */
  static Problem silent(Path path, boolean greeted) {
    return problem(
        ErrorCode.OPERATION_TIMEOUT,
        path,
        greeted
            ? "it greeted, and then said nothing: its QEMU is stopped or stuck"
            : "no greeting yet: its QEMU is stopped or stuck, or another client holds this monitor (QEMU"
                + " serves one at a time; give it another -qmp)");
  }

  static Problem said(Path path, String what) {
    return problem(ErrorCode.NO_CONNECT, path, "it " + what);
  }

  private static String owner(Path path) {
    try {
      PosixFileAttributes file = Files.readAttributes(path, PosixFileAttributes.class);
      return ": it belongs to "
          + file.owner().getName()
          + ":"
          + file.group().getName()
          + " with mode "
          + PosixFilePermissions.toString(file.permissions())
          + "; to connect takes write permission";
    } catch (IOException e) {
      return ": its directory cannot be searched";
    }
  }

  private static Problem problem(ErrorCode code, Path path, String what) {
    return Problem.of(code, text(path, what));
  }

  private static String text(Path path, String what) {
    return "monitor '" + path + "': " + what;
  }
}
