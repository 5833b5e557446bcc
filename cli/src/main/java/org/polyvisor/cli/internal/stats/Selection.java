package org.polyvisor.cli.internal.stats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StatisticsGroup;

/**
 * The groups that somebody wants to see. If none is named, all that there are: what the driver does
 * not offer is then no error, but left out. Immutable.
 */
public final class Selection {
  /** In virsh's order. */
  private static final List<GroupView<?>> ALL =
      List.of(
          new StateView(), new BalloonView(), new VcpuView(), new InterfaceView(), new BlockView());

  private final Set<StatisticsGroup<?>> named;

  /** Nothing is named. */
  public Selection() {
    this(Set.of());
  }

  private Selection(Set<StatisticsGroup<?>> named) {
    this.named = named;
  }

  /** The same, with this group named if it is wanted. */
  public Selection with(boolean wanted, StatisticsGroup<?> group) {
    Set<StatisticsGroup<?>> more = new HashSet<>(named);
    return wanted && more.add(group) ? new Selection(Set.copyOf(more)) : this;
  }

  /** What to ask for: the state in any case, which tells whether a guest can have more. */
  public StatisticsQuery query() {
    StatisticsGroup<?>[] more =
        views().stream().map(GroupView::group).toArray(StatisticsGroup<?>[]::new);
    return StatisticsQuery.of(StatisticsGroup.STATE, more);
  }

  /** How what is wanted is shown, in order. */
  List<GroupView<?>> views() {
    return ALL.stream().filter(v -> named.isEmpty() || named.contains(v.group())).toList();
  }

  /** Why a group is missing from a guest's row, if that is worth a word. */
  Optional<VirtException> error(GroupView<?> view, Guest guest) {
    return guest.row().result(view.group()).error().filter(e -> matters(e, guest));
  }

  private boolean matters(VirtException error, Guest guest) {
    boolean unsupported = error instanceof OperationUnsupportedException;
    return guest.active()
        ? !(unsupported && named.isEmpty())
        : !(unsupported || error instanceof OperationInvalidException);
  }

  /** What is shown of a group: of a guest that does not run, the state alone. */
  <V> Optional<V> value(GroupView<V> view, Guest guest) {
    boolean possible = guest.active() || view.group() == StatisticsGroup.STATE;
    return possible ? guest.row().get(view.group()) : Optional.empty();
  }
}
