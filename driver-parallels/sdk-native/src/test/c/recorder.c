/*
 * Stands before the library that PRL_RECORD_REAL names, forwards each call and writes it into the
 * file that PRL_RECORD_TO names, a line when it begins (C), which says what went in, and one when
 * it is over (R), which says what came out. So the line of a handle's maker stands before that of
 * any user, and that of its end before a second use of its number. B and E are the begin and end of
 * a callback. The functions themselves are generated from the facts: forwards.h.
 */
#include "prl_sim.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *real;
static FILE *to;
static long long sequence, callbacks;
static int threads;
static _Thread_local int thread;
static _Thread_local long long callback;

static void prepare(void) {
  real = dlopen(getenv("PRL_RECORD_REAL"), RTLD_NOW | RTLD_LOCAL);
  to = fopen(getenv("PRL_RECORD_TO"), "w");
  if (real == NULL || to == NULL) {
    abort();
  }
}

static void *find(const char *name) {
  pthread_once(&once, prepare);
  void *found = dlsym(real, name);
  if (found == NULL) {
    abort();
  }
  return found;
}

static int current_thread(void) {
  if (thread == 0) {
    thread = ++threads;
  }
  return thread;
}

/* Between this and begun() the line is written. */
static long long begin(const char *name) {
  pthread_mutex_lock(&lock);
  fprintf(to, "C %lld %d %lld %s", ++sequence, current_thread(), callback, name);
  return sequence;
}

static void put_handle(PRL_HANDLE handle) { fprintf(to, " h:%llx", (unsigned long long)(uintptr_t)handle); }

static void put_number(long long number) { fprintf(to, " i:%lld", number); }

static void put_text(const char *text) {
  fputs(text == NULL ? " 0:" : " s:", to);
  for (const char *each = text; each != NULL && *each != 0; each++) {
    fprintf(to, "%02x", (unsigned char)*each);
  }
}

static void put_buffer(const void *buffer) { fputs(buffer == NULL ? " 0:" : " b:", to); }

static void put_size(const PRL_UINT32 *size) { fprintf(to, " z:%u", size == NULL ? 0 : *size); }

static void put_out(const void *out) { fputs(out == NULL ? " 0:" : " o:", to); }

static void end_line(void) {
  fputc('\n', to);
  fflush(to);
  pthread_mutex_unlock(&lock);
}

static void over(long long number, long long result) {
  pthread_mutex_lock(&lock);
  fprintf(to, "R %lld %lld", number, result);
}

#include "forwards.h"

/* ---- handlers: ours are registered, so that callbacks are seen ---- */

static struct entry {
  PRL_EVENT_HANDLER_PTR call;
  PRL_VOID_PTR user;
} entries[4096];
static int entries_count;

static unsigned kind_of(PRL_HANDLE what, PRL_HANDLE_TYPE *type) {
  static PRL_RESULT (*type_of)(PRL_HANDLE, PRL_HANDLE_TYPE_PTR);
  static PRL_RESULT (*event_type)(PRL_HANDLE, PRL_EVENT_TYPE_PTR);
  static PRL_RESULT (*operation)(PRL_HANDLE, PRL_JOB_OPERATION_CODE_PTR);
  if (operation == NULL) {
    type_of = find("PrlHandle_GetType");
    event_type = find("PrlEvent_GetType");
    operation = find("PrlJob_GetOpCode");
  }
  PRL_UINT32 kind = 0;
  type_of(what, type);
  if (*type == PHT_EVENT) {
    event_type(what, &kind);
  } else {
    operation(what, &kind);
  }
  return kind;
}

static PRL_RESULT trampoline(PRL_HANDLE what, PRL_VOID_PTR user) {
  struct entry *mine = user;
  PRL_HANDLE_TYPE type = PHT_ERROR;
  unsigned kind = kind_of(what, &type);
  pthread_mutex_lock(&lock);
  long long number = ++callbacks;
  fprintf(to, "B %lld %llx %u %u", number, (unsigned long long)(uintptr_t)what, (unsigned)type, kind);
  end_line();
  long long outer = callback;
  callback = number;
  PRL_RESULT result = mine->call(what, mine->user);
  callback = outer;
  pthread_mutex_lock(&lock);
  fprintf(to, "E %lld", number);
  end_line();
  return result;
}

static struct entry *entry_of(PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  pthread_mutex_lock(&lock);
  struct entry *found = NULL;
  for (int i = 0; i < entries_count && found == NULL; i++) {
    found = entries[i].call == call && entries[i].user == user ? &entries[i] : NULL;
  }
  if (found == NULL && entries_count < (int)(sizeof entries / sizeof *entries)) {
    found = &entries[entries_count++];
    *found = (struct entry){call, user};
  }
  pthread_mutex_unlock(&lock);
  return found;
}

static PRL_RESULT about_handler(const char *name, PRL_HANDLE server, PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  PRL_RESULT (*forward)(PRL_HANDLE, PRL_EVENT_HANDLER_PTR, PRL_VOID_PTR) = find(name);
  struct entry *entry = entry_of(call, user);
  long long number = begin(name);
  put_handle(server);
  end_line();
  PRL_RESULT result = forward(server, trampoline, entry);
  over(number, result);
  end_line();
  return result;
}

PRL_RESULT PrlSrv_RegEventHandler(PRL_HANDLE server, PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  return about_handler("PrlSrv_RegEventHandler", server, call, user);
}

PRL_RESULT PrlSrv_UnregEventHandler(PRL_HANDLE server, PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  return about_handler("PrlSrv_UnregEventHandler", server, call, user);
}

/* ---- what the test tells the server ---- */

int PrlSim_Do(const char *line, char *error, unsigned error_size) {
  int (*forward)(const char *, char *, unsigned) = find("PrlSim_Do");
  long long number = begin("PrlSim_Do");
  put_text(line);
  end_line();
  int result = forward(line, error, error_size);
  over(number, result);
  end_line();
  return result;
}

int PrlSim_Reset(void) {
  int (*forward)(void) = find("PrlSim_Reset");
  long long number = begin("PrlSim_Reset");
  end_line();
  int result = forward();
  over(number, result);
  end_line();
  return result;
}

long long PrlSim_Ask(const char *what) { return ((long long (*)(const char *))find("PrlSim_Ask"))(what); }

unsigned PrlSim_Ledger(char *buffer, unsigned size) {
  return ((unsigned (*)(char *, unsigned))find("PrlSim_Ledger"))(buffer, size);
}

long long PrlSim_Advance(long long until) { return ((long long (*)(long long))find("PrlSim_Advance"))(until); }

long long PrlSim_NextDue(void) { return ((long long (*)(void))find("PrlSim_NextDue"))(); }

int PrlSim_Script(const char *guest, PrlSim_Counter values) {
  return ((int (*)(const char *, PrlSim_Counter))find("PrlSim_Script"))(guest, values);
}
