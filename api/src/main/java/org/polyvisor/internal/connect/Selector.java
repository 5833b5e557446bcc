package org.polyvisor.internal.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.auth.AuthFiles;
import org.polyvisor.internal.auth.CredentialSearch;
import org.polyvisor.internal.auth.Who;
import org.polyvisor.internal.call.CallLimits;
import org.polyvisor.internal.call.PendingCall;
import org.polyvisor.internal.load.Drivers;
import org.polyvisor.internal.load.FailedDriver;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.internal.load.Inventory;
import org.polyvisor.internal.load.PluginPlaces;
import org.polyvisor.internal.settings.Aliases;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.DriverPath;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.internal.settings.KnownKeys;
import org.polyvisor.internal.settings.Layers;
import org.polyvisor.internal.settings.SettingsFiles;
import org.polyvisor.internal.settings.Surroundings;
import org.polyvisor.internal.text.Counted;
import org.polyvisor.internal.text.Nearest;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.spi.ProbeRequest;

/** Decides what to open: which URI, which driver, which settings. For one thread, once. */
public final class Selector {
  /** Asked first where no URI is given; the others follow by name. */
  private static final List<String> FIRST = List.of("parallels", "qemu");

  private final Inventory inventory;
  private final Layers layers;
  private final OpenPlan plan;
  private final Surroundings surroundings;

  private Selector(OpenPlan plan) {
    this.plan = plan;
    Surroundings now = Surroundings.now();
    surroundings = now;
    SettingsFiles files = new SettingsFiles();
    inventory =
        Drivers.installed(
            plan.loader(),
            new PluginPlaces(DriverPath.of(now, files, plan.settings()), DriverPath.home(now)));
    layers =
        Layers.read(
            new KnownKeys(inventory.drivers().stream().map(FoundDriver::descriptor).toList()),
            now,
            files);
    plan.settings().forEach((key, values) -> layers.put(SettingLayer.BUILDER, key, values, ""));
  }

  /** Decides. */
  public static Target select(OpenPlan plan) {
    return new Selector(plan).select();
  }

  private Target select() {
    ConnectionUri uri = uri();
    FoundDriver driver = driver(uri);
    Hosts.check(uri, driver.descriptor());
    uri.query().forEach((name, values) -> parameter(driver, name, values));
    Effective api = Effective.ofApi(layers);
    Who who = plan.who();
    Target target =
        new Target(uri, driver, api, settings(driver), plan.readOnly(), who.credentials());
    return who.credentials().isPresent() || uri.host().isEmpty() ? target : found(target);
  }

  /**
   * An app that says who it is, is that; files and people are asked for hosts alone, and not for
   * one that is refused whoever it is.
   */
  private Target found(Target target) {
    Opener.check(target);
    AuthFiles files = AuthFiles.of(surroundings, target.api());
    return target.by(new CredentialSearch(files, plan.who().prompt()).find(target.uri()));
  }

  private Effective settings(FoundDriver driver) {
    var descriptor = driver.descriptor();
    return Effective.ofDriver(layers, descriptor.name(), descriptor.settings());
  }

  private ConnectionUri uri() {
    Optional<String> given =
        plan.uri().or(() -> Effective.ofApi(layers).find(ApiSettings.DEFAULT_URI));
    Aliases aliases = new Aliases(layers);
    return given.map(aliases::resolve).orElseGet(this::probe);
  }

  private FoundDriver driver(ConnectionUri uri) {
    List<FoundDriver> serving = inventory.serving(uri.driver());
    if (serving.isEmpty()) {
      throw unknownScheme(uri);
    }
    if (serving.size() > 1) {
      throw wrong(
          "scheme '"
              + uri.driver()
              + "' is served by "
              + serving.size()
              + " drivers: "
              + serving.stream()
                  .map(d -> "'" + d.descriptor().name() + "' in " + d.location())
                  .collect(Collectors.joining(" and "))
              + "; remove one");
    }
    return serving.get(0);
  }

