package org.polyvisor.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The jars carry what a native image needs to be told, and it is right: each provider, and whatever
 * is made or called by name. {@code -Dpolyvisor.native=write} writes it. That no native image was
 * built here is said in docs/embedding.md; in its place, whatever looks something up by name in the
 * modules of drivers without native code is in a list below, each entry of which is answered for.
 */
class NativeImageTest { // B099
  private static final String PLACE = "META-INF/native-image/org.polyvisor/";
  private static final Pattern ARTIFACT =
      Pattern.compile("</parent>\\s*<artifactId>([a-z-]+)</artifactId>");
  private static final List<String> SERVICES =
      List.of(
          "org.polyvisor.spi.DriverProvider",
          "org.polyvisor.spi.SettingsFileReader",
          "org.polyvisor.driver.parallels.sdk.SdkProvider",
          "java.lang.System$LoggerFinder");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("org.polyvisor");

  private final Map<Path, Metadata> modules = new TreeMap<>();

  NativeImageTest() throws IOException {
    for (JavaClass type : HOUSE) {
      // The kit runs under JUnit, and what stands in for a library or for QEMU is for tests.
      if (!type.getPackageName().matches(".*\\.(conformance|standin|peer)\\b.*")) {
        of(module(type.getSource().orElseThrow().getUri().toString())).look(type);
      }
    }
    for (String service : SERVICES) {
      for (URL url : resources("META-INF/services/" + service)) {
        if (!url.toString().contains("test-classes") && url.toString().contains("/target")) {
          text(url).lines().forEach(name -> of(module(url.toString())).provider(service, name));
        }
      }
    }
    modules.forEach(NativeImageTest::addOwnResources);
    modules.values().removeIf(Metadata::isEmpty);
  }

  private static void addOwnResources(Path module, Metadata metadata) {
    if (module.endsWith("cli")) {
      metadata.resource("org/polyvisor/cli/internal/command/version");
    } else if (module.endsWith("sdk-native")) {
      metadata.resource("org/polyvisor/driver/parallels/jna/internal/errors.txt");
    }
  }

  private Metadata of(Path module) {
    return modules.computeIfAbsent(module, any -> new Metadata());
  }

  /** The folder of the module that a class or file was built in. */
  private static Path module(String uri) {
    return Path.of(uri.replaceFirst("^(jar:)?file:", "").replaceFirst("/target.*", ""));
  }

  private static List<URL> resources(String name) throws IOException {
    return Collections.list(NativeImageTest.class.getClassLoader().getResources(name));
  }

  private static String text(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String artifact(Path module) throws IOException {
    var found = ARTIFACT.matcher(Files.readString(module.resolve("pom.xml")));
    assertThat(found.find()).as("an artifact in %s", module).isTrue();
    return found.group(1);
  }

  @Test
  void eachJarSaysWhatIsMadeOrCalledByName() throws IOException {
    for (Map.Entry<Path, Metadata> module : modules.entrySet()) {
      hold(module.getKey(), "reflect-config.json", module.getValue().reflection());
      hold(module.getKey(), "resource-config.json", module.getValue().patterns());
    }
  }

  private static void hold(Path module, String file, Optional<String> expected) throws IOException {
    String name = PLACE + artifact(module) + "/" + file;
    if (System.getProperty("polyvisor.native", "").equals("write") && expected.isPresent()) {
      Path target = module.resolve("src/main/resources").resolve(name);
      Files.createDirectories(target.getParent());
      Files.writeString(target, expected.get());
    } else {
      List<URL> found = resources(name);
      assertThat(found).as(name).hasSize(expected.isPresent() ? 1 : 0);
      for (URL url : found) {
        assertThat(text(url)).as(name).isEqualTo(expected.orElseThrow());
      }
    }
  }

  @Test
  void eachProviderIsListedAndEveryNamedClassAndResourceExists() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (Metadata metadata : modules.values()) {
      listed.addAll(metadata.classes());
      for (String resource : metadata.resources()) {
        assertThat(resources(resource)).as(resource).isNotEmpty();
      }
    }
    for (String name : listed) {
      assertThat(Class.forName(name, false, NativeImageTest.class.getClassLoader())).isNotNull();
    }
    assertThat(listed)
        .contains(
            "org.polyvisor.driver.test.internal.TestDriverProvider",
            "org.polyvisor.driver.qemu.QemuDriverProvider",
            "org.polyvisor.driver.parallels.ParallelsProvider",
            "org.polyvisor.driver.parallels.jna.NativeSdkProvider",
            "org.polyvisor.driver.parallels.internal.Connector",
            "org.polyvisor.driver.parallels.jna.internal.Prl",
            "org.polyvisor.cli.internal.command.ListCommand",
            "org.polyvisor.cli.internal.log.StderrLoggerFinder");
  }

  /** In place of a run with GraalVM's agent: nothing else is looked up by name. */
  @Test
  void whatDriversWithoutNativeCodeLookUpByNameIsKnown() {
    Set<String> found =
        HOUSE.stream()
            .filter(type -> isPromised(type.getPackageName()))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> isByName(call.getTargetOwner().getName(), call.getName()))
            .map(call -> call.getOriginOwner().getSimpleName() + " " + call.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found)
        .containsExactlyInAnyOrder(
            "DriverFinder load", // providers, listed by each
            "ServicesFiles getResources", // their files, listed by each
            "SettingsFiles load", // a provider, listed by config
            "LibvirtClient load"); // the same
  }

  private static boolean isPromised(String packageName) {
    return !packageName.matches(
        "org\\.polyvisor\\.(cli|config|conformance|driver\\.parallels|driver\\.qemu\\.peer).*");
  }

  private static boolean isByName(String owner, String method) {
    return owner.equals("java.util.ServiceLoader") && method.startsWith("load")
        || owner.startsWith("java.lang.reflect.")
        || owner.startsWith("java.lang.invoke.MethodHandles")
        || owner.equals("java.lang.Class")
            && method.matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?")
        || (owner.equals("java.lang.Class") || owner.equals("java.lang.ClassLoader"))
            && method.matches("getResource.*|getSystemResource.*|loadClass");
  }
}
