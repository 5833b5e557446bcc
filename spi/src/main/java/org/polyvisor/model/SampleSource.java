package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * How a sample was obtained. An open set, interned.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SampleSource {
  private static final InternPool<String, SampleSource> POOL = new InternPool<>(SampleSource::new);

  /** The hypervisor sent it unasked, to a subscription. */
  public static final SampleSource EVENT = declare("event");

  /** Asked for once, beside a subscription that did not have it yet. */
  public static final SampleSource ONE_SHOT = declare("one-shot");

  /** Read from the hypervisor for this request. */
  public static final SampleSource DIRECT = declare("direct");

  private final String name;

  private SampleSource(String name) {
    this.name = name;
  }

  private static SampleSource declare(String name) {
    return POOL.declare(name, new SampleSource(name));
  }

  /** The one with this name, declared here or by a driver. */
  public static SampleSource named(String name) {
    return POOL.get(name);
  }

  /** The name, as {@code event}. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
