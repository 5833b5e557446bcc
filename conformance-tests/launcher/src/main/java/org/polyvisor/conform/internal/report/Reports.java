package org.polyvisor.conform.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polyvisor.conform.internal.run.RunResult;

/** Writes the files of a report. */
public final class Reports {
  /** The page to look at. */
  public static final String PAGE = "report.html";

  private Reports() {}

  /** Writes them into a folder, made if it is not there. */
  public static void write(RunResult result, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(PAGE), HtmlReport.text(result));
    Files.writeString(folder.resolve("report.json"), JsonReport.text(result) + "\n");
    Files.writeString(folder.resolve("TEST-conformance.xml"), XmlReport.text(result));
  }
}
