package org.polyvisor.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.Setting;
import org.polyvisor.spi.DriverProvider;

/**
 * Each parameter that an installed driver declares has an effect that is seen ({@link Experiment}
 * says how), as has each of the api's own that a URI takes ({@link ApiExperiment}); one without
 * stops the build. The drivers' pages list what they declare.
 */
class ParameterEffectTest { // B074
  private Path folder;
  private QemuEffects qemu;

  @BeforeEach
  void begin() throws Exception {
    folder = Files.createTempDirectory("pv"); // a socket's path must be short
    qemu = new QemuEffects(Files.createDirectory(folder.resolve("q")));
  }

  @AfterEach
  void end() throws Exception {
    qemu.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private List<Effect> effects(Path library) throws Exception {
    List<Effect> all = new ArrayList<>(TestDriverEffects.all());
    all.addAll(qemu.all());
    all.addAll(ParallelsEffects.simulated(folder));
    all.addAll(ParallelsEffects.vendors(library));
    return all;
  }

  /** Not those of these tests themselves. */
  private static List<DriverProvider> drivers() {
    return ServiceLoader.load(DriverProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(driver -> !driver.getClass().getPackageName().startsWith("org.polyvisor.cli"))
        .toList();
  }

  private static DriverProvider driver(String name) {
    return drivers().stream()
        .filter(driver -> driver.descriptor().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachDeclaredParameterHasAnEffectThatIsTried() throws Exception {
    TreeSet<String> declared = new TreeSet<>();
    for (DriverProvider driver : drivers()) {
      for (Setting<?> setting : driver.descriptor().settings()) {
        declared.add(driver.descriptor().name() + " " + setting.name());
      }
    }
    TreeSet<String> tried = new TreeSet<>();
    effects(Path.of("/any"))
        .forEach(effect -> tried.add(effect.driver() + " " + effect.parameter()));
    assertThat(drivers()).hasSize(3);
    assertThat(tried).isEqualTo(declared);
  }

  @TestFactory
  Stream<DynamicTest> eachParameterHasItsEffect() throws Exception {
    Optional<Path> library = StandInFile.find();
    List<Effect> all = effects(library.orElse(Path.of("/none")));
    return all.stream()
        .map(
            effect ->
                DynamicTest.dynamicTest(
                    effect.toString(),
                    () -> {
                      boolean vendors = effect.parameter().startsWith("sdk.");
                      assumeTrue(library.isPresent() || !vendors, "NOT RUN: needs gcc");
                      tryOut(effect);
                    }));
  }

  /** Nothing of these is read once there is a URI. */
  private static final List<String> NOT_IN_A_URI = List.of("uri.default", "driver.path");

  private static List<String> ofTheApi() {
    return Polyvisor.settings().stream()
        .map(EffectiveSetting::name)
        .filter(name -> !name.matches("(driver\\.[a-z]+|uri\\.alias)\\..*"))
        .toList();
  }

  private List<Effect> apiEffects(Path library) throws Exception {
    List<Effect> all = new ArrayList<>(ApiEffects.all());
    all.add(ApiEffects.authFile(folder, library, "secret"));
    return all;
  }

  @Test
  void eachParameterOfTheApiHasAnEffectThatIsTriedOrIsRefused() throws Exception {
    List<String> tried =
        new ArrayList<>(apiEffects(Path.of("/any")).stream().map(Effect::parameter).toList());
    tried.addAll(NOT_IN_A_URI);
    assertThat(tried).containsExactlyInAnyOrderElementsOf(ofTheApi());
    for (String name : NOT_IN_A_URI) {
      assertThatThrownBy(() -> Polyvisor.open("test:///default?" + name + "=test:///x").close())
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("'" + name + "'");
    }
  }

  @TestFactory
  Stream<DynamicTest> eachParameterOfTheApiHasItsEffect() {
    return ApiEffects.all().stream()
        .map(
            effect ->
                DynamicTest.dynamicTest(
                    effect.parameter(),
                    () -> assertThat(new ApiExperiment(effect).fault()).isEmpty()));
  }

  @Test
  void theFileOfCredentialsHasItsEffect() throws Exception {
    Optional<Path> library = StandInFile.find();
    assumeTrue(library.isPresent(), "NOT RUN: needs gcc");
    StandIn.of(library.get()).play("set latency 1ms");
    Effect effect = ApiEffects.authFile(folder, library.get(), "correct-horse-battery");
    assertThat(new ApiExperiment(effect).fault()).isEmpty();
  }

  @Test
  void whatIsNoEffectOfTheApiIsFoundOut() {
    String uri = "test:///default";
    Effect nothing = Effect.of(uri, "pool.threads", "1", "2", open -> closed(open).size());
    assertThat(new ApiExperiment(nothing).fault().orElse("")).contains("the same");
    Effect askingTheUri = Effect.of(uri, "pool.threads", "1", "2", open -> query(open));
    assertThat(new ApiExperiment(askingTheUri).fault().orElse("")).contains("where code sets");
  }

  /** One that is found by looking at the URI, one that is never the same, and none at all. */
  @Test
  void whatIsNoEffectIsFoundOut() {
    String uri = "test:///default";
    Effect nothing = Effect.of(uri, "seed", "1", "2", open -> closed(open).size());
    assertThat(fault(nothing)).hasValueSatisfying(why -> assertThat(why).contains("the same"));
    Effect askingTheUri = Effect.of(uri, "seed", "1", "2", open -> query(open));
    assertThat(fault(askingTheUri)).hasValueSatisfying(why -> assertThat(why).contains("is told"));
    AtomicInteger looks = new AtomicInteger();
    Effect neverTheSame = Effect.of(uri, "seed", "1", "2", open -> looks.incrementAndGet());
    assertThat(fault(neverTheSame)).hasValueSatisfying(why -> assertThat(why).contains("is told"));
  }

  private static List<Domain> closed(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domains();
    }
  }

  private static Object query(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.uri().query();
    }
  }

  @Test
  void whatSaysSomethingOnlyWithoutAUriIsRefusedInOne() {
    for (String uri :
        List.of(
            "qemu:///attach?monitor=/tmp&probe.directory=/tmp",
            "test:///default?uri.default=test:///default",
            "test:///default?driver.path=/tmp")) {
      String parameter = uri.replaceFirst(".*[?&]([a-z.]+)=[^&]*$", "$1");
      assertThatThrownBy(() -> Polyvisor.open(uri).close())
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("'" + parameter + "'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "test:///default?sead=1,seed",
    "test:///default?counter=fixed,counters",
    "qemu:///attach?monitr=/x,monitor",
    "parallels:///system?statistics.maxage=1s,statistics.max-age",
    "parallels:///system?no_verfy=1,",
    "test:///default?call.deadlin=1s,call.deadline"
  })
  void aMisspeltParameterIsRefusedNamingTheNearestThatIsKnown(String uri, String nearest) {
    assertThatThrownBy(() -> Polyvisor.open(uri).close())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("unknown parameter")
        .hasMessageContaining(nearest == null ? " knows sdk, " : "did you mean " + nearest + "?");
  }

  private Optional<String> fault(Effect effect) {
    return new Experiment(driver(effect.driver()), effect, folder).fault();
  }

  private void tryOut(Effect effect) {
    assertThat(fault(effect)).isEmpty();
  }
}
