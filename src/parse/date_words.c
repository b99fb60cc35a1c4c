#include "date_words.h"

#include <stdint.h>

#define SEOUL (9 * 60)

static const char *const MONTHS[] = {"january", "february", "march",     "april",   "may",      "june",
                                     "july",    "august",   "september", "october", "november", "december"};
static const char *const WEEKDAYS[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/* RFC 822 §5.1 in its own signs for the military letters; two letters are how some American publishers write. */
static const struct {
    const char *name;
    int minutes;
} ZONES[] = {
    {"ut", 0},      {"utc", 0},    {"gmt", 0},    {"z", 0},      {"wet", 0},    {"adt", -180}, {"ast", -240},
    {"at", -240},   {"edt", -240}, {"est", -300}, {"et", -300},  {"cdt", -300}, {"cst", -360}, {"ct", -360},
    {"mdt", -360},  {"mst", -420}, {"mt", -420},  {"pdt", -420}, {"pst", -480}, {"pt", -480},  {"akdt", -480},
    {"akst", -540}, {"hst", -600}, {"nst", -210}, {"ndt", -150}, {"bst", 60},   {"west", 60},  {"cet", 60},
    {"met", 60},    {"cest", 120}, {"mest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"hkt", 480},
    {"jst", 540},   {"kst", 540},  {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"a", -60},
    {"b", -120},    {"c", -180},   {"d", -240},   {"e", -300},   {"f", -360},   {"g", -420},   {"h", -480},
    {"i", -540},    {"k", -600},   {"l", -660},   {"m", -720},   {"n", 60},     {"o", 120},    {"p", 180},
    {"q", 240},     {"r", 300},    {"s", 360},    {"t", 420},    {"u", 480},    {"v", 540},    {"w", 600},
    {"x", 660},     {"y", 720},
};

/* Longer words before those they begin with. */
static const struct {
    const char *foreign, *known;
    int minutes; /* of the place where it is written so; 0: not told */
} FOREIGN[] = {
    {"년", "-", SEOUL},      {"월", "-", SEOUL},       {"일", " ", SEOUL},       {"오전", " am ", SEOUL},
    {"오후", " pm ", SEOUL}, {"január", "jan", 0},     {"februári", "feb", 0},   {"február", "feb", 0},
    {"március", "mar", 0},   {"április", "apr", 0},    {"május", "may", 0},      {"június", "jun", 0},
    {"július", "jul", 0},    {"augusztus", "aug", 0},  {"szeptember", "sep", 0}, {"október", "oct", 0},
    {"Ιαν", "jan", 0},       {"Φεβ", "feb", 0},        {"Μάώ", "mar", 0},        {"Μαώ", "mar", 0},
    {"Μάρ", "mar", 0},       {"Μαρ", "mar", 0},        {"Απρ", "apr", 0},        {"Μάι", "may", 0},
    {"Μαϊ", "may", 0},       {"Μαι", "may", 0},        {"Ιούν", "jun", 0},       {"Ιον", "jun", 0},
    {"Ιούλ", "jul", 0},      {"Ιολ", "jul", 0},        {"Αύγ", "aug", 0},        {"Αυγ", "aug", 0},
    {"Σεπ", "sep", 0},       {"Οκτ", "oct", 0},        {"Νοέ", "nov", 0},        {"Νοε", "nov", 0},
    {"Δεκ", "dec", 0},       {"Κυρ", "sun", 0},        {"Δευ", "mon", 0},        {"Τρι", "tue", 0},
    {"Τετ", "wed", 0},       {"Πεμ", "thu", 0},        {"Παρ", "fri", 0},        {"Σαβ", "sat", 0},
    {"\xC2\xA0", " ", 0},    {"\xE2\x88\x92", "-", 0}, /* a minus sign */
};

/* True for a name or what is left of it when cut to three letters or more: "sep", "sept". */
static bool is_cut_name(str word, const char *name)
{
    return word.len >= 3 && str_starts(str_from(name), word);
}

int date_month(str word)
{
    for (int i = 0; i < 12; i++)
        if (is_cut_name(word, MONTHS[i]))
            return i + 1;
    return 0;
}

bool date_is_weekday(str word)
{
    for (size_t i = 0; i < sizeof WEEKDAYS / sizeof *WEEKDAYS; i++)
        if (is_cut_name(word, WEEKDAYS[i]))
            return true;
    return false;
}

bool date_zone(str word, int *ret_minutes)
{
    for (size_t i = 0; i < sizeof ZONES / sizeof *ZONES; i++)
        if (str_equal(word, str_from(ZONES[i].name))) {
            *ret_minutes = ZONES[i].minutes;
            return true;
        }
    return false;
}

/* Takes a foreign word off the front. */
static bool take_foreign(str *rest, struct buf *out, int *minutes)
{
    for (size_t i = 0; i < sizeof FOREIGN / sizeof *FOREIGN; i++) {
        str word = str_from(FOREIGN[i].foreign);
        if (!str_starts(*rest, word))
            continue;
        buf_add(out, str_from(FOREIGN[i].known));
        *rest = str_slice(*rest, word.len, rest->len);
        while (FOREIGN[i].known[0] == '-' && str_starts(*rest, STR(" ")))
            *rest = str_slice(*rest, 1, rest->len); /* "2004년 05월": one token */
        if (FOREIGN[i].minutes)
            *minutes = FOREIGN[i].minutes;
        return true;
    }
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* ISO 8601 parts date and time with a T; the letter stands in words, too. */
static bool is_time_mark(str text, size_t at)
{
    return (text.at[at] | 0x20) == 't' && at > 0 && is_digit(text.at[at - 1]) && at + 1 < text.len &&
           is_digit(text.at[at + 1]);
}

static char plain_letter(str text, size_t at)
{
    char c = text.at[at];
    if (c == ',' || c == '(' || c == ')' || (unsigned char)c <= ' ' || is_time_mark(text, at))
        return ' ';
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool date_normalise(str text, struct buf *out, int *ret_minutes)
{
    int minutes = 0;
    for (str rest = text; rest.len > 0;) {
        if (take_foreign(&rest, out, &minutes))
            continue;
        if ((unsigned char)rest.at[0] >= 0x80)
            return false;
        buf_add_char(out, plain_letter(text, text.len - rest.len));
        rest = str_slice(rest, 1, rest.len);
    }
    *ret_minutes = minutes;
    return !out->full;
}
