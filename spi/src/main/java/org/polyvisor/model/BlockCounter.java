package org.polyvisor.model;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * A counter of a block device, keyed by libvirt's typed-parameter name. An open set: counters that
 * a newer hypervisor delivers survive under the name it gave them. Interned, so compare by {@code
 * ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockCounter implements StatisticsCounter {
  private static final InternPool<String, BlockCounter> POOL =
      new InternPool<>(key -> new BlockCounter(key, key, key));

  /** Read requests completed, a count. */
  public static final BlockCounter READ_REQUESTS =
      declare("rd_operations", "rd_req", "readRequests");

  /** Bytes read. */
  public static final BlockCounter READ_BYTES = declare("rd_bytes", "rd_bytes", "readBytes");

  /** Write requests completed, a count. */
  public static final BlockCounter WRITE_REQUESTS =
      declare("wr_operations", "wr_req", "writeRequests");

  /** Bytes written. */
  public static final BlockCounter WRITE_BYTES = declare("wr_bytes", "wr_bytes", "writeBytes");

  /** Flush requests completed, a count. */
  public static final BlockCounter FLUSH_OPERATIONS =
      declare("flush_operations", "flush_operations", "flushOperations");

  /** Time spent in read requests, in nanoseconds. */
  public static final BlockCounter READ_TIME_NANOS =
      declare("rd_total_times", "rd_total_times", "readTimeNanos");

  /** Time spent in write requests, in nanoseconds. */
  public static final BlockCounter WRITE_TIME_NANOS =
      declare("wr_total_times", "wr_total_times", "writeTimeNanos");

  /** Time spent in flush requests, in nanoseconds. */
  public static final BlockCounter FLUSH_TIME_NANOS =
      declare("flush_total_times", "flush_total_times", "flushTimeNanos");

  /** Requests that failed, a count. */
  public static final BlockCounter ERRORS = declare("errs", "errs", "errors");

  private static final List<BlockCounter> KNOWN =
      List.of(
          READ_REQUESTS,
          READ_BYTES,
          WRITE_REQUESTS,
          WRITE_BYTES,
          ERRORS,
          FLUSH_OPERATIONS,
          READ_TIME_NANOS,
          WRITE_TIME_NANOS,
          FLUSH_TIME_NANOS);

  private final String key;
  private final String shortName;
  private final String name;

  private BlockCounter(String key, String shortName, String name) {
    this.key = key;
    this.shortName = shortName;
    this.name = name;
  }

  private static BlockCounter declare(String key, String shortName, String name) {
    return POOL.declare(key, new BlockCounter(key, shortName, name));
  }

  /** The counter with libvirt's typed-parameter name, known or not. */
  public static BlockCounter of(String key) {
    return POOL.get(key);
  }

  /** Those with a constant here, in the order in which virsh prints them. */
  public static List<BlockCounter> known() {
    return KNOWN;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String shortName() {
    return shortName;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
