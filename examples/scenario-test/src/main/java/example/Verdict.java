package example;

import org.polyvisor.Domain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;

/** What the app says of a guest. */
final class Verdict {
  private Verdict() {}

  static String of(Domain domain) {
    try {
      BlockStatistics sum = domain.blockStatistics("");
      String what = sum.observation().isAsOfPause() ? " pauses at " : " has read ";
      return domain.name() + what + sum.readBytes().orElseThrow() + " bytes";
    } catch (VirtException e) {
      return domain.name() + ": " + e.code();
    }
  }
}
