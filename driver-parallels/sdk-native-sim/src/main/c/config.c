/* Configurations, and handles of VMs with the configuration that was read last. */
#include "sim.h"
#include <stdlib.h>
#include <string.h>

config *config_new(const char *uuid, const char *name) {
  config *made = calloc(1, sizeof *made);
  if (made == NULL) {
    abort();
  }
  snprintf(made->uuid, sizeof made->uuid, "%s", uuid);
  made->name = strdup(name);
  made->ram = 2048;
  made->cpus = 2;
  made->held = 1;
  return made;
}

device *config_add(config *to) {
  to->devices = realloc(to->devices, (to->count + 1) * sizeof *to->devices);
  if (to->devices == NULL) {
    abort();
  }
  device *made = &to->devices[to->count++];
  memset(made, 0, sizeof *made);
  return made;
}

static char *copied(const char *text) { return text == NULL ? NULL : strdup(text); }

config *config_copy(const config *from) {
  config *made = config_new(from->uuid, from->name);
  made->container = from->container;
  made->type = from->type;
  made->autostart = from->autostart;
  made->ram = from->ram;
  made->cpus = from->cpus;
  for (size_t i = 0; i < from->count; i++) {
    device *one = config_add(made);
    *one = from->devices[i];
    one->source = copied(one->source);
    one->mac = copied(one->mac);
    one->network = copied(one->network);
  }
  return made;
}

void config_drop(config *one) {
  if (--one->held > 0) {
    return;
  }
  for (size_t i = 0; i < one->count; i++) {
    free(one->devices[i].source);
    free(one->devices[i].mac);
    free(one->devices[i].network);
  }
  free(one->devices);
  free(one->name);
  free(one);
}

static void destroy_vm(object *what) {
  vm *mine = (vm *)what;
  for (vm **one = &mine->server->vms; *one != NULL; one = &(*one)->next) {
    if (*one == mine) {
      *one = mine->next;
      break;
    }
  }
  config_drop(mine->config);
  object_drop(&mine->server->object);
}

vm *vm_of(server *of, guest *to) {
  for (vm *one = of->vms; one != NULL; one = one->next) {
    if (one->guest == to) {
      return one;
    }
  }
  vm *made = object_new(sizeof *made, PHT_VIRTUAL_MACHINE, destroy_vm);
  made->server = of;
  made->guest = to;
  made->config = to->config;
  made->config->held++;
  object_hold(&of->object);
  made->next = of->vms;
  of->vms = made;
  return made;
}

void vm_read(vm *one) {
  one->guest->config->held++;
  config_drop(one->config);
  one->config = one->guest->config;
}
