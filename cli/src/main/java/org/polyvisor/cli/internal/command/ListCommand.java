package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.cli.internal.fleet.InOrder;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Rows;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Elsewhere;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.MetadataKey;
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
final class ListCommand extends ListOptions {
  private static final String URI = "uri";

  @Option(names = "--name", description = "Names only.")
  private boolean name;

  @Option(names = "--uuid", description = "UUIDs only.")
  private boolean uuid;

  @Option(names = "--id", description = "Ids only.")
  private boolean id;

  @Option(names = "--table", description = "As a table, as without options.")
  private boolean table;

  @Option(names = "--managed-save", description = "Say 'saved' of what is off with a managed save.")
  private boolean managedSave;

  @Option(names = "--title", description = "With the title of each.")
  private boolean title;

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
    if (table && (name || uuid || id)) {
      throw new FailedException("--table excludes --name, --uuid and --id");
    }
    List<Domain> domains = new ArrayList<>(session().connection().domains(filter()));
    domains.sort((one, other) -> compare(one.ref(), other.ref()));
    if (name || uuid || id) {
      identities(choosy() ? chosen(domains) : domains);
    } else if (session().options().json()) {
      json(domains);
    } else {
      table(domains);
    }
    if (domains.isEmpty()) {
      Elsewhere.hint(session());
    }
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
      // One without an id has no line where ids alone are wanted.
      if (name || uuid || domain.ref().id().isPresent()) {
        session().out().line(identity(domain.ref()));
      }
    }
  }

  /** Those of whom what is asked for is known. */
  private List<Domain> chosen(List<Domain> domains) {
    List<Domain> chosen = new ArrayList<>();
    ask(domains, (info, domain) -> chosen.add(domain), (domain, error) -> complain(domain, error));
    return chosen;
  }

  private void complain(DomainRef domain, VirtException error) {
    String line = "error: " + Printable.of(domain.name()) + ": " + error.getMessage();
    Fields fields = Views.domain(domain).putAll(Views.error(error));
    session().console().err().println(session().options().json() ? Json.text(fields) : line);
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
          (info, domain) -> rows.add(row(info, domain).put(URI, uri)),
          (domain, error) ->
              rows.add(Views.domain(domain).putAll(Views.error(error)).put(URI, uri)));
      rows.end();
    }
  }

  private Fields row(DomainInfo info, Domain domain) {
    Fields row = Views.info(info);
    return title ? row.put("title", titleOf(domain)) : row;
  }

  private static Optional<String> titleOf(Domain domain) {
    return domain.metadata(MetadataKey.title());
  }

  private void table(List<Domain> domains) {
    Table rows =
        title ? new Table("Id", "Name", "State", "Title") : new Table("Id", "Name", "State");
    ask(
        domains,
        (info, domain) -> rows.row(Words.style(info.state()), cells(info, domain)),
        (domain, error) -> rows.row(Style.RED, failed(domain, error)));
    rows.print(session().out(), !session().options().quiet(), session().styled());
  }

  private String[] cells(DomainInfo info, Domain domain) {
    boolean saved = managedSave && !info.active() && info.managedSave().orElse(false);
    String state = saved ? "saved" : Words.of(info.state());
    String[] cells = {number(info.domain()), info.domain().name(), state};
    return title ? with(cells, titleOf(domain).orElse("")) : cells;
  }

  private String[] failed(DomainRef domain, VirtException error) {
    String[] cells = {number(domain), domain.name(), "error: " + error.getMessage()};
    return title ? with(cells, "") : cells;
  }

  private static String[] with(String[] cells, String last) {
    String[] more = Arrays.copyOf(cells, cells.length + 1);
    more[cells.length] = last;
    return more;
  }

  private interface Known {
    void show(DomainInfo info, Domain domain);
  }

  private interface Unknown {
    void show(DomainRef domain, VirtException error);
  }

  private void ask(List<Domain> domains, Known known, Unknown unknown) {
    Map<DomainRef, Domain> byRef = new HashMap<>();
    domains.forEach(domain -> byRef.put(domain.ref(), domain));
    InOrder.read(
        session().connection().within(session().callDeadline()),
        StatisticsQuery.of(StatisticsGroup.STATE),
        domains,
        row -> show(row, Objects.requireNonNull(byRef.get(row.domain())), known, unknown));
  }

  private void show(StatisticsRow row, Domain domain, Known known, Unknown unknown) {
    try {
      row.error()
          .ifPresent(
              error -> {
                throw error;
              });
      row.get(StatisticsGroup.STATE)
          .filter(info -> admits(info) && admits(domain))
          .ifPresent(info -> known.show(info, domain));
    } catch (NoSuchDomainException e) {
      return; // one that is gone since the list was made is no error: it is not there
    } catch (VirtException e) {
      failed++;
      unknown.show(row.domain(), e);
    }
  }
}
