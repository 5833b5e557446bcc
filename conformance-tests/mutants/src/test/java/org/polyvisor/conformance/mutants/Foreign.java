package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;
import org.polyvisor.spi.SnapshotFacet;

/**
 * The domains of a hypervisor that the kit did not make: where some can be, five of others in
 * different states, and one with a name like those of the kit. For one thread.
 */
final class Foreign implements AutoCloseable {
  private static final String XML =
      """
      <domain type='test'>
        <name>%s</name><uuid>%s</uuid><title>of somebody</title>
        <memory unit='MiB'>64</memory><vcpu>1</vcpu><os><type>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <source file='/images/a.img'/><target dev='vda' bus='virtio'/>
          </disk>
        </devices>
      </domain>
      """;

  private final DriverConnection connection;
  private final Set<String> lent;
  private final Map<UUID, String> all = new TreeMap<>();

  private Foreign(DriverConnection connection, Set<String> lent) {
    this.connection = connection;
    this.lent = lent;
  }

  static Foreign on(Mutant mutant) {
    OpenRequest request =
        OpenRequest.of(
                ConnectionUri.parse(mutant.uri()),
                Invocation.call(),
                new Defaults(List.of(), Map.of()),
                new KeptScheduler())
            .build();
    Foreign foreign =
        new Foreign(Bases.of(mutant.base()).open(request), Bases.of(mutant.base()).lent());
    foreign.connection.facet(DefinitionFacet.class).ifPresent(facet -> foreign.plant());
    foreign.domains().forEach(foreign::keep);
    return foreign;
  }

  private void plant() {
    run(Operation.START, define("runs"));
    DomainRef paused = define("is paused");
    run(Operation.START, paused);
    run(Operation.SUSPEND, paused);
    define("is off");
    DomainRef snapshots = define("has a snapshot");
    run(Operation.CREATE_SNAPSHOT, snapshots);
    DomainRef saved = define("has a managed save");
    run(Operation.START, saved);
    run(Operation.MANAGED_SAVE, saved);
    run(Operation.START, define("polyvisor-000000-1"));
  }

  private DomainRef define(String name) {
    DefinitionFacet facet = connection.facet(DefinitionFacet.class).orElseThrow();
    UUID uuid = UUID.randomUUID();
    return facet.define(Invocation.call(), DefinitionRequest.of(XML.formatted(name, uuid)));
  }

  private void run(Operation operation, DomainRef domain) {
    Operations.run(operation, connection, Invocation.call(), domain);
  }

  /** All but those that are lent to the kit. */
  private Stream<DomainRef> domains() {
    return connection.domains(Invocation.call(), DomainFilter.all()).stream()
        .filter(one -> !lent.contains(one.name()));
  }

  private void keep(DomainRef domain) {
    all.put(domain.uuid(), shown(domain));
  }

  /** Everything that is told of it but the time that it ran. */
  private String shown(DomainRef domain) {
    DomainInfo info = connection.info(Invocation.call(), domain);
    List<Object> facts =
        List.of(
            info,
            info.domain().id(),
            info.autostart(),
            info.managedSave(),
            info.updated(),
            connection.xml(Invocation.call(), domain, Set.of()),
            connection.xml(Invocation.call(), domain, Set.of(XmlOption.INACTIVE)),
            connection
                .facet(SnapshotFacet.class)
                .map(facet -> facet.snapshots(Invocation.call(), domain).toString()));
    return facts.toString();
  }

  /** How many there are. */
  int count() {
    return all.size();
  }

  /** As they were when the kit came. */
  List<String> before() {
    return List.copyOf(all.values());
  }

  /** All that there are now. */
  List<String> now() {
    return domains().sorted(Comparator.comparing(DomainRef::uuid)).map(this::shown).toList();
  }

  @Override
  public void close() {
    connection.close(Invocation.call());
  }

  /** Runs in threads that end with the process; nothing is asked of the connection but reads. */
  private static final class KeptScheduler implements Scheduler {
    private final ScheduledExecutorService threads =
        Executors.newScheduledThreadPool(
            1,
            task -> {
              Thread thread = new Thread(task, "foreign");
              thread.setDaemon(true);
              return thread;
            });

    @Override
    public void execute(Runnable task) {
      threads.execute(task);
    }

    @Override
    public Registration after(Duration delay, Runnable task) {
      Future<?> timer = threads.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> timer.cancel(false);
    }

    @Override
    public Registration every(Duration period, Runnable task) {
      Future<?> timer =
          threads.scheduleWithFixedDelay(
              task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
      return () -> timer.cancel(false);
    }
  }
}
