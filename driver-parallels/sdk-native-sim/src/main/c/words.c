/* Words, times and numbers of scripts. */
#include "words.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>


int word_wrong(words *in, const char *what, const char *word) {
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

void words_split(char *line, words *into) {
  char *rest = NULL;
  for (char *word = strtok_r(line, " \t\r\n", &rest); word != NULL && word[0] != '#' && into->count < WORDS;
       word = strtok_r(NULL, " \t\r\n", &rest)) {
    decode(word);
    into->all[into->count++] = word;
  }
}

const char *word_next(words *in) { return in->next < in->count ? in->all[in->next++] : NULL; }

const char *word_or(words *in, const char *otherwise) {
  const char *word = word_next(in);
  return word == NULL ? otherwise : word;
}

long long time_of(const char *word) {
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

unsigned long long number_of(const char *word) {
  char *unit;
  unsigned long long number = strtoull(word == NULL ? "" : word, &unit, 0);
  return number << (strcmp(unit, "KiB") == 0 ? 10 : strcmp(unit, "MiB") == 0 ? 20 : strcmp(unit, "GiB") == 0 ? 30 : 0);
}
