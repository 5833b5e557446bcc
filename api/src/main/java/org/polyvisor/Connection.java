package org.polyvisor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.connect.Session;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;

/**
 * A connection to a hypervisor. Safe for any thread. No call takes longer than its deadline
 * (setting {@code call.deadline}, or {@link #within}), whatever the driver does; an interrupt, a
 * {@link Cancellation} or {@link #close()} ends it sooner.
 *
 * <p>Every method but {@link #close()} throws {@link org.polyvisor.error.ConnectionClosedException}
 * once the connection is closed; those that only repeat what is known (URI, driver, settings)
 * answer still.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Connection implements AutoCloseable {
  private final CallOptions options;
  private final Handle handle;

  Connection(CallOptions options) {
    this.options = options;
    this.handle = options.handle();
  }

  /** The same connection, whose calls have this deadline. Closing either closes both. */
  public Connection within(Duration deadline) {
    return new Connection(options.within(deadline));
  }

  /** The same connection, whose calls can be cancelled. Closing either closes both. */
  public Connection with(Cancellation cancellation) {
    return new Connection(options.with(cancellation.source()));
  }

  /** Where it is connected to. */
  public ConnectionUri uri() {
    return handle.target().uri();
  }

  /** The name of the driver. */
  public String driver() {
    return handle.session().driver().descriptor().name();
  }

  /** Whether it refuses what changes something. */
  public boolean isReadOnly() {
    return handle.target().readOnly();
  }

  /** The settings in force here, by full name. */
  public List<EffectiveSetting> settings() {
    return EffectiveSetting.of(handle.target());
  }

  /** How many calls of this driver are under way in this process, and how many of them hang. */
  public CallCounts calls() {
    var pool = handle.session().pool();
    return new CallCounts(
        pool.activeCalls(), pool.limits().threads(), pool.hungCalls(), pool.limits().hungCalls());
  }

  /** Whether the connection is open and the hypervisor was there when last heard of. */
  public boolean isAlive() {
    if (handle.isClosed()) {
      return false;
    }
    return ask(Operation.HOST, "asking if it is alive", c -> session().connection().alive());
  }

  /** What is known of the host. */
  public HostInfo host() {
    return ask(Operation.HOST, "reading the host", c -> session().connection().host(c));
  }

  /** All domains. */
  public List<Domain> domains() {
    return domains(DomainFilter.all());
  }

  /** The domains that pass a filter, in no particular order. */
  public List<Domain> domains(DomainFilter filter) {
    return refs(filter).stream().map(ref -> new Domain(options, ref)).toList();
  }

  List<DomainRef> refs(DomainFilter filter) {
    List<DomainRef> found =
        ask(
            Operation.LIST,
            "listing " + filter,
            c -> List.copyOf(session().connection().domains(c, filter)));
    Set<DomainRef> unique = new HashSet<>(found);
    if (unique.size() != found.size()) {
      throw handle.broken("listing " + filter + ": a domain twice");
    }
    found.forEach(ref -> checkAdmitted(filter, ref));
    return found;
  }

  /** An active domain has an id, an inactive one has none. */
  private void checkAdmitted(DomainFilter filter, DomainRef found) {
    boolean active = found.id().isPresent();
    if (filter.active().map(wanted -> wanted != active).orElse(false)) {
      throw handle.broken("listing " + filter + ": answered " + found);
    }
  }

  /**
   * The domain of this name.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if there is none
   */
  public Domain domain(String name) {
    return lookup(DomainKey.name(name));
  }

  /**
   * The domain of this UUID.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if there is none
   */
  public Domain domain(UUID uuid) {
    return lookup(DomainKey.uuid(uuid));
  }

  /**
   * The active domain of this id.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if there is none
   */
  public Domain domain(int id) {
    return lookup(DomainKey.id(id));
  }

  /**
   * The domain of this key.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if there is none
   */
  public Domain lookup(DomainKey key) {
    String what = "looking up the domain of " + key;
    DomainRef found = ask(Operation.LOOKUP, what, c -> session().connection().lookup(c, key));
    if (!key.matches(found)) {
      throw handle.broken(what + ": answered " + found);
    }
    return new Domain(options, found);
  }

  /** The host's networks: this alone asks nobody. */
  public Networks networks() {
    return new Networks(options);
  }

  /** The host's storage pools: this alone asks nobody. */
  public StoragePools storagePools() {
    return new StoragePools(options);
  }

  /**
   * Adds a persistent domain, or changes the definition of the one with the same UUID and name.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public Domain define(String xml, LifecycleFlag... flags) {
    DefinitionRequest request = DefinitionRequest.of(xml, Set.of(flags));
    return made(Operation.DEFINE, "defining a domain", (facet, c) -> facet.define(c, request));
  }

  /**
   * Creates a transient domain and starts it.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public Domain create(String xml, LifecycleFlag... flags) {
    DefinitionRequest request = DefinitionRequest.of(xml, Set.of(flags));
    return made(Operation.CREATE, "creating a domain", (facet, c) -> facet.create(c, request));
  }

  /**
   * Starts the domain that a file holds, as it was when {@link Domain#save} wrote it.
   *
   * @param file as the hypervisor's host names it
   * @throws org.polyvisor.error.OperationInvalidException if that domain is active
   */
  public Domain restore(String file, LifecycleFlag... flags) {
    RestoreRequest request = RestoreRequest.of(file, Set.of(flags));
    DomainRef restored =
        ask(
            Operation.RESTORE,
            "restoring a domain from '" + file + "'",
            c -> handle.facet(SaveFacet.class, Operation.RESTORE).restore(c, request));
    return new Domain(options, restored);
  }

  private Domain made(Operation operation, String what, Making making) {
    DomainRef made =
        ask(operation, what, c -> making.make(handle.facet(DefinitionFacet.class, operation), c));
    return new Domain(options, made);
  }

  private interface Making {
    DomainRef make(DefinitionFacet facet, Call call);
  }

  /**
   * Reads the statistics of many domains. Rows come as they are there; a domain that is stuck costs
   * its own row alone, an error at this connection's deadline, and is not asked again while a call
   * to it still hangs.
   */
  public StatisticsRows statistics(StatisticsQuery query) {
    return Bulk.read(options, this, query);
  }

  /**
   * Keeps events from now on, to be taken one by one. Close the subscription when done.
   *
   * @param kinds which; none means {@link EventKind#LIFECYCLE}
   * @throws org.polyvisor.error.OperationUnsupportedException if the driver tells of none
   */
  public EventSubscription subscribe(EventKind... kinds) {
    return Subscribing.pulled(options, kinds);
  }

  /**
   * Hands events to a listener from now on, one at a time, in threads of an executor. A listener
   * that is slow delays nobody else and loses its oldest events, with a marker.
   *
   * @param kinds which; none means {@link EventKind#LIFECYCLE}
   * @throws org.polyvisor.error.OperationUnsupportedException if the driver tells of none
   */
  public Subscription listen(EventListener listener, Executor executor, EventKind... kinds) {
    return Subscribing.pushed(options, listener, executor, kinds);
  }

  /**
   * What can be asked of this driver; any other {@linkplain Operation#known() operation} is refused
   * as unsupported. Whether a call succeeds, its domain decides. {@link Operation#BULK_STATISTICS}
   * is a way of the driver's own; {@link #statistics} works without it. May shrink by what {@link
   * #lacks()} grows.
   */
  public Set<Operation> offers() {
    return ask(Operation.HOST, "asking what it offers", c -> session().offers());
  }

  /** What the driver offers in its facets but always refuses. May grow. */
  public Set<Operation> lacks() {
    return ask(
        Operation.HOST, "asking what it lacks", c -> Set.copyOf(session().connection().lacks()));
  }

  /**
   * A facet of the driver's own, called without the facade's promises: with care.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if the driver does not have it
   */
  public <F> F unwrap(Class<F> type) {
    if (!Facet.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(type.getName() + " is no facet");
    }
    Optional<? extends Facet> found =
        ask(
            Operation.HOST,
            "asking for " + type.getName(),
            c -> session().connection().facet(type.asSubclass(Facet.class)));
    return type.cast(
        found.orElseThrow(
            () ->
                VirtException.of(
                        ErrorCode.OPERATION_UNSUPPORTED,
                        ErrorDomain.NONE,
                        "driver '" + driver() + "' does not offer " + type.getName())
                    .from(driver())));
  }

  /**
   * Closes the connection: calls under way and subscriptions end with {@link
   * org.polyvisor.error.ConnectionClosedException}. Idempotent. The last connection with this URI
   * and identity closes the driver's.
   */
  @Override
  public void close() {
    handle.close(options.deadline().orElseGet(handle::deadline));
  }

  private Session session() {
    return handle.session();
  }

  private <T> T ask(Operation operation, String what, Function<Call, T> body) {
    return handle.call(options.spec(operation, what), body);
  }

  @Override
  public String toString() {
    return uri().withoutQuery() + (isReadOnly() ? " (read-only)" : "");
  }
}
