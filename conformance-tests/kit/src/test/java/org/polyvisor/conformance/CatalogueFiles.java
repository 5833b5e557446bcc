package org.polyvisor.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.polyvisor.conformance.catalogue.Areas;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Requirement;

/** Makes what is made from the catalogue. */
final class CatalogueFiles {
  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
  private static final Path IDS =
      MODULE.resolve("src/main/java/org/polyvisor/conformance/catalogue/Ids.java");
  private static final Path PAGE = MODULE.resolve("../../docs/conformance.md").normalize();

  private CatalogueFiles() {}

  /** The files that are made, with what they must hold. */
  static Map<Path, String> wanted(Catalogue catalogue) {
    return new TreeMap<>(Map.of(IDS, ids(catalogue), PAGE, page(catalogue)));
  }

  static void write(Catalogue catalogue) throws IOException {
    for (Map.Entry<Path, String> file : wanted(catalogue).entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  private static String ids(Catalogue catalogue) {
    String constants =
        catalogue.requirements().stream()
            .map(CatalogueFiles::constant)
            .collect(Collectors.joining("\n"));
    return """
        package org.polyvisor.conformance.catalogue;

        import org.polyvisor.annotation.API;

        /**
         * The ids of all requirements, each documented by its sentence. Made from the catalogue.
         *
         * @since 0.1
         */
        @API(status = API.Status.EXPERIMENTAL, since = "0.1")
        public final class Ids {
        """
        + constants
        + "\n  private Ids() {}\n}\n";
  }

  private static String constant(Requirement requirement) {
    return comment(requirement.sentence())
        + "  public static final String "
        + requirement.constant()
        + " = \""
        + requirement.id()
        + "\";\n";
  }

  /** As the formatter writes it: on one line, else wrapped at 100 columns. */
  private static String comment(String sentence) {
    String line = "  /** " + sentence + " */\n";
    if (line.length() <= 101) {
      return line;
    }
    StringBuilder text = new StringBuilder("  /**\n");
    wrapped(sentence).forEach(part -> text.append("   * ").append(part).append('\n'));
    return text.append("   */\n").toString();
  }

  private static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (line.length() + 1 + word.length() > 95) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String page(Catalogue catalogue) {
    StringBuilder text = new StringBuilder(HEAD);
    String area = "";
    for (Requirement requirement : catalogue.requirements()) {
      if (!requirement.area().equals(area)) {
        area = requirement.area();
        text.append("\n## ").append(Areas.title(area)).append(TABLE);
      }
      text.append(row(requirement));
    }
    return text.toString();
  }

  private static String row(Requirement requirement) {
    String untested =
        requirement.untested().isEmpty() ? "" : " *Untested: " + requirement.untested() + ".*";
    String overlaps =
        requirement.overlaps().isEmpty()
            ? ""
            : " *Overlaps " + String.join(", ", requirement.overlaps()) + ".*";
    return "| %s | %s | %s | %s%s | %s |%n"
        .formatted(
            requirement.id(),
            requirement.level(),
            requirement.profile(),
            requirement.sentence(),
            untested + overlaps,
            requirement.source());
  }

  private static final String TABLE =
      "\n\n| id | level | profile | what must hold | source |\n|---|---|---|---|---|\n";

  private static final String HEAD =
      """
      # The requirements on a driver

      Made from `requirements.txt` of the conformance kit; `CatalogueTest` says how. To prove a
      driver, extend `DriverConformance` in its tests:

      <!-- from examples/proc-driver/src/test/java/example/proc/ProcConformanceTest.java -->
      ```java
      class ProcConformanceTest extends DriverConformance {
      ...
        @Override
        public Target target() {
          return Target.of("proc:///" + sleeper.pid()).guests("sleep-" + sleeper.pid());
        }
      }
      ```

      `mvn test -Dtest=ProcConformanceTest` runs all, with `-Dgroups=LIFE-012` one. A requirement passes,
      fails, is *not offered* (its refusal was seen), is *not drivable* (the target gives the kit no
      means for it), *deviates as declared* or is *excluded* (not run, up to a day and for a reason
      that the target gives; from then on it fails); the end of the run counts them apart. Each is
      tried once: one that a build tries again, and that passes then, fails as unstable. The kit
      touches no guest but those it made (`polyvisor-RUN-N`) and those that the target names, and
      of the latter it changes nothing but whether they run.
      `-Dpolyvisor.conformance.stretch=3` makes all bounds three times as long;
      `-Dpolyvisor.conformance.seed=N` runs in another order and with other choices, the same for the
      same number.

      Without any code: `polyvisor conform URI` (`--help` has the options), against any driver on the
      class path or, by `--drivers`, in a folder. It ends with 0 if the driver conforms, with 1 if not,
      with 2 if nothing was judged; `--report DIR` leaves a page, JUnit's XML and JSON. Ctrl-C takes
      back what was made; what a run left that was killed, the next one names. `--save-folder`,
      `--device`, `--network` and `--pool` give it the means for saved domains, devices, networks and
      storage pools, as `Target` does. `--deviation ID=REASON=LINK` and
      `--exclude ID@2027-01-31=REASON=LINK`, or a file with one on each line, say what is known of it.

      ```console
      $ ./polyvisor conform test:///default --requirement LIFE-012 --quiet
      area                            passed  failed  not offered  not drivable  deviates as declared  excluded
      Lifecycle                            1       0            0             0                     0         0
      all                                  1       0            0             0                     0         0

      seed 187197, 21 s
      test:///default conforms: of 1 requirements 1 passed.
      ```

      The kit is itself proven: `conformance-tests/mutants/run` runs it on drivers with one defect each,
      and on facades with one each, and prints which requirements see which. No two of them fail the
      same requirements, and each requirement that a driver must meet fails alone in one of them, or
      says below with which others (*overlaps*); a run of all says where that does not hold.

      Profiles: `core` is for every driver; `management`, `statistics` and `events` are for those
      that offer such facets; `facade` needs no driver.
      """;
}
