package org.polyvisor.driver.test;

import java.util.Map;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.Registration;

/**
 * Scripts what the test driver does next; an app's test gets it by {@code
 * connection.unwrap(TestControlFacet.class)}.
 *
 * <pre>{@code
 * control.setCounter(domain, "vda", BlockCounter.READ_BYTES, 4711);
 * control.fail(Operation.BLOCK_STATISTICS, 3, ErrorCode.OPERATION_TIMEOUT); // the third read
 * control.hang(Operation.INFO);
 * control.drop();
 * }</pre>
 *
 * <p>Counters and faults belong to the simulated host, so they hold for each connection to it,
 * other than {@link #drop}. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TestControlFacet extends Facet {
  /**
   * A running guest has let a device go: the event's {@link
   * org.polyvisor.model.DomainEvent#device() device} says which, as its alias or its target.
   */
  EventKind DEVICE_REMOVED = EventKind.named("device-removed");

  /**
   * Sets a counter: reads return exactly this, until it is set again or the domain stops.
   *
   * @param device the target, as {@code vda}
   * @param value 0 or more
   * @throws org.polyvisor.error.NoSuchDomainException if there is no such domain
   * @throws org.polyvisor.error.InvalidArgumentException if the domain has no such device
   */
  void setCounter(DomainRef domain, String device, BlockCounter counter, long value);

  /** Sets counters of one device in one step, as a request sets bytes and requests. */
  void setCounters(DomainRef domain, String device, Map<BlockCounter, Long> values);

  /** Makes a counter absent, as on a hypervisor that does not deliver it. Else as setting it. */
  void clearCounter(DomainRef domain, String device, BlockCounter counter);

  /**
   * Lets one call of an operation fail, changing nothing.
   *
   * @param nth which call, counted from now: 1 is the next one
   */
  void fail(Operation operation, int nth, ErrorCode code);

  /**
   * Lets the next call of an operation hang until it is cancelled, its deadline is over or the
   * connection ends; it changes nothing.
   */
  void hang(Operation operation);

  /**
   * Makes the host stuck: each call waits until the registration is closed, and then goes on; its
   * deadline, a cancel or the end of its connection end it sooner, with nothing changed.
   */
  Registration stick();

  /**
   * Lets guests keep their devices until the registration is closed, as one does that is busy or
   * does not listen. Whoever takes a device out of a running domain waits; if his deadline comes
   * first, the device is there still, can be read, and goes when the registration is closed, which
   * {@link #DEVICE_REMOVED} tells. A guest that refuses is {@link #fail} with {@code
   * OPERATION_FAILED}.
   *
   * @throws VirtException NO_SUPPORT where somebody else implements this, and does not offer it
   */
  default Registration keepDevices() {
    throw VirtException.of(ErrorCode.NO_SUPPORT, ErrorDomain.TEST, "no device can be kept here");
  }

  /** Ends this connection as if the hypervisor were gone: {@code CONNECTION_LOST} from here on. */
  void drop();
}
