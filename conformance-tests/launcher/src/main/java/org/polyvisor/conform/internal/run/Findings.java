package org.polyvisor.conform.internal.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.polyvisor.conformance.Finding;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Requirement;

/** Listens to the platform and keeps what came of each requirement. For one thread. */
final class Findings implements TestExecutionListener {
  private final Plan plan;
  private final RunListener listener;
  private final Map<String, Row> rows = new HashMap<>();
  private Optional<Finding> finding = Optional.empty();
  private long began;

  Findings(Plan plan, RunListener listener) {
    this.plan = plan;
    this.listener = listener;
  }

  /** In the order of the plan. */
  List<Row> rows() {
    List<Row> all = new ArrayList<>();
    plan.ids().stream().map(rows::get).filter(row -> row != null).forEach(all::add);
    return all;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    finding = Optional.empty();
    began = System.nanoTime();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    finding = Finding.of(entry.getKeyValuePairs()).or(() -> finding);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<Requirement> about = requirement(test);
    if (test.isTest() && about.isPresent()) {
      Row row = row(about.get(), result);
      rows.put(row.requirement().id(), row);
      listener.done(row, rows.size(), plan.requirements().size());
    }
  }

  private Row row(Requirement about, TestExecutionResult result) {
    // Without a finding the kit itself has failed, which no requirement can make up for.
    Result came = finding.map(Finding::result).orElse(Result.FAILED);
    List<String> calls = finding.map(Finding::calls).orElse(List.of());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Row(about, came, took, Problem.of(result.getThrowable()), calls);
  }

  private Optional<Requirement> requirement(TestIdentifier test) {
    return plan.requirements().stream()
        .filter(one -> test.getTags().contains(TestTag.create(one.id())))
        .findFirst();
  }
}
