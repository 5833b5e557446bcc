/* Calls on VMs, their configurations and devices. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

static vm *vm_found(PRL_HANDLE handle) { return (vm *)object_find(handle, PHT_VIRTUAL_MACHINE); }

/* ---- jobs ---- */

static PRL_HANDLE issue(PRL_HANDLE handle, order what) {
  vm *of = vm_found(handle);
  if (of != NULL) {
    what.guest = of->guest;
  }
  PRL_HANDLE made = of == NULL ? job_failed(PRL_ERR_INVALID_ARG, what.op) : job_issue(of->server, &what);
  pthread_mutex_unlock(&big);
  return made;
}

PRL_HANDLE PrlVm_SubscribeToPerfStats(PRL_HANDLE hVm, PRL_CONST_STR sFilter) {
  (void)sFilter;
  ENTER_JOB(PJOC_VM_SUBSCRIBE_PERFSTATS);
  return issue(hVm, (order){.kind = SUBSCRIBE, .op = PJOC_VM_SUBSCRIBE_PERFSTATS});
}

PRL_HANDLE PrlVm_UnsubscribeFromPerfStats(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_UNSUBSCRIBE_PERFSTATS);
  return issue(hVm, (order){.kind = UNSUBSCRIBE, .op = PJOC_VM_UNSUBSCRIBE_PERFSTATS});
}

PRL_HANDLE PrlVm_GetPerfStats(PRL_HANDLE hVm, PRL_CONST_STR sFilter) {
  (void)sFilter;
  ENTER_JOB(PJOC_VM_GET_PERFSTATS);
  return issue(hVm, (order){.kind = PERF_STATS, .op = PJOC_VM_GET_PERFSTATS});
}

PRL_HANDLE PrlVm_GetState(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_GET_STATE);
  return issue(hVm, (order){.kind = STATE, .op = PJOC_VM_GET_STATE});
}

static PRL_HANDLE change(PRL_HANDLE handle, int to, PRL_UINT32 op) {
  return issue(handle, (order){.kind = CHANGE, .change = to, .op = op});
}

PRL_HANDLE PrlVm_StartEx(PRL_HANDLE hVm, PRL_UINT32 nStartMode, PRL_UINT32 nReserved) {
  (void)nStartMode, (void)nReserved;
  ENTER_JOB(PJOC_VM_START_EX);
  return change(hVm, START, PJOC_VM_START_EX);
}

PRL_HANDLE PrlVm_StopEx(PRL_HANDLE hVm, PRL_UINT32 nStopMode, PRL_UINT32 nFlags) {
  (void)nFlags;
  ENTER_JOB(PJOC_VM_STOP);
  int how = nStopMode == PSM_KILL ? STOP_KILL : nStopMode == PSM_ACPI ? STOP_ACPI : STOP_SHUTDOWN;
  return change(hVm, how, PJOC_VM_STOP);
}

PRL_HANDLE PrlVm_Pause(PRL_HANDLE hVm, PRL_BOOL bAcpi) {
  (void)bAcpi;
  ENTER_JOB(PJOC_VM_PAUSE);
  return change(hVm, PAUSE, PJOC_VM_PAUSE);
}

PRL_HANDLE PrlVm_Resume(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_RESUME);
  return change(hVm, RESUME, PJOC_VM_RESUME);
}

PRL_HANDLE PrlVm_Suspend(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_SUSPEND);
  return change(hVm, SUSPEND, PJOC_VM_SUSPEND);
}

PRL_HANDLE PrlVm_DropSuspendedState(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_DROP_SUSPENDED_STATE);
  return change(hVm, DROP, PJOC_VM_DROP_SUSPENDED_STATE);
}

PRL_HANDLE PrlVm_Restart(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_RESTART);
  return change(hVm, RESTART, PJOC_VM_RESTART);
}

PRL_HANDLE PrlVm_Reset(PRL_HANDLE hVm) {
  ENTER_JOB(PJOC_VM_RESET);
  return change(hVm, RESET, PJOC_VM_RESET);
}

/* ---- configurations ---- */

