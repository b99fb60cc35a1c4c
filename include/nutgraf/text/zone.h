#ifndef NUTGRAF_TEXT_ZONE_H
#define NUTGRAF_TEXT_ZONE_H

/* Named time zones (IANA), by ICU's own tables: the process's TZ is neither read nor set. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

/* True for a name that ICU knows: "Europe/Berlin", "UTC". */
bool zone_known(str name);

/* Seconds east of UTC at that time. 0 for a name that is not known. */
int zone_offset(str name, int64_t when);

#endif
