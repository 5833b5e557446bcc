/*
 * What the parts of the stand-in know of each other. All state is behind one lock, `big`, which is
 * never held while a handler runs or a call waits. Functions need it unless they say otherwise.
 */
#ifndef SIM_H
#define SIM_H

#include "prl.h"
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define UUID_SIZE 39 /* braces and the NUL included */
#define NANOS_PER_MS 1000000LL
#define NANOS_PER_S 1000000000LL

extern pthread_mutex_t big;

/* ---- objects and their handles ---- */

/* Has a handle while somebody outside holds references, and lives while anybody does. */
typedef struct object {
  uint32_t number;
  PRL_HANDLE_TYPE type;
  int refs; /* given out */
  int held; /* by the stand-in itself */
  void (*destroy)(struct object *);
  struct object *next; /* in the table */
} object;

void *object_new(size_t size, PRL_HANDLE_TYPE type, void (*destroy)(object *));
PRL_HANDLE object_give(object *);      /* one more reference for the caller of the API */
object *object_find(PRL_HANDLE, PRL_HANDLE_TYPE type); /* PHT_ERROR: of any type */
void object_hold(object *);
void object_drop(object *);            /* the opposite of hold */
PRL_RESULT object_free(PRL_HANDLE);
PRL_RESULT object_add_ref(PRL_HANDLE);
void objects_destroy_all(void);
uint32_t objects_count(PRL_HANDLE_TYPE type);
uint32_t objects_given(void);

/* ---- what is counted ---- */

typedef struct ledger {
  long long calls, double_frees, wrong_handles, calls_uninitialised, waits_in_handler, jobs_in_handler;
  long long issued[16], finished, statistics_events, events, handler_calls, faults_hit;
  long long remote_logins, remote_port;
  long long strays; /* handles that the last deinit found alive */
} ledger;

extern ledger counts;
void ledger_print(FILE *);
long long ledger_ask(const char *what); /* -1: nothing is called so */
void ledger_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Each fault that hits, and at which call; all of them are printed. */
void hit(const char *format, ...) __attribute__((format(printf, 1, 2)));
void hits_at(const char *function, long long number);
void hits_print(FILE *);
void hits_forget(void);

/* ---- options that setup lines set ---- */

typedef struct options {
  long long latency, cycle, seed, server_start;
  uint32_t handles_from;
  bool reuse_handles, poison, virtual_time, no_count, connected_only, details, crash_in_handler;
  int duplicate_events, kept_references, kept_vm, progress;
  int duplicate_next, overtake_next, poison_next; /* so many of those to come */
  PRL_UINT32 version;
  char report[256];
} options;

extern options opts;

/* ---- time: one thread of the library's own, or the test's, runs tasks in order ---- */

typedef void (*task_fn)(void *);

long long now_nanos(void); /* needs no lock */
void after(long long nanos, task_fn run, void *arg);
void after_owned(long long nanos, task_fn run, void *arg); /* run frees the argument */
void after_outside(long long nanos, task_fn run, void *arg); /* lasts beyond Deinit */
void clock_forget(void);
void clock_start(void);
void clock_stop(void); /* without the lock */
void clock_reset(void);
void clock_freeze(bool on); /* nothing is done meanwhile */
void clock_idle(int change); /* how many notifications are on their way */
long long clock_advance(long long until);
long long clock_next(void);

/* ---- guests ---- */

typedef struct device {
  PRL_HANDLE_TYPE type;
  PRL_UINT32 iface, stack, index, emulated, size;
  char *source, *mac, *network;
} device;

/* A configuration as of one moment; never changed once it is shown. */
typedef struct config {
  int held;
  char uuid[UUID_SIZE];
  char *name;
  bool container;
  PRL_UINT32 type, autostart, ram, cpus;
  device *devices;
  size_t count;
} config;

