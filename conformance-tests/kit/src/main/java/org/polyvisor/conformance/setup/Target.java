package org.polyvisor.conformance.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Operation;

/**
 * What the kit runs against: where to connect, which guests it may touch, what it may do to the
 * hypervisor, and what the driver is known to do otherwise. The kit touches no guest but those that
 * it made from the template and those named here.
 *
 * <p>Made anew for each requirement; for one thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Target {
  private final ConnectionUri uri;
  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final List<String> guests = new ArrayList<>();
  private final Map<String, Deviation> deviations = new LinkedHashMap<>();
  private final Map<String, Exclusion> exclusions = new LinkedHashMap<>();
  private @Nullable String template;
  private @Nullable Supplier<? extends AutoCloseable> stuck;
  private @Nullable Workload workload;
  private @Nullable Path folder;
  private final List<String> devices = new ArrayList<>();
  private @Nullable String network;
  private @Nullable String pool;
  private final Set<Operation> lacks = new LinkedHashSet<>();
  private boolean expendable;
  private boolean readOnly;

  private Target(ConnectionUri uri) {
    this.uri = uri;
  }

  /** A hypervisor, of which the kit may only look at what every driver must have. */
  public static Target of(String uri) {
    return new Target(ConnectionUri.parse(uri));
  }

  /** Sets a setting of the driver, by its short name. */
  public Target setting(String name, String... values) {
    settings.put(name, List.of(values));
    return this;
  }

  /** A domain to define; the kit gives it a name and a UUID of its own. */
  public Target template(String xml) {
    template = Objects.requireNonNull(xml, "xml");
    return this;
  }

  /** Guests that may be started, stopped and paused; each is brought back to the state it had. */
  public Target guests(String... names) {
    guests.addAll(List.of(names));
    return this;
  }

  /** The guests named are made for each requirement, and may be lost. */
  public Target expendable() {
    expendable = true;
    return this;
  }

  /**
   * Makes the hypervisor stuck: until what is supplied is closed, it answers nothing. Then it goes
   * on with what it was asked.
   */
  public Target stuck(Supplier<? extends AutoCloseable> hook) {
    stuck = Objects.requireNonNull(hook, "hook");
    return this;
  }

  /** Makes a running guest do I/O. */
  public Target workload(Workload hook) {
    workload = Objects.requireNonNull(hook, "hook");
    return this;
  }

  /** A folder that the hypervisor sees under the same path as the kit; for saved domains. */
  public Target folder(Path path) {
    folder = Objects.requireNonNull(path, "path");
    return this;
  }

  /**
   * Devices that may be plugged into what is made from the template, which has none of their names:
   * a disk, an interface, a CD-ROM drive with a medium, as far as there are such.
   */
  public Target devices(String... xml) {
    devices.addAll(List.of(xml));
    return this;
  }

  /** A network to define; the kit gives it a name and a UUID of its own. */
  public Target network(String xml) {
    network = Objects.requireNonNull(xml, "xml");
    return this;
  }

  /** A storage pool to define; the kit gives it a name and a UUID of its own. */
  public Target pool(String xml) {
    pool = Objects.requireNonNull(xml, "xml");
    return this;
  }

  /** Declares that the driver does not meet a requirement. */
  public Target deviation(String id, String reason, String link) {
    return deviation(new Deviation(id, reason, link, ""));
  }

  /** Declares that the driver does not meet a requirement. */
  public Target deviation(Deviation deviation) {
    deviations.put(deviation.id(), deviation);
    return this;
  }

  /** Leaves a requirement out for a time. */
  public Target exclude(Exclusion exclusion) {
    exclusions.put(exclusion.id(), exclusion);
    return this;
  }

  /** Declares that an operation is always refused as unsupported, beside what the driver says. */
  public Target lack(Operation... operations) {
    lacks.addAll(List.of(operations));
    return this;
  }

  /**
   * Nothing may be changed: connections are read-only, guests are looked at as they are, and what
   * needs a change is not drivable.
   */
  public Target readOnly() {
    readOnly = true;
    return this;
  }

  /** Where to connect. */
  public ConnectionUri uri() {
    return uri;
  }

  /** The settings, by short name. */
  public Map<String, List<String>> settings() {
    return settings;
  }

  /** The guests that may be used, by name. */
  public List<String> guests() {
    return guests;
  }

  /** Whether those guests may be lost. */
  public boolean isExpendable() {
    return expendable;
  }

  /** What is declared to be refused. */
  public Set<Operation> lacks() {
    return lacks;
  }

  /** Whether nothing may be changed. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** What may be defined. */
  public Optional<String> template() {
    return Optional.ofNullable(template);
  }

  /** Where domains may be saved. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** What may be plugged in. */
  public List<String> devices() {
    return devices;
  }

  /** The network that may be defined. */
  public Optional<String> network() {
    return Optional.ofNullable(network);
  }

  /** The storage pool that may be defined. */
  public Optional<String> pool() {
    return Optional.ofNullable(pool);
  }

  /** How to make the hypervisor stuck. */
  public Optional<Supplier<? extends AutoCloseable>> stuck() {
    return Optional.ofNullable(stuck);
  }

  /** How to make I/O. */
  public Optional<Workload> workload() {
    return Optional.ofNullable(workload);
  }

  /** The deviations that were declared, by id. */
  public Map<String, Deviation> deviations() {
    return deviations;
  }

  /** The requirements that are left out, by id. */
  public Map<String, Exclusion> exclusions() {
    return exclusions;
  }
}
