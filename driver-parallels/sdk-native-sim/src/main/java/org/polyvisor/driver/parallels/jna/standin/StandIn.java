package org.polyvisor.driver.parallels.jna.standin;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.polyvisor.annotation.API;

/**
 * Drives the server behind the stand-in's library, of which a process has one. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StandIn {
  private static final int ERROR = 256;
  private static final int FIRST = 1 << 16;

  private final NativeLibrary library;
  private final Map<String, Counter> scripts = new HashMap<>();

  private StandIn(NativeLibrary library) {
    this.library = library;
  }

  /** That of this file. */
  public static StandIn of(Path file) {
    return new StandIn(NativeLibrary.getInstance(file.toString()));
  }

  /**
   * The values of a guest's counters: by name and how long the guest ran; below 0 is absent.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public interface Counter extends Callback {
    /** One of them. Must not call into the library. */
    long value(String name, long ranNanos);
  }

  /**
   * Does what a line of a scenario or of the set-up says.
   *
   * @throws IllegalArgumentException if it means nothing
   */
  public void play(String line) {
    try (Memory error = new Memory(ERROR)) {
      Object[] arguments = {utf8(line), error, ERROR};
      if (function("PrlSim_Do").invokeInt(arguments) != 0) {
        throw new IllegalArgumentException(line + ": " + error.getString(0, "UTF-8"));
      }
    }
  }

  /** Does what all these lines say. */
  public void play(Collection<String> lines) {
    lines.forEach(this::play);
  }

  /** A number of the ledger, as {@code handles} or {@code issued subscribe}. */
  public long ask(String what) {
    return function("PrlSim_Ask").invokeLong(new Object[] {utf8(what)});
  }

  /** The whole ledger, with a line for each fault that hit. */
  public String ledger() {
    Function ledger = function("PrlSim_Ledger");
    int size = FIRST;
    while (true) {
      try (Memory text = new Memory(size)) {
        int needed = ledger.invokeInt(new Object[] {text, size});
        if (needed < size) {
          return text.getString(0, "UTF-8");
        }
        size = needed + FIRST; // it may grow meanwhile
      }
    }
  }

  /** Moves virtual time on to this moment, running what is due. */
  public long advance(long nanos) {
    return function("PrlSim_Advance").invokeLong(new Object[] {nanos});
  }

  /** When something is due next in virtual time. */
  public long nextDue() {
    return function("PrlSim_NextDue").invokeLong(new Object[0]);
  }

  /** Takes a guest's counters from a script. */
  public void script(String guest, Counter values) {
    scripts.put(guest, values);
    function("PrlSim_Script").invokeInt(new Object[] {utf8(guest), values});
  }

  /** A server as new; false while the library is in use. */
  public boolean reset() {
    boolean done = function("PrlSim_Reset").invokeInt(new Object[0]) == 0;
    if (done) {
      scripts.clear();
    }
    return done;
  }

  private Function function(String name) {
    return library.getFunction(name);
  }

  private static byte[] utf8(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_8);
  }
}
