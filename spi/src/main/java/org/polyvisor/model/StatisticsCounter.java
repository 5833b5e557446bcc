package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * The name of a counter or of a measured value. Instances are interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StatisticsCounter {
  /** libvirt's typed-parameter name, as {@code rd_operations}. */
  String key();

  /** What virsh prints, as {@code rd_req}. */
  String shortName();

  /** The name in this API and in JSON, with its unit, as {@code readRequests}. */
  String name();
}
