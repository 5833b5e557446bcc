package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.test.MeasuredSequences.Difference;
import org.polyvisor.driver.test.MeasuredSequences.Sequence;
import org.polyvisor.driver.test.MeasuredSequences.Step;
import org.polyvisor.model.EventKind;

/**
 * Random sequences of operations, as libvirt was measured to do them with QEMU: after each step the
 * result, the events and all that there is to see of the domains are the same here. A sequence ends
 * where we differ by decision.
 */
class SequencesTest {
  private static final List<Difference> DIFFERENCES = MeasuredSequences.differences();

  @TempDir private Path folder;
  private final Set<Difference> needed = new HashSet<>();

  @Test
  void eachStepOfASequenceIsAsMeasuredOrTheLastOneByDecision() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Sequence> all = MeasuredSequences.all();
    for (Sequence sequence : all) {
      replay(sequence).ifPresent(wrong::add);
    }
    assertThat(wrong).isEmpty();
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(DIFFERENCES).as("differences that are none any more").allMatch(needed::contains);
  }

  private Optional<String> replay(Sequence sequence) throws IOException {
    Path host = Files.createDirectory(folder.resolve(sequence.name()));
    Path file = Files.writeString(host.resolve("node.xml"), "<node/>");
    try (Fixture fixture = Fixture.open("test://" + file)) {
      SequenceSteps steps = new SequenceSteps(fixture, host + "/");
      List<String> done = new ArrayList<>();
      for (Step step : sequence.steps()) {
        done.add(step.operation());
        Step ours = step(fixture, steps, step.operation());
        if (!ours.equals(step)) {
          return decided(step, ours)
              ? Optional.empty()
              : Optional.of(sequence.name() + " " + done + "\nQEMU " + step + "\nours " + ours);
        }
      }
    }
    return Optional.empty();
  }

  private static Step step(Fixture fixture, SequenceSteps steps, String operation) {
    RecordingSink sink = new RecordingSink();
    try (var listening =
        fixture
            .events()
            .listen(
                Set.of(EventKind.LIFECYCLE, EventKind.REBOOT, TestControlFacet.DEVICE_REMOVED),
                sink)) {
      String result = steps.result(operation);
      String events = SequenceFacts.events(sink.events);
      return new Step(operation, result, events, new SequenceFacts(fixture).text());
    }
  }

  private boolean decided(Step measured, Step ours) {
    List<Difference> found =
        DIFFERENCES.stream().filter(one -> one.covers(measured, ours)).toList();
    needed.addAll(found);
    return !found.isEmpty();
  }
}
