package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.cli.internal.fleet.InOrder;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Rows;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Elsewhere;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = {
      "Lists domains: those that run, in the order of their ids, then the others by name.",
      "A domain that does not answer by the deadline is an error row, and the exit code is 1."
    })
final class ListCommand extends Subcommand {
  private static final String URI = "uri";

  @Option(names = "--all", description = "Inactive domains, too.")
  private boolean all;

  @Option(names = "--inactive", description = "Inactive domains instead.")
  private boolean inactive;

  @Option(names = "--name", description = "Names only.")
  private boolean name;

  @Option(names = "--uuid", description = "UUIDs only.")
  private boolean uuid;

  @Option(names = "--id", description = "Ids only.")
  private boolean id;

  private int failed;

  ListCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    run();
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  /** By id, then by name. Comparators put together of parts would take their time at each start. */
  private static int compare(DomainRef one, DomainRef other) {
    int byId =
        Integer.compare(one.id().orElse(Integer.MAX_VALUE), other.id().orElse(Integer.MAX_VALUE));
    return byId != 0 ? byId : one.name().compareTo(other.name());
  }

  @Override
  void run() {
    List<Domain> domains = new ArrayList<>(session().connection().domains(filter()));
    domains.sort((one, other) -> compare(one.ref(), other.ref()));
    if (name || uuid || id) {
      identities(domains);
    } else if (session().options().json()) {
      json(domains);
    } else {
      table(domains);
    }
    if (domains.isEmpty()) {
      Elsewhere.hint(session());
    }
  }

  private DomainFilter filter() {
    return all
        ? DomainFilter.all()
        : inactive ? DomainFilter.onlyInactive() : DomainFilter.onlyActive();
  }

  /** What the list itself says; no guest is asked. */
  private void identities(List<Domain> domains) {
    if (session().options().json()) {
      String uri = session().uri();
      session()
          .show(
              () -> domains.stream().map(d -> Views.domain(d.ref()).put(URI, uri)).toList(),
              () -> "");
      return;
    }
    for (Domain domain : domains) {
      session().out().line(identity(domain.ref()));
    }
  }

  private String identity(DomainRef domain) {
    List<String> parts = new ArrayList<>();
    if (uuid) {
      parts.add(domain.uuid().toString());
    }
    if (id) {
      parts.add(number(domain));
    }
    if (name) {
      parts.add(Printable.of(domain.name()));
    }
    return String.join(" ", parts);
  }

  private static String number(DomainRef domain) {
    return domain.id().isPresent() ? String.valueOf(domain.id().getAsInt()) : "-";
  }

  private void json(List<Domain> domains) {
    String uri = session().uri();
    try (Rows rows = new Rows(session().out())) {
      ask(
          domains,
          info -> rows.add(Views.info(info).put(URI, uri)),
          (domain, error) ->
              rows.add(Views.domain(domain).putAll(Views.error(error)).put(URI, uri)));
      rows.end();
    }
  }

  private void table(List<Domain> domains) {
    Table table = new Table("Id", "Name", "State");
    ask(
        domains,
        info ->
            table.row(
                Words.style(info.state()),
                number(info.domain()),
                info.domain().name(),
                Words.of(info.state())),
        (domain, error) ->
            table.row(Style.RED, number(domain), domain.name(), "error: " + error.getMessage()));
    table.print(session().out(), !session().options().quiet(), session().styled());
  }

  private interface Known {
    void show(DomainInfo info);
  }

  private interface Unknown {
    void show(DomainRef domain, VirtException error);
  }

  private void ask(List<Domain> domains, Known known, Unknown unknown) {
    InOrder.read(
        session().connection().within(session().callDeadline()),
        StatisticsQuery.of(StatisticsGroup.STATE),
        domains,
        row -> show(row, known, unknown));
  }

  private void show(StatisticsRow row, Known known, Unknown unknown) {
    row.get(StatisticsGroup.STATE).ifPresent(known::show);
    // One that is gone since the list was made is no error: it is not there.
    row.error()
        .filter(error -> !(error instanceof NoSuchDomainException))
        .ifPresent(
            error -> {
              failed++;
              unknown.show(row.domain(), error);
            });
  }
}
