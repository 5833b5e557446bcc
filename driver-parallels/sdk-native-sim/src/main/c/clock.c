/*
 * Time and what is due. In real time the library's own main thread runs tasks; in virtual time
 * whoever advances the clock does, and each task's notifications are over before the next.
 */
#include "sim.h"
#include <stdlib.h>
#include <time.h>

typedef struct task {
  long long due, number;
  task_fn run;
  void *arg;
  enum keeping { OBJECT, OWNED, LASTING } keeping; /* lasting: beyond the library's end */
} task;

static task *heap;
static size_t heap_count, heap_room;
static long long numbers, virtual_now;
static int under_way;
static bool running, stopping, frozen;
static pthread_t thread;
static pthread_cond_t changed, settled;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_conditions(void) {
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&changed, &attributes);
  pthread_cond_init(&settled, &attributes);
  pthread_condattr_destroy(&attributes);
}

long long now_nanos(void) {
  if (opts.virtual_time) {
    return __atomic_load_n(&virtual_now, __ATOMIC_SEQ_CST);
  }
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * NANOS_PER_S + now.tv_nsec;
}

static bool before(const task *one, const task *other) {
  return one->due != other->due ? one->due < other->due : one->number < other->number;
}

static void swap(size_t i, size_t j) {
  task kept = heap[i];
  heap[i] = heap[j];
  heap[j] = kept;
}

static void sift_up(size_t i) {
  while (i > 0 && before(&heap[i], &heap[(i - 1) / 2])) {
    swap(i, (i - 1) / 2);
    i = (i - 1) / 2;
  }
}

static void sift_down(size_t i) {
  for (;;) {
    size_t least = i;
    for (size_t child = 2 * i + 1; child <= 2 * i + 2 && child < heap_count; child++) {
      least = before(&heap[child], &heap[least]) ? child : least;
    }
    if (least == i) {
      return;
    }
    swap(i, least);
    i = least;
  }
}

static void add(long long nanos, task_fn run, void *arg, enum keeping keeping) {
  pthread_once(&once, make_conditions);
  if (heap_count == heap_room) {
    heap_room = heap_room == 0 ? 64 : heap_room * 2;
    heap = realloc(heap, heap_room * sizeof *heap);
    if (heap == NULL) {
      abort();
    }
  }
  heap[heap_count] = (task){now_nanos() + nanos, numbers++, run, arg, keeping};
  sift_up(heap_count++);
  pthread_cond_signal(&changed);
}

void after(long long nanos, task_fn run, void *arg) { add(nanos, run, arg, OBJECT); }

void after_owned(long long nanos, task_fn run, void *arg) { add(nanos, run, arg, OWNED); }

void after_outside(long long nanos, task_fn run, void *arg) { add(nanos, run, arg, LASTING); }

/* Forgets what concerned the library's objects. */
void clock_forget(void) {
  size_t kept = 0;
  for (size_t i = 0; i < heap_count; i++) {
    if (heap[i].keeping == LASTING) {
      heap[kept++] = heap[i];
    } else if (heap[i].keeping == OWNED) {
      free(heap[i].arg);
    }
  }
  heap_count = 0;
  for (size_t i = 0; i < kept; i++) {
    sift_up(heap_count++);
  }
  under_way = 0;
}

static task take(void) {
  task first = heap[0];
  heap[0] = heap[--heap_count];
  sift_down(0);
  return first;
}

static void wait_for(long long due) {
  struct timespec when = {due / NANOS_PER_S, due % NANOS_PER_S};
  pthread_cond_timedwait(&changed, &big, &when);
}

static void *main_thread(void *unused) {
  (void)unused;
  pthread_setname_np(pthread_self(), "prl-main");
  pthread_mutex_lock(&big);
  while (!stopping) {
    if (heap_count == 0 || frozen || opts.virtual_time) {
      pthread_cond_wait(&changed, &big);
    } else if (heap[0].due > now_nanos()) {
      wait_for(heap[0].due);
    } else {
      task due = take();
      due.run(due.arg);
    }
  }
  pthread_mutex_unlock(&big);
  return NULL;
}

void clock_start(void) {
  pthread_once(&once, make_conditions);
  if (!running) {
    stopping = false;
    running = pthread_create(&thread, NULL, main_thread, NULL) == 0;
  }
}

void clock_stop(void) {
  pthread_mutex_lock(&big);
  bool was = running;
  stopping = true;
  running = false;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&big);
  if (was) {
    pthread_join(thread, NULL);
  }
}

void clock_freeze(bool on) {
  pthread_once(&once, make_conditions);
  frozen = on;
  pthread_cond_broadcast(&changed);
}

void clock_reset(void) {
  frozen = false;
  heap_count = 0;
  under_way = 0;
  __atomic_store_n(&virtual_now, 0, __ATOMIC_SEQ_CST);
}

void clock_idle(int change) {
  under_way += change;
  if (under_way == 0) {
    pthread_once(&once, make_conditions);
    pthread_cond_broadcast(&settled);
  }
}

/* A handler may keep the thread that advances waiting for what that thread alone can do. */
static void settle(void) {
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += 10;
  while (under_way > 0 && !in_handler()) {
    if (pthread_cond_timedwait(&settled, &big, &end) != 0) {
      ledger_note("a notification did not end within 10 s");
      return;
    }
  }
}

long long clock_advance(long long until) {
  pthread_mutex_lock(&big);
  pthread_once(&once, make_conditions);
  settle();
  while (heap_count > 0 && heap[0].due <= until) {
    if (heap[0].due > virtual_now) {
      __atomic_store_n(&virtual_now, heap[0].due, __ATOMIC_SEQ_CST);
    }
    task due = take();
    due.run(due.arg);
    settle();
  }
  if (until > virtual_now) {
    __atomic_store_n(&virtual_now, until, __ATOMIC_SEQ_CST);
  }
  long long now = virtual_now;
  pthread_mutex_unlock(&big);
  return now;
}

long long clock_next(void) {
  pthread_mutex_lock(&big);
  long long due = heap_count == 0 ? INT64_MAX : heap[0].due;
  pthread_mutex_unlock(&big);
  return due;
}
