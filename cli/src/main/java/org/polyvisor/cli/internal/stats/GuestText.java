package org.polyvisor.cli.internal.stats;

import java.util.List;
import java.util.Optional;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StatisticsGroup;

/**
 * A guest's statistics under the groups that were selected. Where nothing could be had, that is one
 * error, and not one for each group. For one thread.
 */
public final class GuestText {
  private final Selection selection;
  private final Guest guest;
  private final List<VirtException> errors;

  /** Of one guest. */
  public GuestText(Selection selection, Guest guest) {
    this.selection = selection;
    this.guest = guest;
    this.errors =
        selection.views().stream().flatMap(view -> selection.error(view, guest).stream()).toList();
  }

  /** Whether some of it could not be had. */
  public boolean failed() {
    return !errors.isEmpty();
  }

  /** For people, in virsh's names. */
  public Fields text() {
    Fields fields = new Fields();
    whole().ifPresent(error -> fields.put("error", line(error)));
    selection.views().forEach(view -> text(view, fields));
    return fields;
  }

  /** In the API's names. */
  public Fields json() {
    Fields fields = Views.domain(guest.row().domain());
    whole().ifPresent(error -> fields.putAll(Views.error(error)));
    selection.views().forEach(view -> json(view, fields));
    return fields;
  }

  /** The error that stands for all, if there is nothing else to show. */
  private Optional<VirtException> whole() {
    boolean nothing =
        selection.views().stream().noneMatch(v -> guest.row().get(v.group()).isPresent());
    return nothing ? errors.stream().findFirst() : Optional.empty();
  }

  private <V> void text(GroupView<V> view, Fields fields) {
    guest.row().get(view.group()).ifPresent(value -> view.text(value, guest, fields));
    error(view).ifPresent(e -> fields.put(view.prefix() + ".error", line(e)));
  }

  private static String line(VirtException error) {
    return Printable.oneLine("" + error.getMessage());
  }

  private <V> void json(GroupView<V> view, Fields fields) {
    guest.row().get(view.group()).ifPresent(value -> view.json(value, guest, fields));
    error(view).map(Views::error).ifPresent(error -> put(view, error, fields));
  }

  /** The state stands in no field of its own, nor does its error. */
  private static void put(GroupView<?> view, Fields error, Fields fields) {
    if (view.group() == StatisticsGroup.STATE) {
      fields.putAll(error);
    } else {
      fields.put(view.jsonName(), error);
    }
  }

  private Optional<VirtException> error(GroupView<?> view) {
    return whole().isPresent() ? Optional.empty() : selection.error(view, guest);
  }
}
