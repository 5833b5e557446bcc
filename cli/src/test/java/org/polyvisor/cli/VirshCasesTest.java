package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;

/**
 * The same commands, one after the other, to us and to the real virsh, each on a fresh {@code
 * test:///default}: the last one's exit code is the same, and its output where a line begins with
 * {@code =}. What virsh does not understand we do not either, with an exit code of our own. Where
 * we differ on purpose, the file of differences says why.
 */
class VirshCasesTest {
  private static final String URI = "test:///default";
  private static final String MARK = "@@@";
  private static final int MISUNDERSTOOD = 2;
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern BETWEEN = Pattern.compile(";(?=(?:[^'\"]|'[^']*'|\"[^\"]*\")*$)");

  @TempDir private Path folder;

  @BeforeAll
  static void findVirsh() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "virsh")));
    Assumptions.assumeTrue(there, "NOT RUN: needs virsh");
  }

  @BeforeEach
  void writeWhatTheCasesName() throws IOException {
    VirshCaseFiles.write(folder);
  }

  private record Answer(int code, List<String> lines) {
    Answer compared(boolean output) {
      return output ? this : new Answer(code, List.of());
    }
  }

  /** A line of the file of cases. */
  private record Case(String line) {
    boolean output() {
      return line.startsWith("=");
    }

    List<String> commands(Path folder) {
      String text = output() ? line.substring(1) : line;
      return BETWEEN
          .splitAsStream(text.replace("$D", folder.toString()))
          .map(String::strip)
          .toList();
    }
  }

  @TestFactory
  List<DynamicTest> weAnswerAsVirshDoesButWhereWeSayWhyNot() throws IOException {
    Map<String, String> differences = differences();
    List<String> cases = lines("virsh-cases.txt");
    assertThat(cases).doesNotHaveDuplicates().hasSizeGreaterThan(850);
    assertThat(cases).containsAll(differences.keySet());
    return cases.stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> compare(new Case(line), differences)))
        .toList();
  }

  private void compare(Case given, Map<String, String> differences)
      throws IOException, InterruptedException {
    Answer theirs = virsh(given.commands(folder)).compared(given.output());
    Answer ours = ours(given.commands(folder)).compared(given.output());
    if (differences.containsKey(given.line())) {
      assertThat(ours).as("a difference that is none any more").isNotEqualTo(theirs);
    } else {
      assertThat(ours).isEqualTo(theirs);
    }
  }

  @Test
  void everyCommandOfOursHasACase() throws IOException {
    String cases = String.join("\n", lines("virsh-cases.txt"));
    List<String> without =
        Stream.of(
                "save restore managedsave managedsave-remove dump autostart domrename desc metadata"
                    + " setmem setmaxmem setvcpus vcpucount attach-device detach-device"
                    + " update-device domblkinfo blockresize snapshot-create"
                    + " snapshot-create-as snapshot-list snapshot-info snapshot-dumpxml"
                    + " snapshot-current snapshot-parent snapshot-delete snapshot-revert"
                    + " domhostname domjobinfo cpu-stats undefine start create"
                    + " net-list net-info net-dumpxml net-start net-destroy net-autostart"
                    + " net-define net-create net-undefine net-name net-uuid"
                    + " pool-list pool-info pool-dumpxml pool-start pool-destroy pool-autostart"
                    + " pool-define pool-create pool-undefine pool-name pool-uuid")
            .flatMap(names -> Stream.of(names.split(" +")))
            .filter(name -> !Pattern.compile("\\b" + name + " ").matcher(cases).find())
            .toList();
    assertThat(without).isEmpty();
  }

  private Answer virsh(List<String> commands) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(commands);
    all.add(all.size() - 1, "echo " + MARK);
    String line = String.join("; ", all);
    for (int attempt = 0; attempt < 10; attempt++) {
      Optional<Answer> answer = attempt(line);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new AssertionError("virsh hangs: " + line);
  }

  /** virsh waits for a save in a thread of its own, and now and then for ever. */
  private Optional<Answer> attempt(String line) throws IOException, InterruptedException {
    Path out = folder.resolve("virsh.out");
    ProcessBuilder builder =
        new ProcessBuilder("virsh", "-c", URI, line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    if (!process.waitFor(4, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return Optional.empty();
    }
    String text = Files.readString(out);
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      // It understands a whole line or nothing.
      assertThat(process.exitValue()).as(line).isEqualTo(1);
      return Optional.of(new Answer(MISUNDERSTOOD, List.of()));
    }
    String last = text.substring(mark + MARK.length());
    return Optional.of(new Answer(process.exitValue(), lines(last.lines())));
  }

  private Answer ours(List<String> commands) {
    try (Connection host = Polyvisor.open(URI)) {
      assertThat(host.domains()).hasSize(1);
      for (String command : commands.subList(0, commands.size() - 1)) {
        Cli.on(URI).run(words(command)).ok();
      }
      Cli.Result last = Cli.on(URI).run(words(commands.get(commands.size() - 1)));
      return new Answer(last.code(), lines(last.out().lines()));
    }
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"));
    }
    return words.toArray(String[]::new);
  }

  private static List<String> lines(Stream<String> out) {
    return out.map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  private static Map<String, String> differences() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String line : lines("virsh-differences.txt")) {
      int bar = line.lastIndexOf(" | ");
      assertThat(bar).as(line).isPositive();
      all.put(line.substring(0, bar), line.substring(bar + 3));
    }
    return all;
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(VirshCasesTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
