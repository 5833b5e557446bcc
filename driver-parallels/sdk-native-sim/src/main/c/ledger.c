/* What was counted, and what was written down. */
#include "sim.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define NOTES 200

ledger counts;
static char notes[NOTES][120];
static long long notes_count;

void ledger_note(const char *format, ...) {
  va_list words;
  va_start(words, format);
  vsnprintf(notes[notes_count++ % NOTES], sizeof *notes, format, words);
  va_end(words);
}

static const struct {
  const char *name;
  long long *value;
} named[] = {{"calls", &counts.calls}, {"double-frees", &counts.double_frees},
    {"wrong-handles", &counts.wrong_handles}, {"calls-uninitialised", &counts.calls_uninitialised},
    {"waits-in-handler", &counts.waits_in_handler}, {"jobs-in-handler", &counts.jobs_in_handler},
    {"finished", &counts.finished}, {"statistics-events", &counts.statistics_events},
    {"events", &counts.events}, {"handler-calls", &counts.handler_calls},
    {"faults", &counts.faults_hit}, {"remote-logins", &counts.remote_logins},
    {"remote-port", &counts.remote_port}, {"strays", &counts.strays}};

const char *const kind_names[] = {"login", "list", "lookup", "host", "subscribe", "unsubscribe", "one-shot",
    "state", "change", "logoff"};

static const struct {
  const char *name;
  PRL_HANDLE_TYPE type;
} types[] = {{"handles", PHT_ERROR}, {"servers", PHT_SERVER}, {"vms", PHT_VIRTUAL_MACHINE},
    {"jobs", PHT_JOB}, {"results", PHT_RESULT}, {"event-objects", PHT_EVENT},
    {"parameters", PHT_EVENT_PARAMETER}, {"vm-infos", PHT_VM_INFO},
    {"disks", PHT_VIRTUAL_DEV_HARD_DISK}};

static long long vm_references(void) {
  long long all = 0;
  for (server *of = servers; of != NULL; of = of->next) {
    for (vm *one = of->vms; one != NULL; one = one->next) {
      all += one->object.refs;
    }
  }
  return all;
}

static long long jobs_running(void) {
  long long all = 0;
  for (server *of = servers; of != NULL; of = of->next) {
    for (job *one = of->jobs; one != NULL; one = one->next) {
      all += !one->finished;
    }
  }
  return all;
}

static long long special(const char *what) {
  if (strcmp(what, "subscriptions") == 0) {
    return (long long)subscriptions();
  }
  if (strcmp(what, "vm-references") == 0) {
    return vm_references();
  }
  if (strcmp(what, "jobs-running") == 0) {
    return jobs_running();
  }
  if (strcmp(what, "calls-inside") == 0) {
    return waiting_calls;
  }
  if (strcmp(what, "initialised") == 0) {
    return initialised + ending;
  }
  if (strncmp(what, "issued ", 7) == 0) {
    for (size_t i = 0; i < KINDS; i++) {
      if (strcmp(kind_names[i], what + 7) == 0) {
        return counts.issued[i];
      }
    }
  }
  if (strncmp(what, "state ", 6) == 0) {
    guest *one = guest_named(what + 6);
    return one == NULL ? -1 : (long long)one->state;
  }
  return -1;
}

long long ledger_ask(const char *what) {
  for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
    if (strcmp(named[i].name, what) == 0) {
      return *named[i].value;
    }
  }
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    if (strcmp(types[i].name, what) == 0) {
      return objects_count(types[i].type);
    }
  }
  return special(what);
}

void ledger_print(FILE *to) {
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    fprintf(to, "live %s: %u\n", types[i].name, objects_count(types[i].type));
  }
  for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
    fprintf(to, "%s: %lld\n", named[i].name, *named[i].value);
  }
  for (size_t i = 0; i < KINDS; i++) {
    fprintf(to, "issued %s: %lld\n", kind_names[i], counts.issued[i]);
  }
  hits_print(to);
  long long first = notes_count > NOTES ? notes_count - NOTES : 0;
  for (long long i = first; i < notes_count; i++) {
    fprintf(to, "note: %s\n", notes[i % NOTES]);
  }
}
