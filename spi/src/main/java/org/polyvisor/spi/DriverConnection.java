package org.polyvisor.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;

/**
 * A connection to a hypervisor: the minimum that each driver has. What it can do beyond that, it
 * offers as {@linkplain Facet facets}, usually by implementing them beside this interface.
 *
 * <p>Must be safe for any thread, and no method may lock with monitors. Operations take a {@link
 * Call} and must wait through it alone. They throw {@link org.polyvisor.error.VirtException}; one
 * about a domain must carry it ({@code about}). A domain that is not there (any more) is {@link
 * org.polyvisor.error.NoSuchDomainException}, whatever the operation; domains are found again by
 * UUID, the reference's name and id are hints.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DriverConnection {
  /** What is known of the host. */
  HostInfo host(Call call);

  /** The domains that pass the filter, each once, in no particular order. */
  List<DomainRef> domains(Call call, DomainFilter filter);

  /**
   * Finds a domain by exactly this name, UUID or id.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if there is none
   */
  DomainRef lookup(Call call, DomainKey key);

  /** What is known of a domain now, with its name and id as of now. */
  DomainInfo info(Call call, DomainRef domain);

  /**
   * The domain's XML in libvirt's format: of the running domain while it is active, else its
   * definition. An option that the driver does not know must be refused as unsupported.
   */
  String xml(Call call, DomainRef domain, Set<XmlOption> options);

  /**
   * Whether the hypervisor was there when last heard of. Never blocks and asks nobody; {@code
   * false} after {@link #close}.
   */
  boolean alive();

  /**
   * A group of operations beyond the minimum, if this hypervisor has it. The answer for one type
   * must not change while the connection is open, and the facet lives as long as the connection.
   */
  default <F extends Facet> Optional<F> facet(Class<F> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  /**
   * Operations of the facets offered that are always refused as unsupported. May grow when an
   * operation turns out to be unsupported by a remote peer, never shrinks.
   */
  default Set<Operation> lacks() {
    return Set.of();
  }

  /**
   * Ends the connection and frees what it holds. Idempotent; must return by the call's deadline.
   * Waiting calls end with {@link org.polyvisor.error.ConnectionClosedException}, later ones
   * should, listeners are told so, and when it has returned no callback of this connection runs any
   * more. From inside a callback it does everything but wait for that callback.
   */
  void close(Call call);
}
