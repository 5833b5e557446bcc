/* Guests and their states. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

guest **guests;
size_t guests_count;

guest *guest_new(config *with, PRL_UINT32 state, long long ran) {
  guest *made = calloc(1, sizeof *made);
  guests = realloc(guests, (guests_count + 1) * sizeof *guests);
  if (made == NULL || guests == NULL) {
    abort();
  }
  made->slot = guests_count;
  guests[guests_count++] = made;
  made->state = made->settled = state;
  made->since = made->refresh_from = now_nanos();
  made->ran = ran;
  guest_configure(made, with);
  return made;
}

guest *guest_named(const char *name) {
  for (size_t i = 0; i < guests_count; i++) {
    if (!guests[i]->gone && strcmp(guests[i]->config->name, name) == 0) {
      return guests[i];
    }
  }
  return NULL;
}

guest *guest_found(const char *text, bool by_uuid, bool by_name) {
  for (size_t i = 0; by_uuid && i < guests_count; i++) {
    const char *uuid = guests[i]->config->uuid;
    bool bare = strlen(text) == UUID_SIZE - 3 && strncasecmp(text, uuid + 1, UUID_SIZE - 3) == 0;
    if (!guests[i]->gone && (bare || strcasecmp(text, uuid) == 0)) {
      return guests[i];
    }
  }
  return by_name ? guest_named(text) : NULL;
}

static long long ran_at(const guest *one, long long moment) {
  bool counts = one->settled == VMS_RUNNING && moment > one->since;
  return counts ? one->ran + (moment - one->since) : one->ran;
}

void guest_settle(guest *one, PRL_UINT32 state) {
  long long now = now_nanos();
  if (one->settled == VMS_STOPPED && state == VMS_RUNNING) {
    one->refresh_from = now;
    one->fresh = true;
    for (rule *each = one->rules; each != NULL; each = each->next) {
      each->base = each->from = 0; /* what grows begins anew */
    }
  }
  if (state == VMS_STOPPED) {
    one->ran_before = ran_at(one, now);
  }
  bool anew = state == VMS_STOPPED || one->settled == VMS_STOPPED;
  one->ran = anew ? 0 : ran_at(one, now);
  one->since = now;
  one->settled = one->state = state;
}

/* How long its CPUs had run when the server looked last: each ten seconds. */
long long guest_ran(const guest *one, bool *before_first_look) {
  long long now = now_nanos();
  long long looks = (now - one->refresh_from) / (10 * NANOS_PER_S);
  *before_first_look = one->fresh && looks == 0;
  return one->script != NULL ? ran_at(one, now)
                             : ran_at(one, one->refresh_from + looks * 10 * NANOS_PER_S);
}

bool guest_sends(const guest *one) {
  return !one->gone && one->state == VMS_RUNNING && !one->silent;
}

static void drop_rules(guest *one) {
  while (one->rules != NULL) {
    rule *first = one->rules;
    one->rules = first->next;
    free(first->name);
    free(first->text);
    free(first);
  }
}

void guest_calm(guest *one) {
  drop_rules(one);
  one->silent = one->zeros = one->old_run = false;
  one->late_events = 0;
  one->script = NULL;
}

void guests_reset(void) {
  for (size_t i = 0; i < guests_count; i++) {
    drop_rules(guests[i]);
    config_drop(guests[i]->config);
    for (size_t name = 0; name < guests[i]->names_count; name++) {
      free(guests[i]->names[name]);
    }
    free(guests[i]->names);
    free(guests[i]);
  }
  free(guests);
  guests = NULL;
  guests_count = 0;
}

/* ---- which change is possible in which state, on the way through which other ---- */

static bool is_active(PRL_UINT32 state) { return state == VMS_RUNNING || state == VMS_PAUSED; }

static PRL_RESULT start(PRL_UINT32 from, PRL_UINT32 *through, PRL_UINT32 *to) {
  if (from == VMS_RUNNING) {
    return PRL_ERR_VM_ALREADY_RUNNING;
  }
  if (from != VMS_STOPPED && from != VMS_SUSPENDED && from != VMS_MOUNTED) {
    return PRL_ERR_WRONG_VM_STATE;
  }
  *through = from == VMS_SUSPENDED ? VMS_RESTORING : VMS_STARTING;
  *to = VMS_RUNNING;
  return PRL_ERR_SUCCESS;
}

