/* What lines of a script do to one guest. */
#include "words.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* As 10MiB/s. */
static long long rate_of(const char *word) {
  char number[32];
  snprintf(number, sizeof number, "%s", word);
  number[strcspn(number, "/")] = 0;
  return (long long)number_of(number);
}

/* ---- counters under an app's names: sda.read_bytes ---- */

static const char *server_field(const char *field) {
  static const char *const pairs[][2] = {{"read_bytes", "read_total"}, {"write_bytes", "write_total"},
      {"rx_bytes", "bytes_in"}, {"tx_bytes", "bytes_out"}, {"rx_packets", "pkts_in"}, {"tx_packets", "pkts_out"}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    if (strcmp(pairs[i][0], field) == 0) {
      return pairs[i][1];
    }
  }
  return field;
}

static const char *prefix_of(const device *disk) {
  return disk->iface == PMS_IDE_DEVICE ? "hd" : disk->iface == PMS_VIRTIO_BLOCK_DEVICE ? "vd" : "sd";
}

static bool disk_name(const guest *of, const char *target, const char *field, char *name, size_t size) {
  for (size_t i = 0; i < of->config->count; i++) {
    const device *one = &of->config->devices[i];
    if (one->type == PHT_VIRTUAL_DEV_HARD_DISK && strncmp(prefix_of(one), target, 2) == 0 &&
        (PRL_UINT32)(target[2] - 'a') == one->stack) {
      snprintf(name, size, "devices.%s%u.%s", controller(one->iface, of->config->container), one->stack,
          server_field(field));
      return true;
    }
  }
  return false;
}

static bool server_name(const guest *of, const char *word, char *name, size_t size) {
  const char *dot = strchr(word, '.');
  unsigned index;
  if (dot == word + 3 && word[1] == 'd' && disk_name(of, word, dot + 1, name, size)) {
    return true;
  }
  if (sscanf(word, "net%u.", &index) == 1 && dot != NULL) {
    snprintf(name, size, "net.nic%u.%s", index, server_field(dot + 1));
    return true;
  }
  if (sscanf(word, "vcpu%u.", &index) == 1) {
    snprintf(name, size, "guest.vcpu%u.time", index);
    return true;
  }
  snprintf(name, size, "%s", word);
  return dot != NULL;
}

static const char *group_of(const char *word) {
  static const char *const groups[][2] = {{"disks", "devices."}, {"interfaces", "net."},
      {"vcpus", "guest.vcpu"}, {"memory", "guest.ram."}, {"all", ""}};
  for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
    if (strcmp(groups[i][0], word) == 0) {
      return groups[i][1];
    }
  }
  return word;
}

/* ---- rules ---- */

static rule *add_rule(guest *to, const char *name) {
  rule *made = calloc(1, sizeof *made);
  if (made == NULL) {
    abort();
  }
  made->name = strdup(name);
  made->next = to->rules;
  to->rules = made;
  return made;
}

static void remove_rule(guest *from, const char *name, bool group, bool events) {
  for (rule **one = &from->rules; *one != NULL; one = &(*one)->next) {
    rule *each = *one;
    if (strcmp(each->name, name) == 0 && each->group == group && (!group || each->events == events)) {
      *one = each->next;
      free(each->name);
      free(each->text);
      free(each);
      return;
    }
  }
}

int set_counter(guest *of, words *in, bool word_as_it_is) {
  const char *counter = word_or(in, "");
  const char *value = word_or(in, "absent");
  char name[96], digits[24];
  if (!server_name(of, counter, name, sizeof name)) {
    return word_wrong(in, "no such counter", counter);
  }
  long long before = counter_now(of, name);
  remove_rule(of, name, false, false);
  rule *made = add_rule(of, name);
  if (value[0] == '+') {
    bool unseen;
    made->grows = true;
    made->base = before < 0 ? 0 : before;
    made->from = guest_ran(of, &unseen);
    made->per_second = rate_of(value + 1);
  } else if (word_as_it_is) {
    made->text = strdup(value);
  } else if (strcmp(value, "absent") != 0) {
    snprintf(digits, sizeof digits, "%llu", number_of(value));
    made->text = strdup(digits);
  }
  return 0;
}

/* plain GUEST COUNTER: it is as it was before anything was said of it */
static int plain(guest *of, words *in) {
  char name[96];
  const char *counter = word_or(in, "");
  if (!server_name(of, counter, name, sizeof name)) {
    return word_wrong(in, "no such counter", counter);
  }
  remove_rule(of, name, false, false);
  return 0;
}

static int set_stranger(guest *of, words *in, uint32_t type) {
  rule *made = add_rule(of, word_or(in, "unknown.counter"));
  made->stranger = true;
  made->type = type;
  made->text = strdup(word_or(in, "0"));
  return 0;
}

/* ---- what is so for a time ---- */

typedef struct lasting {
  guest *of;
  char verb[24], group[96];
} lasting;

