/* The way in and out of each call; initialising; handles, jobs and results. */
#include "sim.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

pthread_mutex_t big = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t calls_over = PTHREAD_COND_INITIALIZER;
options opts = {.latency = 20 * NANOS_PER_MS, .cycle = NANOS_PER_S, .seed = 1, .handles_from = 0xFACE,
    .version = VIRTUOZZO_API_VER};
int initialised, waiting_calls;
bool ending;

void call_waits(void) { waiting_calls++; }

void call_goes_on(void) {
  waiting_calls--;
  if (waiting_calls == 0) {
    pthread_cond_broadcast(&calls_over);
  }
}

bool enter(const char *function, PRL_RESULT *refusal) {
  pthread_mutex_lock(&big);
  counts.calls++;
  if (initialised == 0 || ending) {
    counts.calls_uninitialised++;
    *refusal = PRL_ERR_API_WASNT_INITIALIZED;
    pthread_mutex_unlock(&big);
    return false;
  }
  long long number = counts.calls;
  call_waits();
  hits_at(function, number);
  bool refused = fault_call(function, refusal);
  hits_at(function, number); /* others may have come while it waited */
  call_goes_on();
  if (refused) {
    pthread_mutex_unlock(&big);
  }
  return !refused;
}

PRL_RESULT leave(PRL_RESULT result) {
  pthread_mutex_unlock(&big);
  return result;
}

PRL_HANDLE refused_job(PRL_RESULT code, PRL_UINT32 op) {
  if (code == PRL_ERR_API_WASNT_INITIALIZED) {
    return NULL;
  }
  pthread_mutex_lock(&big);
  PRL_HANDLE failed = job_failed(code, op);
  pthread_mutex_unlock(&big);
  return failed;
}

PRL_RESULT give_bytes(const void *bytes, size_t count, void *buffer, PRL_UINT32_PTR size) {
  if (size == NULL) {
    return PRL_ERR_INVALID_ARG;
  }
  PRL_UINT32 room = buffer == NULL ? 0 : *size;
  *size = (PRL_UINT32)count;
  bool poisoned = opts.poison || opts.poison_next > 0;
  if (poisoned && room > 0) {
    opts.poison_next -= opts.poison_next > 0;
    memset(buffer, 0xA5, room);
  }
  if (room > 0) {
    memcpy(buffer, bytes, room < count ? room : count);
  }
  return room == 0 || room >= count ? PRL_ERR_SUCCESS : PRL_ERR_BUFFER_OVERRUN;
}

PRL_RESULT give_text(const char *text, PRL_STR buffer, PRL_UINT32_PTR size) {
  return give_bytes(text, strlen(text) + 1, buffer, size);
}

/* ---- initialising ---- */

PRL_RESULT PrlApi_InitEx(
    PRL_UINT32 nVersion, PRL_APPLICATION_MODE nAppMode, PRL_UINT32 nFlags, PRL_UINT32 nReserved) {
  (void)nAppMode, (void)nFlags, (void)nReserved;
  pthread_mutex_lock(&big);
  counts.calls++;
  while (ending) { /* else what ends would see a library that is initialised, and go on */
    if (in_handler()) {
      return leave(PRL_ERR_API_WASNT_INITIALIZED);
    }
    pthread_cond_wait(&calls_over, &big);
  }
  script_file_once();
  PRL_RESULT failure;
  hits_at(__func__, counts.calls);
  if (fault_call(__func__, &failure)) {
    return leave(failure);
  }
  if (nVersion > opts.version || nVersion == 0) {
    return leave(PRL_ERR_API_INCOMPATIBLE);
  }
  initialised++;
  if (initialised > 1) {
    return leave(opts.no_count ? PRL_ERR_DOUBLE_INIT : PRL_ERR_SUCCESS);
  }
  if (guests_count == 0) {
    guests_default();
  }
  clock_start();
  return leave(PRL_ERR_SUCCESS);
}

static void report(void) {
  const char *name = opts.report[0] != 0 ? opts.report : getenv("PRL_SIM_REPORT");
  FILE *file = name == NULL ? NULL : fopen(name, "a");
  if (file != NULL) {
    ledger_print(file);
    fclose(file);
  }
}

/* Waits for the calls in progress; called from a handler it waits for itself, for ever. */
static void end_all(void) {
  ending = true;
  while (waiting_calls > 0) {
    pthread_cond_wait(&calls_over, &big);
  }
  for (server *one = servers; one != NULL; one = one->next) {
    pthread_cond_broadcast(&one->wake);
  }
  pthread_mutex_unlock(&big);
  clock_stop();
  servers_join();
  pthread_mutex_lock(&big);
  clock_forget();
  cycle_reset();
  servers_drop_queues();
  counts.strays = objects_given();
  report();
  objects_destroy_all();
  ending = false;
  pthread_cond_broadcast(&calls_over);
}

