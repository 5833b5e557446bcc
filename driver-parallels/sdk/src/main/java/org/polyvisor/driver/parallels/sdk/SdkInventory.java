package org.polyvisor.driver.parallels.sdk;

import java.util.List;
import org.polyvisor.annotation.API;

/**
 * What a server has. Jobs here may be waited for.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkInventory {
  /** All VMs and containers; each reference is the caller's to close. */
  SdkJob<List<SdkVm>> vms();

  /**
   * The VM with this UUID, else with this name; its configuration is read anew. Fails with {@link
   * SdkError#VM_UUID_NOT_FOUND}. The reference is the caller's to close.
   */
  SdkJob<SdkVm> vm(String uuidOrName);

  /**
   * The configuration as of when the VM was last listed or looked up. Asks nobody.
   *
   * @throws SdkException with {@link SdkError#OBJECT_WAS_REMOVED} if it changed while it was read
   */
  SdkVmConfig config(SdkVm vm);

  /** The host. */
  SdkJob<SdkHost> host();
}
