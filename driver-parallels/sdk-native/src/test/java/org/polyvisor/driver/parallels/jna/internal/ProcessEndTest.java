package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a process ends while it is subscribed and eight threads read. */
class ProcessEndTest { // B142
  private static final List<String> NATIVE = List.of("--enable-native-access=ALL-UNNAMED");

  @TempDir private Path folder;

  private int end(String how) throws Exception {
    return ChildJvm.start(folder, NATIVE, how).end();
  }

  private void checkNoCrash() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("hs_err"));
    }
  }

  @Test
  void exitWithoutCloseGivesItsStatus() throws Exception {
    assertThat(end("exit")).isEqualTo(7);
    checkNoCrash();
  }

  @Test
  void theEndOfMainIsTheEnd() throws Exception {
    assertThat(end("return")).isZero();
    checkNoCrash();
  }

  @Test
  void aSignalToEndIsObeyed() throws Exception {
    ChildJvm child = ChildJvm.start(folder, NATIVE, "wait");
    Eventually.holds(() -> child.says("subscribed"));
    child.process().destroy();
    assertThat(child.end()).isEqualTo(143);
    checkNoCrash();
  }

  @Test
  void aKillWhileSubscribedLeavesNothingThatStopsTheNext() throws Exception {
    ChildJvm child = ChildJvm.start(folder, NATIVE, "wait");
    Eventually.holds(() -> child.says("subscribed"));
    child.process().destroyForcibly();
    assertThat(child.end()).isEqualTo(137);
    assertThat(end("exit")).isEqualTo(7);
  }

  @Test
  void aCrashOfTheLibrarysThreadEndsTheProcessAndDoesNotHangIt() throws Exception {
    ChildJvm child = ChildJvm.start(folder, List.of("-XX:-CreateCoredumpOnCrash"), "crash");
    assertThat(child.end()).isEqualTo(134);
  }

  @Test
  void whoeverAsksOrWaitsInAHandlerEndsTheProcessWithAStack() throws Exception { // B136
    List<String> flags = List.of("-XX:-CreateCoredumpOnCrash", "-XX:+ErrorFileToStdout");
    for (String what : List.of("ask", "wait")) {
      ChildJvm child = ChildJvm.start(folder, flags, what + " in a handler");
      assertThat(child.end()).as(child.output()).isEqualTo(1);
      assertThat(child.output())
          .contains("the stand-in: a handler " + what + "s")
          .contains(Child.class.getName() + ".");
    }
  }

  @Test
  void whereTheFolderForTemporaryFilesForbidsExecutionTheErrorNamesTheSetting() throws Exception {
    Path blocked = Files.createFile(folder.resolve("file"));
    ChildJvm child = ChildJvm.start(folder, List.of("-Djna.tmpdir=" + blocked + "/sub"), "exit");
    assertThat(child.end()).isEqualTo(3);
    assertThat(child.output()).contains("-Djna.tmpdir=");
    checkSaysTheSameAgain(child);
  }

  private Path noexec() throws Exception {
    Path mount = Files.createDirectory(folder.resolve("mount"));
    List<String> could =
        Tools.run(
            "unshare", "-m", "mount", "-t", "tmpfs", "-o", "noexec", "none", mount.toString());
    assumeTrue(could.isEmpty(), "NOT RUN: needs the right to mount");
    return mount;
  }

  @Test
  void aFileSystemThatForbidsExecutionLeadsToTheSameError() throws Exception {
    Path mount = noexec();
    List<String> flags =
        List.of("-Djna.tmpdir=" + mount, "-Djava.io.tmpdir=" + mount, "-Duser.home=" + mount);
    ChildJvm child = ChildJvm.startBesideNoexec(folder, World.file(), flags);
    assertThat(child.end()).as(child.output()).isEqualTo(3);
    assertThat(child.output()).contains("noexec", "-Djna.tmpdir=FOLDER");
    checkSaysTheSameAgain(child);
  }

  @Test
  void aLibraryOnAFileSystemThatForbidsExecutionIsAnotherError() throws Exception {
    Path library = noexec().resolve("libprl_sdk.so");
    ChildJvm child = ChildJvm.startBesideNoexec(folder, library, NATIVE);
    assertThat(child.end()).as(child.output()).isEqualTo(3);
    assertThat(child.output()).contains(library.toString(), "noexec").doesNotContain("jna.tmpdir");
  }

  @Test
  void anotherJnaFoundFirstIsOneClearError() throws Exception { // B066
    Path old = Files.createDirectory(folder.resolve("old"));
    Files.writeString(old.resolve("libjnidispatch.so"), "no library");
    ChildJvm child =
        ChildJvm.start(
            folder, List.of("-Djna.boot.library.path=" + old, "-Djna.nounpack=true"), "exit");
    assertThat(child.end()).isEqualTo(3);
    assertThat(child.output())
        .contains("missing: JNA", "jna.boot.library.path", old.resolve("libjnidispatch.so") + "");
    checkSaysTheSameAgain(child);
  }

  @Test
  void deniedNativeAccessNamesTheFlag() throws Exception { // B067
    boolean deniable = Runtime.version().feature() >= 24;
    List<String> flags = deniable ? List.of("--illegal-native-access=deny") : NATIVE;
    ChildJvm child = ChildJvm.start(folder, flags, "exit");
    int status = child.end();
    assertThat(status).isEqualTo(deniable ? 3 : 7);
    assertThat(child.output().contains("--enable-native-access")).isEqualTo(deniable);
    if (deniable) {
      checkSaysTheSameAgain(child);
    }
  }

  /** Java tells why a class cannot be initialised only once; the binding tells it each time. */
  private static void checkSaysTheSameAgain(ChildJvm child) throws IOException {
    List<String> lines = child.output().lines().toList();
    String first = only(lines, "missing: ").get(0);
    String ofAnother = first.replace(World.file().toString(), "/proc/self/exe");
    assertThat(only(lines, "again: ")).containsExactly(first, ofAnother, first);
  }

  private static List<String> only(List<String> lines, String prefix) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  @Test
  void aNameWithAccentsIsLookedUpInUtf8WhateverTheProcessSpeaks() throws Exception { // B144
    ChildJvm child = ChildJvm.start(folder, World.file(), Map.of("LC_ALL", "C"), NATIVE, "accents");
    assertThat(child.end()).as(child.output()).isZero();
    assertThat(child.output()).contains("found e974e92031");
  }
}
