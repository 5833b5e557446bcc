package org.polyvisor.cli.internal.stats;

import java.util.List;
import java.util.Optional;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StatisticsGroup;

/**
 * A guest's statistics under the groups that were selected. Where nothing could be had, or the
 * guest is stuck, that is one error, and not one for each group. For one thread.
 */
public final class GuestText {
  private final Selection selection;
  private final Guest guest;
  private final List<VirtException> errors;
  private final boolean empty;

  /** Of one guest. */
  public GuestText(Selection selection, Guest guest) {
    this.selection = selection;
    this.guest = guest;
    this.errors =
        selection.views().stream().flatMap(view -> selection.error(view, guest).stream()).toList();
    this.empty =
        selection.views().stream().noneMatch(view -> selection.value(view, guest).isPresent());
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

  /** Why the guest as a whole is not told of. */
  private Optional<VirtException> whole() {
    return errors.stream().filter(this::isOfWhole).findFirst();
  }

  private boolean isOfWhole(VirtException error) {
    // One that does not answer is stuck, whichever group was being read.
    return empty || error instanceof OperationTimeoutException;
  }

  private <V> void text(GroupView<V> view, Fields fields) {
    selection.value(view, guest).ifPresent(value -> view.text(value, guest, fields));
    error(view).ifPresent(e -> fields.put(view.prefix() + ".error", line(e)));
  }

  private static String line(VirtException error) {
    return Printable.oneLine("" + error.getMessage());
  }

  private <V> void json(GroupView<V> view, Fields fields) {
    selection.value(view, guest).ifPresent(value -> view.json(value, guest, fields));
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
    return selection.error(view, guest).filter(error -> !isOfWhole(error));
  }
}
