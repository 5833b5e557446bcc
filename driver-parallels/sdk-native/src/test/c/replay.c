/*
 * Makes the calls again that recorder.c wrote down: replay FILE. Each recorded thread has one here;
 * a call waits until those of all threads that stand long before it are over, so that they meet as
 * they met, give or take a few. In a callback the calls are made that were made in one of the same
 * kind, in turn. What the handles were is what their makers give now. The calls themselves are
 * generated from the facts: calls.h.
 */
#include "prl_sim.h"
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARGUMENTS 12
#define APART 16
#define BUCKETS 65536

/* What goes in and comes out of one call. */
typedef struct frame {
  long long in[ARGUMENTS], out[ARGUMENTS];
} frame;

static PRL_RESULT handler(PRL_HANDLE what, PRL_VOID_PTR user);

#include "calls.h"

typedef struct argument {
  char kind; /* as written; g: what the callback was given, l: made in it, n: nobody's handle */
  long long number;
  char *text;
} argument;

typedef struct call {
  long long number, callback;
  int thread, which, count;
  argument arguments[ARGUMENTS];
  bool finished;
  struct call *next; /* of its callback */
} call;

typedef struct script {
  long long number, given;
  unsigned type, kind;
  int locals;
  call *first, *last;
  struct script *next;
} script;

typedef struct meaning { /* of a number that was a handle's */
  long long value, id, callback;
  struct meaning *next;
} meaning;

static call **calls;
static size_t calls_count;
static script *scripts;
static meaning *meanings[BUCKETS];
static long long *handles;
static long long handles_count;
static int threads_count;
static long long callbacks_run, callbacks_plain;

static void *make(size_t size) {
  void *made = calloc(1, size);
  if (made == NULL) {
    abort();
  }
  return made;
}

/* ---- reading ---- */

static script *script_of(long long number) {
  for (script *each = scripts; each != NULL; each = each->next) {
    if (each->number == number) {
      return each;
    }
  }
  return NULL;
}

static call **by_number; /* those that are not over */
static size_t by_number_room;

static void remember(call *made) {
  if ((size_t)made->number >= by_number_room) {
    by_number_room = (size_t)made->number * 2 + 1024;
    by_number = realloc(by_number, by_number_room * sizeof *by_number);
    if (by_number == NULL) {
      abort();
    }
  }
  by_number[made->number] = made;
}

static meaning *mean(long long value) {
  for (meaning *each = meanings[value % BUCKETS]; each != NULL; each = each->next) {
    if (each->value == value) {
      return each;
    }
  }
  return NULL;
}

static void read_handle(argument *into, long long value, script *inside) {
  meaning *known = mean(value);
  if (inside != NULL && value == inside->given) {
    into->kind = 'g';
  } else if (known == NULL || (known->callback != 0 && (inside == NULL || known->callback != inside->number))) {
    into->kind = 'n';
    into->number = value;
  } else {
    into->kind = known->callback == 0 ? 'h' : 'l';
    into->number = known->id;
  }
}

static char *read_text(const char *hex) {
  size_t length = strlen(hex) / 2;
  char *text = make(length + 1);
  for (size_t i = 0; i < length; i++) {
    unsigned byte;
    sscanf(hex + 2 * i, "%2x", &byte);
    text[i] = (char)byte;
  }
  return text;
}

static void read_argument(call *of, const char *word, script *inside) {
  argument *into = &of->arguments[of->count++];
  into->kind = word[0];
  if (word[0] == 'h') {
    read_handle(into, (long long)strtoull(word + 2, NULL, 16), inside);
  } else if (word[0] == 's') {
    into->text = read_text(word + 2);
  } else if (word[0] == 'i' || word[0] == 'z') {
    into->number = atoll(word + 2);
  }
}

