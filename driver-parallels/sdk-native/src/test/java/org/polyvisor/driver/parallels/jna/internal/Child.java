package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** The program of {@link ChildJvm}: subscribes, lets eight threads read, and ends in some way. */
public final class Child {
  private Child() {}

  public static void main(String[] arguments) throws Exception {
    try {
      run(arguments[0], arguments[1]);
    } catch (SdkMissingException e) {
      System.out.println("missing: " + e.getMessage());
      again(arguments[0]);
      System.exit(3);
    }
  }

  /** Each further try must say as much as the first, of whichever file. */
  private static void again(String file) {
    for (String next : List.of(file, "/proc/self/exe", file)) {
      try {
        new NativeSdkProvider().open(SdkOptions.defaults().library(next)).close();
        System.out.println("again: opened " + next);
      } catch (SdkMissingException e) {
        System.out.println("again: " + e.getMessage());
      }
    }
  }

  private static void run(String file, String end) throws Exception {
    if (end.startsWith("suite:")) {
      Suite.run(List.of(end.substring("suite:".length()).split(",")));
      return;
    }
    if (end.equals("accents")) {
      accents(file);
      return;
    }
    if (end.startsWith("forget:")) {
      Forgetful.run(file, Integer.parseInt(end.substring("forget:".length())));
      return;
    }
    if (end.equals("busy")) {
      Busy.run(file);
      return;
    }
    SdkLibrary library = new NativeSdkProvider().open(SdkOptions.defaults().library(file));
    StandIn standIn = StandIn.of(java.nio.file.Path.of(file));
    standIn.play(List.of("set latency 1ms", "set cycle 1ms"));
    Heard heard = new Heard();
    SdkSession session = library.session(heard);
    World.await(session.loginLocal());
    SdkVm web = World.await(session.inventory().vm("web"));
    session.subscribe(web);
    for (int i = 0; i < 8; i++) {
      Thread reader = new Thread(() -> read(session, web));
      reader.setDaemon(true);
      reader.start();
    }
    Eventually.holds(() -> heard.all.size() > 50);
    System.out.println("subscribed");
    if (end.equals("ask in a handler") || end.equals("wait in a handler")) {
      SdkJob<SdkHost> job = session.inventory().host();
      standIn.play("set handler-rules crash");
      heard.then = end.startsWith("ask") ? what -> session.state(web) : what -> World.await(job);
    }
    end(end.endsWith("handler") ? "wait" : end, standIn);
  }

  /** Looks a VM up by a name that the process's own character set has not. */
  private static void accents(String file) throws Exception {
    String name = "\u00e9t\u00e9 1";
    try (SdkLibrary library = new NativeSdkProvider().open(SdkOptions.defaults().library(file));
        SdkSession session = library.session(new Heard())) {
      StandIn.of(java.nio.file.Path.of(file)).play("rename web %C3%A9t%C3%A9%201");
      World.await(session.loginLocal());
      try (SdkVm vm = World.await(session.inventory().vm(name))) {
        byte[] got =
            session
                .inventory()
                .config(vm)
                .identity()
                .name()
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.out.println("found " + java.util.HexFormat.of().formatHex(got));
      }
    }
  }

  private static void read(SdkSession session, SdkVm web) {
    while (true) {
      session.perfStats(web);
      LockSupport.parkNanos(100_000);
    }
  }

  private static void end(String end, StandIn standIn) {
    switch (end) {
      case "exit":
        System.exit(7);
        break;
      case "crash":
        standIn.play("at 10ms crash");
        LockSupport.parkNanos(60_000_000_000L);
        break;
      case "wait":
        LockSupport.parkNanos(60_000_000_000L);
        break;
      default:
        // The end of main: everything of ours is a daemon.
    }
  }
}
