package org.polyvisor.cli.internal.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.InterfaceStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "domifstat",
    description = {
      "Shows the network counters of a running domain, of all its interfaces if none is named.",
      "What the hypervisor does not tell is left out."
    })
final class DomIfStatCommand extends DomainCommand {
  @Parameters(index = "1", arity = "0..1", paramLabel = "INTERFACE", description = "As vnet0.")
  private @Nullable String wanted;

  DomIfStatCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    List<InterfaceStatistics> all = found.interfaceStatistics();
    List<InterfaceStatistics> shown = wanted == null ? all : List.of(one(found, all, wanted));
    if (session().options().json()) {
      List<Fields> rows = shown.stream().map(statistics -> json(found, statistics)).toList();
      session().show(() -> wanted == null ? rows : rows.get(0), () -> "");
    } else {
      shown.forEach(this::lines);
    }
  }

  private static InterfaceStatistics one(
      Domain domain, List<InterfaceStatistics> all, String name) {
    return all.stream()
        .filter(statistics -> statistics.device().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(domain, all, name));
  }

  private static VirtException unknown(Domain domain, List<InterfaceStatistics> all, String name) {
    String there = all.stream().map(InterfaceStatistics::device).collect(Collectors.joining(", "));
    String has = ": it has " + (there.isEmpty() ? "none" : there);
    String what = "domain '" + domain.name() + "' has no network interface '" + name + "'";
    return VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, what + has)
        .about(domain.ref());
  }

  private static Fields json(Domain domain, InterfaceStatistics statistics) {
    return Views.domain(domain.ref()).putAll(Views.networkInterface(statistics));
  }

  private void lines(InterfaceStatistics statistics) {
    String head = Printable.of(statistics.device()) + " ";
    statistics
        .counters()
        .forEach((c, value) -> session().out().line(head + c.shortName() + " " + value));
  }
}
