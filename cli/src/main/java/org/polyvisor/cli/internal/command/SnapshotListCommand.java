package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.SnapshotInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "snapshot-list", description = "Lists the snapshots of a domain.")
final class SnapshotListCommand extends DomainCommand {
  @Option(names = "--name", description = "Names alone.")
  private boolean name;

  @Option(names = "--parent", description = "With what each is a child of.")
  private boolean parent;

  @Option(names = "--tree", description = "As a tree.")
  private boolean tree;

  @Option(names = "--roots", description = "Those without a parent.")
  private boolean roots;

  @Option(names = "--leaves", description = "Those without children.")
  private boolean leaves;

  @Option(names = "--no-leaves", description = "Those with children.")
  private boolean noLeaves;

  @Option(names = "--active", description = "Those of the domain while it ran or was paused.")
  private boolean active;

  @Option(names = "--inactive", description = "Those of the domain while it was off.")
  private boolean inactive;

  @Option(names = "--from", paramLabel = "SNAPSHOT", description = "The children of this one.")
  private @Nullable String from;

  @Option(names = "--current", description = "The children of the current one.")
  private boolean current;

  @Option(names = "--descendants", description = "With --from or --current, their children, too.")
  private boolean descendants;

  @Option(names = "--topological", description = "Parents before their children.")
  private boolean topological;

  SnapshotListCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    checkOptions();
    List<SnapshotInfo> all = found.snapshots().list();
    List<SnapshotInfo> shown =
        among(found, all).stream()
            .filter(wanted(all))
            .sorted(Comparator.comparing(SnapshotInfo::name))
            .toList();
    if (topological) {
      shown = SnapshotFamily.of(shown).parentsFirst();
    }
    show(shown);
  }

  private void checkOptions() {
    if (tree && (name || parent || roots || leaves || noLeaves || active || inactive)) {
      throw new FailedException(
          "--tree excludes --name, --parent, --roots, --leaves, --no-leaves, --active and"
              + " --inactive");
    }
    boolean some = from != null || current;
    if (roots && (parent || some) || from != null && current) {
      throw new FailedException("--roots excludes --parent and --from, --from excludes --current");
    }
    if (descendants && !some) {
      throw new FailedException("--descendants needs --from or --current");
    }
  }

  private List<SnapshotInfo> among(Domain found, List<SnapshotInfo> all) {
    if (from == null && !current) {
      return all;
    }
    SnapshotInfo root =
        from == null ? SnapshotCommand.current(found) : SnapshotCommand.find(found, from);
    SnapshotFamily family = SnapshotFamily.of(all);
    List<SnapshotInfo> below =
        descendants ? family.descendants(root.name()) : family.children(root.name());
    List<SnapshotInfo> shown = new ArrayList<>(below);
    if (tree) {
      shown.add(root);
    }
    return shown;
  }

  private void show(List<SnapshotInfo> shown) {
    if (session().options().json()) {
      session().show(() -> shown.stream().map(SnapshotText::fields).toList(), () -> "");
    } else if (tree) {
      new SnapshotTreeText(shown).lines().forEach(session().out()::line);
    } else if (name) {
      shown.forEach(snapshot -> session().out().line(Printable.of(snapshot.name())));
    } else {
      table(shown);
    }
  }

  private Predicate<SnapshotInfo> wanted(List<SnapshotInfo> all) {
    Set<String> parents = new HashSet<>();
    all.forEach(snapshot -> snapshot.parent().ifPresent(parents::add));
    Predicate<SnapshotInfo> isOff = snapshot -> snapshot.state() == DomainState.SHUTOFF;
    return snapshot ->
        (!roots || snapshot.parent().isEmpty())
            && (!leaves || !parents.contains(snapshot.name()))
            && (!noLeaves || parents.contains(snapshot.name()))
            && (active == inactive || isOff.test(snapshot) == inactive);
  }

  private void table(List<SnapshotInfo> shown) {
    Table table =
        parent
            ? new Table("Name", "Creation Time", "State", "Parent")
            : new Table("Name", "Creation Time", "State");
    for (SnapshotInfo snapshot : shown) {
      List<String> cells = new ArrayList<>();
      cells.add(snapshot.name());
      cells.add(SnapshotText.time(snapshot));
      cells.add(SnapshotText.state(snapshot));
      if (parent) {
        cells.add(snapshot.parent().orElse(""));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.print(session().out(), !session().options().quiet(), session().styled());
  }
}
