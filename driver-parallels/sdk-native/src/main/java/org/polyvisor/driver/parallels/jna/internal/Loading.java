package org.polyvisor.driver.parallels.jna.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;

/**
 * Loads the library and binds its functions, once for each class loader; a second library in the
 * same process is refused, since its functions have the same names. Needs {@link Runtimes}' lock.
 */
final class Loading {
  /** Missing in older libraries; no use of ours depends on them. */
  private static final List<String> OPTIONAL =
      List.of("PrlVmDevHd_GetSerialNumber", "PrlVmDevHd_SetSerialNumber", "PrlVm_SetUserPasswd");

  /** Why JNA could not begin, which Java itself tells only once. */
  private static final AtomicReference<@Nullable Throwable> FIRST = new AtomicReference<>();

  private final Path file;
  private final NativeLibrary library;

  private Loading(Path file, NativeLibrary library) {
    this.file = file;
    this.library = library;
  }

  /**
   * Loads it.
   *
   * @throws SdkMissingException if it cannot be loaded or lacks a function
   */
  static Loading of(Path file) {
    try {
      NativeLibrary library =
          NativeLibrary.getInstance(
              file.toString(), Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
      Native.register(Prl.class, library);
      return new Loading(file, library);
    } catch (LinkageError | IllegalCallerException e) {
      throw new SdkMissingException(JnaFailures.explain(file, first(e)));
    }
  }

  /** A class that could not be initialised is merely said to be missing from the second try on. */
  private static Throwable first(Throwable failure) {
    Throwable before = FIRST.get();
    if (failure instanceof NoClassDefFoundError && before != null) {
      return before;
    }
    FIRST.set(failure);
    return failure;
  }

  Path file() {
    return file;
  }

  /** Which of the functions are there that may be missing. */
  Map<String, String> optional() {
    return OPTIONAL.stream()
        .collect(Collectors.toMap(name -> name, this::presence, (a, b) -> a, TreeMap::new));
  }

  /** How many handles live, by the library's own count, if it has one. */
  OptionalInt liveHandles() {
    try (Scratch scratch = Scratch.take()) {
      int result =
          library
              .getFunction("PrlDbg_GetHandlesNum")
              .invokeInt(new Object[] {scratch.out(), PrlConstants.PHT_ERROR});
      return result < 0 ? OptionalInt.empty() : OptionalInt.of(scratch.number());
    } catch (UnsatisfiedLinkError e) {
      return OptionalInt.empty();
    }
  }

  private String presence(String name) {
    try {
      library.getFunction(name);
      return "present";
    } catch (UnsatisfiedLinkError e) {
      return "absent";
    }
  }
}
