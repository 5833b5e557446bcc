/*
 * Lines that say what happens and when, in the form of the simulator's scenarios, and lines that
 * set the server up. In words %XX stands for a byte.
 */
#include "sim.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 16

typedef struct words {
  char *all[WORDS];
  size_t count, next;
  char *error;
  unsigned error_size;
} words;

static int wrong(words *in, const char *what, const char *word) {
  if (in->error != NULL && in->error_size > 0) {
    snprintf(in->error, in->error_size, "%s: '%s'", what, word == NULL ? "" : word);
  }
  return -1;
}

static void decode(char *word) {
  char *to = word;
  for (char *from = word; *from != 0; from++) {
    if (*from == '%' && isxdigit((unsigned char)from[1]) && isxdigit((unsigned char)from[2])) {
      char digits[3] = {from[1], from[2], 0};
      *to++ = (char)strtol(digits, NULL, 16);
      from += 2;
    } else {
      *to++ = *from;
    }
  }
  *to = 0;
}

static void split(char *line, words *into) {
  char *rest = NULL;
  for (char *word = strtok_r(line, " \t\r\n", &rest); word != NULL && word[0] != '#' && into->count < WORDS;
       word = strtok_r(NULL, " \t\r\n", &rest)) {
    decode(word);
    into->all[into->count++] = word;
  }
}

static const char *next(words *in) { return in->next < in->count ? in->all[in->next++] : NULL; }

static const char *next_or(words *in, const char *otherwise) {
  const char *word = next(in);
  return word == NULL ? otherwise : word;
}

static long long time_of(const char *word) {
  char *unit;
  long long number = strtoll(word == NULL ? "" : word, &unit, 10);
  if (strcmp(unit, "ns") == 0) {
    return number;
  }
  if (strcmp(unit, "us") == 0) {
    return number * 1000;
  }
  if (strcmp(unit, "ms") == 0) {
    return number * NANOS_PER_MS;
  }
  return number * NANOS_PER_S * (strcmp(unit, "h") == 0 ? 3600 : strcmp(unit, "m") == 0 ? 60 : 1);
}

