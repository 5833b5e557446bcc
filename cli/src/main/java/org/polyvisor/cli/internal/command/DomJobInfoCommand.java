package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Amounts;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.JobInfo;
import picocli.CommandLine.Command;

@Command(name = "domjobinfo", description = "Shows the long job that a domain is busy with.")
final class DomJobInfoCommand extends DomainCommand {
  DomJobInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    JobInfo job = found.jobInfo();
    session().show(() -> fields(found, job), () -> lines(job));
  }

  private static Fields fields(Domain domain, JobInfo job) {
    return Views.domain(domain.ref())
        .put("kind", job.kind())
        .put("elapsedNanos", job.elapsedNanos())
        .put("totalBytes", job.totalBytes())
        .put("doneBytes", job.doneBytes());
  }

  private static String lines(JobInfo job) {
    String kind = job.kind().name();
    List<String> lines = new ArrayList<>();
    lines.add(line("Job type:", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT)));
    job.elapsedNanos().ifPresent(n -> lines.add(line("Time elapsed:", Amounts.seconds(n))));
    job.totalBytes().ifPresent(n -> lines.add(line("Data total:", Sizes.text(n))));
    job.doneBytes().ifPresent(n -> lines.add(line("Data processed:", Sizes.text(n))));
    return String.join("\n", lines);
  }

  private static String line(String label, String value) {
    return String.format("%-17s %s", label, value);
  }
}
