package org.polyvisor.cli.internal.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkProvider;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * Goes through what the driver needs of the SDK, from its library to one event with statistics, and
 * changes nothing. Stops where going on makes no sense. For one thread.
 */
public final class Doctor {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final Mask mask;
  private final Report report;

  /** One that masks names and UUIDs, or not. */
  public Doctor(boolean masking) {
    mask = new Mask(masking);
    report = new Report(mask);
  }

  /** Examines the library that there is, or this one. */
  public Report examine(Optional<String> library) throws InterruptedException {
    Optional<SdkLibrary> opened = open(library);
    if (opened.isPresent()) {
      examine(opened.get());
    }
    return report;
  }

  /** Examines this one, and closes it. */
  Report examine(SdkLibrary library) throws InterruptedException {
    try (library) {
      use(library);
      about("ledger", library);
    }
    return report;
  }

  private Optional<SdkLibrary> open(Optional<String> file) {
    SdkOptions options = SdkOptions.defaults().everything();
    try {
      SdkProvider provider =
          ServiceLoader.load(SdkProvider.class)
              .findFirst()
              .orElseThrow(
                  () ->
                      new SdkMissingException(
                          "the binding is not on the path: polyvisor-driver-parallels-sdk-native"));
      SdkLibrary library = provider.open(file.map(options::library).orElse(options));
      about("library", library);
      return Optional.of(library);
    } catch (SdkMissingException e) {
      report.bad("library", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void about(String step, SdkLibrary library) {
    StringBuilder text = new StringBuilder();
    Map<String, String> facts = new TreeMap<>(library.about());
    facts.forEach(
        (name, value) -> text.append(text.isEmpty() ? "" : "; ").append(name + ": " + value));
    report.good(step, text.toString());
  }

  private void use(SdkLibrary library) throws InterruptedException {
    Ears ears = new Ears();
    try (SdkSession session = library.session(ears)) {
      if (tried("login", session::loginLocal).isEmpty()) {
        return;
      }
      report.good("login", "local");
      tried("host", session.inventory()::host).ifPresent(this::host);
      tried("list", session.inventory()::vms).ifPresent(vms -> look(session, ears, vms));
    } catch (SdkException e) {
      report.bad("session", String.valueOf(e.getMessage()));
    }
  }

  private void look(SdkSession session, Ears ears, List<SdkVm> vms) {
    try {
      new Guests(session, ears, report, mask).examine(vms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      vms.forEach(SdkVm::close);
    }
  }

  private <T> Optional<T> tried(String step, Supplier<SdkJob<T>> issue)
      throws InterruptedException {
    try (SdkJob<T> job = issue.get()) {
      return Optional.of(job.await(PATIENCE));
    } catch (SdkException e) {
      report.bad(step, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void host(SdkHost host) {
    report.good(
        "host",
        String.format(
            "%s, version %s, %d CPUs, %d MiB",
            mask.of("host", host.hostname()), host.productVersion(), host.cpus(), host.ramMiB()));
  }
}
