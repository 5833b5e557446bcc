package org.polyvisor.driver.parallels.internal.session;

import java.lang.System.Logger.Level;
import java.util.List;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkServer;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** A session that writes each call to the log, at level DEBUG. */
public final class LoggedSession implements SdkSession, SdkInventory {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.sdk");

  private final SdkSession session;

  /** Around another session. */
  public LoggedSession(SdkSession session) {
    this.session = session;
  }

  @Override
  public SdkJob<String> loginLocal() {
    LOG.log(Level.DEBUG, "loginLocal");
    return session.loginLocal();
  }

  @Override
  public SdkJob<String> loginRemote(SdkServer server) {
    LOG.log(Level.DEBUG, "loginRemote {0}", server.host());
    return session.loginRemote(server);
  }

  @Override
  public SdkInventory inventory() {
    return this;
  }

  @Override
  public SdkJob<List<SdkVm>> vms() {
    LOG.log(Level.DEBUG, "vms");
    return session.inventory().vms();
  }

  @Override
  public SdkJob<SdkVm> vm(String uuidOrName) {
    LOG.log(Level.DEBUG, "vm {0}", uuidOrName);
    return session.inventory().vm(uuidOrName);
  }

  @Override
  public SdkVmConfig config(SdkVm vm) {
    LOG.log(Level.DEBUG, "config {0}", vm.uuid());
    return session.inventory().config(vm);
  }

  @Override
  public SdkJob<SdkHost> host() {
    LOG.log(Level.DEBUG, "host");
    return session.inventory().host();
  }

  @Override
  public long subscribe(SdkVm vm) {
    return logged("subscribe", vm, session.subscribe(vm));
  }

  @Override
  public long unsubscribe(SdkVm vm) {
    return logged("unsubscribe", vm, session.unsubscribe(vm));
  }

  @Override
  public long perfStats(SdkVm vm) {
    return logged("perfStats", vm, session.perfStats(vm));
  }

  @Override
  public long state(SdkVm vm) {
    return logged("state", vm, session.state(vm));
  }

  @Override
  public long change(SdkVm vm, SdkChange change) {
    return logged(change.name(), vm, session.change(vm, change));
  }

  @Override
  public void close() {
    LOG.log(Level.DEBUG, "close");
    session.close();
  }

  private static long logged(String what, SdkVm vm, long job) {
    LOG.log(Level.DEBUG, "{0} {1}: job {2}", what, vm.uuid(), Long.toString(job));
    return job;
  }
}
