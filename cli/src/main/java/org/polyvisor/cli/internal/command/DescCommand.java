package org.polyvisor.cli.internal.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.MetadataKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "desc", description = "Shows or sets the description or the title of a domain.")
final class DescCommand extends DomainCommand {
  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  @Option(names = "--title", description = "The title, not the description.")
  private boolean title;

  @Option(names = "--new-desc", paramLabel = "TEXT", description = "The new text; empty for none.")
  private @Nullable String text;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "TEXT", description = "The same.")
  private List<String> words = List.of();

  DescCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    MetadataKey key = title ? MetadataKey.title() : MetadataKey.description();
    String wanted = text != null ? text : String.join(" ", words);
    if (text == null && words.isEmpty()) {
      show(found, key);
    } else if (wanted.isEmpty()) {
      found.removeMetadata(key, scopes.array());
      done(found, key);
    } else {
      found.setMetadata(key, wanted, scopes.array());
      done(found, key);
    }
  }

  private void show(Domain found, MetadataKey key) {
    Optional<String> now = found.metadata(key, scopes.toRead());
    session()
        .show(
            () -> Views.domain(found.ref()).put(key.toString(), now),
            () ->
                now.map(Printable::of)
                    .orElse("No " + key + " for domain: " + Printable.of(found.name())));
  }

  private void done(Domain found, MetadataKey key) {
    session()
        .done(
            () -> Views.domain(found.ref()).put("done", key + " set"),
            Printable.of(found.name()) + ": " + key + " set");
  }
}
