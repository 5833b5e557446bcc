package example.proc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StateReason;

/**
 * A process group as it was seen.
 *
 * @param id its number
 * @param members its processes, at least one
 */
record ProcessGroup(int id, List<Member> members) {
  /** The device that all I/O of the group is counted on. */
  static final String DEVICE = "io";

  /** The number and the start of its first process say which one it is: numbers are used again. */
  DomainRef ref() {
    Member first = members.get(0);
    String identity = id + "@" + first.started();
    UUID uuid = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    return DomainRef.of(uuid, first.command() + "-" + id, id);
  }

  StateReason reason() {
    boolean stopped = members.stream().allMatch(member -> member.state().equals("T"));
    return stopped ? StateReason.PAUSED_USER : StateReason.RUNNING_BOOTED;
  }

  /** Another one whenever a process has come or gone: the sum may fall then. */
  long generation() {
    return members.stream().map(Member::pid).toList().hashCode();
  }

  String source() {
    return "/proc/" + id + "/io";
  }

  /** A process. */
  record Member(int pid, String command, String state, int group, int session, long started) {}
}
