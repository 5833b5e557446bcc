/* The log of the faults that hit: as many lines as hits, up to a bound beyond which it says so. */
#include "sim.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define MOST 32768

typedef struct line {
  const char *function;
  long long call;
  char what[80];
} line;

static line *lines;
static size_t count, room;
static long long beyond;
static line here; /* where the thread is that has the lock */

void hits_at(const char *function, long long number) {
  here.function = function;
  here.call = number;
}

static bool make_room(void) {
  if (count == MOST) {
    beyond++;
    return false;
  }
  if (count == room) {
    room = room == 0 ? 64 : room * 2;
    lines = realloc(lines, room * sizeof *lines);
    if (lines == NULL) {
      abort();
    }
  }
  return true;
}

void hit(const char *format, ...) {
  if (!make_room()) {
    return;
  }
  line *made = &lines[count++];
  *made = here;
  va_list words;
  va_start(words, format);
  vsnprintf(made->what, sizeof made->what, format, words);
  va_end(words);
}

void hits_print(FILE *to) {
  for (size_t i = 0; i < count; i++) {
    fprintf(to, "hit: call %lld, %s: %s\n", lines[i].call, lines[i].function, lines[i].what);
  }
  if (beyond > 0) {
    fprintf(to, "hits that are not printed: %lld\n", beyond);
  }
}

void hits_forget(void) {
  free(lines);
  lines = NULL;
  count = room = 0;
  beyond = 0;
}