typedef struct rule { /* one thing that is wrong with a guest's statistics */
  char *name;         /* of a counter, or how names begin */
  char *text;         /* its value; NULL: absent */
  bool group, events, one_shots, stranger, grows;
  long long base, from, per_second; /* of one that grows: since how long a run, and by how much */
  uint32_t type; /* of a stranger's value */
  struct rule *next;
} rule;

typedef long long (*counter_fn)(const char *name, long long ran_nanos);

typedef struct guest {
  size_t slot;
  bool gone, fresh, silent, zeros, old_run;
  int late_events;
  config *config;
  PRL_UINT32 state, settled;
  long long since, ran, ran_before, refresh_from;
  rule *rules;
  counter_fn script;
  char **names; /* of its counters, as its configuration has them */
  size_t names_count;
} guest;

extern guest **guests;
extern size_t guests_count;

guest *guest_new(config *, PRL_UINT32 state, long long ran);
guest *guest_named(const char *name);
guest *guest_found(const char *uuid_or_name, bool by_uuid, bool by_name);
void guest_configure(guest *, config *);
void guest_settle(guest *, PRL_UINT32 state);
void guest_calm(guest *);
void guests_reset(void);
void guests_default(void);
bool guest_sends(const guest *);
struct event *guest_statistics(guest *, bool event);
PRL_RESULT change_way(PRL_UINT32 from, int change, PRL_UINT32 *through, PRL_UINT32 *to);
PRL_UINT32 state_number(const char *word);
long long counter_now(guest *, const char *name);
long long guest_ran(const guest *, bool *before_first_look); /* as the server looked last */
const char *controller(PRL_UINT32 iface, bool container);
PRL_UINT32 vm_info_state(object *);

config *config_new(const char *uuid, const char *name);
config *config_copy(const config *);
device *config_add(config *);
void config_drop(config *);

/* ---- events ---- */

typedef struct param {
  size_t name, text; /* where they begin in the event's text */
  uint32_t type, size;
} param;

typedef struct event {
  object object;
  PRL_UINT32 type;
  PRL_RESULT code;
  char issuer[UUID_SIZE];
  param *params;
  size_t count, room;
  char *text;
  size_t text_size, text_room;
  size_t found; /* the last one looked up by name */
  guest *about;
} event;

event *event_new(PRL_UINT32 type, const char *issuer);
void event_number(event *, const char *name, uint32_t type, unsigned long long value);
void event_text(event *, const char *name, uint32_t type, const void *text, size_t size);

/* ---- sessions ---- */

typedef struct handler {
  PRL_EVENT_HANDLER_PTR call;
  PRL_VOID_PTR user;
  struct handler *next;
} handler;

typedef struct item { /* an event, or a finished job, on its way to the handlers */
  object *what;
  struct item *next;
} item;

typedef struct server {
  object object;
  struct server *next;
  bool connected, closing, running;
  char uuid[UUID_SIZE];
  long long numbers;
  unsigned char *subscribed; /* by the guest's slot */
  size_t subscribed_room, subscriptions;
  struct vm *vms;
  struct job *jobs;
  pthread_t thread;
  pthread_cond_t wake;
  pthread_mutex_t handlers_lock; /* recursive; taken before big, never after */
  handler *handlers;
  item *first, *last;
} server;

extern server *servers;

server *server_new(void);
void server_send(server *, event *);          /* half a round trip away; takes the event */
void server_deliver(server *, object *);      /* at once, to the notification thread */
void server_tell(PRL_UINT32 type, guest *);   /* to all sessions */
void server_tell_state(guest *);
void server_lose(server *, bool ordinary);
void server_orphan(guest *);
void server_forget(guest *);                  /* NULL: of all guests */
void server_statistics(server *, guest *);
void cycle_wake(void);
void cycle_reset(void);
size_t subscriptions(void);
void server_set_subscribed(server *, guest *, bool on);
void servers_drop_queues(void);
void servers_join(void);                      /* without the lock */
void notify_start(server *);
bool in_handler(void);
void handler_rule(const char *broken, long long *count);
PRL_RESULT handlers_add(server *, PRL_EVENT_HANDLER_PTR, PRL_VOID_PTR);

