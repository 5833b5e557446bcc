package org.polyvisor.driver.test.internal;

import java.util.Optional;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.model.ResourceFilter;

/**
 * A network or a storage pool; it is defined, active or both.
 *
 * @param persistent its definition
 * @param live what it is while it is active
 * @param autostart whether it is started with the host
 */
record TestResource(
    Optional<ResourceDefinition> persistent, Optional<ResourceDefinition> live, boolean autostart) {

  static final TestResource NONE = new TestResource(Optional.empty(), Optional.empty(), false);

  TestResource defined(ResourceDefinition definition) {
    return new TestResource(Optional.of(definition), live, autostart);
  }

  TestResource undefined() {
    return new TestResource(Optional.empty(), live, false);
  }

  TestResource started(ResourceDefinition definition) {
    return new TestResource(persistent, Optional.of(definition), autostart);
  }

  TestResource stopped() {
    return new TestResource(persistent, Optional.empty(), autostart);
  }

  TestResource autostarted(boolean enabled) {
    return new TestResource(persistent, live, enabled);
  }

  boolean isActive() {
    return live.isPresent();
  }

  boolean isPersistent() {
    return persistent.isPresent();
  }

  boolean exists() {
    return isActive() || isPersistent();
  }

  /** As it is while it is active, else its definition. */
  ResourceDefinition shown() {
    return live.or(() -> persistent).orElseThrow();
  }

  /** Its definition, if it has one. */
  ResourceDefinition inactive() {
    return persistent.or(() -> live).orElseThrow();
  }

  boolean passes(ResourceFilter filter) {
    return filter.active().map(wanted -> wanted == isActive()).orElse(true)
        && filter.persistent().map(wanted -> wanted == isPersistent()).orElse(true)
        && filter.autostart().map(wanted -> wanted == autostart).orElse(true);
  }
}