static void read_call(char *words) {
  call *made = make(sizeof *made);
  char *rest, *word = strtok_r(words, " ", &rest);
  made->number = atoll(word);
  made->thread = atoi(strtok_r(NULL, " ", &rest));
  made->callback = atoll(strtok_r(NULL, " ", &rest));
  made->which = call_named(strtok_r(NULL, " ", &rest));
  script *inside = made->callback == 0 ? NULL : script_of(made->callback);
  while ((word = strtok_r(NULL, " ", &rest)) != NULL && made->count < ARGUMENTS) {
    read_argument(made, word, inside);
  }
  remember(made);
  if (inside != NULL) {
    *(inside->last == NULL ? &inside->first : &inside->last->next) = made;
    inside->last = made;
    return;
  }
  threads_count = made->thread > threads_count ? made->thread : threads_count;
  if ((calls_count & (calls_count + 1)) == 0) {
    calls = realloc(calls, (2 * calls_count + 1) * sizeof *calls);
    if (calls == NULL) {
      abort();
    }
  }
  calls[calls_count++] = made;
}

/* A handle came out: as the result (-1) or by an argument. */
static void learn(call *from, int at, long long value) {
  if (value == 0) {
    return;
  }
  meaning *known = mean(value);
  if (known == NULL) {
    known = make(sizeof *known);
    known->value = value;
    known->next = meanings[value % BUCKETS];
    meanings[value % BUCKETS] = known;
  }
  script *inside = from->callback == 0 ? NULL : script_of(from->callback);
  known->callback = from->callback;
  known->id = inside == NULL ? handles_count++ : inside->locals++;
  from->arguments[at < 0 ? ARGUMENTS - 1 : at].number = known->id + 1;
}

