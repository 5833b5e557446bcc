package org.polyvisor.internal.load;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which class of an app has called us. */
final class Caller {
  private static final String OURS = "org.polyvisor.";

  private Caller() {}

  /** The loader of the first class below us on the stack that is not ours; null for the JDK's. */
  static @Nullable ClassLoader loader() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(Caller::first);
  }

  private static @Nullable ClassLoader first(Stream<StackWalker.StackFrame> frames) {
    ClassLoader ours = Caller.class.getClassLoader();
    Iterator<StackWalker.StackFrame> each = frames.iterator();
    while (each.hasNext()) {
      Class<?> type = each.next().getDeclaringClass();
      if (type.getClassLoader() != ours || !type.getName().startsWith(OURS)) {
        return type.getClassLoader();
      }
    }
    return null;
  }
}
