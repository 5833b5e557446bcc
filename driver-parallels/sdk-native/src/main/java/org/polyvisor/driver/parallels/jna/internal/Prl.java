package org.polyvisor.driver.parallels.jna.internal;

import com.sun.jna.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the SDK that are always there, one to one. Handles and pointers are {@code
 * long}, everything else has 32 bits; results are signed, enums are bits. Registered once for each
 * class loader by {@link Loading}; nothing here may be called before that.
 *
 * <p>Strings go in as UTF-8, which is set on the library; what comes out goes through {@link
 * Texts}.
 */
final class Prl {
  private Prl() {}

  /** Called by the library on its notification threads. */
  interface EventHandler extends Callback {
    /** What it answers is ignored. The handle is ours to free. */
    int invoke(long handle, long userData);
  }

  static native int PrlApi_InitEx(int version, int mode, int flags, int reserved);

  static native int PrlApi_Deinit();

  static native int PrlHandle_Free(long handle);

  static native int PrlHandle_AddRef(long handle);

  static native int PrlHandle_GetType(long handle, long type);

  static native int PrlJob_Wait(long job, int millis);

  static native int PrlJob_GetRetCode(long job, long code);

  static native int PrlJob_GetError(long job, long event);

  static native int PrlJob_GetResult(long job, long result);

  static native int PrlJob_GetStatus(long job, long status);

  static native int PrlJob_GetOpCode(long job, long code);

  static native int PrlJob_IsRequestWasSent(long job, long sent);

  static native int PrlResult_GetParamsCount(long result, long count);

  static native int PrlResult_GetParamByIndex(long result, int index, long handle);

  static native int PrlSrv_Create(long server);

  static native long PrlSrv_LoginLocalEx(
      long server, @Nullable String previous, int port, int security, int flags);

  static native long PrlSrv_LoginEx(
      long server,
      String host,
      String user,
      String password,
      @Nullable String previous,
      int port,
      int timeout,
      int security,
      int flags);

  static native long PrlSrv_Logoff(long server);

  static native int PrlSrv_RegEventHandler(long server, EventHandler handler, long userData);

  static native int PrlSrv_UnregEventHandler(long server, EventHandler handler, long userData);

  static native long PrlSrv_GetVmListEx(long server, int flags);

  static native long PrlSrv_GetVmConfig(long server, String search, int flags);

  static native long PrlSrv_GetSrvConfig(long server);

  static native int PrlSrv_GetServerInfo(long server, long info);

  static native int PrlSrvInfo_GetProductVersion(long info, long text, long size);

  static native int PrlLoginResponse_GetSessionUuid(long response, long text, long size);

  static native int PrlSrvCfg_GetCpuCount(long config, long count);

  static native int PrlSrvCfg_GetHostRamSize(long config, long size);

  static native int PrlSrvCfg_GetHostname(long config, long text, long size);

  static native long PrlVm_GetState(long vm);

  static native int PrlVmInfo_GetState(long info, long state);

  static native long PrlVm_StartEx(long vm, int mode, int reserved);

  static native long PrlVm_StopEx(long vm, int mode, int flags);

  static native long PrlVm_Pause(long vm, int acpi);

  static native long PrlVm_Resume(long vm);

  static native long PrlVm_Suspend(long vm);

  static native long PrlVm_DropSuspendedState(long vm);

  static native long PrlVm_Restart(long vm);

  static native long PrlVm_Reset(long vm);

  static native long PrlVm_SubscribeToPerfStats(long vm, long filter);

  static native long PrlVm_UnsubscribeFromPerfStats(long vm);

  static native long PrlVm_GetPerfStats(long vm, long filter);

  static native int PrlVmCfg_GetName(long config, long text, long size);

  static native int PrlVmCfg_GetUuid(long config, long text, long size);

  static native int PrlVmCfg_GetRamSize(long config, long size);

  static native int PrlVmCfg_GetCpuCount(long config, long count);

  static native int PrlVmCfg_GetVmType(long config, long type);

  static native int PrlVmCfg_GetAutoStart(long config, long option);

  static native int PrlVmCfg_GetHardDisksCount(long config, long count);

  static native int PrlVmCfg_GetHardDisk(long config, int index, long device);

  static native int PrlVmCfg_GetOpticalDisksCount(long config, long count);

  static native int PrlVmCfg_GetOpticalDisk(long config, int index, long device);

  static native int PrlVmCfg_GetFloppyDisksCount(long config, long count);

  static native int PrlVmCfg_GetFloppyDisk(long config, int index, long device);

  static native int PrlVmCfg_GetNetAdaptersCount(long config, long count);

  static native int PrlVmCfg_GetNetAdapter(long config, int index, long device);

  static native int PrlVmDev_GetIndex(long device, long index);

  static native int PrlVmDev_GetStackIndex(long device, long index);

  static native int PrlVmDev_GetIfaceType(long device, long type);

  static native int PrlVmDev_GetFriendlyName(long device, long text, long size);

  static native int PrlVmDev_GetEmulatedType(long device, long type);

  static native int PrlVmDevHd_GetDiskSize(long device, long size);

  static native int PrlVmDevNet_GetMacAddress(long device, long text, long size);

  static native int PrlVmDevNet_GetVirtualNetworkId(long device, long text, long size);

  static native int PrlEvent_GetType(long event, long type);

  static native int PrlEvent_GetIssuerId(long event, long text, long size);

  static native int PrlEvent_GetErrString(
      long event, int brief, int formatted, long text, long size);

  static native int PrlEvent_GetParamsCount(long event, long count);

  static native int PrlEvent_GetParam(long event, int index, long parameter);

  static native int PrlEvent_GetParamByName(long event, long name, long parameter);

  static native int PrlEvtPrm_GetName(long parameter, long text, long size);

  static native int PrlEvtPrm_GetType(long parameter, long type);

  static native int PrlEvtPrm_ToUint64(long parameter, long value);
}
