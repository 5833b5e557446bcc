package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of domains that tools trip over: from the definition to what a shell offers. */
class NamesTest {
  private static final String URI = "test:///default";
  private static final String LIKE_A_UUID = "11111111-2222-3333-4444-555555555555";

  @TempDir Path folder;
  @RegisterExtension final TestHost host = new TestHost();

  static List<String> names() {
    return List.of(
        "\u00e9t\u00e9 1",
        "\u865a\u62df\u673a",
        "n".repeat(255),
        "ends.",
        LIKE_A_UUID,
        "4711",
        "it's \"quoted\" $HOME `a` \\ ; & | <b> *?",
        "-begins-with-a-dash");
  }

  private static Cli.Result run(String... arguments) {
    return Cli.on(URI).run(arguments);
  }

  private String file(String name) throws IOException {
    String escaped = name.replace("&", "&amp;").replace("<", "&lt;");
    String xml =
        "<domain type='test'><name>%s</name><memory>1024</memory><os><type>hvm</type></os></domain>";
    return Files.writeString(folder.resolve("domain.xml"), xml.formatted(escaped)).toString();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDomainOfThisNameIsDefinedFoundAndDriven(String name) throws Exception {
    run("define", file(name)).ok();

    UUID uuid = host.connection().domain(name).uuid();
    assertThat(host.connection().domain(uuid).name()).isEqualTo(name);
    assertThat(run("list", "--all", "--name").ok().lines()).contains(name);
    assertThat(run("completion", "--words", "domains").ok().lines()).contains(name);
    String[] given = name.startsWith("-") ? new String[] {"--", name} : new String[] {name};
    assertThat(run(with("dominfo", given)).ok().out()).contains(uuid.toString());
    run(with("start", given)).ok();
    assertThat(run(with("domstate", given)).ok().out()).contains("running");
    assertThat(run(with("dumpxml", given)).ok().out()).contains("<name>");
    run(with("destroy", given)).ok();
    run(with("undefine", given)).ok();
    assertThat(run("list", "--all", "--name").ok().lines()).doesNotContain(name);
  }

  private static String[] with(String command, String... given) {
    return Stream.concat(Stream.of(command), Stream.of(given)).toArray(String[]::new);
  }

  @Test
  void aNameThatAnotherOnesIdOrUuidIsMeansTheOther() throws Exception {
    String id =
        Integer.toString(host.connection().domain("test").info().domain().id().orElseThrow());
    String uuid = host.connection().domain("test").uuid().toString();
    run("define", file(id)).ok();
    run("define", file(uuid)).ok();

    assertThat(run("dominfo", id).ok().out()).contains("test");
    assertThat(run("dominfo", uuid).ok().out()).contains("test");
    assertThat(host.connection().domain(id).name()).isEqualTo(id);
    host.connection().domain(id).undefine();
    host.connection().domain(uuid).undefine();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bashOffersItAsItMustBeTyped(String name) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "NOT RUN: needs bash");
    Path program = folder.resolve("polyvisor");
    Path words = Files.writeString(folder.resolve("words"), name + "\nother\n");
    Files.writeString(program, "#!/bin/sh\ncat '" + words + "'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path script = Files.writeString(folder.resolve("script"), completion());
    String start = name.startsWith("-") ? "" : name.substring(0, 1);

    String typed =
        bash(
            ("PATH=%s:$PATH; source %s; COMP_LINE='polyvisor dominfo %s'; COMP_POINT=${#COMP_LINE};"
                    + " COMP_WORDS=(polyvisor dominfo '%s'); COMP_CWORD=2; _polyvisor_offered;"
                    + " eval \"set -- ${COMPREPLY[0]}\"; printf '%%s|%%s' \"$#\" \"$1\"")
                .formatted(folder, script, start, start));

    assertThat(typed).isEqualTo("1|" + name);
  }

  private static String completion() {
    return Cli.plain().run("completion", "bash").ok().out();
  }

  private String bash(String line) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