static PRL_RESULT resume(PRL_UINT32 from, PRL_UINT32 *through, PRL_UINT32 *to) {
  if (from == VMS_RUNNING) {
    return PRL_ERR_VM_ALREADY_RUNNING;
  }
  if (from != VMS_PAUSED && from != VMS_SUSPENDED) {
    return PRL_ERR_DISP_VM_IS_NOT_STARTED;
  }
  *through = from == VMS_PAUSED ? VMS_CONTINUING : VMS_RESUMING;
  *to = VMS_RUNNING;
  return PRL_ERR_SUCCESS;
}

static PRL_RESULT kill_it(PRL_UINT32 from) {
  if (from == VMS_STOPPED) {
    return PRL_ERR_DISP_VM_IS_NOT_STARTED;
  }
  return is_active(from) ? PRL_ERR_SUCCESS : PRL_ERR_WRONG_VM_STATE;
}

static PRL_RESULT unless(bool condition, PRL_RESULT code) {
  return condition ? PRL_ERR_SUCCESS : code;
}

PRL_RESULT change_way(PRL_UINT32 from, int change, PRL_UINT32 *through, PRL_UINT32 *to) {
  switch (change) {
  case START:
    return start(from, through, to);
  case RESUME:
    return resume(from, through, to);
  case STOP_KILL:
    *through = VMS_STOPPING, *to = VMS_STOPPED;
    return kill_it(from);
  case STOP_SHUTDOWN:
  case STOP_ACPI:
    *through = VMS_STOPPING, *to = VMS_STOPPED;
    return unless(is_active(from), PRL_ERR_DISP_VM_IS_NOT_RUNNING);
  case PAUSE:
    *through = VMS_PAUSING, *to = VMS_PAUSED;
    return from == VMS_PAUSED ? PRL_ERR_VM_PAUSE_ALREADY_PAUSED
                              : unless(from == VMS_RUNNING, PRL_ERR_VM_PAUSE_NOT_STARTED);
  case SUSPEND:
    *through = VMS_SUSPENDING, *to = VMS_SUSPENDED;
    return unless(is_active(from), PRL_ERR_DISP_VM_IS_NOT_STARTED);
  case DROP:
    *through = VMS_DELETING_STATE, *to = VMS_STOPPED;
    return unless(from == VMS_SUSPENDED, PRL_ERR_VM_IS_NOT_SUSPENDED);
  case RESTART:
    *through = VMS_RESETTING, *to = VMS_RUNNING;
    return unless(is_active(from), PRL_ERR_VM_RESTART_NOT_STARTED);
  default:
    *through = VMS_RESETTING, *to = from;
    return unless(is_active(from), PRL_ERR_DISP_VM_IS_NOT_STARTED);
  }
}

static const struct {
  const char *word;
  PRL_UINT32 number;
} states[] = {{"unknown", VMS_UNKNOWN}, {"stopped", VMS_STOPPED}, {"starting", VMS_STARTING},
    {"restoring", VMS_RESTORING}, {"running", VMS_RUNNING}, {"paused", VMS_PAUSED},
    {"suspending", VMS_SUSPENDING}, {"stopping", VMS_STOPPING}, {"compacting", VMS_COMPACTING},
    {"suspended", VMS_SUSPENDED}, {"snapshoting", VMS_SNAPSHOTING}, {"resetting", VMS_RESETTING},
    {"pausing", VMS_PAUSING}, {"continuing", VMS_CONTINUING}, {"migrating", VMS_MIGRATING},
    {"deleting_state", VMS_DELETING_STATE}, {"resuming", VMS_RESUMING},
    {"suspending_sync", VMS_SUSPENDING_SYNC}, {"reconnecting", VMS_RECONNECTING},
    {"mounted", VMS_MOUNTED}};

/* A word, or a number that no word is for; UINT32_MAX: neither. */
PRL_UINT32 state_number(const char *word) {
  for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
    if (strcasecmp(states[i].word, word) == 0) {
      return states[i].number;
    }
  }
  char *end;
  unsigned long number = strtoul(word, &end, 0);
  return *word != 0 && *end == 0 ? (PRL_UINT32)number : UINT32_MAX;
}
