package org.polyvisor.cli.internal.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Domain;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Network;
import org.polyvisor.Polyvisor;
import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.io.Console;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.cli.internal.io.Out;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.io.Terminals;
import org.polyvisor.cli.internal.log.Logging;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.SettingLayer;

/**
 * One run of the program: options, output, and one connection, opened when first asked for and
 * closed at the end or when the user interrupts. For one thread; the connection is for any.
 */
public final class Session implements AutoCloseable {
  /** Everything is shown by then; a hypervisor that hangs must not keep the user. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private static final String CALL_DEADLINE = "call.deadline";

  private final Console console;
  private final GlobalOptions options = new GlobalOptions();
  private @Nullable Connection connection;
  private @Nullable Interruption interruption;

  /** A run that has not begun. */
  public Session(Console console) {
    this.console = console;
  }

  /** What the program is connected to. */
  public Console console() {
    return console;
  }

  /** What was said on the command line. */
  public GlobalOptions options() {
    return options;
  }

  /** Standard output. */
  public Out out() {
    return console.out();
  }

  /** Whether styles are wanted in the output. */
  public boolean styled() {
    return isColourWanted() && console.terminal().getAsBoolean();
  }

  /** Whether styles are wanted in errors, which may go elsewhere than the output. */
  public boolean styledErrors() {
    return isColourWanted() && console.errorTerminal().getAsBoolean();
  }

  private boolean isColourWanted() {
    return !options.noColor()
        && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
        && !isDumb();
  }

  /** Whether the terminal says of itself that it knows no escapes. */
  public boolean isDumb() {
    return console.environment().getOrDefault("TERM", "").equals("dumb");
  }

  /** Shows a result as JSON or as text. */
  public void show(Supplier<?> json, Supplier<String> text) {
    out().line(options.json() ? Json.text(json.get()) : text.get());
  }

  /** Shows a table whose texts may be long: on a terminal no wider than that. */
  public void print(Table table) {
    if (console.terminal().getAsBoolean()) {
      table.fold(Terminals.columns(console.environment()));
    }
    table.print(out(), !options.quiet(), styled());
  }

  /** Confirms that something was done. */
  public void done(Supplier<?> json, String text) {
    if (options.json() || !options.quiet()) {
      show(json, () -> text);
    }
  }

  /** The connection. */
  public Connection connection() {
    Connection open = connection;
    if (open == null) {
      open = open();
      connection = open;
      interruption = Interruption.closing(open);
    }
    return open;
  }

  /** Where it leads. A URI with a secret in it is shown without its parameters. */
  public String uri() {
    Connection open = connection();
    boolean secret =
        open.settings().stream()
            .anyMatch(s -> s.setting().isSecret() && s.origin().layer() == SettingLayer.URI);
    return secret ? open.uri().withoutQuery() : open.uri().text();
  }

  /** How long a call may take that does not read statistics. */
  public Duration callDeadline() {
    return options
        .deadline()
        .orElseGet(
            () ->
                connection().settings().stream()
                    .filter(setting -> setting.name().equals(CALL_DEADLINE))
                    .flatMap(setting -> value(setting, Duration.class).stream())
                    .findFirst()
                    .orElseThrow());
  }

  private static <T> Optional<T> value(EffectiveSetting setting, Class<T> type) {
    return setting.value().map(text -> type.cast(setting.setting().parse(List.of(text))));
  }

  /** The domain of this id, UUID or name. */
  public Domain domain(String given) {
    return DomainFinder.find(connection(), given);
  }

  /** The domain of this UUID or name. */
  public Domain domainWithoutId(String given) {
    return DomainFinder.findWithoutId(connection(), given);
  }

  /** The network of this UUID or name. */
  public Network network(String given) {
    return ResourceFinder.networks(connection()).find(given);
  }

  /** The network that has this as its UUID, or else as its name, and nothing else. */
  public Network network(String given, boolean uuid) {
    ResourceFinder<Network> finder = ResourceFinder.networks(connection());
    return uuid ? finder.byUuid(given) : finder.byName(given);
  }

  /** The storage pool of this UUID or name. */
  public StoragePool pool(String given) {
    return ResourceFinder.pools(connection()).find(given);
  }

  /** The storage pool that has this as its UUID, or else as its name, and nothing else. */
  public StoragePool pool(String given, boolean uuid) {
    ResourceFinder<StoragePool> finder = ResourceFinder.pools(connection());
    return uuid ? finder.byUuid(given) : finder.byName(given);
  }

  /** Whether the user has interrupted us, so that what fails now is no failure. */
  public boolean interrupted() {
    return interruption != null && interruption.happened();
  }

  /** The settings that the connection has, or would have if it could be opened. */
  public List<EffectiveSetting> settings() {
    return builder().settings();
  }

  private ConnectionBuilder builder() {
    ConnectionBuilder builder = Polyvisor.builder().credentials(console.prompt());
    options.uri().ifPresent(builder::uri);
    options.deadline().ifPresent(builder::deadline);
    return options.readOnly() ? builder.readOnly() : builder;
  }

  private Connection open() {
    Logging.hold();
    try {
      Connection open = builder().open();
      Logging.release("");
      return open;
    } catch (RuntimeException e) {
      Logging.release(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    if (open == null || interrupted()) {
      return;
    }
    if (interruption != null) {
      interruption.close();
    }
    try {
      open.within(options.deadline().filter(d -> d.compareTo(CLOSING) < 0).orElse(CLOSING)).close();
    } catch (VirtException e) {
      System.getLogger(Session.class.getName()).log(Level.WARNING, "closing the connection", e);
    }
  }
}
