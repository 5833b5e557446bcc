/* How tests drive the stand-in. */
#ifndef PRL_SIM_H
#define PRL_SIM_H

#include "prl.h"

typedef long long (*PrlSim_Counter)(const char *name, long long ran_nanos);

/* A line of a scenario or of the server's set-up; 0, or -1 and what is wrong. */
PRL_EXPORT int PrlSim_Do(const char *line, char *error, unsigned error_size);
/* A number of the ledger; -1: there is none of that name. */
PRL_EXPORT long long PrlSim_Ask(const char *what);
/* The whole ledger; the answer is its length. */
PRL_EXPORT unsigned PrlSim_Ledger(char *buffer, unsigned size);
/* Moves virtual time. */
PRL_EXPORT long long PrlSim_Advance(long long until_nanos);
/* When something is due next in it; INT64_MAX: never. */
PRL_EXPORT long long PrlSim_NextDue(void);
/* Counters from a function, which must call nothing here; below 0 is absent. */
PRL_EXPORT int PrlSim_Script(const char *guest_name, PrlSim_Counter values);
/* A server as new, once nobody uses the library. */
PRL_EXPORT int PrlSim_Reset(void);

#endif
