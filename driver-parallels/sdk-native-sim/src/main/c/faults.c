/* Faults that wait for jobs or calls, and those that come by chance. */
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
static unsigned long long random_state;
static int chance; /* in a thousand */

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
  counts.faults_hit++;
  return what;
}

static bool meets(const waiting *one, enum kind kind, const guest *about) {
  return one->kind == kind && one->about == about;
}

/* What is the guest's own comes first. */
fault fault_next(enum kind kind, guest *about) {
  for (int own = about != NULL; own >= 0; own--) {
    for (waiting **one = &jobs; *one != NULL; one = &(*one)->next) {
      if (meets(*one, kind, own ? about : NULL)) {
        return take(one);
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
    counts.faults_hit--;
  }
  while (traps != NULL) {
    trap *first = traps;
    traps = first->next;
    free(first);
  }
  chance = 0;
}

void chaos(long long seed, int per_mille) {
  random_state = (unsigned long long)seed * 2 + 1;
  chance = per_mille;
}

static unsigned long long dice(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state;
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

static void hang(void) {
  int before = releases;
  while (before == releases) {
    pthread_cond_wait(&released, &big);
  }
}

static void delay(long long nanos) {
  struct timespec time = {nanos / NANOS_PER_S, nanos % NANOS_PER_S};
  pthread_mutex_unlock(&big);
  nanosleep(&time, NULL);
  pthread_mutex_lock(&big);
}

static bool spring(trap *one, PRL_RESULT *instead) {
  counts.faults_hit++;
  if (strcmp(one->what, "hang") == 0) {
    hang();
    return false;
  }
  if (strcmp(one->what, "slow") == 0) {
    delay(one->value);
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

/* Frees and ends are left alone: an application can do nothing about a free that fails. */
static bool may_fail(const char *function) {
  return strcmp(function, "PrlHandle_Free") != 0 && strcmp(function, "PrlApi_Deinit") != 0 &&
         strcmp(function, "PrlApi_InitEx") != 0 && strstr(function, "Unreg") == NULL;
}

static bool by_chance(const char *function, PRL_RESULT *instead) {
  if (chance == 0 || !may_fail(function) || dice() % 1000 >= (unsigned)chance) {
    return false;
  }
  counts.faults_hit++;
  ledger_note("call %lld: %s fails by chance", counts.calls, function);
  *instead = PRL_ERR_OPERATION_FAILED;
  return true;
}

bool fault_call(const char *function, PRL_RESULT *instead) {
  return (traps != NULL && trapped(function, instead)) || by_chance(function, instead);
}