PRL_RESULT PrlVmInfo_GetState(PRL_HANDLE handle, VIRTUAL_MACHINE_STATE_PTR pVmState) {
  ENTER();
  object *info = object_find(handle, PHT_VM_INFO);
  if (info == NULL || pVmState == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *pVmState = vm_info_state(info);
  return leave(PRL_ERR_SUCCESS);
}

static PRL_RESULT number(PRL_UINT32 value, PRL_UINT32_PTR out) {
  if (out == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *out = value;
  return leave(PRL_ERR_SUCCESS);
}

#define CONFIG(handle)                                                                             \
  ENTER();                                                                                         \
  vm *of = vm_found(handle);                                                                       \
  if (of == NULL)                                                                                  \
  return leave(PRL_ERR_INVALID_ARG)

PRL_RESULT PrlVmCfg_GetName(PRL_HANDLE hVmCfg, PRL_STR sVmName, PRL_UINT32_PTR pnVmNameBufLength) {
  CONFIG(hVmCfg);
  return leave(give_text(of->config->name, sVmName, pnVmNameBufLength));
}

PRL_RESULT PrlVmCfg_GetUuid(PRL_HANDLE hVmCfg, PRL_STR sVmUuid, PRL_UINT32_PTR pnVmUuidBufLength) {
  CONFIG(hVmCfg);
  return leave(give_text(of->config->uuid, sVmUuid, pnVmUuidBufLength));
}

PRL_RESULT PrlVmCfg_GetRamSize(PRL_HANDLE hVmCfg, PRL_UINT32_PTR pnVmRamSize) {
  CONFIG(hVmCfg);
  return number(of->config->ram, pnVmRamSize);
}

PRL_RESULT PrlVmCfg_GetCpuCount(PRL_HANDLE hVmCfg, PRL_UINT32_PTR pnVmCpuCount) {
  CONFIG(hVmCfg);
  return number(of->config->cpus, pnVmCpuCount);
}

PRL_RESULT PrlVmCfg_GetVmType(PRL_HANDLE hVmCfg, PRL_VM_TYPE_PTR pnType) {
  CONFIG(hVmCfg);
  return number(of->config->type, pnType);
}

PRL_RESULT PrlVmCfg_GetAutoStart(PRL_HANDLE hVmCfg, PRL_VM_AUTOSTART_OPTION_PTR pnVmAutoStart) {
  CONFIG(hVmCfg);
  return number(of->config->autostart, pnVmAutoStart);
}

/* ---- devices: handles of their own, good while the configuration has the device ---- */

typedef struct device_object {
  object object;
  vm *of;
  config *seen;
  size_t at;
} device_object;

static void destroy_device(object *what) {
  device_object *mine = (device_object *)what;
  config_drop(mine->seen);
  object_drop(&mine->of->object);
}

static size_t count_devices(const vm *of, PRL_HANDLE_TYPE type) {
  size_t count = 0;
  for (size_t i = 0; i < of->config->count; i++) {
    count += of->config->devices[i].type == type;
  }
  return count;
}

static PRL_RESULT nth_device(vm *of, PRL_HANDLE_TYPE type, PRL_UINT32 n, PRL_HANDLE_PTR out) {
  for (size_t i = 0; out != NULL && i < of->config->count; i++) {
    if (of->config->devices[i].type == type && n-- == 0) {
      device_object *made = object_new(sizeof *made, type, destroy_device);
      made->of = of;
      made->seen = of->config;
      made->seen->held++;
      made->at = i;
      object_hold(&of->object);
      *out = object_give(&made->object);
      return PRL_ERR_SUCCESS;
    }
  }
  return PRL_ERR_INVALID_ARG;
}

#define DEVICES(PLURAL, SINGULAR, TYPE)                                                            \
  PRL_RESULT PrlVmCfg_Get##PLURAL##Count(PRL_HANDLE hVmCfg, PRL_UINT32_PTR count) {                \
    CONFIG(hVmCfg);                                                                                \
    return number((PRL_UINT32)count_devices(of, TYPE), count);                                     \
  }                                                                                                \
  PRL_RESULT PrlVmCfg_Get##SINGULAR(PRL_HANDLE hVmCfg, PRL_UINT32 nIndex, PRL_HANDLE_PTR phDevice) { \
    CONFIG(hVmCfg);                                                                                \
    return leave(nth_device(of, TYPE, nIndex, phDevice));                                          \
  }

DEVICES(HardDisks, HardDisk, PHT_VIRTUAL_DEV_HARD_DISK)
DEVICES(OpticalDisks, OpticalDisk, PHT_VIRTUAL_DEV_OPTICAL_DISK)
DEVICES(FloppyDisks, FloppyDisk, PHT_VIRTUAL_DEV_FLOPPY)
DEVICES(NetAdapters, NetAdapter, PHT_VIRTUAL_DEV_NET_ADAPTER)

