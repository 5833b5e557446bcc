package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "vcpucount",
    description =
        "Shows how many virtual CPUs a domain uses and may use, one number if one is meant.")
final class VcpuCountCommand extends DomainCommand {
  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  @Option(names = "--maximum", description = "How many it may use.")
  private boolean maximum;

  @Option(names = "--active", description = "How many it uses.")
  private boolean active;

  VcpuCountCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    if (maximum && active) {
      throw new FailedException("--maximum and --active exclude each other");
    }
    if (maximum || active || scopes.any()) {
      int count =
          maximum ? found.maximumVcpuCount(scopes.lenient()) : found.vcpuCount(scopes.lenient());
      session().show(() -> Views.domain(found.ref()).put("vcpus", count), () -> "" + count);
    } else {
      all(found);
    }
  }

  private void all(Domain found) {
    DomainInfo info = found.info();
    List<ChangeScope> there = new ArrayList<>();
    if (info.persistent().orElse(true)) {
      there.add(ChangeScope.CONFIG);
    }
    if (info.active()) {
      there.add(ChangeScope.LIVE);
    }
    Fields fields = Views.domain(info.domain());
    List<String> lines = new ArrayList<>();
    for (ChangeScope scope : there) {
      add("maximum", scope, found.maximumVcpuCount(scope), fields, lines);
    }
    for (ChangeScope scope : there) {
      add("current", scope, found.vcpuCount(scope), fields, lines);
    }
    session().show(() -> fields, () -> String.join("\n", lines));
  }

  private static void add(
      String what, ChangeScope scope, int count, Fields fields, List<String> lines) {
    String name = scope.name().toLowerCase(Locale.ROOT);
    fields.put(what + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), count);
    lines.add(String.format("%-12s %-12s %3d", what, name, count));
  }
}
