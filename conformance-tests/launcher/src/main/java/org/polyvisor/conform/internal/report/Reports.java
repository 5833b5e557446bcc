package org.polyvisor.conform.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.polyvisor.conform.internal.run.RunResult;

/** Writes the files of a report. */
public final class Reports {
  /** The page to look at. */
  public static final String PAGE = "report.html";

  private Reports() {}

  /** Writes them into a folder, made if it is not there. */
  public static void write(RunResult result, Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, PAGE, HtmlReport.text(result));
    write(folder, "report.json", JsonReport.text(result) + "\n");
    write(folder, "TEST-conformance.xml", XmlReport.text(result));
  }

  /** Whole or not at all, whenever the process is ended. */
  private static void write(Path folder, String name, String text) throws IOException {
    Path begun = folder.resolve("." + name + ".begun");
    try {
      Files.writeString(begun, text);
      Files.move(begun, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }
}
