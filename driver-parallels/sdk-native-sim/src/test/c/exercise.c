/*
 * Uses the library as the binding does, on several threads, so that sanitizers have something to
 * look at: exercise ROUNDS. Exit status 1 if something was left or said what it should not.
 */
#include "prl_sim.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                           \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                              \
      exit(1);                                                                                     \
    }                                                                                              \
  } while (0)

static long long numbers_read;

static void read_event(PRL_HANDLE event) {
  PRL_UINT32 count = 0;
  PrlEvent_GetParamsCount(event, &count);
  for (PRL_UINT32 i = 0; i < count; i++) {
    PRL_HANDLE parameter;
    char name[128];
    PRL_UINT32 size = sizeof name;
    PRL_UINT64 value;
    if (PrlEvent_GetParam(event, i, &parameter) < 0) {
      continue;
    }
    PrlEvtPrm_GetName(parameter, name, &size);
    PrlEvtPrm_ToUint64(parameter, &value);
    __atomic_add_fetch(&numbers_read, 1, __ATOMIC_SEQ_CST);
    PrlHandle_Free(parameter);
  }
}

static PRL_RESULT handler(PRL_HANDLE what, PRL_VOID_PTR user) {
  (void)user;
  PRL_HANDLE_TYPE type = PHT_ERROR;
  PrlHandle_GetType(what, &type);
  if (type == PHT_EVENT) {
    char issuer[64];
    PRL_UINT32 size = sizeof issuer;
    PrlEvent_GetIssuerId(what, issuer, &size);
    read_event(what);
  } else {
    PRL_RESULT code;
    PRL_JOB_OPERATION_CODE op;
    PrlJob_GetOpCode(what, &op);
    PrlJob_GetRetCode(what, &code);
  }
  return PrlHandle_Free(what);
}

static PRL_HANDLE finished(PRL_HANDLE job) {
  CHECK(job != NULL);
  PRL_RESULT waited = PrlJob_Wait(job, 10000);
  CHECK(waited == PRL_ERR_SUCCESS || waited == PRL_ERR_INVALID_ARG);
  return job;
}

static PRL_HANDLE first_result(PRL_HANDLE job) {
  PRL_HANDLE result = NULL, parameter = NULL;
  finished(job);
  if (PrlJob_GetResult(job, &result) >= 0) {
    PrlResult_GetParamByIndex(result, 0, &parameter);
    PrlHandle_Free(result);
  }
  PrlHandle_Free(job);
  return parameter;
}

static void read_config(PRL_HANDLE vm) {
  char text[64];
  PRL_UINT32 size = 0, count = 0;
  PrlVmCfg_GetName(vm, NULL, &size);
  size = sizeof text;
  PrlVmCfg_GetName(vm, text, &size);
  PrlVmCfg_GetHardDisksCount(vm, &count);
  for (PRL_UINT32 i = 0; i < count; i++) {
    PRL_HANDLE disk;
    if (PrlVmCfg_GetHardDisk(vm, i, &disk) >= 0) {
      PRL_UINT32 stack;
      PrlVmDev_GetStackIndex(disk, &stack);
      size = 4; /* too small */
      PrlVmDev_GetFriendlyName(disk, text, &size);
      PrlHandle_Free(disk);
    }
  }
}

static void use(PRL_HANDLE server) {
  PRL_HANDLE vm = first_result(PrlSrv_GetVmConfig(server, "web", PGVC_SEARCH_BY_NAME));
  if (vm == NULL) {
    return;
  }
  PrlHandle_Free(PrlVm_SubscribeToPerfStats(vm, NULL));
  read_config(vm);
  PRL_HANDLE event = first_result(PrlVm_GetPerfStats(vm, NULL));
  if (event != NULL) {
    read_event(event);
    PrlHandle_Free(event);
  }
  PrlHandle_Free(first_result(PrlVm_GetState(vm)));
  PrlHandle_Free(PrlVm_Pause(vm, 0));
  PrlHandle_Free(finished(PrlVm_Resume(vm)));
  PrlHandle_Free(finished(PrlVm_UnsubscribeFromPerfStats(vm)));
  CHECK(PrlHandle_Free(vm) >= 0);
}

static void *session(void *rounds) {
  PRL_HANDLE server;
  CHECK(PrlSrv_Create(&server) >= 0);
  CHECK(PrlSrv_RegEventHandler(server, handler, NULL) >= 0);
  PrlHandle_Free(first_result(PrlSrv_LoginLocalEx(server, NULL, 0, 2, 4)));
  for (int i = 0; i < *(int *)rounds; i++) {
    use(server);
  }
  CHECK(PrlSrv_UnregEventHandler(server, handler, NULL) >= 0);
  PrlHandle_Free(PrlSrv_Logoff(server));
  CHECK(PrlHandle_Free(server) >= 0);
  return NULL;
}

static void *trouble(void *rounds) {
  static const char *const lines[] = {"storm web 20", "unplug web sdb", "rename db base", "rename base db",
      "fail one-shot web", "late unsubscribe web", "forget-subscription", "state lab running", "orphan mail",
      "word web sda.read_bytes x", "web sda.read_bytes 10MiB", "state web running", "lose-session"};
  char error[128];
  for (int i = 0; i < *(int *)rounds * 4; i++) {
    PrlSim_Do(lines[i % (sizeof lines / sizeof *lines)], error, sizeof error);
  }
  return NULL;
}

int main(int count, char **arguments) {
  int rounds = count > 1 ? atoi(arguments[1]) : 10;
  pthread_t threads[3], troublemaker;
  for (int life = 0; life < 3; life++) {
    CHECK(PrlSim_Reset() == 0);
    PrlSim_Do("set latency 200us", NULL, 0);
    PrlSim_Do("set cycle 1ms", NULL, 0);
    PrlSim_Do("set reuse-handles on", NULL, 0);
    CHECK(PrlApi_InitEx(0x50000, 0, 0, 0) >= 0);
    for (int i = 0; i < 3; i++) {
      pthread_create(&threads[i], NULL, session, &rounds);
    }
    pthread_create(&troublemaker, NULL, trouble, &rounds);
    for (int i = 0; i < 3; i++) {
      pthread_join(threads[i], NULL);
    }
    pthread_join(troublemaker, NULL);
    CHECK(PrlApi_Deinit() >= 0);
    CHECK(PrlSim_Ask("strays") == 0);
  }
  CHECK(PrlSim_Reset() == 0);
  printf("%lld numbers read\n", numbers_read);
  return numbers_read > 0 ? 0 : 1;
}
