package org.polyvisor.benchmarks.parallels;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's functions as a program in C would call them, without the binding: what there is to
 * compare it with. The library must have been opened by the binding. For one thread.
 */
final class BareSdk implements AutoCloseable {
  private static final int HIGH_SECURITY = 2;
  private static final int NON_INTERACTIVE = 4;
  private static final int BY_UUID_OR_NAME = 3 << 11;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Memory out = new Memory(Long.BYTES);
  private final long server;
  private final long vm;

  /** A session of its own, and the guest of this name. */
  BareSdk(Path file, String guest) {
    Native.register(
        Functions.class,
        NativeLibrary.getInstance(
            file.toString(),
            Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name())));
    check(Functions.PrlSrv_Create(address()));
    server = written();
    Functions.PrlHandle_Free(
        result(Functions.PrlSrv_LoginLocalEx(server, null, 0, HIGH_SECURITY, NON_INTERACTIVE)));
    vm = result(Functions.PrlSrv_GetVmConfig(server, guest, BY_UUID_OR_NAME));
  }

  /** Takes the events of this session. */
  BareEvents events(Path file, List<String> counters, Taken taken) {
    return new BareEvents(file, server, counters, taken);
  }

  /** Microseconds of processor time of one call that does next to nothing. */
  double directCall(int count) {
    long out = address();
    long begin = CPU.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      Functions.PrlHandle_GetType(vm, out);
    }
    return (CPU.getCurrentThreadCpuTime() - begin) / 1000.0 / count;
  }

  /**
   * Microseconds of a read as the original did it: so many look-ups in the event that was kept,
   * under the domain's lock.
   */
  double originalRead(List<String> names, int count) {
    List<Memory> texts = names.stream().map(BareSdk::text).toList();
    long[] addresses = texts.stream().mapToLong(Pointer::nativeValue).toArray();
    ReentrantLock lock = new ReentrantLock();
    long event = result(Functions.PrlVm_GetPerfStats(vm, 0));
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      lock.lock();
      try {
        lookUp(event, addresses);
      } finally {
        lock.unlock();
      }
    }
    double micros = (System.nanoTime() - begin) / 1000.0 / count;
    Functions.PrlHandle_Free(event);
    texts.forEach(Memory::close);
    return micros;
  }

  private void lookUp(long event, long[] names) {
    for (long name : names) {
      Functions.PrlEvent_GetParamByName(event, name, address());
      long parameter = written();
      Functions.PrlEvtPrm_ToUint64(parameter, address());
      Functions.PrlHandle_Free(parameter);
    }
  }

  /** The first thing that a job results in; the job is waited for and given back. */
  private long result(long job) {
    check(Functions.PrlJob_Wait(job, PATIENCE_MILLIS));
    check(Functions.PrlJob_GetResult(job, address()));
    long result = written();
    check(Functions.PrlResult_GetParamByIndex(result, 0, address()));
    long parameter = written();
    Functions.PrlHandle_Free(result);
    Functions.PrlHandle_Free(job);
    return parameter;
  }

  private long address() {
    return Pointer.nativeValue(out);
  }

  private long written() {
    return out.getLong(0);
  }

  private static Memory text(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    Memory memory = new Memory(utf8.length + 1L);
    memory.write(0, utf8, 0, utf8.length);
    memory.setByte(utf8.length, (byte) 0);
    return memory;
  }

  private static void check(int code) {
    if (code < 0) {
      throw new IllegalStateException("the SDK answered 0x" + Integer.toHexString(code));
    }
  }

  @Override
  public void close() {
    Functions.PrlHandle_Free(vm);
    long job = Functions.PrlSrv_Logoff(server);
    check(Functions.PrlJob_Wait(job, PATIENCE_MILLIS));
    Functions.PrlHandle_Free(job);
    Functions.PrlHandle_Free(server);
    out.close();
  }

  /** Those that are called here, one to one. */
  private static final class Functions {
    private static native int PrlHandle_Free(long handle);

    private static native int PrlHandle_GetType(long handle, long type);

    private static native int PrlJob_Wait(long job, int millis);

    private static native int PrlJob_GetResult(long job, long result);

    private static native int PrlResult_GetParamByIndex(long result, int index, long handle);

    private static native int PrlSrv_Create(long server);

    private static native long PrlSrv_LoginLocalEx(
        long server, @Nullable String previous, int port, int security, int flags);

    private static native long PrlSrv_Logoff(long server);

    private static native long PrlSrv_GetVmConfig(long server, String search, int flags);

    private static native long PrlVm_GetPerfStats(long vm, long filter);

    private static native int PrlEvent_GetParamByName(long event, long name, long parameter);

    private static native int PrlEvtPrm_ToUint64(long parameter, long value);
  }
}
