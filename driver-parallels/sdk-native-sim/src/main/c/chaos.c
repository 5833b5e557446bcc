/*
 * Faults by seed: dice at each call say whether something hits there, and what. Most of what hits is
 * a line of the scenarios' own language; three kinds concern the call itself. The same seed over the
 * same calls is the same sequence of hits.
 */
#include "sim.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/*
 * In lines %G is a guest, %C one of its counters, %N a number below 100, %T some cycles of time. What
 * a kind does to a counter is undone after such a time.
 */
static const struct evil {
  const char *name, *line;
  bool undone;
} all[] = {{"fail", NULL, false}, {"slow", NULL, false}, {"hang", NULL, false},
    {"fail-job", "fail any", false}, {"fail-after-effect", "fail-after-effect any", false},
    {"refuse", "refuse any", false}, {"late-job", "slow any * %T", false}, {"never", "never any", false},
    {"lose-session", "lose-session", false}, {"forget-subscription", "forget-subscription %G", false},
    {"orphan", "orphan %G", false}, {"late-event", "late unsubscribe %G", false},
    {"duplicate", "duplicate %N", false}, {"overtake", "overtake 1", false}, {"storm", "storm %G %N", false},
    {"unknown-event", "event %G 1990%N", false}, {"poison", "poison %N", false},
    {"big-handles", "set handles-from 0x8%N00000", false}, {"word", "word %G %C lots%N", true},
    {"huge", "word %G %C 92233720368547759%N", true},
    {"overflow", "word %G %C 9999999999999999999999%N", true}, {"absent", "%G %C absent", true},
    {"unknown-counter", "unknown-counter %G devices.odd%N.spins 7", true},
    {"string", "string %G devices.odd%N.model lots", true}, {"binary", "binary %G net.classful.traffic%N", true},
    {"silence", "silence %G %T", false}, {"zeros", "zeros %G %T", false},
    {"event-without", "event-without %G all %T", false}, {"one-shot-without", "one-shot-without %G all %T", false}};

#define ALL (sizeof all / sizeof *all)

static unsigned long long random_state;
static unsigned chance; /* in a thousand */
static unsigned wanted[ALL];
static size_t wanted_count;

void chaos(long long seed, int per_mille) {
  random_state = (unsigned long long)seed * 2 + 1;
  chance = per_mille < 0 ? 0 : (unsigned)per_mille;
  wanted_count = 0;
}

static void want(unsigned kind) {
  for (size_t i = 0; i < wanted_count; i++) {
    if (wanted[i] == kind) {
      return;
    }
  }
  wanted[wanted_count++] = kind;
}

void chaos_all(void) {
  for (unsigned i = 0; i < ALL; i++) {
    want(i);
  }
}

static void leave_out(unsigned kind) {
  size_t kept = 0;
  for (size_t i = 0; i < wanted_count; i++) {
    if (wanted[i] != kind) {
      wanted[kept++] = wanted[i];
    }
  }
  wanted_count = kept;
}

bool chaos_kind(const char *word) {
  bool without = word[0] == '-';
  for (unsigned i = 0; i < ALL; i++) {
    if (strcmp(all[i].name, word + without) == 0) {
      (without ? leave_out : want)(i);
      return true;
    }
  }
  return false;
}

static unsigned long long dice(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state;
}

/* ---- lines ---- */

/* A name may have blanks and anything else in it. */
static size_t put_word(char *to, size_t room, const char *word) {
  size_t used = 0;
  for (; *word != 0 && used + 4 < room; word++) {
    bool plain = isalnum((unsigned char)*word) || strchr("._-", *word) != NULL;
    used += (size_t)snprintf(to + used, room - used, plain ? "%c" : "%%%02X", (unsigned char)*word);
  }
  return used;
}

static const char *counter_of(const guest *of, unsigned long long number) {
  return of == NULL || of->names_count == 0 ? "guest.ram.usage" : of->names[number % of->names_count];
}

/* The number of dice does not depend on what there is. */
typedef struct chosen {
  guest *of;
  const char *counter;
  unsigned long long number;
  long long time;
} chosen;

static chosen choose(void) {
  unsigned long long which = dice(), counter = dice(), number = dice();
  guest *of = guests_count == 0 ? NULL : guests[which % guests_count];
  long long time = (long long)(dice() % 3000) * (opts.cycle / 1000);
  return (chosen){of, counter_of(of, counter), number % 100, time};
}

static size_t put(char *to, size_t room, char what, const chosen *with) {
  switch (what) {
  case 'G':
    return put_word(to, room, with->of == NULL ? "nobody" : with->of->config->name);
  case 'C':
    return put_word(to, room, with->counter);
  case 'N':
    return (size_t)snprintf(to, room, "%02llu", with->number);
  default:
    return (size_t)snprintf(to, room, "%lldns", with->time);
  }
}

static void fill(char *to, size_t room, const char *pattern, const chosen *with) {
  size_t used = 0;
  for (; *pattern != 0 && used + 1 < room; pattern++) {
    if (*pattern == '%') {
      used += put(to + used, room - used, *++pattern, with);
    } else {
      to[used++] = *pattern;
    }
  }
  to[used < room ? used : room - 1] = 0;
}

/* The third word of the line, as it was filled in, is the counter; for one the second. */
static void undo_later(const struct evil *kind, const char *line, const chosen *with) {
  char name[128], undo[300], guest_name[128];
  const char *counter = strchr(line, ' ') + 1;
  counter = kind->line[0] == '%' ? counter : strchr(counter, ' ') + 1;
  snprintf(name, sizeof name, "%.*s", (int)strcspn(counter, " "), counter);
  guest_name[put_word(guest_name, sizeof guest_name, with->of->config->name)] = 0;
  snprintf(undo, sizeof undo, "at %lldns plain %s %s", with->time, guest_name, name);
  script_line(undo, NULL, 0);
}

static void play(const struct evil *kind) {
  chosen with = choose();
  char line[400], error[160] = "";
  fill(line, sizeof line, kind->line, &with);
  hit("%s", line);
  if (script_line(line, error, sizeof error) != 0) {
    ledger_note("%s: %s", line, error);
  } else if (kind->undone && with.of != NULL) {
    undo_later(kind, line, &with);
  }
}

/* ---- what concerns the call ---- */

/* An application can do nothing about a free that fails, or about handlers that cannot be removed. */
static bool may_fail(const char *function) {
  return strcmp(function, "PrlHandle_Free") != 0 && strstr(function, "Unreg") == NULL;
}

static bool strike(const struct evil *kind, PRL_RESULT *instead) {
  if (kind->line != NULL) {
    play(kind);
    return false;
  }
  hit("%s", kind->name);
  if (kind->name[0] == 'h') {
    fault_hang();
  } else if (kind->name[0] == 's') {
    fault_delay((long long)(dice() % 30) * NANOS_PER_MS);
  } else {
    *instead = PRL_ERR_OPERATION_FAILED;
    return true;
  }
  return false;
}

/* Not when the library is initialised: there is nothing yet that could be hit. */
bool chaos_call(const char *function, PRL_RESULT *instead) {
  if (chance == 0 || wanted_count == 0 || initialised == 0 || dice() % 1000 >= chance) {
    return false;
  }
  const struct evil *kind = &all[wanted[dice() % wanted_count]];
  if (kind == &all[0] && !may_fail(function)) {
    return false;
  }
  counts.faults_hit++;
  return strike(kind, instead);
}
