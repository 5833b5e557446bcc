package org.polyvisor.driver.qemu;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.polyvisor.driver.qemu.monitor.MonitorFacet;
import org.polyvisor.driver.qemu.monitor.MonitorStatus;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.OpenRequest;

/** A connection for a test, with calls that end within a minute unless said otherwise. */
final class Opened implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(60);

  private final TestScheduler scheduler = new TestScheduler();
  private final DriverConnection connection;

  private Opened(ConnectionUri uri, Duration deadline) {
    OpenRequest request =
        OpenRequest.of(uri, call(deadline), new TestSettings(uri.query()), scheduler).build();
    try {
      connection = new QemuDriverProvider().open(request);
    } catch (RuntimeException e) {
      scheduler.close();
      throw e;
    }
  }

  static Opened uri(String uri, Duration deadline) {
    return new Opened(ConnectionUri.parse(uri), deadline);
  }

  static Opened at(Path... monitors) {
    return uri(uriOf(monitors), LONG);
  }

  static String uriOf(Path... monitors) {
    return Arrays.stream(monitors)
        .map(path -> "monitor=" + encoded(path))
        .collect(Collectors.joining("&", "qemu:///attach?", ""));
  }

  private static String encoded(Path path) {
    return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Call call() {
    return call(LONG);
  }

  static Call call(Duration deadline) {
    return CallControl.within(deadline).call();
  }

  DriverConnection connection() {
    return connection;
  }

  List<String> names() {
    return connection.domains(call(), DomainFilter.all()).stream().map(DomainRef::name).toList();
  }

  DomainRef domain(String name) {
    return connection.lookup(call(), DomainKey.name(name));
  }

  DomainInfo info(String name) {
    return connection.info(call(), domain(name));
  }

  BlockStatisticsFacet blocks() {
    return connection.facet(BlockStatisticsFacet.class).orElseThrow();
  }

  BlockStatistics statistics(String name, String device) {
    return blocks().blockStatistics(call(), BlockStatisticsRequest.of(domain(name), device));
  }

  LifecycleFacet life() {
    return connection.facet(LifecycleFacet.class).orElseThrow();
  }

  List<MonitorStatus> monitors() {
    return connection.facet(MonitorFacet.class).orElseThrow().monitors();
  }

  RecordingSink listen() {
    return RecordingSink.on(connection);
  }

  @Override
  public void close() {
    connection.close(call());
    scheduler.close();
  }
}
