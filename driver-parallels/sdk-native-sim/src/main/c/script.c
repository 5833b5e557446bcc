/*
 * Lines that say what happens and when, in the form of the simulator's scenarios, and lines that
 * set the server up. In words %XX stands for a byte.
 */
#include "words.h"
#include <stdlib.h>
#include <string.h>

/* ---- faults of jobs ---- */

/* KINDS: of any. */
static int kind_of(const char *word) {
  for (int i = 0; i < LOGOFF; i++) {
    if (strcmp(kind_names[i], word) == 0) {
      return i;
    }
  }
  return strcmp(word, "any") == 0 ? KINDS : -1;
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
  const char *word = word_or(in, "");
  int kind = kind_of(word);
  if (kind < 0) {
    return word_wrong(in, "no such job", word);
  }
  const char *name = word_next(in);
  guest *about = name == NULL || strcmp(name, "*") == 0 ? NULL : guest_named(name);
  bool slow = fault_is == FAULT_SLOW;
  const char *more = word_next(in);
  fault_add((enum kind)kind, about,
      (fault){fault_is, slow ? time_of(more == NULL ? "1s" : more) : 0,
          slow || more == NULL ? PRL_ERR_OPERATION_FAILED : (PRL_RESULT)number_of(more)});
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
  const char *key = word_or(in, "");
  const char *value = word_or(in, "");
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
  } else if (strcmp(key, "kept-references") == 0) {
    opts.kept_references = (int)number_of(value);
  } else if (strcmp(key, "details") == 0) {
    opts.details = strcmp(value, "on") == 0;
  } else if (strcmp(key, "handler-rules") == 0) {
    opts.crash_in_handler = strcmp(value, "crash") == 0;
  } else if (strcmp(key, "kept-vm") == 0) {
    opts.kept_vm = (int)number_of(value);
  } else if (strcmp(key, "progress") == 0) {
    opts.progress = (int)number_of(value);
  } else if (strcmp(key, "version") == 0) {
    opts.version = (PRL_UINT32)number_of(value) << 16;
  } else if (strcmp(key, "report") == 0) {
    snprintf(opts.report, sizeof opts.report, "%s", value);
  } else {
    return word_wrong(in, "no such option", key);
  }
  return 0;
}

static int function_fault(words *in) {
  const char *function = word_or(in, "");
  const char *what = word_or(in, "hang");
  const char *value = word_or(in, "0");
  bool slow = strcmp(what, "slow") == 0;
  fault_function(function, what, slow ? time_of(value) : (long long)number_of(value));
  return 0;
}

static int late(words *in) {
  word_next(in); /* unsubscribe: nothing else can be late */
  guest *of = guest_named(word_or(in, ""));
  if (of == NULL) {
    return word_wrong(in, "no such guest", "late");
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
  opts.duplicate_next = opts.overtake_next = opts.poison_next = 0;
  for (size_t i = 0; i < guests_count; i++) {
    guest_calm(guests[i]);
  }
}

static int forget(words *in) {
  const char *name = word_next(in);
  server_forget(name == NULL ? NULL : guest_named(name));
  return 0;
}

/* chaos SEED PER_MILLE [KIND...]: all kinds if none is named; -KIND: all the others */
static int chaos_line(words *in) {
  long long seed = (long long)number_of(word_or(in, "1"));
  chaos(seed, (int)number_of(word_or(in, "10")));
  const char *kind = word_next(in);
  if (kind == NULL || kind[0] == '-') {
    chaos_all();
  }
  for (; kind != NULL; kind = word_next(in)) {
    if (!chaos_kind(kind)) {
      chaos(0, 0);
      return word_wrong(in, "no such kind of fault", kind);
    }
  }
  return 0;
}

static int guests_line(words *in) {
  const char *count = word_or(in, "none");
  guests_reset();
  return strcmp(count, "none") == 0 ? 0
                                    : many_guests((long long)number_of(count), (long long)number_of(word_or(in, "1")));
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
  words_split(copy, &in);
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
  long long time = time_of(word_or(in, "0s"));
  step *mine = calloc(1, sizeof *mine);
  if (mine == NULL) {
    abort();
  }
  size_t used = 0;
  for (const char *word = word_next(in); word != NULL && used < sizeof mine->line - 1; word = word_next(in)) {
    int written = snprintf(mine->line + used, sizeof mine->line - used, "%s%s", used == 0 ? "" : " ", word);
    used += written > 0 ? (size_t)written : 0;
  }
  mine->period = again ? time : 0;
  after_outside(time, play, mine);
  return 0;
}

/* What the words say, all or some of them; the first is the verb or a guest's name. */
static int act(words *in) {
  const char *verb = word_or(in, "");
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
    return guest_line(in);
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
    return chaos_line(in);
  }
  if (strcmp(verb, "duplicate") == 0 || strcmp(verb, "overtake") == 0 || strcmp(verb, "poison") == 0) {
    int *next = verb[0] == 'd' ? &opts.duplicate_next : verb[0] == 'o' ? &opts.overtake_next : &opts.poison_next;
    *next += (int)strtol(word_or(in, "1"), NULL, 10);
    return 0;
  }
  if (fault_kind_of(verb) != FAULT_NONE) {
    return add_fault(fault_kind_of(verb), in);
  }
  guest *named = guest_named(verb);
  if (named != NULL) {
    return set_counter(named, in, false);
  }
  const char *name = word_or(in, "");
  guest *of = guest_named(name);
  return of == NULL ? word_wrong(in, "no such guest or act", in->count > 0 ? in->all[0] : "") : guest_act(verb, of, in);
}

int script_line(const char *line, char *error, unsigned size) {
  char copy[1024];
  snprintf(copy, sizeof copy, "%s", line);
  words in = {.error = error, .error_size = size};
  words_split(copy, &in);
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