static void apply(guest *of, const char *verb, const char *group, bool on) {
  if (strcmp(verb, "silence") == 0) {
    of->silent = on;
  } else if (strcmp(verb, "zeros") == 0) {
    of->zeros = on;
  } else if (strcmp(verb, "old-run") == 0) {
    of->old_run = on;
  } else if (on) {
    rule *made = add_rule(of, group);
    made->group = true;
    made->events = strcmp(verb, "event-without") == 0;
    made->one_shots = !made->events;
  } else {
    remove_rule(of, group, true, strcmp(verb, "event-without") == 0);
  }
}

static void over(void *arg) {
  lasting *mine = arg;
  apply(mine->of, mine->verb, mine->group, false);
  free(mine);
}

static int start_lasting(guest *of, const char *verb, words *in) {
  const char *group = strstr(verb, "without") == NULL ? "" : group_of(word_or(in, "all"));
  apply(of, verb, group, true);
  const char *time = word_next(in);
  if (time != NULL) {
    lasting *mine = calloc(1, sizeof *mine);
    if (mine == NULL) {
      abort();
    }
    mine->of = of;
    snprintf(mine->verb, sizeof mine->verb, "%s", verb);
    snprintf(mine->group, sizeof mine->group, "%s", group);
    after_outside(time_of(time), over, mine);
  }
  return 0;
}

/* ---- configurations ---- */

static int set_state(guest *of, words *in) {
  const char *word = word_or(in, "");
  PRL_UINT32 state = state_number(word);
  if (state == UINT32_MAX) {
    return word_wrong(in, "no such state", word);
  }
  guest_settle(of, state);
  server_tell_state(of);
  return 0;
}

static int rename_guest(guest *of, words *in) {
  config *other = config_copy(of->config);
  free(other->name);
  other->name = strdup(word_or(in, "renamed"));
  guest_configure(of, other);
  server_tell(PET_DSP_EVT_VM_CONFIG_CHANGED, of);
  return 0;
}

static int unplug(guest *of, words *in) {
  const char *target = word_or(in, "");
  config *other = config_copy(of->config);
  for (size_t i = 0; i < other->count; i++) {
    device *one = &other->devices[i];
    if (one->type == PHT_VIRTUAL_DEV_HARD_DISK && strlen(target) == 3 &&
        strncmp(prefix_of(one), target, 2) == 0 && one->stack == (PRL_UINT32)(target[2] - 'a')) {
      free(one->source);
      free(one->mac);
      free(one->network);
      memmove(one, one + 1, (other->count - i - 1) * sizeof *one);
      other->count--;
      break;
    }
  }
  guest_configure(of, other);
  server_tell(PET_DSP_EVT_VM_CONFIG_CHANGED, of);
  return 0;
}

static int remove_guest(guest *of) {
  of->gone = true;
  server_forget(of);
  server_tell(PET_DSP_EVT_VM_DELETED, of);
  return 0;
}

/* One of two words for these numbers, or another number. */
static PRL_UINT32 one_of(const char *word, const char *first, PRL_UINT32 number, PRL_UINT32 otherwise) {
  if (isdigit((unsigned char)word[0])) {
    return (PRL_UINT32)number_of(word);
  }
  return strcmp(word, first) == 0 ? number : otherwise;
}

static PRL_UINT32 autostart_of(const char *word) {
  return one_of(word, "on", PAO_VM_START_ON_LOAD, PAO_VM_START_MANUAL);
}

/* guest NAME UUID vm|ct|TYPE RAM CPUS on|off|AUTOSTART STATE RAN */
int guest_line(words *in) {
  const char *name = word_or(in, "guest");
  char uuid[UUID_SIZE];
  const char *given = word_or(in, "00000000-0000-0000-0000-000000000001");
  snprintf(uuid, sizeof uuid, given[0] == '{' ? "%.38s" : "{%.36s}", given);
  config *made = config_new(uuid, name);
  made->type = one_of(word_or(in, "vm"), "ct", PVT_CT, PVT_VM);
  made->container = made->type == PVT_CT;
  made->ram = (PRL_UINT32)number_of(word_or(in, "2048"));
  made->cpus = (PRL_UINT32)number_of(word_or(in, "2"));
  made->autostart = autostart_of(word_or(in, "on"));
  PRL_UINT32 state = state_number(word_or(in, "running"));
  guest_new(made, state, time_of(word_or(in, "3600s")));
  return 0;
}

static PRL_HANDLE_TYPE drive_type(const char *word) {
  return strcmp(word, "hd") == 0   ? PHT_VIRTUAL_DEV_HARD_DISK
         : strcmp(word, "cd") == 0 ? PHT_VIRTUAL_DEV_OPTICAL_DISK
                                   : PHT_VIRTUAL_DEV_FLOPPY;
}

