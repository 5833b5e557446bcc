/*
 * The notification thread of each server handle. It calls the handlers one after the other while it
 * holds the recursive lock of their list, with one reference for each handler.
 */
#include "sim.h"
#include <stdlib.h>

static _Thread_local server *serving;

bool in_handler(void) { return serving != NULL; }

PRL_RESULT handlers_add(server *to, PRL_EVENT_HANDLER_PTR call, PRL_VOID_PTR user) {
  handler **end = &to->handlers;
  while (*end != NULL) {
    end = &(*end)->next;
  }
  *end = calloc(1, sizeof **end);
  if (*end == NULL) {
    abort();
  }
  (*end)->call = call;
  (*end)->user = user;
  return PRL_ERR_SUCCESS;
}

/* Those registered now; so a handler may take itself or others away, and later ones are still called. */
static handler *copied(const handler *from, size_t *count) {
  *count = 0;
  for (const handler *one = from; one != NULL; one = one->next) {
    ++*count;
  }
  handler *copy = calloc(*count + 1, sizeof *copy);
  if (copy == NULL) {
    abort();
  }
  size_t i = 0;
  for (const handler *one = from; one != NULL; one = one->next) {
    copy[i++] = *one;
  }
  return copy;
}

/* With the list's lock and not with ours. */
static void call_handlers(server *of, object *what) {
  size_t count;
  pthread_mutex_lock(&big);
  handler *each = copied(of->handlers, &count);
  for (size_t i = 0; i < count; i++) {
    PRL_HANDLE given = object_give(what);
    if (opts.kept_references > 0) { /* as if the application forgot to give one back */
      opts.kept_references--;
      object_give(what);
    }
    counts.handler_calls++;
    pthread_mutex_unlock(&big);
    each[i].call(given, each[i].user);
    pthread_mutex_lock(&big);
  }
  pthread_mutex_unlock(&big);
  free(each);
}

static void serve(server *of) {
  item *one = of->first;
  of->first = one->next;
  if (of->first == NULL) {
    of->last = NULL;
  }
  pthread_mutex_unlock(&big);
  pthread_mutex_lock(&of->handlers_lock);
  call_handlers(of, one->what);
  pthread_mutex_unlock(&of->handlers_lock);
  pthread_mutex_lock(&big);
  object_drop(one->what);
  free(one);
  clock_idle(-1);
}

static void *notification_thread(void *arg) {
  server *of = arg;
  serving = of;
  pthread_setname_np(pthread_self(), "prl-notify");
  pthread_mutex_lock(&big);
  while (!of->closing && initialised > 0) {
    if (of->first == NULL) {
      pthread_cond_wait(&of->wake, &big);
    } else {
      serve(of);
    }
  }
  of->running = false;
  pthread_cond_broadcast(&of->wake);
  object_drop(&of->object);
  pthread_mutex_unlock(&big);
  return NULL;
}

void notify_start(server *of) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 1 << 20);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  object_hold(&of->object);
  of->running = pthread_create(&of->thread, &attributes, notification_thread, of) == 0;
  pthread_attr_destroy(&attributes);
}

void server_deliver(server *to, object *what) {
  if (to->closing || to->handlers == NULL) {
    return;
  }
  item *one = calloc(1, sizeof *one);
  if (one == NULL) {
    abort();
  }
  one->what = what;
  object_hold(what);
  if (to->last == NULL) {
    to->first = one;
  } else {
    to->last->next = one;
  }
  to->last = one;
  clock_idle(1);
  pthread_cond_broadcast(&to->wake);
}

/* Waits until no notification thread runs any more. */
void servers_join(void) {
  pthread_mutex_lock(&big);
  for (server *one = servers; one != NULL; one = servers) {
    while (one != NULL && !one->running) {
      one = one->next;
    }
    if (one == NULL) {
      break;
    }
    object_hold(&one->object);
    pthread_cond_broadcast(&one->wake);
    while (one->running) {
      pthread_cond_wait(&one->wake, &big);
    }
    object_drop(&one->object);
  }
  pthread_mutex_unlock(&big);
}
