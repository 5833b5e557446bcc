package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;
import picocli.CommandLine.Mixin;

/** Lists networks or storage pools by name, with what is known of each. */
abstract class ResourceListCommand<R, I> extends Subcommand {
  @Mixin private ResourceListOptions options = new ResourceListOptions();

  ResourceListCommand(Session session) {
    super(session);
  }

  abstract List<R> list(ResourceFilter filter);

  abstract ErrorSubject ref(R found);

  abstract I info(R found);

  abstract Fields json(I info);

  /** Whether it is shown at all. */
  boolean admits(I info) {
    return true;
  }

  /** Whether the list's own answer is too little to choose by. */
  boolean choosy() {
    return false;
  }

  /** Whether a table was asked for. */
  boolean asTable() {
    return false;
  }

  abstract Table table(List<I> infos);

  @Override
  final void run() {
    List<R> found = new ArrayList<>(list(options.filter()));
    Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
    found.sort(Comparator.comparing(each -> ref(each).name(), order));
    if (choosy()) {
      found.removeIf(each -> infos(List.of(each)).isEmpty());
    }
    options
        .identity(asTable())
        .ifPresentOrElse(what -> identities(found, what), () -> all(infos(found)));
  }

  private void identities(List<R> found, ResourceListOptions.Identity what) {
    if (session().options().json()) {
      show(found.stream().map(r -> ResourceViews.identity(ref(r))));
      return;
    }
    Function<ErrorSubject, String> text =
        what == ResourceListOptions.Identity.UUID
            ? ref -> ref.uuid().toString()
            : ref -> Printable.of(ref.name());
    found.forEach(each -> session().out().line(text.apply(ref(each))));
  }

  private void all(List<I> infos) {
    if (session().options().json()) {
      show(infos.stream().map(this::json));
    } else {
      table(infos).print(session().out(), !session().options().quiet(), session().styled());
    }
  }

  /** Each with where it is. */
  private void show(Stream<Fields> rows) {
    String uri = session().uri();
    session().show(() -> rows.map(row -> row.put("uri", uri)).toList(), () -> "");
  }

  /** One that is gone since the list was made is no error: it is not there. */
  private List<I> infos(List<R> found) {
    List<I> infos = new ArrayList<>();
    for (R each : found) {
      try {
        infos.add(info(each));
      } catch (VirtException e) {
        if (e.code() != ErrorCode.NO_NETWORK && e.code() != ErrorCode.NO_STORAGE_POOL) {
          throw e;
        }
      }
    }
    infos.removeIf(info -> !admits(info));
    return infos;
  }

  static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  static String active(boolean is) {
    return is ? "active" : "inactive";
  }
}
