/* Events: a type, an issuer, and parameters whose values travel as text. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

static void destroy_event(object *what) {
  event *mine = (event *)what;
  free(mine->params);
  free(mine->text);
}

event *event_new(PRL_UINT32 type, const char *issuer) {
  event *made = object_new(sizeof *made, PHT_EVENT, destroy_event);
  made->type = type;
  snprintf(made->issuer, sizeof made->issuer, "%s", issuer);
  return made;
}

static void *grown(void *old, size_t *room, size_t needed, size_t each) {
  if (needed <= *room) {
    return old;
  }
  *room = needed * 2;
  void *made = realloc(old, *room * each);
  if (made == NULL) {
    abort();
  }
  return made;
}

static size_t append(event *to, const void *text, size_t size) {
  size_t at = to->text_size;
  to->text = grown(to->text, &to->text_room, to->text_size + size + 1, 1);
  memcpy(to->text + at, text, size);
  to->text[at + size] = 0;
  to->text_size += size + 1;
  return at;
}

void event_text(event *to, const char *name, uint32_t type, const void *text, size_t size) {
  to->params = grown(to->params, &to->room, to->count + 1, sizeof *to->params);
  size_t name_at = append(to, name, strlen(name));
  to->params[to->count++] = (param){name_at, append(to, text, size), type, (uint32_t)size};
}

void event_number(event *to, const char *name, uint32_t type, unsigned long long value) {
  char digits[24];
  char *first = digits + sizeof digits;
  do {
    *--first = (char)('0' + value % 10);
    value /= 10;
  } while (value > 0);
  event_text(to, name, type, first, (size_t)(digits + sizeof digits - first));
}
