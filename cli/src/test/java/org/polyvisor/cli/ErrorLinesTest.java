package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.cli.fixture.ErrorCodes;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/** What each class of error looks like: the whole line, nothing on stdout, the exit code. */
class ErrorLinesTest {
  private static final String SAID = "guest g0\\u000arefuses";
  private static final String REFUSING = "fixture:///?failing=g0&saying=";

  /**
   * A command that leads to the error.
   *
   * @param type the class in {@code org.polyvisor.error}
   * @param code of the error
   * @param uri where
   * @param command what is typed
   * @param line what stderr says after {@code error: }
   */
  private record Case(String type, String code, String uri, String command, String line) {
    @Override
    public String toString() {
      return type + ", " + code + ": " + command;
    }
  }

  @TempDir Path folder;

  static List<Case> cases() {
    return List.of(
        new Case(
            "NoSuchDomainException",
            "NO_DOMAIN",
            "test:///default",
            "dominfo nope",
            "no domain has the id, UUID or name 'nope'; 'polyvisor list --all' shows those there are"),
        new Case(
            "NoSuchNetworkException",
            "NO_NETWORK",
            "test:///default",
            "net-info nope",
            "no network has the UUID or name 'nope'; 'polyvisor net-list --all' shows those there are"),
        new Case(
            "NoSuchStoragePoolException",
            "NO_STORAGE_POOL",
            "test:///default",
            "pool-info nope",
            "no storage pool has the UUID or name 'nope'; 'polyvisor pool-list --all' shows those there are"),
        new Case("DomainExistsException", "DOM_EXIST", REFUSING + "DOM_EXIST", "dominfo g0", SAID),
        new Case(
            "OperationInvalidException",
            "OPERATION_INVALID",
            "test:///default",
            "start test",
            "start: domain 'test' is running already; 'polyvisor domstate test' shows its state"),
        new Case(
            "OperationUnsupportedException",
            "OPERATION_UNSUPPORTED",
            "fixture:///",
            "suspend g0",
            "driver 'fixture' does not offer 'suspend'"),
        new Case(
            "OperationUnsupportedException",
            "CONFIG_UNSUPPORTED",
            "qemu+ssh://h/system",
            "list",
            "transport 'ssh' of 'qemu+ssh://h/system' is reserved for remote connections, which this version does not have; on this machine it opens URIs as qemu:///attach?monitor=/run/qemu/web.qmp"),
        new Case(
            "OperationTimeoutException",
            "OPERATION_TIMEOUT",
            "fixture:///?hung=g0",
            "dominfo g0 --deadline 500ms",
            "reading domain 'g0': no answer within 500 ms; --deadline allows more time"),
        new Case(
            "OperationCancelledException",
            "OPERATION_ABORTED",
            REFUSING + "OPERATION_ABORTED",
            "dominfo g0",
            SAID),
        new Case(
            "InvalidArgumentException",
            "INVALID_ARG",
            "test:///default",
            "domblkstat test vdz",
            "domain 'test' has no block device 'vdz': it has vda"),
        new Case(
            "InvalidArgumentException",
            "CONF_SYNTAX",
            "fixture:///?guests=many",
            "list",
            "URI (parameter 'guests'): setting 'driver.fixture.guests': 'many' is not a whole number of 0 to 100000; 'polyvisor config --explain KEY' says what a setting takes"),
        new Case(
            "InvalidDefinitionException",
            "XML_ERROR",
            "test:///default",
            "define WRONG",
            "memory: 'much' is not a whole number of 0 or more (line 2, column 15)"),
        new Case(
            "ReadOnlyException",
            "OPERATION_DENIED",
            "test:///default",
            "destroy test -r",
            "destroying domain 'test': the connection is read-only; leave out --readonly to allow changes"),
        new Case(
            "ConnectionClosedException",
            "INVALID_CONN",
            REFUSING + "INVALID_CONN",
            "dominfo g0",
            SAID),
        new Case(
            "ConnectionLostException",
            "CONNECTION_LOST",
            REFUSING + "CONNECTION_LOST",
            "dominfo g0",
            SAID),
        new Case(
            "ConnectFailedException",
            "NO_CONNECT",
            "qemu:///attach?monitor=/nowhere.sock",
            "list",
            "monitor '/nowhere.sock': there is no such file; is its QEMU running?"),
        new Case(
            "AuthenticationException",
            "ACCESS_DENIED",
            REFUSING + "ACCESS_DENIED",
            "dominfo g0",
            SAID),
        new Case(
            "DriverException", "INTERNAL_ERROR", REFUSING + "INTERNAL_ERROR", "dominfo g0", SAID),
        new Case(
            "VirtException",
            "NO_DOMAIN_SNAPSHOT",
            "test:///default",
            "snapshot-info test nope",
            "domain 'test' has no snapshot 'nope'"),
        new Case(
            "VirtException",
            "NO_DOMAIN_METADATA",
            "test:///default",
            "metadata test urn:x",
            "domain 'test' has no metadata under 'urn:x'"));
  }

