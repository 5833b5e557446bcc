package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/** Finding, loading, initialising and ending the library. */
class LibraryLifeTest {
  @TempDir private Path folder;

  private static SdkLibrary open() {
    return new NativeSdkProvider().open(SdkOptions.defaults().library(World.file().toString()));
  }

  @Test
  void connectionsShareOneInitialisationAndTheLastOneOutEndsIt() {
    StandIn standIn = World.standIn();
    SdkLibrary first = open();
    SdkLibrary second = open();
    assertThat(standIn.ask("initialised")).isOne();
    first.close();
    first.close();
    assertThat(standIn.ask("initialised")).isOne();
    assertThat(second.about()).containsKey("live handles");
    second.close();
    assertThat(standIn.ask("initialised")).isZero();
  }

  @Test
  void loadingAloneCallsNothing() {
    StandIn standIn = World.standIn();
    new NativeSdkProvider().load(SdkOptions.defaults().library(World.file().toString()));
    assertThat(standIn.ask("calls")).isZero();
  }

  @Test
  void aHandleOfAnEarlierLifeOfTheLibraryGivesNothingBackInTheNext() {
    World first = new World();
    // Numbers begin anew in each life, with the session's server.
    Handle old = new Handle(0xFACE);
    first.close();
    World next = new World();
    old.close();
    assertThat(World.await(next.session.inventory().vms())).hasSize(5);
    next.close();
    assertThat(next.standIn.ask("double-frees")).isZero();
    assertThat(next.standIn.ask("wrong-handles")).isZero();
  }

  @Test
  void anotherUserOfTheLibraryInThisProcessIsNotDisturbed() throws Exception {
    World world = new World();
    try (Isolated other = new Isolated()) {
      assertThat(other.use(World.file())).isEqualTo("5 guests");
      assertThat(world.standIn.ask("initialised")).isOne();
      assertThat(World.await(world.session.inventory().vms())).hasSize(5);
    }
    world.close();
  }

  @Test
  void aLibraryWithoutACountIsEndedAsOftenAsItWasInitialised() throws Exception {
    World world = new World("set counted-init off");
    try (Isolated other = new Isolated()) {
      assertThat(other.use(World.file())).isEqualTo("5 guests");
    }
    assertThat(World.await(world.session.inventory().host()).cpus()).isEqualTo(16);
    world.close();
    assertThat(world.standIn.ask("initialised")).isZero();
  }

  @Test
  void aFailedInitialisationIsPairedWithAnEndAndSaysWhy() {
    StandIn standIn = World.standIn();
    standIn.play("call PrlApi_InitEx fail 0x80000016");
    assertThatThrownBy(LibraryLifeTest::open)
        .isInstanceOf(SdkMissingException.class)
        .hasMessageContaining("PRL_ERR_OPERATION_FAILED (0x80000016)");
    assertThat(standIn.ask("calls")).isEqualTo(2);
    open().close();
  }

  @Test
  void aLibraryThatIsTooOldSaysSo() {
    World.standIn().play("set version 4");
    assertThatThrownBy(LibraryLifeTest::open)
        .hasMessageContaining("older than version 5")
        .hasMessageContaining("PRL_ERR_API_INCOMPATIBLE");
  }

  @Test
  void aSecondLibraryInTheProcessIsRefused() throws Exception {
    open().close();
    Path other = Files.copy(World.file(), folder.resolve("libprl_sdk.so"));
    assertThatThrownBy(
            () -> new NativeSdkProvider().open(SdkOptions.defaults().library(other.toString())))
        .isInstanceOf(SdkMissingException.class)
        .hasMessageContainingAll(other.toString(), World.file().toString(), "another process");
  }

  @Test
  void theSettingComesBeforeTheVariableAndBothBeforeTheUsualPlaces() throws Exception {
    Path named = Files.createFile(folder.resolve("libprl_sdk.so.8"));
    Files.createFile(folder.resolve("libprl_sdk.so"));
    assertThat(search(folder.toString(), "/nowhere/x").find()).isEqualTo(named);
    assertThat(search(null, folder.toString()).find()).isEqualTo(named);
    assertThatThrownBy(() -> search("/nowhere/a.so", folder.toString()).find())
        .hasMessageContainingAll("/nowhere/a.so", "sdk.library");
    assertThatThrownBy(() -> search(null, "/nowhere/b.so").find())
        .hasMessageContainingAll("/nowhere/b.so", "POLYVISOR_PARALLELS_SDK");
    assertThatThrownBy(() -> search(null, null).find())
        .hasMessageContainingAll("/usr/lib64", "libprl_sdk.so.9", "sdk.library");
  }

  private static LibrarySearch search(String setting, String variable) {
    return new LibrarySearch(Optional.ofNullable(setting), Optional.ofNullable(variable), "Linux");
  }

  @Test
  void noLibraryForThisMachineAndOneWithoutTheFunctionsAreDifferentErrors()
      throws Exception { // B147
    World.file();
    Path text = Files.writeString(folder.resolve("libtext.so"), "not a library");
    Path empty = folder.resolve("libempty.so");
    Files.writeString(folder.resolve("empty.c"), "int nothing;");
    Tools.run("gcc", "-shared", "-o", empty.toString(), folder.resolve("empty.c").toString());
    try (Isolated other = new Isolated()) {
      String said = other.use(text);
      assertThat(said).contains(text.toString(), "no library for this machine");
      assertThat(other.use(text)).isEqualTo(said);
    }
    try (Isolated other = new Isolated()) {
      String said = other.use(empty);
      assertThat(said).contains(empty.toString(), "lacks a function");
      assertThat(other.use(empty)).isEqualTo(said);
    }
  }

  @Test
  void aLibraryForAnotherMachineNamesBothMachines() throws Exception { // B147
    World.standIn();
    byte[] image = Files.readAllBytes(World.file());
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    image[18] = (byte) (arm ? 62 : 183);
    Path other = Files.write(folder.resolve("libother.so"), image);
    String built = arm ? "x86-64" : "aarch64";
    String here = arm ? "aarch64" : "x86-64";
    try (Isolated there = new Isolated()) {
      String said = there.use(other);
      assertThat(said)
          .isEqualTo(
              "the Parallels SDK %s cannot be used: it is built for %s, and this Java runs on %s",
              other, built, here);
      assertThat(there.use(other)).isEqualTo(said);
      assertThat(there.use(World.file())).isEqualTo("5 guests");
    }
  }

  @Test
  void aLibraryForAnotherSystemAndOneForAnUnknownMachineSaySo() throws Exception {
    byte[] mach = {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, 12, 0, 0, 1};
    Path mac = Files.write(folder.resolve("libmac.dylib"), java.util.Arrays.copyOf(mach, 4096));
    byte[] image = Files.readAllBytes(World.file());
    image[18] = 77;
    image[19] = 1;
    Path unknown = Files.write(folder.resolve("libunknown.so"), image);
    try (Isolated there = new Isolated()) {
      assertThat(there.use(mac)).contains(mac.toString(), "built for aarch64 with macOS");
      assertThat(there.use(unknown)).contains(unknown.toString(), "a machine with the number 333");
    }
  }
}