PRL_RESULT PrlApi_Deinit(void) {
  pthread_mutex_lock(&big);
  counts.calls++;
  if (initialised == 0) {
    return leave(PRL_ERR_API_WASNT_INITIALIZED);
  }
  if (initialised == 1) {
    if (in_handler()) {
      ledger_note("the last deinit came from a handler: a deadlock");
    }
    initialised = 0;
    end_all();
  } else {
    initialised--;
  }
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlDbg_GetHandlesNum(PRL_UINT32_PTR handles_num, PRL_HANDLE_TYPE type) {
  ENTER();
  if (handles_num == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *handles_num = objects_count(type);
  return leave(PRL_ERR_SUCCESS);
}

/* ---- handles ---- */

PRL_RESULT PrlHandle_Free(PRL_HANDLE handle) {
  ENTER();
  return leave(object_free(handle));
}

PRL_RESULT PrlHandle_AddRef(PRL_HANDLE handle) {
  ENTER();
  return leave(object_add_ref(handle));
}

PRL_RESULT PrlHandle_GetType(PRL_HANDLE handle, PRL_HANDLE_TYPE_PTR type) {
  ENTER();
  object *found = object_find(handle, PHT_ERROR);
  if (found == NULL || type == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *type = found->type;
  return leave(PRL_ERR_SUCCESS);
}

/* ---- jobs ---- */

static void deadline(PRL_UINT32 msecs, struct timespec *when) {
  clock_gettime(CLOCK_REALTIME, when);
  when->tv_sec += msecs / 1000;
  when->tv_nsec += (long)(msecs % 1000) * 1000000;
  if (when->tv_nsec >= 1000000000) {
    when->tv_sec++;
    when->tv_nsec -= 1000000000;
  }
}

static PRL_RESULT wait_for(job *one, PRL_UINT32 msecs) {
  struct timespec when;
  deadline(msecs, &when);
  call_waits();
  object_hold(&one->object);
  int over = 0;
  while (!one->finished && over != ETIMEDOUT && msecs > 0) {
    over = pthread_cond_timedwait(&job_done, &big, &when);
  }
  PRL_RESULT result = one->finished ? PRL_ERR_SUCCESS : PRL_ERR_TIMEOUT;
  object_drop(&one->object);
  call_goes_on();
  return result;
}

/* The list of handlers is locked there. With the stack of the process, as it does not go on. */
void handler_rule(const char *broken, long long *count) {
  ++*count;
  if (opts.crash_in_handler) {
    fprintf(stderr, "the stand-in: a handler %s\n", broken);
    raise(SIGSEGV);
  }
}

PRL_RESULT PrlJob_Wait(PRL_HANDLE hJob, PRL_UINT32 msecs) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  if (in_handler() && msecs > 0) {
    handler_rule("waits", &counts.waits_in_handler);
  }
  return leave(wait_for(one, msecs));
}

PRL_RESULT PrlJob_GetStatus(PRL_HANDLE hJob, PRL_JOB_STATUS_PTR status) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || status == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *status = one->finished ? PJS_FINISHED : PJS_RUNNING;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlJob_GetRetCode(PRL_HANDLE hJob, PRL_RESULT_PTR retcode) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || retcode == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  if (!one->finished) {
    return leave(PRL_ERR_UNINITIALIZED);
  }
  *retcode = one->code;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlJob_GetError(PRL_HANDLE hJob, PRL_HANDLE_PTR phError) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || phError == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  if (!opts.details || !one->finished || one->code >= 0 || !one->sent) {
    return leave(PRL_ERR_NO_DATA);
  }
  event *details = event_new(0, "{00000000-0000-0000-0000-000000000000}");
  details->code = one->code;
  *phError = object_give(&details->object);
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlJob_GetResult(PRL_HANDLE hJob, PRL_HANDLE_PTR handle) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || handle == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  if (!one->finished) {
    return leave(PRL_ERR_OPERATION_PENDING);
  }
  *handle = object_give(&one->result->object);
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlJob_GetOpCode(PRL_HANDLE hJob, PRL_JOB_OPERATION_CODE_PTR pnOpCode) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || pnOpCode == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *pnOpCode = one->op;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlJob_IsRequestWasSent(PRL_HANDLE hJob, PRL_BOOL_PTR pbIsRequestWasSent) {
  ENTER();
  job *one = (job *)object_find(hJob, PHT_JOB);
  if (one == NULL || pbIsRequestWasSent == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *pbIsRequestWasSent = one->sent;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlResult_GetParamsCount(PRL_HANDLE hResult, PRL_UINT32_PTR pCount) {
  ENTER();
  result *one = (result *)object_find(hResult, PHT_RESULT);
  if (one == NULL || pCount == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  *pCount = (PRL_UINT32)one->count;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlResult_GetParamByIndex(PRL_HANDLE hResult, PRL_UINT32 nIndex, PRL_HANDLE_PTR phParam) {
  ENTER();
  result *one = (result *)object_find(hResult, PHT_RESULT);
  if (one == NULL || phParam == NULL || nIndex >= one->count) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  object *given = one->params[nIndex];
  *phParam = object_give(given);
  if (given->type == PHT_VIRTUAL_MACHINE && opts.kept_vm > 0 && --opts.kept_vm == 0) {
    object_give(given); /* as if the application forgot to give this one back */
  }
  return leave(PRL_ERR_SUCCESS);
}

__attribute__((constructor)) static void prepare(void) { pthread_cond_init(&job_done, NULL); }