  private String[] words(Case one) throws IOException {
    Path wrong = folder.resolve("wrong.xml");
    Files.writeString(wrong, "<domain type='test'>\n<name>a</name><memory>much</memory></domain>");
    return one.command().replace("WRONG", wrong.toString()).split(" ");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isOneLineThatSaysWhatToDo(Case one) throws IOException {
    Cli.Result result = Cli.on(one.uri()).run(words(one));
    assertThat(result.err()).isEqualTo("error: " + one.line() + "\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnObjectOnOneLineWhereJsonWasAskedFor(Case one) throws IOException {
    String[] words =
        Stream.concat(Stream.of("--json"), Stream.of(words(one))).toArray(String[]::new);
    Cli.Result result = Cli.on(one.uri()).run(words);
    assertThat(result.err().lines()).hasSize(1);
    Map<?, ?> error = (Map<?, ?>) ((Map<?, ?>) JsonTree.of(result.err())).get("error");
    assertThat(error.get("code")).isEqualTo(one.code());
    assertThat(one.line()).startsWith((String) error.get("message"));
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
    assertThat(classOf(ErrorCodes.all().get(one.code()))).isEqualTo(one.type());
  }

  private static String classOf(ErrorCode code) {
    return VirtException.of(code, ErrorDomain.NONE, "").getClass().getSimpleName();
  }

  @Test
  void noClassOfErrorIsLeftOut() {
    Set<String> all =
        new ClassFileImporter()
            .importPackages("org.polyvisor.error").stream()
                .filter(type -> type.isAssignableTo(VirtException.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all).hasSizeGreaterThan(15).contains("VirtException");
    assertThat(cases().stream().map(Case::type)).containsAll(all);
  }

  static Set<String> codes() {
    return ErrorCodes.all().keySet();
  }

  private static final Map<String, String> ADVICE =
      Map.of(
          "NO_DOMAIN", "'polyvisor list --all' shows those there are",
          "NO_NETWORK", "'polyvisor net-list --all' shows those there are",
          "NO_STORAGE_POOL", "'polyvisor pool-list --all' shows those there are",
          "OPERATION_TIMEOUT", "--deadline allows more time",
          "OPERATION_DENIED", "leave out --readonly to allow changes",
          "OPERATION_INVALID", "'polyvisor domstate g0' shows its state",
          "CONF_SYNTAX", "'polyvisor config --explain KEY' says what a setting takes");

  /** Whatever a driver refuses with, known or not. */
  @ParameterizedTest
  @MethodSource("codes")
  void ofEachCodeIsTheDriversSentenceAndWhatToDo(String code) {
    String advice = ADVICE.containsKey(code) ? "; " + ADVICE.get(code) : "";
    Cli.Result result = Cli.on(REFUSING + code).run("dominfo", "g0");
    assertThat(result.err()).isEqualTo("error: " + SAID + advice + "\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void codesWereFound() {
    assertThat(codes()).hasSizeGreaterThan(35).contains("CONNECTION_LOST", "DEVICE_MISSING");
  }

  /** What is wrong here and not at the hypervisor: 2 for what was not understood, else 1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2 | lst | unknown command 'lst'; did you mean 'list'? See 'polyvisor --help'",
        "1 | dominfo '' | a domain is named by its id, UUID or name, not by an empty text",
        "1 | setmem test 5x | size '5x': unit 'x' is not known: b, KiB, KB, MiB, MB, GiB, GB...",
        "1 | vcpucount test --maximum --active | --maximum and --active exclude each other",
        "1 | snapshot-info test | either a snapshot is named, or --current",
        "1 | snapshot-list test --tree --name | --tree excludes --name, --parent, --roots, --leaves,"
            + " --no-leaves, --active and --inactive",
        "2 | autostart | missing required parameter: 'DOMAIN'; see 'polyvisor autostart --help'",
        "1 | net-list --name --uuid | one of --table, --name and --uuid",
        "1 | net-name nope | 'nope' is no UUID of a network",
        "1 | metadata test urn:x --set <a/> | --set needs --key, the prefix for the namespace",
        "1 | define /nowhere.xml | file '/nowhere.xml': there is no such file",
        "1 | event --timeout 10ms | no event came within 10ms"
      })
  void ofTheCommandLineItselfIsOneLine(int code, String command, String line) {
    String[] words =
        Stream.of(command.split(" ")).map(w -> w.replace("''", "")).toArray(String[]::new);
    Cli.Result result = Cli.on("test:///default").run(words).refused(code);
    assertThat(result.err()).isEqualTo("error: " + line + "\n");
  }
}
