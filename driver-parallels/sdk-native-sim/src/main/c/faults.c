/* Faults that wait for jobs or for calls of a function. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct waiting {
  enum kind kind;
  guest *about; /* NULL: whosesoever job is next */
  fault what;
  struct waiting *next;
} waiting;

static waiting *jobs;

void fault_add(enum kind kind, guest *about, fault what) {
  waiting **end = &jobs;
  while (*end != NULL) {
    end = &(*end)->next;
  }
  *end = calloc(1, sizeof **end);
  if (*end == NULL) {
    abort();
  }
  **end = (waiting){kind, about, what, NULL};
}

static fault take(waiting **at) {
  waiting *one = *at;
  fault what = one->what;
  *at = one->next;
  free(one);
  return what;
}

/* A fault of any job is not one of login and logoff: what never logs in cannot be hit again. */
static bool meets(const waiting *one, enum kind kind, const guest *about) {
  return (one->kind == kind || (one->kind == KINDS && kind != LOGIN && kind != LOGOFF)) && one->about == about;
}

static fault strike(waiting **at, enum kind kind, const guest *about) {
  static const char *const how[] = {"", "refused", "failed", "failed after its effect", "late", "never over"};
  fault what = take(at);
  counts.faults_hit++;
  hit("%s of %s: %s", kind_names[kind], about == NULL ? "the server" : about->config->name, how[what.kind]);
  return what;
}

/* What is the guest's own comes first. */
fault fault_next(enum kind kind, guest *about) {
  for (int own = about != NULL; own >= 0; own--) {
    for (waiting **one = &jobs; *one != NULL; one = &(*one)->next) {
      if (meets(*one, kind, own ? about : NULL)) {
        return strike(one, kind, about);
      }
    }
  }
  return (fault){FAULT_NONE, 0, PRL_ERR_SUCCESS};
}

/* ---- faults of single calls ---- */

typedef struct trap {
  char function[64], what[16];
  long long value;
  struct trap *next;
} trap;

static trap *traps;
static pthread_cond_t released = PTHREAD_COND_INITIALIZER;
static int releases;

void faults_clear(void) {
  while (jobs != NULL) {
    take(&jobs);
  }
  while (traps != NULL) {
    trap *first = traps;
    traps = first->next;
    free(first);
  }
  chaos(0, 0);
}

void fault_function(const char *function, const char *what, long long value) {
  trap *made = calloc(1, sizeof *made);
  if (made == NULL) {
    abort();
  }
  snprintf(made->function, sizeof made->function, "%s", function);
  snprintf(made->what, sizeof made->what, "%s", what);
  made->value = value;
  made->next = traps;
  traps = made;
}

void fault_release(void) {
  releases++;
  pthread_cond_broadcast(&released);
}

void fault_hang(void) {
  int before = releases;
  while (before == releases) {
    pthread_cond_wait(&released, &big);
  }
}

void fault_delay(long long nanos) {
  struct timespec time = {nanos / NANOS_PER_S, nanos % NANOS_PER_S};
  pthread_mutex_unlock(&big);
  nanosleep(&time, NULL);
  pthread_mutex_lock(&big);
}

static bool spring(trap *one, PRL_RESULT *instead) {
  counts.faults_hit++;
  hit("%s", one->what);
  if (strcmp(one->what, "hang") == 0) {
    fault_hang();
    return false;
  }
  if (strcmp(one->what, "slow") == 0) {
    fault_delay(one->value);
    return false;
  }
  *instead = (PRL_RESULT)one->value;
  return true;
}

static bool trapped(const char *function, PRL_RESULT *instead) {
  for (trap **one = &traps; *one != NULL; one = &(*one)->next) {
    if (strcmp((*one)->function, function) == 0) {
      trap mine = **one;
      free(*one);
      *one = mine.next;
      return spring(&mine, instead);
    }
  }
  return false;
}

bool fault_call(const char *function, PRL_RESULT *instead) {
  return (traps != NULL && trapped(function, instead)) || chaos_call(function, instead);
}
