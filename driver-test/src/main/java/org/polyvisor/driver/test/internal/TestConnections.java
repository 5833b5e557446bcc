package org.polyvisor.driver.test.internal;

import org.polyvisor.driver.test.TestSettings;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;

/** Opens connections: the URI's path says which host. */
public final class TestConnections {
  private static final String DEFAULT = "/default";
  private static final DefaultHost SHARED = new DefaultHost(NodeFile::builtIn);

  private TestConnections() {}

  /** Opens what the URI names. */
  public static DriverConnection open(OpenRequest request) {
    ConnectionUri uri = request.uri();
    check(uri);
    request.call().check("the test driver");
    CounterModel model = model(request);
    Moment now = new Moment(request.clock().instant(), request.ticker().nanos());
    HostLease lease = lease(uri, now);
    Session session = new Session(lease.host(), new Gate(), request.clock(), request.ticker());
    return new TestConnection(session, lease, uri.withoutQuery(), model);
  }

  private static CounterModel model(OpenRequest request) {
    return request.settings().get(TestSettings.COUNTERS).equals("seeded")
        ? CounterModel.seeded(request.settings().get(TestSettings.SEED))
        : CounterModel.fixed();
  }

  private static HostLease lease(ConnectionUri uri, Moment now) {
    if (uri.path().equals(DEFAULT)) {
      return SHARED.lease(now);
    }
    return new HostLease(NodeFile.read(uri, now), () -> {});
  }

  private static void check(ConnectionUri uri) {
    boolean local = uri.host().isEmpty() && uri.transport().isEmpty() && uri.user().isEmpty();
    if (!local) {
      throw wrong(uri, "names a host, but the test driver is local");
    }
    if (uri.path().length() < 2) {
      throw wrong(uri, "names no simulated host");
    }
  }

  static VirtException wrong(ConnectionUri uri, String what) {
    return VirtException.of(
        ErrorCode.INVALID_ARG,
        TestHost.ERRORS,
        "URI '"
            + uri.withoutQuery()
            + "' "
            + what
            + ": right is test:///default, or test:///path/file.xml with the absolute path of a"
            + " file that describes a host");
  }
}
