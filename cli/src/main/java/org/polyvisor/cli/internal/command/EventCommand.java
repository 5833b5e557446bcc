package org.polyvisor.cli.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Amounts;
import org.polyvisor.cli.internal.text.DurationConverter;
import org.polyvisor.cli.internal.text.Nearest;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.EventsLost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "event",
    description = {
      "Waits for an event and shows it; the exit code is 1 if none came in time.",
      "Where this program was too slow, a line says how many events it lost."
    })
final class EventCommand extends Subcommand {
  private static final List<EventKind> KINDS = EventKind.known();
  private static final Duration LOOK = Duration.ofHours(1);

  @Option(names = "--all", description = "Events of every kind, not of lifecycle alone.")
  private boolean all;

  @Option(
      names = "--event",
      paramLabel = "KIND",
      description = "Events of one kind: lifecycle or reboot.")
  private String kind = EventKind.LIFECYCLE.name();

  @Option(names = "--domain", paramLabel = "DOMAIN", description = "Events of one domain.")
  private @Nullable String domain;

  @Option(names = "--loop", description = "Go on until the time is up or Ctrl-C.")
  private boolean loop;

  @Option(names = "--count", paramLabel = "N", description = "Go on until so many have come.")
  private @Nullable Integer count;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      converter = DurationConverter.class,
      description = "Give up after this time, in seconds.")
  private @Nullable Duration timeout;

  @Option(names = "--timestamp", description = "With the time of each event.")
  private boolean timestamp;

  @Option(names = "--list", description = "List the kinds of events.")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  EventCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    if (list) {
      KINDS.forEach(known -> session().out().line(known.name()));
      return;
    }
    EventKind[] kinds = kinds();
    int wanted = wanted();
    Optional<UUID> only = Optional.ofNullable(domain).map(session()::domain).map(Domain::uuid);
    EventSubscription events = session().connection().subscribe(kinds);
    if (take(events, only, wanted) == 0) {
      throw new FailedException(
          "no event came" + (timeout == null ? "" : " within " + Amounts.time(timeout)));
    }
  }

  private EventKind[] kinds() {
    List<String> names = KINDS.stream().map(EventKind::name).toList();
    if (!names.contains(kind)) {
      throw new ParameterException(
          spec.commandLine(), "unknown kind of event '" + kind + "'" + Nearest.hint(kind, names));
    }
    return all ? KINDS.toArray(EventKind[]::new) : new EventKind[] {EventKind.named(kind)};
  }

  private int wanted() {
    if (count != null && count < 1) {
      throw new ParameterException(spec.commandLine(), "--count " + count + ": must be 1 or more");
    }
    return count != null ? count : loop ? Integer.MAX_VALUE : 1;
  }

  /** Shows events until so many have come or the time is up; answers how many came. */
  private int take(EventSubscription events, Optional<UUID> only, int wanted) {
    long end = System.nanoTime() + (timeout == null ? 0 : timeout.toNanos());
    int taken = 0;
    while (taken < wanted) {
      Duration left = timeout == null ? LOOK : Duration.ofNanos(end - System.nanoTime());
      Optional<Event> event = events.next(left.isNegative() ? Duration.ZERO : left);
      if (event.isPresent() && isWanted(event.get(), only)) {
        show(event.get());
        taken += event.get() instanceof EventsLost ? 0 : 1;
      } else if (event.isEmpty() && timeout != null) {
        return taken;
      }
    }
    return taken;
  }

  private static boolean isWanted(Event event, Optional<UUID> only) {
    return only.isEmpty()
        || !(event instanceof DomainEvent)
        || ((DomainEvent) event).domain().uuid().equals(only.get());
  }

  private void show(Event event) {
    session().out().line(session().options().json() ? Json.text(Views.event(event)) : text(event));
    session().out().flush();
  }

  private String text(Event event) {
    String head = (timestamp ? event.at() + ": " : "") + "event '" + event.kind() + "'";
    if (event instanceof EventsLost) {
      long count = ((EventsLost) event).count();
      return head
          + ": "
          + count
          + (count == 1 ? " event was" : " events were")
          + " not taken in time";
    }
    return event instanceof DomainEvent ? head + text((DomainEvent) event) : head;
  }

  private static String text(DomainEvent event) {
    return " for domain '"
        + Printable.of(event.domain().name())
        + "'"
        + event.detail().map(detail -> ": " + Words.of(detail)).orElse("")
        + event.device().map(device -> ": " + Printable.of(device)).orElse("");
  }
}
