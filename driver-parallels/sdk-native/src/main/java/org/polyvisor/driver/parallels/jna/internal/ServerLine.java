package org.polyvisor.driver.parallels.jna.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/**
 * A server handle with our callback, over which a session speaks; another takes its place if its
 * handler hangs. VMs have handles of their own at each. Safe for any thread.
 */
final class ServerLine {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private final CallGate gate;
  private final Handle server;
  private final Rendezvous jobs;
  private final Delivery delivery;
  private final long number;
  private final boolean first;

  /** Of VMs whose owners know them by a handle of the line before. */
  private final Map<UUID, Handle> vms = new ConcurrentHashMap<>();

  private volatile boolean released;

  private ServerLine(Parts parts, Handle server, boolean first) {
    this.gate = parts.gate;
    this.server = server;
    this.jobs = parts.jobs;
    this.delivery = parts.delivery;
    this.first = first;
    this.number = Callbacks.add(delivery);
  }

  /** A new one. */
  static ServerLine open(CallGate gate, Ears ears) {
    long[] created = new long[1];
    gate.run("PrlSrv_Create", () -> created[0] = create());
    Rendezvous jobs = new Rendezvous(ears.numbers);
    Delivery delivery = new Delivery(ears.handler, jobs, gate, ears.options.isEverything());
    Parts parts = new Parts(gate, jobs, delivery);
    ServerLine line = new ServerLine(parts, new Handle(created[0]), ears.isFirst());
    try {
      line.register();
      return line;
    } catch (RuntimeException e) {
      gate.tryRun(line.server::close);
      Callbacks.remove(line.number);
      throw e;
    }
  }

  private static long create() {
    try (Scratch scratch = Scratch.take()) {
      Errors.check("PrlSrv_Create", Prl.PrlSrv_Create(scratch.out()));
      return scratch.handle();
    }
  }

  private void register() {
    long result =
        gate.call(
            "PrlSrv_RegEventHandler",
            () -> Prl.PrlSrv_RegEventHandler(server.value(), Callbacks.HANDLER, number));
    Errors.check("PrlSrv_RegEventHandler", (int) result);
  }

  Handle server() {
    return server;
  }

  Delivery delivery() {
    return delivery;
  }

  /** Whether its handler hangs: then there are no answers. */
  boolean isHung() {
    return gate.isHung(delivery.call());
  }

  /** The number of a job that was just issued. */
  long issued(String function, long job) {
    if (job == 0) {
      throw new SdkException(function, SdkError.API_WASNT_INITIALIZED);
    }
    if (JobFate.isUnsent(job)) {
      // The handler does not see it: it failed before it went to the server.
      try (Handle failed = new Handle(job)) {
        throw Errors.failure(function, JobFate.code(failed.value()));
      }
    }
    return jobs.issued(job);
  }

  /** Keeps a reference of its own to a VM, if that may be known by another handle. */
  void keep(UUID uuid, long vm) {
    if (!first && !vms.containsKey(uuid) && Prl.PrlHandle_AddRef(vm) >= 0) {
      Handle mine = new Handle(vm);
      if (vms.putIfAbsent(uuid, mine) != null || released) {
        mine.close();
      }
    }
  }

  /**
   * What it knows a VM by.
   *
   * @throws SdkException if no list had it
   */
  Handle vm(UUID uuid) {
    Handle known = vms.get(uuid);
    if (known == null) {
      throw new SdkException("a VM that the new session has not", SdkError.VM_UUID_NOT_FOUND);
    }
    return known;
  }

  /** When it has returned, no handler of its runs but the caller's own. */
  void close() {
    delivery.close();
    if (delivery.isBack(PATIENCE)) {
      gate.tryRun(this::release);
    } else {
      leave();
    }
  }

  /**
   * Closes it though its handler hangs. To take that away would wait for it: its own thread does
   * so, should it come back.
   */
  void leave() {
    delivery.close();
    delivery.whenBack(() -> gate.tryRun(this::release));
  }

  /** First no handler any more, then nothing else that the library could say anything to. */
  private void release() {
    Prl.PrlSrv_UnregEventHandler(server.value(), Callbacks.HANDLER, number);
    long logoff = Prl.PrlSrv_Logoff(server.value());
    if (logoff != 0) {
      Prl.PrlHandle_Free(logoff);
    }
    Callbacks.remove(number);
    jobs.close();
    released = true;
    vms.values().forEach(Handle::close);
    server.close();
  }

  private record Parts(CallGate gate, Rendezvous jobs, Delivery delivery) {}

  /** Who hears what the library says, on each line of a session. */
  static final class Ears {
    private final SdkSession.Handler handler;
    private final SdkOptions options;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean began = new AtomicBoolean();

    Ears(SdkSession.Handler handler, SdkOptions options) {
      this.handler = handler;
      this.options = options;
    }

    /** Whether this is asked for the first time. */
    private boolean isFirst() {
      return began.compareAndSet(false, true);
    }
  }
}
