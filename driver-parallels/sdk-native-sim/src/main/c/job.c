/* Jobs: issued, on their way, finished, delivered. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

pthread_cond_t job_done;

static void destroy_result(object *what) {
  result *mine = (result *)what;
  for (size_t i = 0; i < mine->count; i++) {
    object_drop(mine->params[i]);
  }
  free(mine->params);
}

static void unlink_job(job *one) {
  if (one->server == NULL) {
    return;
  }
  for (job **each = &one->server->jobs; *each != NULL; each = &(*each)->next) {
    if (*each == one) {
      *each = one->next;
      break;
    }
  }
}

static void destroy_job(object *what) {
  job *mine = (job *)what;
  unlink_job(mine);
  free(mine->text);
  if (mine->result != NULL) {
    object_drop(&mine->result->object);
  }
  if (mine->server != NULL) {
    object_drop(&mine->server->object);
  }
}

static job *job_new(server *of, PRL_UINT32 op) {
  job *made = object_new(sizeof *made, PHT_JOB, destroy_job);
  made->op = op;
  made->server = of;
  made->result = object_new(sizeof *made->result, PHT_RESULT, destroy_result);
  object_hold(&made->result->object);
  if (of != NULL) {
    object_hold(&of->object);
    made->next = of->jobs;
    of->jobs = made;
  }
  return made;
}

PRL_HANDLE job_failed(PRL_RESULT code, PRL_UINT32 op) {
  job *made = job_new(NULL, op);
  made->finished = true;
  made->code = code;
  return object_give(&made->object);
}

void result_add(job *to, object *what) {
  result *mine = to->result;
  if ((mine->count & (mine->count + 1)) == 0) { /* grows at 0, 1, 3, 7... */
    mine->params = realloc(mine->params, (2 * mine->count + 1) * sizeof *mine->params);
    if (mine->params == NULL) {
      abort();
    }
  }
  mine->params[mine->count++] = what;
  object_hold(what);
}

void job_finish(job *one, PRL_RESULT code) {
  if (one->finished) {
    return;
  }
  one->finished = true;
  one->code = code;
  counts.finished++;
  pthread_cond_broadcast(&job_done);
  if (one->sent) {
    server_deliver(one->server, &one->object);
  }
}

void jobs_end(server *of, PRL_RESULT code) {
  for (;;) {
    job *last = NULL; /* the list begins with the newest */
    for (job *one = of->jobs; one != NULL; one = one->next) {
      last = one->finished ? last : one;
    }
    if (last == NULL) {
      return;
    }
    job_finish(last, code);
  }
}

static void arrive(void *arg) {
  job *one = arg;
  job_finish(one, one->fault);
  object_drop(&one->object);
}

void job_answer(job *one, PRL_RESULT code) {
  one->fault = one->lie ? one->lie_code : code;
  object_hold(&one->object);
  after(opts.latency / 2, arrive, one);
}

static void perform(void *arg) {
  job *one = arg;
  if (!one->finished) {
    if (one->fault != PRL_ERR_SUCCESS) {
      job_answer(one, one->fault);
    } else {
      job_effect(one);
    }
  }
  object_drop(&one->object);
}

static void send_off(job *one, fault with) {
  one->sent = true;
  one->lie = with.kind == FAULT_LIE;
  one->lie_code = with.code;
  one->fault = with.kind == FAULT_FAILED ? with.code : PRL_ERR_SUCCESS;
  if (with.kind != FAULT_NEVER) {
    object_hold(&one->object);
    after(opts.latency / 2 + with.delay, perform, one);
  }
}

PRL_HANDLE job_issue(server *of, const order *what) {
  if (in_handler() && what->kind != LOGOFF) {
    handler_rule("asks for a job", &counts.jobs_in_handler);
  }
  fault with = fault_next(what->kind, what->guest);
  if (with.kind == FAULT_REFUSED) {
    return job_failed(with.code, what->op);
  }
  if (what->kind != LOGIN && !of->connected) {
    return job_failed(PRL_ERR_NOT_CONNECTED_TO_DISPATCHER, what->op);
  }
  job *made = job_new(of, what->op);
  made->kind = what->kind;
  made->change = what->change;
  made->guest = what->guest;
  made->flags = what->flags;
  made->text = what->text == NULL ? NULL : strdup(what->text);
  made->number = ++of->numbers;
  counts.issued[what->kind]++;
  send_off(made, with);
  return object_give(&made->object);
}
