package org.polyvisor.cli.internal.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.model.SnapshotInfo;

/** Snapshots for people, and their definitions. */
final class SnapshotText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

  private SnapshotText() {}

  static Fields fields(SnapshotInfo snapshot) {
    return new Fields()
        .put("name", snapshot.name())
        .put("state", snapshot.state().name())
        .put("createdAt", snapshot.createdAt())
        .put("parent", snapshot.parent())
        .put("description", snapshot.description())
        .put("current", snapshot.current());
  }

  /** Its state without blanks, as it stands in its XML. */
  static String state(SnapshotInfo snapshot) {
    return Words.of(snapshot.state()).replace(" ", "");
  }

  static String time(SnapshotInfo snapshot) {
    return snapshot.createdAt().map(SnapshotText::time).orElse("-");
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(ZoneId.systemDefault()));
  }

  /** A definition of one. */
  static String xml(@Nullable String name, @Nullable String description) {
    return "<domainsnapshot>\n"
        + element("name", name)
        + element("description", description)
        + "</domainsnapshot>";
  }

  private static String element(String name, @Nullable String text) {
    return text == null ? "" : "  <" + name + ">" + escaped(text) + "</" + name + ">\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