static bool is_device(PRL_HANDLE_TYPE type) {
  return type == PHT_VIRTUAL_DEV_HARD_DISK || type == PHT_VIRTUAL_DEV_OPTICAL_DISK ||
         type == PHT_VIRTUAL_DEV_FLOPPY || type == PHT_VIRTUAL_DEV_NET_ADAPTER;
}

static bool still_there(const config *now, const device *what) {
  for (size_t i = 0; i < now->count; i++) {
    const device *one = &now->devices[i];
    if (one->type == what->type && one->iface == what->iface && one->stack == what->stack &&
        one->index == what->index) {
      return true;
    }
  }
  return false;
}

static const device *device_found(PRL_HANDLE handle, PRL_RESULT *failure) {
  object *found = object_find(handle, PHT_ERROR);
  if (found == NULL || !is_device(found->type)) {
    *failure = PRL_ERR_INVALID_ARG;
    return NULL;
  }
  device_object *one = (device_object *)found;
  const device *what = &one->seen->devices[one->at];
  if (one->of->config != one->seen && !still_there(one->of->config, what)) {
    *failure = PRL_ERR_OBJECT_WAS_REMOVED;
    return NULL;
  }
  return what;
}

#define DEVICE(handle)                                                                             \
  ENTER();                                                                                         \
  PRL_RESULT failure_;                                                                             \
  const device *of = device_found(handle, &failure_);                                              \
  if (of == NULL)                                                                                  \
  return leave(failure_)

PRL_RESULT PrlVmDev_GetIndex(PRL_HANDLE hVmDev, PRL_UINT32_PTR pnIndex) {
  DEVICE(hVmDev);
  return number(of->index, pnIndex);
}

PRL_RESULT PrlVmDev_GetStackIndex(PRL_HANDLE hVmDev, PRL_UINT32_PTR pnStackIndex) {
  DEVICE(hVmDev);
  return number(of->stack, pnStackIndex);
}

PRL_RESULT PrlVmDev_GetIfaceType(PRL_HANDLE hVmDev, PRL_MASS_STORAGE_INTERFACE_TYPE_PTR pnIfaceType) {
  DEVICE(hVmDev);
  return number(of->iface, pnIfaceType);
}

PRL_RESULT PrlVmDev_GetEmulatedType(PRL_HANDLE hVmDev, PRL_VM_DEV_EMULATION_TYPE_PTR pnEmulatedType) {
  DEVICE(hVmDev);
  return number(of->emulated, pnEmulatedType);
}

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }

PRL_RESULT PrlVmDev_GetFriendlyName(
    PRL_HANDLE hVmDev, PRL_STR sFriendlyName, PRL_UINT32_PTR pnFriendlyNameBufLength) {
  DEVICE(hVmDev);
  return leave(give_text(or_empty(of->source), sFriendlyName, pnFriendlyNameBufLength));
}

PRL_RESULT PrlVmDevHd_GetDiskSize(PRL_HANDLE hVmDev, PRL_UINT32_PTR pnDiskSize) {
  DEVICE(hVmDev);
  return number(of->size, pnDiskSize);
}

#ifndef PRL_SIM_OLD /* missing in libraries of 2015 */
PRL_RESULT PrlVmDevHd_GetSerialNumber(
    PRL_HANDLE hVmDev, PRL_STR sSerialNumber, PRL_UINT32_PTR pnSerialNumberBufLength) {
  DEVICE(hVmDev);
  return leave(give_text("SERIAL", sSerialNumber, pnSerialNumberBufLength));
}
#endif

PRL_RESULT PrlVmDevNet_GetMacAddress(PRL_HANDLE hVmDev, PRL_STR sMacAddress, PRL_UINT32_PTR pnMacAddressBufLength) {
  DEVICE(hVmDev);
  return leave(give_text(or_empty(of->mac), sMacAddress, pnMacAddressBufLength));
}

PRL_RESULT PrlVmDevNet_GetVirtualNetworkId(
    PRL_HANDLE hVmDev, PRL_STR sVirtualNetworkId, PRL_UINT32_PTR pnVirtualNetworkIdBufLength) {
  DEVICE(hVmDev);
  return leave(give_text(or_empty(of->network), sVirtualNetworkId, pnVirtualNetworkIdBufLength));
}

