/* What the SDK does not have: how tests drive the stand-in. No state of the library is needed. */
#include "prl_sim.h"
#include "sim.h"
#include <stdlib.h>

int PrlSim_Do(const char *line, char *error, unsigned error_size) {
  pthread_mutex_lock(&big);
  int result = script_line(line, error, error_size);
  pthread_mutex_unlock(&big);
  return result;
}

long long PrlSim_Ask(const char *what) {
  pthread_mutex_lock(&big);
  long long answer = ledger_ask(what);
  pthread_mutex_unlock(&big);
  return answer;
}

long long PrlSim_Advance(long long until_nanos) { return clock_advance(until_nanos); }

long long PrlSim_NextDue(void) { return clock_next(); }

int PrlSim_Script(const char *guest_name, PrlSim_Counter values) {
  pthread_mutex_lock(&big);
  guest *of = guest_named(guest_name);
  if (of != NULL) {
    of->script = values;
  }
  pthread_mutex_unlock(&big);
  return of == NULL ? -1 : 0;
}

/* A server as new; refused while the library is in use. */
int PrlSim_Reset(void) {
  pthread_mutex_lock(&big);
  if (initialised > 0 || ending) {
    pthread_mutex_unlock(&big);
    return -1;
  }
  guests_reset();
  faults_clear();
  clock_reset();
  counts = (ledger){0};
  hits_forget();
  opts = (options){.latency = 20 * NANOS_PER_MS, .cycle = NANOS_PER_S, .seed = 1, .handles_from = 0xFACE,
      .version = VIRTUOZZO_API_VER};
  pthread_mutex_unlock(&big);
  return 0;
}

unsigned PrlSim_Ledger(char *buffer, unsigned size) {
  char *text = NULL;
  size_t length = 0;
  FILE *to = open_memstream(&text, &length);
  if (to == NULL) {
    return 0;
  }
  pthread_mutex_lock(&big);
  ledger_print(to);
  pthread_mutex_unlock(&big);
  fclose(to);
  if (size > 0) {
    snprintf(buffer, size, "%s", text);
  }
  free(text);
  return (unsigned)length;
}