  private VirtException unknownScheme(ConnectionUri uri) {
    List<String> schemes = inventory.schemes();
    int providers = inventory.drivers().size() + inventory.failures().size();
    String failed =
        inventory.failures().isEmpty()
            ? ""
            : "; could not be loaded: "
                + inventory.failures().stream()
                    .map(FailedDriver::message)
                    .collect(Collectors.joining(", "));
    return wrong(
        "no driver for scheme '"
            + uri.driver()
            + "' of '"
            + uri.withoutQuery()
            + "'"
            + sentence(Nearest.hint(uri.driver(), schemes))
            + " Installed: "
            + (schemes.isEmpty() ? "none" : String.join(", ", schemes))
            + " ("
            + Counted.of(providers, "provider")
            + " in "
            + Counted.of(inventory.locations(), "jar or folder", "jars or folders")
            + failed
            + "). Searched: "
            + String.join(", ", inventory.places())
            + ". Where jars were merged into one, their META-INF/services files must be merged too.");
  }

  private static String sentence(String hint) {
    return hint.isEmpty() ? "." : hint;
  }

  private void parameter(FoundDriver driver, String name, List<String> values) {
    String place = "parameter '" + name + "'";
    List<String> own = driver.descriptor().settings().stream().map(Setting::name).toList();
    if (own.contains(name)) {
      String key = KnownKeys.fullName(driver.descriptor().name(), name);
      layers.put(SettingLayer.URI, key, values, place);
      return;
    }
    List<String> api = ApiSettings.ofUris().stream().map(Setting::name).toList();
    if (!api.contains(name)) {
      List<String> all = new ArrayList<>(own);
      all.addAll(api);
      throw wrong(
          "unknown parameter '"
              + name
              + "' in the URI"
              + sentence(Nearest.hint(name, all))
              + " Driver '"
              + driver.descriptor().name()
              + "' knows "
              + (own.isEmpty() ? "none" : String.join(", ", own)));
    }
    layers.put(SettingLayer.URI, name, values, place);
  }

  private ConnectionUri probe() {
    Comparator<FoundDriver> order =
        Comparator.comparingInt((FoundDriver d) -> rank(d.descriptor().name()))
            .thenComparing(d -> d.descriptor().name());
    return inventory.drivers().stream()
        .sorted(order)
        .map(this::probe)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                VirtException.of(
                    ErrorCode.NO_CONNECT,
                    ErrorDomain.URI,
                    "no URI was given and no installed driver ("
                        + String.join(", ", inventory.schemes())
                        + ") found a hypervisor here; name one, as in test:///default"));
  }

  private static int rank(String name) {
    int at = FIRST.indexOf(name);
    return at < 0 ? FIRST.size() : at;
  }

  /** A driver that fails or does not answer has found nothing. */
  private Optional<ConnectionUri> probe(FoundDriver driver) {
    Effective api = Effective.ofApi(layers);
    CallLimits limits = Opener.limits(api);
    PendingCall<Optional<ConnectionUri>> call =
        new PendingCall<>(
            "probing",
            api.get(ApiSettings.CALL_DEADLINE),
            c -> driver.provider().probe(ProbeRequest.of(settings(driver), c)),
            late -> {});
    try {
      return Optional.ofNullable(DriverRuntime.of(driver, limits).pool().run(call))
          .flatMap(found -> found);
    } catch (Throwable e) { // whatever a driver throws
      System.getLogger(Selector.class.getName())
          .log(
              System.Logger.Level.WARNING,
              () -> "driver '" + driver.descriptor().name() + "' could not probe",
              e);
      return Optional.empty();
    }
  }

  private static VirtException wrong(String why) {
    return VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.URI, why);
  }

  /** The layers, for whoever explains them. */
  public static Map<String, Effective> explain(OpenPlan plan) {
    Selector selector = new Selector(plan);
    Map<String, Effective> all = new LinkedHashMap<>();
    all.put("", Effective.ofApi(selector.layers));
    for (FoundDriver driver : selector.inventory.drivers()) {
      String name = driver.descriptor().name();
      all.put(KnownKeys.fullName(name, ""), selector.settings(driver));
    }
    return all;
  }
}
