package org.polyvisor.driver.parallels.simulator;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.annotation.API;

/**
 * What happens to a simulated server and when: one line for each value or fault. Words, separated
 * by blanks; {@code #} begins a comment:
 *
 * <pre>
 * at 2s web sda.read_bytes 10MiB       # a counter, as an app or as the server calls it; or absent
 * at 2s web sda.read_bytes +1MiB/s     # grows from what it is, in each run of the guest
 * at 3s fail subscribe web             # its next job; also fail-after-effect and refuse
 * at 3s slow one-shot web 3s           # so much later; slow login 3s: of the server itself
 * at 3s never one-shot web             # no answer, ever
 * at 5s lose-session
 * at 6s silence web 10s                # no events for so long; without a time: for ever
 * at 6s forget-subscription web
 * at 6s orphan web                     # events that nobody asked for
 * at 6s late unsubscribe web           # an event after the answer
 * at 7s event-without web disks 10s    # or interfaces, vcpus, memory, all, or one counter
 * at 7s one-shot-without web disks 10s
 * at 8s zeros web 10s
 * at 8s old-run web                    # from its next start until the first refresh
 * at 8s unknown-counter web devices.floppy0.spins 7
 * at 9s state web paused               # running, stopped, suspended, mounted...
 * at 9s rename web www
 * at 9s unplug web sdb
 * at 9s remove web
 * every 30s lose-session               # again and again, first after one period
 * </pre>
 *
 * <p>A counter that grows is seen to do so when the server looks at it, every 10 s, as all others.
 * Times count from when it is played. Jobs are subscribe, unsubscribe, one-shot, state and change;
 * without a guest, whosesoever is next; and login, list, lookup and host, which are of no guest.
 * What lasts for a time and is begun again meanwhile lasts until the last of those times is over.
 * Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Scenario {
  private static final System.Logger LOG = System.getLogger(Scenario.class.getName());

  private final List<String> lines;
  private final List<Step> steps;

  private Scenario(List<String> lines, List<Step> steps) {
    this.lines = List.copyOf(lines);
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a file, UTF-8 with or without its mark, with lines as any system ends them.
   *
   * @throws IllegalArgumentException with file, line and what would be right
   */
  public static Scenario read(Path file) {
    try {
      return parse(file.toString(), ScenarioText.lines(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException("scenario " + file + " cannot be read: " + e, e);
    }
  }

  /**
   * Reads lines; one may be a text of several.
   *
   * @param name stands for the file in messages
   * @throws IllegalArgumentException with name, line and what would be right
   */
  public static Scenario parse(String name, List<String> lines) {
    return parseEach(name, lines.stream().flatMap(ScenarioText::lines).toList());
  }

  private static Scenario parseEach(String name, List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      Words words = new Words(name + ":" + (line + 1), lines.get(line));
      if (!words.isEmpty()) {
        steps.add(step(words));
      }
    }
    return new Scenario(lines, steps);
  }

  /**
   * These lines, or a text of them.
   *
   * @throws IllegalArgumentException with line and what would be right
   */
  public static Scenario of(String... lines) {
    return parse("scenario", List.of(lines));
  }

  /** Faults of all kinds, as a seed has them, to these guests, for so long. */
  public static Scenario ofSeed(long seed, Duration length, List<String> guests) {
    return parse("seed " + seed, new Chaos(seed, guests).lines(length));
  }

  private static Step step(Words words) {
    boolean again = words.takes("every");
    if (!again && !words.takes("at")) {
      throw words.wrong("a line begins with at or every and a time, as: at 2s lose-session");
    }
    Duration time = words.time("a time");
    if (again && time.isZero()) {
      throw words.wrong("every 0 would never end");
    }
    Act act = Acts.parse(words);
    words.end();
    return new Step(words.where(), time, again, act);
  }

  /** As it was written. */
  public List<String> lines() {
    return lines;
  }

  /** Plays it from now on, having looked whether the server has what it names. */
  void play(SimulatedServer server) {
    List<String> known = new ArrayList<>(server.names());
    steps.forEach(step -> step.check(server, known));
    steps.forEach(step -> step.schedule(server));
  }

  /**
   * One line.
   *
   * @param where file and line
   * @param time when, or how often
   * @param again whether again and again
   * @param act what
   */
  private record Step(String where, Duration time, boolean again, Act act) {
    private void check(SimulatedServer server, List<String> guests) {
      String guest = act.guest();
      if (!guest.isEmpty() && !guests.contains(guest)) {
        throw new IllegalArgumentException(
            where + ": no guest is called '" + guest + "'" + Nearest.hint(guest, guests));
      }
      if (server.names().contains(guest)) {
        act.check(server.config(guest)).ifPresent(why -> refuse(why));
      }
      if (!act.becomes().isEmpty()) {
        guests.add(act.becomes());
      }
    }

    private void refuse(String why) {
      throw new IllegalArgumentException(where + ": " + why);
    }

    private void schedule(SimulatedServer server) {
      server.timeline().after(time, () -> run(server));
    }

    private void run(SimulatedServer server) {
      try {
        server.run(() -> act.what().accept(server));
      } catch (IllegalArgumentException e) {
        LOG.log(Level.WARNING, "{0}: {1}", where, e.getMessage());
      }
      if (again) {
        schedule(server);
      }
    }
  }
}