typedef struct vm {
  object object;
  server *server;
  guest *guest;
  config *config; /* as last read */
  struct vm *next;
} vm;

vm *vm_of(server *, guest *);
void vm_read(vm *); /* takes the guest's configuration of now */

/* ---- jobs ---- */

extern const char *const kind_names[];
enum kind { LOGIN, LIST, LOOKUP, HOST, SUBSCRIBE, UNSUBSCRIBE, PERF_STATS, STATE, CHANGE, LOGOFF, KINDS };
enum change { START, STOP_KILL, STOP_SHUTDOWN, STOP_ACPI, PAUSE, RESUME, SUSPEND, DROP, RESTART, RESET };

typedef struct result {
  object object;
  object **params;
  size_t count;
} result;

typedef struct job {
  object object;
  server *server;
  struct job *next;
  enum kind kind;
  int change;
  PRL_UINT32 op;
  bool finished, sent, lie;
  long long number;
  PRL_RESULT code, fault, lie_code;
  guest *guest;
  char *text; /* what to look for */
  PRL_UINT32 flags;
  result *result;
} job;

extern pthread_cond_t job_done;

typedef struct order {
  enum kind kind;
  int change;
  PRL_UINT32 op, flags;
  guest *guest;
  const char *text;
} order;

PRL_HANDLE job_issue(server *, const order *);
PRL_HANDLE job_failed(PRL_RESULT code, PRL_UINT32 op); /* it never reached a server */
void job_finish(job *, PRL_RESULT code);
void jobs_end(server *, PRL_RESULT code);
void job_effect(job *); /* what it does at the server */
void job_answer(job *, PRL_RESULT code);
void result_add(job *, object *);

/* ---- faults ---- */

enum fault_kind { FAULT_NONE, FAULT_REFUSED, FAULT_FAILED, FAULT_LIE, FAULT_SLOW, FAULT_NEVER };
typedef struct fault {
  enum fault_kind kind;
  long long delay;
  PRL_RESULT code;
} fault;

void fault_add(enum kind, guest *, fault);
fault fault_next(enum kind, guest *);
void faults_clear(void);
void fault_hang(void);            /* until the release; without the lock */
void fault_delay(long long nanos); /* without the lock */
bool fault_call(const char *function, PRL_RESULT *instead); /* may wait, without the lock */
void fault_function(const char *function, const char *what, long long value);
void fault_release(void);

/* ---- faults by seed; of no kind until kinds are chosen ---- */

void chaos(long long seed, int per_mille);
void chaos_all(void);
bool chaos_kind(const char *word); /* one more kind, or after a - one less; false: no such kind */
bool chaos_call(const char *function, PRL_RESULT *instead);

/* ---- the way in and out of each call ---- */

extern int initialised, waiting_calls;
extern bool ending; /* the last Deinit is under way */

/* Around what a call waits for without our lock: the last Deinit lets it finish. */
void call_waits(void);
void call_goes_on(void);
bool enter(const char *function, PRL_RESULT *refusal);
PRL_RESULT leave(PRL_RESULT);

#define ENTER()                                                                                    \
  PRL_RESULT refusal_;                                                                             \
  if (!enter(__func__, &refusal_))                                                                 \
  return refusal_
#define ENTER_JOB(code)                                                                            \
  PRL_RESULT refusal_;                                                                             \
  if (!enter(__func__, &refusal_))                                                                 \
  return refused_job(refusal_, code)
PRL_HANDLE refused_job(PRL_RESULT, PRL_UINT32 op);

/* The two-call convention of strings and buffers. */
PRL_RESULT give_text(const char *text, PRL_STR buffer, PRL_UINT32_PTR size);
PRL_RESULT give_bytes(const void *bytes, size_t count, void *buffer, PRL_UINT32_PTR size);

/* ---- scripts ---- */

int script_line(const char *line, char *error, unsigned size);
void script_file_once(void);
unsigned long long hashed(const char *text, unsigned long long seed);

#endif
