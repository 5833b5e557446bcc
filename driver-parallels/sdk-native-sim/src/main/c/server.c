/* Sessions, and what the server does for them: subscriptions, events, cycles, the effects of jobs. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

server *servers;
static bool cycling;

static void drop_queue(server *of) {
  while (of->first != NULL) {
    item *one = of->first;
    of->first = one->next;
    object_drop(one->what);
    free(one);
    clock_idle(-1);
  }
}

void servers_drop_queues(void) {
  for (server *one = servers; one != NULL; one = one->next) {
    object_hold(&one->object);
    drop_queue(one);
    one->object.held--; /* it goes with all the others */
  }
}

static void destroy_server(object *what) {
  server *mine = (server *)what;
  for (server **one = &servers; *one != NULL; one = &(*one)->next) {
    if (*one == mine) {
      *one = mine->next;
      break;
    }
  }
  drop_queue(mine);
  while (mine->handlers != NULL) {
    handler *one = mine->handlers;
    mine->handlers = one->next;
    free(one);
  }
  free(mine->subscribed);
  pthread_cond_destroy(&mine->wake);
  pthread_mutex_destroy(&mine->handlers_lock);
}

server *server_new(void) {
  server *made = object_new(sizeof *made, PHT_SERVER, destroy_server);
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&made->handlers_lock, &attributes);
  pthread_mutexattr_destroy(&attributes);
  pthread_cond_init(&made->wake, NULL);
  made->next = servers;
  servers = made;
  notify_start(made);
  return made;
}

/* ---- subscriptions ---- */

static void make_room(server *of, size_t slot) {
  if (slot >= of->subscribed_room) {
    size_t room = slot * 2 + 16;
    of->subscribed = realloc(of->subscribed, room);
    if (of->subscribed == NULL) {
      abort();
    }
    memset(of->subscribed + of->subscribed_room, 0, room - of->subscribed_room);
    of->subscribed_room = room;
  }
}

void server_set_subscribed(server *of, guest *to, bool on) {
  make_room(of, to->slot);
  of->subscriptions += on - of->subscribed[to->slot];
  of->subscribed[to->slot] = on;
}

static void clear_subscriptions(server *of) {
  if (of->subscribed != NULL) {
    memset(of->subscribed, 0, of->subscribed_room);
  }
  of->subscriptions = 0;
}

void server_forget(guest *which) {
  for (server *one = servers; one != NULL; one = one->next) {
    if (which == NULL) {
      clear_subscriptions(one);
    } else {
      server_set_subscribed(one, which, false);
    }
  }
}

void server_orphan(guest *which) {
  for (server *one = servers; one != NULL; one = one->next) {
    if (one->connected) {
      server_set_subscribed(one, which, true);
    }
  }
  cycle_wake();
}

size_t subscriptions(void) {
  size_t all = 0;
  for (server *one = servers; one != NULL; one = one->next) {
    all += one->subscriptions;
  }
  return all;
}

/* ---- events ---- */

typedef struct parcel {
  server *to;
  event *what;
} parcel;

static void arrive(void *arg) {
  parcel *mine = arg;
  counts.events++;
  int copies = 1 + opts.duplicate_events;
  if (opts.duplicate_next > 0) {
    opts.duplicate_next--;
    copies++;
  }
  for (int i = 0; i < copies; i++) {
    server_deliver(mine->to, &mine->what->object);
  }
  object_drop(&mine->what->object);
  object_drop(&mine->to->object);
  free(mine);
}

void server_send(server *to, event *what) {
  object_hold(&what->object);
  if (!to->connected) {
    object_drop(&what->object);
    return;
  }
  parcel *mine = malloc(sizeof *mine);
  if (mine == NULL) {
    abort();
  }
  *mine = (parcel){to, what};
  object_hold(&to->object);
  long long way = opts.latency / 2;
  if (opts.overtake_next > 0) { /* by those of the next cycle */
    opts.overtake_next--;
    way += opts.cycle + opts.cycle / 2;
  }
  after_owned(way, arrive, mine);
}