static void read_end(char *words) {
  char *rest;
  call *of = by_number[atoll(strtok_r(words, " ", &rest))];
  long long result = atoll(strtok_r(NULL, " ", &rest));
  if (is_job[of->which]) {
    learn(of, -1, result);
  }
  for (char *word = strtok_r(NULL, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
    int at = atoi(word);
    learn(of, at, (long long)strtoull(strchr(word, ':') + 1, NULL, 16));
  }
}

static void read_callback(const char *words) {
  script *made = make(sizeof *made);
  unsigned long long given;
  sscanf(words, "%lld %llx %u %u", &made->number, &given, &made->type, &made->kind);
  made->given = (long long)given;
  made->next = scripts; /* the newest are asked for most */
  scripts = made;
}

static void read_file(const char *name) {
  FILE *file = fopen(name, "r");
  static char line[1 << 16];
  while (file != NULL && fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = 0;
    switch (line[0]) {
    case 'C':
      read_call(line + 2);
      break;
    case 'R':
      read_end(line + 2);
      break;
    case 'B':
      read_callback(line + 2);
      break;
    default:
      break;
    }
  }
  if (file != NULL) {
    fclose(file);
  }
  script *in_order = NULL;
  while (scripts != NULL) {
    script *first = scripts;
    scripts = first->next;
    first->next = in_order;
    in_order = first;
  }
  scripts = in_order;
  handles = make((size_t)(handles_count + 1) * sizeof *handles);
}

/* ---- doing ---- */

static long long value_of(const argument *of, const long long *locals, long long given) {
  switch (of->kind) {
  case 'g':
    return given;
  case 'l':
    return locals[of->number];
  case 'h':
    return __atomic_load_n(&handles[of->number], __ATOMIC_SEQ_CST);
  case 's':
    return (long long)(intptr_t)of->text;
  default:
    return of->number;
  }
}

static void keep(const argument *where, long long value, long long *locals) {
  if (where->number > 0) {
    if (locals != NULL) {
      locals[where->number - 1] = value;
    } else {
      __atomic_store_n(&handles[where->number - 1], value, __ATOMIC_SEQ_CST);
    }
  }
}

static void make_call(call *what, long long *locals, long long given) {
  frame of = {{0}, {0}};
  void *buffer = NULL;
  for (int i = 0; i < what->count; i++) {
    argument *each = &what->arguments[i];
    if (each->kind == 'b') { /* its size comes next */
      long long size = what->arguments[i + 1].number;
      buffer = make(size > 0 ? (size_t)size : 1);
      of.in[i] = (long long)(intptr_t)buffer;
    } else if (each->kind == 'z') {
      of.out[i] = each->number;
    } else if (each->kind != 'o' && each->kind != '0') {
      of.in[i] = value_of(each, locals, given);
    }
  }
  long long result = perform(what->which, &of);
  free(buffer);
  if (is_job[what->which]) {
    keep(&what->arguments[ARGUMENTS - 1], result, locals);
  }
  for (int i = 0; i < what->count; i++) {
    if (what->arguments[i].kind == 'o' && result >= 0) {
      keep(&what->arguments[i], of.out[i], locals);
    }
  }
}

static script *next_script(unsigned type, unsigned kind) {
  static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
  static script *last;
  pthread_mutex_lock(&turn);
  script *from = last == NULL ? scripts : last->next;
  script *found = NULL;
  for (int round = 0; round < 2 && found == NULL; round++) {
    for (script *each = from; each != NULL && found == NULL; each = each->next) {
      found = each->type == type && each->kind == kind ? each : NULL;
    }
    from = scripts;
  }
  last = found == NULL ? last : found;
  pthread_mutex_unlock(&turn);
  return found;
}

static PRL_RESULT handler(PRL_HANDLE what, PRL_VOID_PTR user) {
  (void)user;
  PRL_HANDLE_TYPE type = PHT_ERROR;
  PRL_UINT32 kind = 0;
  PrlHandle_GetType(what, &type);
  if (type == PHT_EVENT) {
    PrlEvent_GetType(what, &kind);
  } else {
    PrlJob_GetOpCode(what, &kind);
  }
  script *mine = next_script(type, kind);
  if (mine == NULL) {
    __atomic_add_fetch(&callbacks_plain, 1, __ATOMIC_SEQ_CST);
    return PrlHandle_Free(what);
  }
  long long *locals = make((size_t)(mine->locals + 1) * sizeof *locals);
  for (call *each = mine->first; each != NULL; each = each->next) {
    make_call(each, locals, (long long)(intptr_t)what);
  }
  free(locals);
  __atomic_add_fetch(&callbacks_run, 1, __ATOMIC_SEQ_CST);
  return PRL_ERR_SUCCESS;
}

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t moved = PTHREAD_COND_INITIALIZER;
static size_t low; /* all before it are over */

static void await_turn(size_t at) {
  pthread_mutex_lock(&lock);
  while (low + APART < at) {
    pthread_cond_wait(&moved, &lock);
  }
  pthread_mutex_unlock(&lock);
}

static void finish(size_t at) {
  pthread_mutex_lock(&lock);
  calls[at]->finished = true;
  while (low < calls_count && calls[low]->finished) {
    low++;
  }
  pthread_cond_broadcast(&moved);
  pthread_mutex_unlock(&lock);
}

static void *replay_thread(void *which) {
  int mine = (int)(intptr_t)which;
  for (size_t i = 0; i < calls_count; i++) {
    if (calls[i]->thread == mine) {
      await_turn(i);
      make_call(calls[i], NULL, 0);
      finish(i);
    }
  }
  return NULL;
}

int main(int count, char **arguments) {
  if (count < 2) {
    return 2;
  }
  read_file(arguments[1]);
  pthread_t *threads = make((size_t)(threads_count + 1) * sizeof *threads);
  for (int i = 1; i <= threads_count; i++) {
    pthread_create(&threads[i], NULL, replay_thread, (void *)(intptr_t)i);
  }
  for (int i = 1; i <= threads_count; i++) {
    pthread_join(threads[i], NULL);
  }
  while (PrlSim_Ask("initialised") > 0) {
    PrlApi_Deinit();
  }
  printf("%zu calls of %d threads, %lld callbacks as recorded and %lld others\n", calls_count, threads_count,
      callbacks_run, callbacks_plain);
  return calls_count > 0 ? 0 : 1;
}
