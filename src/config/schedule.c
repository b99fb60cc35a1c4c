/* Values that say when: time of day, days, zone. */
#include <nutgraf/text/zone.h>

#include "schema.h"

#define WEEKDAYS 0x3eu
#define WEEKENDS 0x41u

static const struct {
    const char *name;
    unsigned days;
} day_names[] = {
    {"daily", EVERY_DAY},   {"weekdays", WEEKDAYS}, {"weekends", WEEKENDS}, {"sun", 1u << 0},     {"sunday", 1u << 0},
    {"mon", 1u << 1},       {"monday", 1u << 1},    {"tue", 1u << 2},       {"tuesday", 1u << 2}, {"wed", 1u << 3},
    {"wednesday", 1u << 3}, {"thu", 1u << 4},       {"thursday", 1u << 4},  {"fri", 1u << 5},     {"friday", 1u << 5},
    {"sat", 1u << 6},       {"saturday", 1u << 6},
};

/* Minutes after midnight. */
static const char *parse_time(struct reader *reader, const struct key *key, str text, void *field)
{
    str minutes = text;
    str hours = str_cut(&minutes, ':');
    unsigned long hour;
    unsigned long minute;
    (void)reader, (void)key;
    if (hours.len > 2 || minutes.len != 2 || !str_to_number(hours, 23, &hour) || !str_to_number(minutes, 59, &minute))
        return "";
    *(int *)field = (int)(60 * hour + minute);
    return NULL;
}

/* Adds to the days that the items before it named. */
static const char *parse_days(struct reader *reader, const struct key *key, str text, void *field)
{
    (void)reader, (void)key;
    for (size_t i = 0; i < sizeof day_names / sizeof *day_names; i++) {
        if (str_equal_ignoring_case(text, str_from(day_names[i].name))) {
            *(unsigned *)field |= day_names[i].days;
            return NULL;
        }
    }
    return "";
}

static const char *parse_zone(struct reader *reader, const struct key *key, str text, void *field)
{
    if (!zone_known(text))
        return "";
    return kind_text.parse(reader, key, text, field);
}

const struct kind kind_time = {SHAPE_TEXT, "a time of day from 00:00 to 23:59", .parse = parse_time};
const struct kind kind_days = {SHAPE_TEXTS, "daily, weekdays, weekends, or days such as [mon, thu]",
                               .parse = parse_days};
const struct kind kind_zone = {SHAPE_TEXT, "a time zone such as Europe/Berlin or UTC", .parse = parse_zone};
