/* Objects, the table of their handles, and who still holds them. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

#define BUCKETS 65536u

static object *table[BUCKETS];
static uint32_t next_number;
static uint32_t reusable[1024];
static size_t reusable_count;

static object **bucket(uint32_t number) { return &table[number % BUCKETS]; }

static uint32_t fresh_number(void) {
  if (opts.reuse_handles && reusable_count > 0) {
    return reusable[--reusable_count];
  }
  if (next_number < opts.handles_from) {
    next_number = opts.handles_from;
  }
  return next_number++;
}

void *object_new(size_t size, PRL_HANDLE_TYPE type, void (*destroy)(object *)) {
  object *made = calloc(1, size);
  if (made == NULL) {
    abort();
  }
  made->type = type;
  made->destroy = destroy;
  made->number = fresh_number();
  object **first = bucket(made->number);
  made->next = *first;
  *first = made;
  return made;
}

PRL_HANDLE object_give(object *what) {
  what->refs++;
  return (PRL_HANDLE)(uintptr_t)what->number; /* a number in a pointer's clothes */
}

static object *lookup(PRL_HANDLE handle) {
  uintptr_t number = (uintptr_t)handle;
  if (number == 0 || number > UINT32_MAX) {
    return NULL;
  }
  for (object *one = *bucket((uint32_t)number); one != NULL; one = one->next) {
    if (one->number == number && one->refs > 0) {
      return one;
    }
  }
  return NULL;
}

object *object_find(PRL_HANDLE handle, PRL_HANDLE_TYPE type) {
  object *found = lookup(handle);
  if (found == NULL || (type != PHT_ERROR && found->type != type)) {
    counts.wrong_handles++;
    return NULL;
  }
  return found;
}

static void unlink_object(object *what) {
  for (object **one = bucket(what->number); *one != NULL; one = &(*one)->next) {
    if (*one == what) {
      *one = what->next;
      return;
    }
  }
}

static void destroy_if_left(object *what) {
  if (what->refs > 0 || what->held > 0) {
    return;
  }
  unlink_object(what);
  if (opts.reuse_handles && reusable_count < sizeof reusable / sizeof *reusable) {
    reusable[reusable_count++] = what->number;
  }
  what->destroy(what);
  free(what);
}

void object_hold(object *what) { what->held++; }

void object_drop(object *what) {
  what->held--;
  destroy_if_left(what);
}

PRL_RESULT object_free(PRL_HANDLE handle) {
  object *found = lookup(handle);
  if (found == NULL) {
    counts.double_frees++;
    return PRL_ERR_INVALID_ARG;
  }
  found->refs--;
  if (found->refs == 0 && found->type == PHT_SERVER) {
    ((server *)found)->closing = true;
    jobs_end((server *)found, PRL_ERR_NOT_CONNECTED_TO_DISPATCHER);
    pthread_cond_broadcast(&((server *)found)->wake);
  }
  destroy_if_left(found);
  return PRL_ERR_SUCCESS;
}

PRL_RESULT object_add_ref(PRL_HANDLE handle) {
  object *found = object_find(handle, PHT_ERROR);
  if (found == NULL) {
    return PRL_ERR_INVALID_ARG;
  }
  found->refs++;
  return PRL_ERR_SUCCESS;
}

uint32_t objects_count(PRL_HANDLE_TYPE type) {
  uint32_t count = 0;
  for (size_t i = 0; i < BUCKETS; i++) {
    for (object *one = table[i]; one != NULL; one = one->next) {
      count += type == PHT_ERROR || one->type == type;
    }
  }
  return count;
}

/* Those that the application has not given back. */
uint32_t objects_given(void) {
  uint32_t count = 0;
  for (size_t i = 0; i < BUCKETS; i++) {
    for (object *one = table[i]; one != NULL; one = one->next) {
      count += one->refs > 0;
    }
  }
  return count;
}

/* Those that hold others go first, so that what they hold goes with them. */
static void destroy_type(PRL_HANDLE_TYPE type) {
  for (size_t i = 0; i < BUCKETS; i++) {
    object *one = table[i];
    while (one != NULL) {
      if (type != PHT_ERROR && one->type != type) {
        one = one->next;
        continue;
      }
      one->refs = 0;
      one->held = 0;
      destroy_if_left(one);
      one = table[i]; /* what it held may have been its neighbour */
    }
  }
}

void objects_destroy_all(void) {
  static const PRL_HANDLE_TYPE order[] = {PHT_EVENT_PARAMETER, PHT_VIRTUAL_DEV_HARD_DISK,
      PHT_VIRTUAL_DEV_OPTICAL_DISK, PHT_VIRTUAL_DEV_FLOPPY, PHT_VIRTUAL_DEV_NET_ADAPTER, PHT_JOB, PHT_RESULT, PHT_VM_INFO, PHT_VIRTUAL_MACHINE, PHT_SERVER, PHT_ERROR};
  for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
    destroy_type(order[i]);
  }
  reusable_count = 0;
  next_number = 0;
}
