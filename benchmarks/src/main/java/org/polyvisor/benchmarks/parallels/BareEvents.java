package org.polyvisor.benchmarks.parallels;

import com.sun.jna.Callback;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes events in the best way that is known, written by hand for one guest with known counters: no
 * session, no lock, no check of a result, no name decoded, no call counted; only the calls that
 * there must be, with raw numbers, and look-ups by names that were encoded once. The callback runs
 * on the library's thread.
 */
final class BareEvents implements AutoCloseable {
  private static final int TEXT = 16;
  private static final int SIZE = 8;
  private static final int ROOM = 128;
  private static final int HANDLE_OF_EVENT = 0x10000012;

  private final long server;
  private final Taken taken;
  private final List<ByteBuffer> texts;
  private final long[] names;
  private final ByteBuffer memory = ByteBuffer.allocateDirect(256).order(ByteOrder.nativeOrder());
  private final long address = address(memory);
  private final Handler handler = this::take;
  private volatile long[] numbers = {};

  /** What a server's handle gets, of counters of these names. */
  BareEvents(Path file, long server, List<String> counters, Taken taken) {
    this.server = server;
    this.taken = taken;
    texts = counters.stream().map(BareEvents::text).toList();
    names = texts.stream().mapToLong(BareEvents::address).toArray();
    Native.register(
        Functions.class,
        NativeLibrary.getInstance(
            file.toString(),
            Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name())));
    Native.setCallbackThreadInitializer(handler, new CallbackThreadInitializer(true, false));
    Functions.PrlSrv_RegEventHandler(server, handler, 0);
  }

  /** The counters of the event that came last. */
  long[] numbers() {
    return numbers.clone();
  }

  private static ByteBuffer text(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocateDirect(utf8.length + 1).put(utf8).put((byte) 0);
  }

  private static long address(ByteBuffer buffer) {
    return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
  }

  private int take(long handle, long userData) {
    Functions.PrlHandle_GetType(handle, address);
    if (memory.getInt(0) == HANDLE_OF_EVENT) {
      Functions.PrlEvent_GetType(handle, address);
      memory.putInt(SIZE, ROOM);
      Functions.PrlEvent_GetIssuerId(handle, address + TEXT, address + SIZE);
      Functions.PrlEvent_GetParamsCount(handle, address);
      numbers = read(handle);
    }
    Functions.PrlHandle_Free(handle);
    taken.one();
    return 0;
  }

  private long[] read(long event) {
    long[] read = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      Functions.PrlEvent_GetParamByName(event, names[i], address);
      long parameter = memory.getLong(0);
      Functions.PrlEvtPrm_ToUint64(parameter, address);
      read[i] = memory.getLong(0);
      Functions.PrlHandle_Free(parameter);
    }
    return read;
  }

  @Override
  public void close() {
    Functions.PrlSrv_UnregEventHandler(server, handler, 0);
  }

  /** What the library calls. */
  interface Handler extends Callback {
    /** The handle is the taker's to give back. */
    int invoke(long handle, long userData);
  }

  /** Those that are called here, one to one. */
  private static final class Functions {
    private static native int PrlHandle_Free(long handle);

    private static native int PrlHandle_GetType(long handle, long type);

    private static native int PrlSrv_RegEventHandler(long server, Handler handler, long userData);

    private static native int PrlSrv_UnregEventHandler(long server, Handler handler, long userData);

    private static native int PrlEvent_GetType(long event, long type);

    private static native int PrlEvent_GetIssuerId(long event, long text, long size);

    private static native int PrlEvent_GetParamsCount(long event, long count);

    private static native int PrlEvent_GetParamByName(long event, long name, long parameter);

    private static native int PrlEvtPrm_ToUint64(long parameter, long value);
  }
}
