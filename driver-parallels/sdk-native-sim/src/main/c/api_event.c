/* Calls on events and their parameters. */
#include "sim.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef struct parameter {
  object object;
  event *of;
  size_t at;
} parameter;

static event *event_found(PRL_HANDLE handle) { return (event *)object_find(handle, PHT_EVENT); }

#define EVENT(handle, out)                                                                         \
  ENTER();                                                                                         \
  event *of = event_found(handle);                                                                 \
  if (of == NULL || (out) == NULL)                                                                 \
  return leave(PRL_ERR_INVALID_ARG)

PRL_RESULT PrlEvent_GetType(PRL_HANDLE hEvent, PRL_EVENT_TYPE_PTR type) {
  EVENT(hEvent, type);
  *type = of->type;
  return leave(PRL_ERR_SUCCESS);
}

PRL_RESULT PrlEvent_GetIssuerId(PRL_HANDLE hEvent, PRL_STR sIssuerId, PRL_UINT32_PTR pnIssuerIdBufLength) {
  EVENT(hEvent, pnIssuerIdBufLength);
  return leave(give_text(of->issuer, sIssuerId, pnIssuerIdBufLength));
}

PRL_RESULT PrlEvent_GetErrString(PRL_HANDLE hEvent, PRL_BOOL bIsBriefMessage, PRL_BOOL bFormated, PRL_STR sErrString,
    PRL_UINT32_PTR pnErrStringBufLength) {
  (void)bIsBriefMessage, (void)bFormated;
  EVENT(hEvent, pnErrStringBufLength);
  char text[64];
  snprintf(text, sizeof text, "details of\n0x%08X", (unsigned)of->code);
  return leave(give_text(text, sErrString, pnErrStringBufLength));
}

PRL_RESULT PrlEvent_GetParamsCount(PRL_HANDLE hEvent, PRL_UINT32_PTR pnParamsCount) {
  EVENT(hEvent, pnParamsCount);
  *pnParamsCount = (PRL_UINT32)of->count;
  return leave(PRL_ERR_SUCCESS);
}

static void destroy_parameter(object *what) { object_drop(&((parameter *)what)->of->object); }

static PRL_RESULT give_parameter(event *of, size_t at, PRL_HANDLE_PTR out) {
  parameter *made = object_new(sizeof *made, PHT_EVENT_PARAMETER, destroy_parameter);
  made->of = of;
  made->at = at;
  object_hold(&of->object);
  *out = object_give(&made->object);
  return PRL_ERR_SUCCESS;
}

PRL_RESULT PrlEvent_GetParam(PRL_HANDLE hEvent, PRL_UINT32 nIndex, PRL_HANDLE_PTR phEventParam) {
  EVENT(hEvent, phEventParam);
  return leave(nIndex < of->count ? give_parameter(of, nIndex, phEventParam) : PRL_ERR_INVALID_ARG);
}

static bool named(const event *of, size_t at, const char *name) { return strcmp(of->text + of->params[at].name, name) == 0; }

/* Which has that name, or the count. Who asks for one after the other is answered without a search. */
static size_t first_named(event *of, const char *name) {
  size_t next = of->found + 1;
  if (next < of->count && named(of, next, name)) {
    return of->found = next;
  }
  for (size_t i = 0; i < of->count; i++) {
    if (named(of, i, name)) {
      return of->found = i;
    }
  }
  return of->count;
}

PRL_RESULT PrlEvent_GetParamByName(PRL_HANDLE hEvent, PRL_CONST_STR sParamName, PRL_HANDLE_PTR phEventParam) {
  EVENT(hEvent, phEventParam);
  if (sParamName == NULL) {
    return leave(PRL_ERR_INVALID_ARG);
  }
  size_t at = first_named(of, sParamName);
  return leave(at < of->count ? give_parameter(of, at, phEventParam) : PRL_ERR_NO_DATA);
}

/* ---- parameters ---- */

#define PARAMETER(handle, out)                                                                     \
  ENTER();                                                                                         \
  parameter *one = (parameter *)object_find(handle, PHT_EVENT_PARAMETER);                          \
  if (one == NULL || (out) == NULL)                                                                \
    return leave(PRL_ERR_INVALID_ARG);                                                             \
  const param *of = &one->of->params[one->at];                                                     \
  const char *text = one->of->text

PRL_RESULT PrlEvtPrm_GetName(PRL_HANDLE hEventParam, PRL_STR sParamName, PRL_UINT32_PTR pnParamNameBufLength) {
  PARAMETER(hEventParam, pnParamNameBufLength);
  return leave(give_text(text + of->name, sParamName, pnParamNameBufLength));
}

PRL_RESULT PrlEvtPrm_GetType(PRL_HANDLE hEventParam, PRL_PARAM_FIELD_DATA_TYPE_PTR pnParamType) {
  PARAMETER(hEventParam, pnParamType);
  (void)text;
  *pnParamType = of->type;
  return leave(PRL_ERR_SUCCESS);
}

/* What does not fit, or is a word, gives 0 and success. */
static unsigned long long number(const char *digits, unsigned long long most) {
  char *end;
  errno = 0;
  unsigned long long value = strtoull(digits, &end, 10);
  return errno != 0 || *end != 0 || end == digits || *digits == '-' || value > most ? 0 : value;
}

PRL_RESULT PrlEvtPrm_ToUint64(PRL_HANDLE hEventParam, PRL_UINT64_PTR pnParamValue) {
  PARAMETER(hEventParam, pnParamValue);
  *pnParamValue = number(text + of->text, UINT64_MAX);
  return leave(PRL_ERR_SUCCESS);
}

