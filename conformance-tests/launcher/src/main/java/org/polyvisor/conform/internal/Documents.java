package org.polyvisor.conform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.conformance.lab.DomainXml;

/** Reads the files that options name: what is wrong with one is not the driver's fault. */
final class Documents {
  private static final Set<String> DEVICES = Set.of("disk", "interface");

  private Documents() {}

  /** One that the kit gives names of its own. */
  static String named(String option, Path file, String root) {
    String xml = text(option, file);
    DomainXml document = of(option, file, xml, Set.of(root));
    if (document.child("name").isEmpty()) {
      throw wrong(option, file, "has no <name>, which the kit would replace by one of its own");
    }
    return xml;
  }

  static String[] devices(String option, List<Path> files) {
    return files.stream().map(file -> device(option, file)).toArray(String[]::new);
  }

  private static String device(String option, Path file) {
    String xml = text(option, file);
    of(option, file, xml, DEVICES);
    return xml;
  }

  private static DomainXml of(String option, Path file, String xml, Set<String> roots) {
    DomainXml document;
    try {
      document = DomainXml.parse(xml);
    } catch (AssertionFailedError e) {
      throw wrong(option, file, String.valueOf(e.getMessage()));
    }
    if (!roots.contains(document.rootName())) {
      List<String> right = roots.stream().sorted().map(root -> "<" + root + ">").toList();
      throw wrong(
          option,
          file,
          "has <" + document.rootName() + ">; " + String.join(" or ", right) + " is expected");
    }
    return document;
  }

  private static String text(String option, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw wrong(option, file, "cannot be read: " + Reasons.of(e));
    }
  }

  private static MisuseException wrong(String option, Path file, String why) {
    return new MisuseException(option + " " + file + ": " + why);
  }
}