void server_tell(PRL_UINT32 type, guest *about) {
  for (server *one = servers; one != NULL; one = one->next) {
    event *what = event_new(type, about->config->uuid);
    what->about = about;
    if (type == PET_DSP_EVT_VM_STATE_CHANGED) {
      event_number(what, "vminfo_vm_state", PFD_INT32, about->state);
    }
    server_send(one, what);
  }
}

void server_tell_state(guest *about) { server_tell(PET_DSP_EVT_VM_STATE_CHANGED, about); }

/* An event without parameters is not sent. */
void server_statistics(server *to, guest *of) {
  event *what = guest_statistics(of, true);
  object_hold(&what->object);
  if (what->count > 0) {
    counts.statistics_events++;
    server_send(to, what);
  }
  object_drop(&what->object);
}

void server_lose(server *of, bool ordinary) {
  if (!of->connected) {
    return;
  }
  of->connected = false;
  clear_subscriptions(of);
  if (!ordinary) {
    jobs_end(of, PRL_ERR_WS_DISP_CONNECTION_CLOSED);
  }
  event *lost = event_new(PET_DSP_EVT_DISP_CONNECTION_CLOSED,
      "{00000000-0000-0000-0000-000000000000}");
  object_hold(&lost->object);
  server_deliver(of, &lost->object);
  object_drop(&lost->object);
}

/* ---- the cycle: at once if it was idle, then one period after the pass before ---- */

static void pass(void *unused) {
  (void)unused;
  for (server *one = servers; one != NULL; one = one->next) {
    for (size_t slot = 0; one->subscriptions > 0 && slot < one->subscribed_room; slot++) {
      if (one->subscribed[slot] && guest_sends(guests[slot])) {
        server_statistics(one, guests[slot]);
      }
    }
  }
  cycling = subscriptions() > 0;
  if (cycling) {
    after(opts.cycle, pass, NULL);
  }
}

void cycle_wake(void) {
  if (!cycling) {
    pass(NULL);
  }
}

void cycle_reset(void) { cycling = false; }

/* ---- what jobs do ---- */

static void destroy_nothing(object *what) { (void)what; }

typedef struct vm_info {
  object object;
  PRL_UINT32 state;
} vm_info;

PRL_UINT32 vm_info_state(object *what) { return ((vm_info *)what)->state; }

static void log_in(job *one) {
  static unsigned logins;
  server *of = one->server;
  of->connected = true;
  snprintf(of->uuid, sizeof of->uuid, "{5e551045-0000-0000-0000-%012x}", ++logins & 0xffffffffu);
  result_add(one, object_new(sizeof(object), PHT_LOGIN_RESPONSE, destroy_nothing));
  job_answer(one, PRL_ERR_SUCCESS);
}

static void list(job *one) {
  bool all = one->flags == 0;
  for (size_t i = 0; i < guests_count; i++) {
    bool wanted = all || (one->flags & (guests[i]->config->container ? PVTF_CT : PVTF_VM));
    if (!guests[i]->gone && wanted) {
      vm *found = vm_of(one->server, guests[i]);
      vm_read(found);
      result_add(one, &found->object);
    }
  }
  job_answer(one, PRL_ERR_SUCCESS);
}

static void look_up(job *one) {
  guest *found = guest_found(one->text, one->flags & PGVC_SEARCH_BY_UUID, one->flags & PGVC_SEARCH_BY_NAME);
  if (found == NULL) {
    job_answer(one, PRL_ERR_VM_UUID_NOT_FOUND);
    return;
  }
  vm *of = vm_of(one->server, found);
  vm_read(of);
  result_add(one, &of->object);
  job_answer(one, PRL_ERR_SUCCESS);
}

/* Whether the first event comes before the answer: either may be. */
static bool overtakes(const job *one) {
  unsigned long long mixed = ((unsigned long long)opts.seed * 31 + one->number) * 0x9E3779B97F4A7C15ULL;
  return __builtin_popcountll(mixed) % 2 == 0;
}

