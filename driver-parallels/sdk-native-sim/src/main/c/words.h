/* The words of one line, taken one after the other. */
#ifndef WORDS_H
#define WORDS_H

#include "sim.h"

#define WORDS 16

typedef struct words {
  char *all[WORDS];
  size_t count, next;
  char *error;
  unsigned error_size;
} words;

void words_split(char *line, words *into); /* the line is cut up */
const char *word_next(words *in);
const char *word_or(words *in, const char *otherwise);
int word_wrong(words *in, const char *what, const char *word);
long long time_of(const char *word);
unsigned long long number_of(const char *word);

int guest_act(const char *verb, guest *of, words *in);
int guest_line(words *in);
int set_counter(guest *of, words *in, bool word_as_it_is);

#endif
