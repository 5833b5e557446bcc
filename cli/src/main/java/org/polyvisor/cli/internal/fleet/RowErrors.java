package org.polyvisor.cli.internal.fleet;

import java.util.stream.Stream;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StatisticsRow;

/** What rows tell of failures. */
public final class RowErrors {
  private RowErrors() {}

  /** The errors of all groups. */
  public static Stream<VirtException> all(StatisticsRow row) {
    return row.groups().stream().flatMap(group -> row.result(group).error().stream());
  }

  /** Whether the guest is gone since the list was made. */
  public static boolean isGone(StatisticsRow row) {
    return all(row).anyMatch(NoSuchDomainException.class::isInstance);
  }
}