static void subscribe(job *one) {
  server_set_subscribed(one->server, one->guest, true);
  bool first = overtakes(one);
  if (first) {
    cycle_wake();
  }
  job_answer(one, PRL_ERR_SUCCESS);
  if (!first) {
    cycle_wake();
  }
}

static void unsubscribe(job *one) {
  server_set_subscribed(one->server, one->guest, false);
  job_answer(one, PRL_ERR_SUCCESS);
  if (one->guest->late_events > 0) {
    one->guest->late_events--;
    server_statistics(one->server, one->guest);
  }
}

static void read_statistics(job *one) {
  PRL_UINT32 state = one->guest->state;
  bool off = !one->guest->config->container && (state == VMS_STOPPED || state == VMS_SUSPENDED);
  if (state != VMS_RUNNING && !off) {
    job_answer(one, PRL_ERR_DISP_VM_IS_NOT_STARTED);
    return;
  }
  event *read = off ? event_new(PET_DSP_EVT_VM_PERFSTATS, one->guest->config->uuid)
                    : guest_statistics(one->guest, false);
  result_add(one, &read->object);
  job_answer(one, PRL_ERR_SUCCESS);
}

static void read_state(job *one) {
  vm_info *info = object_new(sizeof *info, PHT_VM_INFO, destroy_nothing);
  info->state = one->guest->state;
  result_add(one, &info->object);
  job_answer(one, PRL_ERR_SUCCESS);
}

typedef struct arrival {
  job *of;
  PRL_UINT32 state;
} arrival;

static void changed(void *arg) {
  arrival *mine = arg;
  if (!mine->of->guest->gone) {
    guest_settle(mine->of->guest, mine->state);
    server_tell_state(mine->of->guest);
  }
  job_answer(mine->of, PRL_ERR_SUCCESS);
  object_drop(&mine->of->object);
  free(mine);
}

/* How far a change is: a job itself always says 100. */
static void tell_progress(job *one) {
  for (int i = 1; i <= opts.progress; i++) {
    event *what = event_new(PET_DSP_EVT_JOB_PROGRESS_CHANGED, one->guest->config->uuid);
    event_number(what, "progress", PFD_UINT32, (unsigned long long)(i * 100 / opts.progress));
    server_send(one->server, what);
  }
}

static void change_state(job *one) {
  PRL_UINT32 through, to;
  PRL_RESULT code = change_way(one->guest->state, one->change, &through, &to);
  if (code != PRL_ERR_SUCCESS) {
    job_answer(one, code);
    return;
  }
  one->guest->state = through;
  server_tell_state(one->guest);
  tell_progress(one);
  arrival *mine = malloc(sizeof *mine);
  if (mine == NULL) {
    abort();
  }
  *mine = (arrival){one, to};
  object_hold(&one->object);
  after_owned(opts.latency / 2, changed, mine);
}

static void host(job *one) {
  result_add(one, object_new(sizeof(object), PHT_SERVER_CONFIG, destroy_nothing));
  job_answer(one, PRL_ERR_SUCCESS);
}

static void log_off(job *one) {
  job_answer(one, PRL_ERR_SUCCESS);
  server_lose(one->server, true);
}

void job_effect(job *one) {
  static void (*const effects[KINDS])(job *) = {[LOGIN] = log_in, [LIST] = list, [LOOKUP] = look_up,
      [HOST] = host, [SUBSCRIBE] = subscribe, [UNSUBSCRIBE] = unsubscribe,
      [PERF_STATS] = read_statistics, [STATE] = read_state, [CHANGE] = change_state, [LOGOFF] = log_off};
  bool about = one->kind >= SUBSCRIBE && one->kind <= CHANGE;
  if (about && one->guest->gone) {
    job_answer(one, PRL_ERR_VM_UUID_NOT_FOUND);
  } else {
    effects[one->kind](one);
  }
}