static PRL_UINT32 iface_of(const char *word) {
  static const char *const words_for[] = {"ide", "scsi", "sata", "virtio", "usb"};
  for (PRL_UINT32 i = 0; i < 5; i++) {
    if (strcmp(words_for[i], word) == 0) {
      return i;
    }
  }
  return isdigit((unsigned char)word[0]) ? (PRL_UINT32)number_of(word) : PMS_UNKNOWN_DEVICE;
}

/* drive GUEST hd|cd|fd IFACE STACK INDEX image|real|EMULATED SIZE [SOURCE] */
static int new_drive(guest *of, words *in) {
  config *other = config_copy(of->config);
  device *made = config_add(other);
  made->type = drive_type(word_or(in, "hd"));
  made->iface = iface_of(word_or(in, "sata"));
  made->stack = (PRL_UINT32)strtoll(word_or(in, "0"), NULL, 10);
  made->index = (PRL_UINT32)strtoll(word_or(in, "0"), NULL, 10);
  made->emulated = one_of(word_or(in, "image"), "image", PDT_USE_IMAGE_FILE, PDT_USE_REAL_DEVICE);
  made->size = (PRL_UINT32)number_of(word_or(in, "65536"));
  made->source = strdup(word_or(in, ""));
  guest_configure(of, other);
  return 0;
}

/* adapter GUEST INDEX MAC NETWORK */
static int new_adapter(guest *of, words *in) {
  config *other = config_copy(of->config);
  device *made = config_add(other);
  made->type = PHT_VIRTUAL_DEV_NET_ADAPTER;
  made->index = (PRL_UINT32)strtoll(word_or(in, "0"), NULL, 10);
  made->mac = strdup(word_or(in, "001C42000001"));
  made->network = strdup(word_or(in, "Bridged"));
  guest_configure(of, other);
  return 0;
}

/* configure GUEST NAME RAM CPUS on|off|AUTOSTART: without devices, which further lines add */
static int reconfigure(guest *of, words *in) {
  config *other = config_new(of->config->uuid, word_or(in, of->config->name));
  other->container = of->config->container;
  other->type = of->config->type;
  other->ram = (PRL_UINT32)number_of(word_or(in, "2048"));
  other->cpus = (PRL_UINT32)number_of(word_or(in, "2"));
  other->autostart = autostart_of(word_or(in, "on"));
  guest_configure(of, other);
  return 0;
}

static void storm(guest *of, long long count) {
  for (long long i = 0; i < count; i++) {
    for (server *one = servers; one != NULL; one = one->next) {
      server_statistics(one, of);
    }
  }
}

int guest_act(const char *verb, guest *of, words *in) {
  if (strcmp(verb, "silence") == 0 || strcmp(verb, "zeros") == 0 || strcmp(verb, "old-run") == 0 ||
      strcmp(verb, "event-without") == 0 || strcmp(verb, "one-shot-without") == 0) {
    return start_lasting(of, verb, in);
  }
  if (strcmp(verb, "heard") == 0) {
    of->silent = false;
    return 0;
  }
  if (strcmp(verb, "orphan") == 0) {
    server_orphan(of);
    return 0;
  }
  if (strcmp(verb, "storm") == 0) {
    storm(of, (long long)number_of(word_or(in, "100")));
    return 0;
  }
  if (strcmp(verb, "event") == 0) { /* of any type */
    server_tell((PRL_UINT32)number_of(word_or(in, "0")), of);
    return 0;
  }
  if (strcmp(verb, "unknown-counter") == 0) {
    return set_stranger(of, in, PFD_UINT64);
  }
  if (strcmp(verb, "string") == 0) {
    return set_stranger(of, in, PFD_STRING);
  }
  if (strcmp(verb, "binary") == 0) {
    return set_stranger(of, in, PFD_BINARY);
  }
  if (strcmp(verb, "plain") == 0) {
    return plain(of, in);
  }
  if (strcmp(verb, "word") == 0) {
    return set_counter(of, in, true);
  }
  if (strcmp(verb, "state") == 0) {
    return set_state(of, in);
  }
  if (strcmp(verb, "rename") == 0) {
    return rename_guest(of, in);
  }
  if (strcmp(verb, "unplug") == 0) {
    return unplug(of, in);
  }
  if (strcmp(verb, "remove") == 0) {
    return remove_guest(of);
  }
  if (strcmp(verb, "drive") == 0) {
    return new_drive(of, in);
  }
  if (strcmp(verb, "adapter") == 0) {
    return new_adapter(of, in);
  }
  if (strcmp(verb, "configure") == 0) {
    return reconfigure(of, in);
  }
  if (strcmp(verb, "added") == 0 || strcmp(verb, "changed") == 0) {
    server_tell(verb[0] == 'a' ? PET_DSP_EVT_VM_ADDED : PET_DSP_EVT_VM_CONFIG_CHANGED, of);
    return 0;
  }
  return word_wrong(in, "no such act", verb);
}
