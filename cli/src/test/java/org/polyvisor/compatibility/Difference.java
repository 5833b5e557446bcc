package org.polyvisor.compatibility;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.output.stdout.StdoutOutputGenerator;
import java.nio.file.Path;
import java.util.List;

/** What japicmp finds between two jars that would break who compiled against the first. */
final class Difference {
  private Difference() {}

  /** Empty, or a report. */
  static String breaking(Path before, Path now) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    List<JApiClass> broken =
        new JarArchiveComparator(options)
            .compare(archive(before), archive(now)).stream()
                .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
                .toList();
    return broken.isEmpty() ? "" : report(broken);
  }

  private static JApiCmpArchive archive(Path jar) {
    return new JApiCmpArchive(jar.toFile(), "");
  }

  private static String report(List<JApiClass> broken) {
    Options options = Options.newDefault();
    options.setOutputOnlyModifications(true);
    options.setIgnoreMissingClasses(true);
    return new StdoutOutputGenerator(options, broken).generate();
  }
}
