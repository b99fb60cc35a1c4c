#include "timestamp.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/text/letter_case.h>

#include "lexicon.h"

enum { TIME_MAX_BYTES = 48, MINUTES_AN_HOUR = 60, MINUTES_A_DAY = 24 * 60 };

/* What may stand around the figures. */
static const char beside[] =
    "am pm a m p et est edt ct cst mt mst pt pst pdt gmt utc bst cet cest ist uhr h hrs at um a las updated update "
    "posted "
    "published today heute aktualisiert mis jour actualizado monday tuesday wednesday thursday friday saturday sunday "
    "mon "
    "tue wed thu fri sat sun january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec";
static const char ago[] = "ago vor il y hace fa geleden";
static const char hours[] = "hour hours hr hrs h stunde stunden std heure heures hora horas ore ora uur";
static const char minutes[] = "minute minutes min mins m minuten minuto minutos minuti minuut";

struct clock {
    int hour, minute; /* -1: not seen */
    bool ago, in_hours, in_minutes;
    bool afternoon, half_day; /* p.m.; a.m. or p.m. */
    bool dotted;              /* 10.32 may be a number too */
};

/* 10:32, 10.32 and 10h32 are a time; a day's number beside a month may stand there too. With a year it is a date. */
static bool take_figures(str digits, char before, char after, struct clock *clock)
{
    unsigned long number = 0;
    if (!str_to_number(digits, 99, &number))
        return false;
    if (clock->hour < 0 && number < 60 && before != ',') {
        clock->hour = (int)number;
        return true;
    }
    bool joined = before == ':' || before == '.' || before == 'h';
    if (clock->minute < 0 && joined && digits.len == 2 && number < MINUTES_AN_HOUR && clock->hour < 24) {
        clock->minute = (int)number;
        clock->dotted = before == '.';
        return true;
    }
    return after != ':' && number <= 31;
}

static bool take_word(str word, struct clock *clock)
{
    bool of_ago = word_listed(ago, word), of_hours = word_listed(hours, word), of_minutes = word_listed(minutes, word);
    clock->ago |= of_ago;
    clock->in_hours |= of_hours;
    clock->in_minutes |= of_minutes;
    clock->afternoon |= word.at[0] == 'p';
    clock->half_day |= word_listed("am pm a p uhr", word);
    return of_ago || of_hours || of_minutes || word_listed(beside, word);
}

static bool minute_of(const struct clock *clock, int *ret_minute)
{
    if (clock->ago && clock->hour >= 0 && (clock->in_hours || clock->in_minutes)) {
        *ret_minute = MINUTES_A_DAY - clock->hour * (clock->in_hours ? MINUTES_AN_HOUR : 1);
        return true;
    }
    if (clock->hour < 0 || ((clock->minute < 0 || clock->dotted) && !clock->half_day))
        return false;
    int noon = clock->afternoon && clock->hour < 12 ? 12 : 0;
    *ret_minute = (clock->hour + noon) * MINUTES_AN_HOUR + (clock->minute < 0 ? 0 : clock->minute);
    return true;
}

static bool holds_digit(str s)
{
    for (size_t at = 0; at < s.len; at += sizeof(sixteen))
        if (sixteen_bits((sixteen)(sixteen_at(s, at) - (unsigned char)'0' < 10)))
            return true;
    return false;
}

bool time_line(str folded, int *ret_minute)
{
    if (folded.len < 4 || folded.len > TIME_MAX_BYTES || !holds_digit(folded))
        return false;
    struct clock clock = {.hour = -1, .minute = -1};
    for (size_t at = 0; at < folded.len;) {
        size_t from = at;
        bool digits = ascii_is_digit(folded.at[at]);
        if (!digits && !ascii_is_letter(folded.at[at])) {
            if ((unsigned char)folded.at[at++] >= 0x80)
                return false;
            continue;
        }
        while (at < folded.len && (digits ? ascii_is_digit(folded.at[at]) : ascii_is_letter(folded.at[at])))
            at++;
        char before = from ? folded.at[from - 1] : '\0';
        char after = at < folded.len ? folded.at[at] : '\0';
        str token = str_slice(folded, from, at);
        if (digits ? !take_figures(token, before, after, &clock) : !take_word(token, &clock))
            return false;
    }
    return minute_of(&clock, ret_minute);
}

size_t time_opening(struct arena *scratch, str paragraph, int *ret_minute)
{
    static const char *const marks[] = {" – ", " — ", " - ", ": ", " | ", ". "};
    str near = str_slice(paragraph, 0, TIME_MAX_BYTES);
    for (size_t i = 0; near.len && ascii_is_digit(near.at[0]) && i < sizeof marks / sizeof marks[0]; i++) {
        size_t at = str_find(near, str_from(marks[i]));
        size_t after = at + str_from(marks[i]).len;
        if (at != STR_NONE && after < paragraph.len &&
            time_line(text_fold(scratch, str_slice(near, 0, at)), ret_minute))
            return after;
    }
    return 0;
}
