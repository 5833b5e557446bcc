/* Which counters a guest has, what they say, and what is wrong with them. */
#include "sim.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void add_name(guest *to, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void add_name(guest *to, const char *format, ...) {
  char name[64];
  va_list words;
  va_start(words, format);
  vsnprintf(name, sizeof name, format, words);
  va_end(words);
  to->names = realloc(to->names, (to->names_count + 1) * sizeof *to->names);
  if (to->names == NULL) {
    abort();
  }
  to->names[to->names_count++] = strdup(name);
}

const char *controller(PRL_UINT32 iface, bool container) {
  if (container) {
    return "hdd";
  }
  switch (iface) {
  case PMS_IDE_DEVICE:
    return "ide";
  case PMS_SCSI_DEVICE:
    return "scsi";
  case PMS_SATA_DEVICE:
    return "sata";
  case PMS_VIRTIO_BLOCK_DEVICE:
    return "virtio";
  default:
    return "unknown";
  }
}

static void add_disk(guest *to, const device *disk) {
  const char *kind = controller(disk->iface, to->config->container);
  if (!to->config->container) {
    add_name(to, "devices.%s%u.read_requests", kind, disk->stack);
  }
  add_name(to, "devices.%s%u.read_total", kind, disk->stack);
  if (!to->config->container) {
    add_name(to, "devices.%s%u.write_requests", kind, disk->stack);
  }
  add_name(to, "devices.%s%u.write_total", kind, disk->stack);
}

static void add_adapter(guest *to, const device *adapter) {
  static const char *const fields[] = {"bytes_in", "bytes_out", "pkts_in", "pkts_out"};
  for (size_t i = 0; i < 4; i++) {
    add_name(to, "net.nic%u.%s", adapter->index, fields[i]);
  }
}

static void add_memory(guest *to) {
  static const char *const fields[] = {"usage", "cached", "total", "available", "balloon_actual",
      "swap_in", "swap_out", "minor_fault", "major_fault"};
  for (size_t i = 0; i < (to->config->container ? 3 : 9); i++) {
    add_name(to, "guest.ram.%s", fields[i]);
  }
}

void guest_configure(guest *one, config *with) {
  for (size_t i = 0; i < one->names_count; i++) {
    free(one->names[i]);
  }
  one->names_count = 0;
  if (one->config != NULL) {
    config_drop(one->config);
  }
  one->config = with;
  for (size_t i = 0; i < with->count; i++) {
    const device *each = &with->devices[i];
    if (each->type == PHT_VIRTUAL_DEV_HARD_DISK && each->iface != PMS_USB_DEVICE) {
      add_disk(one, each);
    }
  }
  for (size_t i = 0; i < with->count; i++) {
    if (with->devices[i].type == PHT_VIRTUAL_DEV_NET_ADAPTER) {
      add_adapter(one, &with->devices[i]);
    }
  }
  for (PRL_UINT32 cpu = 0; cpu < with->cpus && cpu < 1024; cpu++) {
    add_name(one, "guest.vcpu%u.time", cpu);
  }
  add_memory(one);
}

/* ---- values ---- */

unsigned long long hashed(const char *text, unsigned long long seed) {
  unsigned long long hash = seed ^ 0xcbf29ce484222325ULL;
  for (; *text != 0; text++) {
    hash = (hash ^ (unsigned char)*text) * 0x100000001b3ULL;
  }
  return hash;
}

static long long size_of(const guest *one, const char *field) {
  long long ram = one->config->ram;
  if (strcmp(field, "total") == 0 || strcmp(field, "balloon_actual") == 0) {
    return ram;
  }
  if (strcmp(field, "cached") == 0) {
    return ram / 8;
  }
  return strcmp(field, "usage") == 0 || strcmp(field, "available") == 0 ? ram / 2 : -1;
}

/* Grows at a rate of its own. */
static long long grown(const guest *one, const char *name, long long ran) {
  if (strncmp(name, "guest.ram.", 10) == 0 && size_of(one, name + 10) >= 0) {
    return size_of(one, name + 10);
  }
  bool bytes = strstr(name, "_total") != NULL || strstr(name, "bytes") != NULL;
  double rate = strncmp(name, "guest.vcpu", 10) == 0 ? 2e8 : bytes ? 400000.0 : 25.0;
  double own = 0.5 + (double)(hashed(name, (unsigned long long)opts.seed + one->slot) % 1000) / 1000;
  return (long long)(rate * own * ((double)ran / 1e9));
}

static long long value(guest *one, const char *name) {
  bool unseen;
  long long ran = guest_ran(one, &unseen);
  if (one->script != NULL) {
    return one->script(name, ran);
  }
  if (unseen && !one->old_run) {
    return 0;
  }
  return grown(one, name, unseen ? one->ran_before : ran);
}

static const rule *override(const guest *one, const char *name) {
  for (const rule *each = one->rules; each != NULL; each = each->next) {
    if (!each->group && !each->stranger && strcmp(each->name, name) == 0) {
      return each;
    }
  }
  return NULL;
}

static bool missing(const guest *one, const char *name, bool in_event) {
  for (const rule *each = one->rules; each != NULL; each = each->next) {
    bool concerned = in_event ? each->events : each->one_shots;
    if (each->group && concerned && strncmp(name, each->name, strlen(each->name)) == 0) {
      return true;
    }
  }
  return false;
}

static long long grown_by_rule(const rule *by, long long ran) {
  long long time = ran > by->from ? ran - by->from : 0;
  return by->base + by->per_second * (time / NANOS_PER_S) +
         (long long)((double)by->per_second * (double)(time % NANOS_PER_S) / 1e9);
}

/* What the server would say of it now; below 0: nothing. */
long long counter_now(guest *one, const char *name) {
  const rule *other = override(one, name);
  bool unseen;
  if (other == NULL) {
    return value(one, name);
  }
  if (other->grows) {
    return grown_by_rule(other, guest_ran(one, &unseen));
  }
  return other->text == NULL ? -1 : strtoll(other->text, NULL, 10);
}

static void add_value(event *to, guest *one, const char *name) {
  const rule *other = override(one, name);
  if (other != NULL && !other->grows) {
    if (other->text != NULL) {
      event_text(to, name, PFD_UINT64, other->text, strlen(other->text));
    }
    return;
  }
  long long number = counter_now(one, name);
  if (number >= 0) {
    bool narrow = strncmp(name, "guest.ram.", 10) == 0;
    bool zero = one->zeros && other == NULL;
    event_number(to, name, narrow ? PFD_UINT32 : PFD_UINT64, zero ? 0 : (unsigned long long)number);
  }
}

static void add_stranger(event *to, const rule *from) {
  static const unsigned char traffic[384];
  bool binary = from->type == PFD_BINARY;
  event_text(to, from->name, from->type, binary ? (const void *)traffic : from->text,
      binary ? sizeof traffic : strlen(from->text));
}

event *guest_statistics(guest *one, bool in_event) {
  event *made = event_new(PET_DSP_EVT_VM_PERFSTATS, one->config->uuid);
  made->about = one;
  for (size_t i = 0; i < one->names_count; i++) {
    if (!missing(one, one->names[i], in_event)) {
      add_value(made, one, one->names[i]);
    }
  }
  for (const rule *each = one->rules; each != NULL; each = each->next) {
    if (each->stranger) {
      add_stranger(made, each);
    }
  }
  return made;
}
