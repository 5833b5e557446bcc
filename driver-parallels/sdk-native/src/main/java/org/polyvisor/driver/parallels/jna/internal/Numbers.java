package org.polyvisor.driver.parallels.jna.internal;

/** Functions that give a number or a handle. */
final class Numbers {
  private Numbers() {}

  /** One of them. */
  interface Getter {
    int get(long handle, long out);
  }

  /** One that takes an index. */
  interface Indexed {
    int get(long handle, int index, long out);
  }

  /** A number of 32 bits. */
  static int get(String function, Getter getter, long handle) {
    try (Scratch scratch = Scratch.take()) {
      Errors.check(function, getter.get(handle, scratch.out()));
      return scratch.number();
    }
  }

  /** A handle, which is the caller's to free. */
  static Handle handle(String function, Getter getter, long handle) {
    try (Scratch scratch = Scratch.take()) {
      Errors.check(function, getter.get(handle, scratch.out()));
      return new Handle(scratch.handle());
    }
  }

  /** The same at an index. */
  static Handle handle(String function, Indexed getter, long handle, int index) {
    try (Scratch scratch = Scratch.take()) {
      Errors.check(function, getter.get(handle, index, scratch.out()));
      return new Handle(scratch.handle());
    }
  }
}
