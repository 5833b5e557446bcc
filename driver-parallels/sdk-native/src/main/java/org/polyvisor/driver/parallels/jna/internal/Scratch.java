package org.polyvisor.driver.parallels.jna.internal;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Memory that the library writes out parameters to and that is read without a call. For one thread
 * at a time; taken from a small store and given back.
 */
final class Scratch implements AutoCloseable {
  /** For a text, at first; nearly all are shorter. */
  static final int ROOM = 512;

  private static final int SIZE = 8;
  private static final int TEXT = 16;
  private static final Queue<Scratch> STORE = new ArrayBlockingQueue<>(16);

  private ByteBuffer memory;
  private long address;

  private Scratch(int room) {
    memory = allocate(room);
    address = address(memory);
  }

  static Scratch take() {
    Scratch kept = STORE.poll();
    return kept == null ? new Scratch(ROOM) : kept;
  }

  private static ByteBuffer allocate(int room) {
    return ByteBuffer.allocateDirect(TEXT + room).order(ByteOrder.nativeOrder());
  }

  private static long address(ByteBuffer memory) {
    return Pointer.nativeValue(Native.getDirectBufferPointer(memory));
  }

  /** Where a handle or a number of up to 64 bits is written to. */
  long out() {
    memory.putLong(0, 0);
    return address;
  }

  /** The handle or 64-bit number that was written. */
  long handle() {
    return memory.getLong(0);
  }

  /** The 32-bit number that was written. */
  int number() {
    return memory.getInt(0);
  }

  /** Where a text is written to. */
  long text() {
    return address + TEXT;
  }

  /** How much room there is for a text; it is written over with how much is needed. */
  long size() {
    memory.putInt(SIZE, room());
    return address + SIZE;
  }

  int room() {
    return memory.capacity() - TEXT;
  }

  /** How much the last text needed. */
  int needed() {
    return memory.getInt(SIZE);
  }

  /** Makes room for so much; what was there is gone. */
  void grow(int room) {
    memory = allocate(room);
    address = address(memory);
  }

  byte at(int index) {
    return memory.get(TEXT + index);
  }

  /** The text that was written, without its end; bytes that are no UTF-8 are replaced. */
  String string() {
    int length = Math.max(0, Math.min(needed(), room()));
    byte[] bytes = new byte[length];
    memory.get(TEXT, bytes);
    int end = 0;
    while (end < length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Gives it back, unless there are enough or it has grown big. */
  @Override
  public void close() {
    if (room() <= 1 << 16) {
      STORE.offer(this);
    }
  }
}
