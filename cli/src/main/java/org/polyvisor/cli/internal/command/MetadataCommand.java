package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.MetadataKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "metadata",
    description = "Shows, sets or removes what another program keeps with a domain.")
final class MetadataCommand extends DomainCommand {
  @Parameters(index = "1", paramLabel = "URI", description = "The namespace that it is kept under.")
  private String uri = "";

  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  @Option(names = "--key", paramLabel = "PREFIX", description = "The prefix for the namespace.")
  private String prefix = "";

  @Option(names = "--set", paramLabel = "XML", description = "The element to keep.")
  private @Nullable String element;

  @Option(names = "--remove", description = "Remove it.")
  private boolean remove;

  MetadataCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    if (uri.isBlank()) {
      throw new FailedException("a namespace is named by its URI, not by an empty text");
    }
    if (remove && element != null) {
      throw new FailedException("--set and --remove exclude each other");
    }
    MetadataKey key = MetadataKey.element(uri);
    if (remove) {
      found.removeMetadata(key, scopes.array());
      done(found, "metadata removed");
    } else if (element != null) {
      found.setMetadata(key.withPrefix(prefix()), element, scopes.array());
      done(found, "metadata set");
    } else {
      show(found, key);
    }
  }

  private String prefix() {
    if (prefix.isEmpty()) {
      throw new FailedException("--set needs --key, the prefix for the namespace");
    }
    return prefix;
  }

  private void show(Domain found, MetadataKey key) {
    String now = found.metadata(key, scopes.array()).orElseThrow(() -> none(found));
    session()
        .show(
            () -> Views.domain(found.ref()).put("metadata", now),
            () -> Printable.xml(now.stripTrailing()));
  }

  private VirtException none(Domain found) {
    String why = "domain '" + found.name() + "' has no metadata under '" + uri + "'";
    return VirtException.of(ErrorCode.NO_DOMAIN_METADATA, ErrorDomain.NONE, why).about(found.ref());
  }

  private void done(Domain found, String done) {
    session()
        .done(
            () -> Views.domain(found.ref()).put("done", done),
            Printable.of(found.name()) + ": " + done);
  }
}