static unsigned long long number_of(const char *word) {
  char *unit;
  unsigned long long number = strtoull(word == NULL ? "" : word, &unit, 0);
  return number << (strcmp(unit, "KiB") == 0 ? 10 : strcmp(unit, "MiB") == 0 ? 20 : strcmp(unit, "GiB") == 0 ? 30 : 0);
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

static int set_counter(guest *of, words *in, bool word_as_it_is) {
  const char *counter = next_or(in, "");
  const char *value = next_or(in, "absent");
  char name[96], digits[24];
  if (!server_name(of, counter, name, sizeof name)) {
    return wrong(in, "no such counter", counter);
  }
  remove_rule(of, name, false, false);
  rule *made = add_rule(of, name);
  if (word_as_it_is) {
    made->text = strdup(value);
  } else if (strcmp(value, "absent") != 0) {
    snprintf(digits, sizeof digits, "%llu", number_of(value));
    made->text = strdup(digits);
  }
  return 0;
}

static int set_stranger(guest *of, words *in, uint32_t type) {
  rule *made = add_rule(of, next_or(in, "unknown.counter"));
  made->stranger = true;
  made->type = type;
  made->text = strdup(next_or(in, "0"));
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
  const char *group = strstr(verb, "without") == NULL ? "" : group_of(next_or(in, "all"));
  apply(of, verb, group, true);
  const char *time = next(in);
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

/* ---- faults of jobs ---- */

static int kind_of(const char *word) {
  static const char *const kinds[] = {"login", "list", "lookup", "host", "subscribe", "unsubscribe",
      "one-shot", "state", "change"};
  for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++) {
    if (strcmp(kinds[i], word) == 0) {
      return i;
    }
  }
  return -1;
}

static enum fault_kind fault_kind_of(const char *verb) {
  static const struct {
    const char *verb;
    enum fault_kind kind;
  } all[] = {{"fail", FAULT_FAILED}, {"fail-after-effect", FAULT_LIE}, {"refuse", FAULT_REFUSED},
      {"never", FAULT_NEVER}, {"slow", FAULT_SLOW}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (strcmp(all[i].verb, verb) == 0) {
      return all[i].kind;
    }
  }
  return FAULT_NONE;
}

static int add_fault(enum fault_kind fault_is, words *in) {
  const char *word = next_or(in, "");
  int kind = kind_of(word);
  if (kind < 0) {
    return wrong(in, "no such job", word);
  }
  const char *name = next(in);
  guest *about = name == NULL || strcmp(name, "*") == 0 ? NULL : guest_named(name);
  bool slow = fault_is == FAULT_SLOW;
  const char *more = next(in);
  fault_add((enum kind)kind, about,
      (fault){fault_is, slow ? time_of(more == NULL ? "1s" : more) : 0,
          slow || more == NULL ? PRL_ERR_OPERATION_FAILED : (PRL_RESULT)number_of(more)});
  return 0;
}

/* ---- configurations ---- */

static int set_state(guest *of, words *in) {
  const char *word = next_or(in, "");
  PRL_UINT32 state = state_number(word);
  if (state == UINT32_MAX) {
    return wrong(in, "no such state", word);
  }
  guest_settle(of, state);
  server_tell_state(of);
  return 0;
}

static int rename_guest(guest *of, words *in) {
  config *other = config_copy(of->config);
  free(other->name);
  other->name = strdup(next_or(in, "renamed"));
  guest_configure(of, other);
  server_tell(PET_DSP_EVT_VM_CONFIG_CHANGED, of);
  return 0;
}

static int unplug(guest *of, words *in) {
  const char *target = next_or(in, "");
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

/* guest NAME UUID vm|ct RAM CPUS on|off STATE RAN */
static int new_guest(words *in) {
  const char *name = next_or(in, "guest");
  char uuid[UUID_SIZE];
  const char *given = next_or(in, "00000000-0000-0000-0000-000000000001");
  snprintf(uuid, sizeof uuid, given[0] == '{' ? "%.38s" : "{%.36s}", given);
  config *made = config_new(uuid, name);
  made->container = strcmp(next_or(in, "vm"), "ct") == 0;
  made->ram = (PRL_UINT32)number_of(next_or(in, "2048"));
  made->cpus = (PRL_UINT32)number_of(next_or(in, "2"));
  made->autostart = strcmp(next_or(in, "on"), "on") == 0;
  PRL_UINT32 state = state_number(next_or(in, "running"));
  guest_new(made, state, time_of(next_or(in, "3600s")));
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

/* drive GUEST hd|cd|fd IFACE STACK INDEX image|real SIZE [SOURCE] */
static int new_drive(guest *of, words *in) {
  config *other = config_copy(of->config);
  device *made = config_add(other);
  made->type = drive_type(next_or(in, "hd"));
  made->iface = iface_of(next_or(in, "sata"));
  made->stack = (PRL_UINT32)strtoll(next_or(in, "0"), NULL, 10);
  made->index = (PRL_UINT32)strtoll(next_or(in, "0"), NULL, 10);
  made->emulated = strcmp(next_or(in, "image"), "image") == 0 ? PDT_USE_IMAGE_FILE : PDT_USE_REAL_DEVICE;
  made->size = (PRL_UINT32)number_of(next_or(in, "65536"));
  made->source = strdup(next_or(in, ""));
  guest_configure(of, other);
  return 0;
}

/* adapter GUEST INDEX MAC NETWORK */
static int new_adapter(guest *of, words *in) {
  config *other = config_copy(of->config);
  device *made = config_add(other);
  made->type = PHT_VIRTUAL_DEV_NET_ADAPTER;
  made->index = (PRL_UINT32)strtoll(next_or(in, "0"), NULL, 10);
  made->mac = strdup(next_or(in, "001C42000001"));
  made->network = strdup(next_or(in, "Bridged"));
  guest_configure(of, other);
  return 0;
}

/* configure GUEST NAME RAM CPUS on|off: without devices, which further lines add */
static int reconfigure(guest *of, words *in) {
  config *other = config_new(of->config->uuid, next_or(in, of->config->name));
  other->container = of->config->container;
  other->ram = (PRL_UINT32)number_of(next_or(in, "2048"));
  other->cpus = (PRL_UINT32)number_of(next_or(in, "2"));
  other->autostart = strcmp(next_or(in, "on"), "on") == 0;
  guest_configure(of, other);
  return 0;
}

/* guests N: so many running VMs with so many disks each */
static int many_guests(long long count, long long disks) {
  for (long long i = 0; i < count; i++) {
    char uuid[64], name[32];
    snprintf(uuid, sizeof uuid, "{00000001-0000-4000-8000-%012llx}", (unsigned long long)i);
    snprintf(name, sizeof name, "vm%lld", i);
    config *made = config_new(uuid, name);
    for (long long disk = 0; disk < disks; disk++) {
      device *one = config_add(made);
      one->type = PHT_VIRTUAL_DEV_HARD_DISK;
      one->iface = PMS_SATA_DEVICE;
      one->stack = one->index = (PRL_UINT32)disk;
      one->emulated = PDT_USE_IMAGE_FILE;
      one->source = strdup("/vz/disk.hdd");
    }
    guest_new(made, VMS_RUNNING, 3600 * NANOS_PER_S);
  }
  return 0;
}

static int set_option(words *in) {
  const char *key = next_or(in, "");
  const char *value = next_or(in, "");
  if (strcmp(key, "latency") == 0) {
    opts.latency = time_of(value);
  } else if (strcmp(key, "cycle") == 0) {
    opts.cycle = time_of(value);
  } else if (strcmp(key, "seed") == 0) {
    opts.seed = strtoll(value, NULL, 10);
  } else if (strcmp(key, "time") == 0) {
    opts.virtual_time = strcmp(value, "virtual") == 0;
  } else if (strcmp(key, "handles-from") == 0) {
    opts.handles_from = (uint32_t)number_of(value);
  } else if (strcmp(key, "reuse-handles") == 0) {
    opts.reuse_handles = strcmp(value, "on") == 0;
  } else if (strcmp(key, "poison") == 0) {
    opts.poison = strcmp(value, "on") == 0;
  } else if (strcmp(key, "counted-init") == 0) {
    opts.no_count = strcmp(value, "off") == 0;
  } else if (strcmp(key, "duplicates") == 0) {
    opts.duplicate_events = (int)number_of(value);
  } else if (strcmp(key, "version") == 0) {
    opts.version = (PRL_UINT32)number_of(value) << 16;
  } else if (strcmp(key, "report") == 0) {
    snprintf(opts.report, sizeof opts.report, "%s", value);
  } else {
    return wrong(in, "no such option", key);
  }
  return 0;
}

static void storm(guest *of, long long count) {
  for (long long i = 0; i < count; i++) {
    for (server *one = servers; one != NULL; one = one->next) {
      server_statistics(one, of);
    }
  }
}

static int guest_act(const char *verb, guest *of, words *in) {
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
    storm(of, (long long)number_of(next_or(in, "100")));
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
  return wrong(in, "no such act", verb);
}

static int function_fault(words *in) {
  const char *function = next_or(in, "");
  const char *what = next_or(in, "hang");
  const char *value = next_or(in, "0");
  bool slow = strcmp(what, "slow") == 0;
  fault_function(function, what, slow ? time_of(value) : (long long)number_of(value));
  return 0;
}

static int late(words *in) {
  next(in); /* unsubscribe: nothing else can be late */
  guest *of = guest_named(next_or(in, ""));
  if (of == NULL) {
    return wrong(in, "no such guest", "late");
  }
  of->late_events++;
  return 0;
}

static void lose_all(void) {
  for (server *one = servers; one != NULL; one = one->next) {
    server_lose(one, false);
  }
}

static void calm(void) {
  faults_clear();
  for (size_t i = 0; i < guests_count; i++) {
    guest_calm(guests[i]);
  }
}

static int forget(words *in) {
  const char *name = next(in);
  server_forget(name == NULL ? NULL : guest_named(name));
  return 0;
}

static int guests_line(words *in) {
  const char *count = next_or(in, "none");
  guests_reset();
  return strcmp(count, "none") == 0 ? 0
                                    : many_guests((long long)number_of(count), (long long)number_of(next_or(in, "1")));
}

static int act(words *in);

typedef struct step {
  char line[400];
  long long period;
} step;

static void play(void *arg) {
  step *mine = arg;
  char copy[sizeof mine->line], error[160];
  memcpy(copy, mine->line, sizeof copy);
  words in = {.error = error, .error_size = sizeof error};
  split(copy, &in);
  if (act(&in) != 0) {
    ledger_note("%s: %s", mine->line, error);
  }
  if (mine->period > 0) {
    after_outside(mine->period, play, mine);
  } else {
    free(mine);
  }
}

static int later(words *in, bool again) {
  long long time = time_of(next_or(in, "0s"));
  step *mine = calloc(1, sizeof *mine);
  if (mine == NULL) {
    abort();
  }
  size_t used = 0;
  for (const char *word = next(in); word != NULL && used < sizeof mine->line - 1; word = next(in)) {
    int written = snprintf(mine->line + used, sizeof mine->line - used, "%s%s", used == 0 ? "" : " ", word);
    used += written > 0 ? (size_t)written : 0;
  }
  mine->period = again ? time : 0;
  after_outside(time, play, mine);
  return 0;
}

/* What the words say, all or some of them; the first is the verb or a guest's name. */
static int act(words *in) {
  const char *verb = next_or(in, "");
  if (strcmp(verb, "set") == 0) {
    return set_option(in);
  }
  if (strcmp(verb, "at") == 0 || strcmp(verb, "every") == 0) {
    return later(in, verb[0] == 'e');
  }
  if (strcmp(verb, "guests") == 0) {
    return guests_line(in);
  }
  if (strcmp(verb, "guest") == 0) {
    return new_guest(in);
  }
  if (strcmp(verb, "lose-session") == 0) {
    lose_all();
    return 0;
  }
  if (strcmp(verb, "forget-subscription") == 0) {
    return forget(in);
  }
  if (strcmp(verb, "late") == 0) {
    return late(in);
  }
  if (strcmp(verb, "calm") == 0) {
    calm();
    return 0;
  }
  if (strcmp(verb, "call") == 0) {
    return function_fault(in);
  }
  if (strcmp(verb, "release") == 0) {
    fault_release();
    return 0;
  }
  if (strcmp(verb, "freeze") == 0 || strcmp(verb, "thaw") == 0) {
    clock_freeze(verb[0] == 'f');
    return 0;
  }
  if (strcmp(verb, "crash") == 0) {
    abort();
  }
  if (strcmp(verb, "chaos") == 0) {
    long long seed = (long long)number_of(next_or(in, "1"));
    chaos(seed, (int)number_of(next_or(in, "10")));
    return 0;
  }
  if (fault_kind_of(verb) != FAULT_NONE) {
    return add_fault(fault_kind_of(verb), in);
  }
  guest *named = guest_named(verb);
  if (named != NULL) {
    return set_counter(named, in, false);
  }
  const char *name = next_or(in, "");
  guest *of = guest_named(name);
  return of == NULL ? wrong(in, "no such guest or act", in->count > 0 ? in->all[0] : "") : guest_act(verb, of, in);
}

int script_line(const char *line, char *error, unsigned size) {
  char copy[1024];
  snprintf(copy, sizeof copy, "%s", line);
  words in = {.error = error, .error_size = size};
  split(copy, &in);
  return in.count == 0 ? 0 : act(&in);
}

/* The file that the environment names is played when the library is first initialised. */
void script_file_once(void) {
  static bool done;
  const char *name = getenv("PRL_SIM_SCRIPT");
  if (done || name == NULL) {
    return;
  }
  done = true;
  FILE *file = fopen(name, "r");
  char line[1024], error[160];
  while (file != NULL && fgets(line, sizeof line, file) != NULL) {
    if (script_line(line, error, sizeof error) != 0) {
      fprintf(stderr, "%s: %s", error, line);
    }
  }
  if (file != NULL) {
    fclose(file);
  }
}

void guests_default(void) {
  static const char *const lines[] = {
      "guest web 7b3e2f4a-1c5d-3e6f-8a9b-0c1d2e3f4a5b vm 2048 2 on running 7776000s",
      "drive web hd sata 0 0 image 65536 /vz/web.pvm/harddisk.hdd",
      "drive web hd sata 1 1 image 65536 /vz/web.pvm/harddisk1.hdd", "drive web cd ide 0 0 image 0",
      "adapter web 0 001C42000001 Bridged",
      "guest db 8c4f305b-2d6e-3f70-9bac-1d2e3f4a5b6c vm 2048 2 on running 7776000s",
      "drive db hd scsi 0 0 image 65536 /vz/db.pvm/harddisk.hdd",
      "drive db hd virtio 0 1 image 65536 /vz/db.pvm/harddisk1.hdd", "adapter db 0 001C42000002 Bridged",
      "guest build 9d50416c-3e7f-3081-acbd-2e3f4a5b6c7d vm 2048 2 off stopped 0s",
      "drive build hd sata 0 0 image 65536 /vz/build.pvm/harddisk.hdd", "adapter build 0 001C42000003 Bridged",
      "guest lab ae61527d-4f80-3192-bdce-3f4a5b6c7d8e vm 2048 2 off paused 10800s",
      "drive lab hd virtio 0 0 image 65536 /vz/lab.pvm/harddisk.hdd", "adapter lab 0 001C42000004 Bridged",
      "guest mail bf72638e-5091-32a3-8edf-4a5b6c7d8e9f ct 2048 2 on running 7776000s",
      "drive mail hd unknown 0 0 image 65536 /vz/mail.pvm/harddisk.hdd", "adapter mail 0 001C42000005 Bridged"};
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
    script_line(lines[i], NULL, 0);
  }
}
