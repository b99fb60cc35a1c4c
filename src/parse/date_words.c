#include "date_words.h"

#include <stdint.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/text/letter_case.h>

#define SEOUL (9 * 60)

/*
 * How the months begin in English, German, Dutch, the Nordic and Romance languages, Polish, Czech, Lithuanian,
 * Estonian, Finnish, Hungarian, Turkish, Indonesian, Russian, Ukrainian, Bulgarian, Greek, Arabic and Hebrew; folded
 * (text/letter_case.h), so without accents.
 */
static const char *const MONTHS[12][24] = {
    {"jan", "jaan", "ene", "gen", "ian", "sty", "led", "saus", "tammi", "oca", "янв", "січ", "яну", "ιαν", "يناير",
     "ינואר"},
    {"feb", "fev", "veeb", "lut", "uno", "vasar", "helmi", "sub", "фев", "лют", "φεβ", "فبراير", "פברואר"},
    {"mar", "maer", "maa", "mrt", "brez", "kov", "maalis", "мар", "бер", "μαρ", "μαω", "مارس", "מרץ"},
    {"apr", "avr", "abr", "kwi", "dub", "baland", "huhti", "nis", "апр", "кві", "απρ", "ابريل", "אפריל"},
    {"may", "mai", "maj", "mei", "mag", "kvet", "geg", "touko", "маи", "мая", "трав", "μαι", "مايو", "מאי"},
    {"jun", "juin", "juun", "giu", "iun", "cze", "cerv", "birz", "kesa", "haz", "июн", "черв", "юни", "ιουν", "ιον",
     "يونيو", "יוני"},
    {"jul", "juil", "juul", "lug", "iul", "lip", "cervenc", "cervenec", "liep", "heina", "tem", "июл", "лип", "юли",
     "ιουλ", "ιολ", "يوليو", "יולי"},
    {"aug", "ago", "aou", "agu", "sie", "srp", "rugp", "elo", "авг", "серп", "αυγ", "اغسطس", "אוגוסט"},
    {"sep", "set", "sze", "wrz", "zar", "rugs", "syys", "eyl", "сен", "вер", "сеп", "σεπ", "سبتمبر", "ספטמבר"},
    {"oct", "okt", "ott", "out", "paz", "rij", "spal", "loka", "eki", "окт", "жовт", "οκτ", "اكتوبر", "אוקטובר"},
    {"nov", "noi", "lis", "lapkr", "marras", "kas", "ноя", "лист", "ное", "νοε", "نوفمبر", "נובמבר"},
    {"dec", "dez", "des", "dic", "dets", "gru", "pros", "joulu", "ara", "дек", "груд", "δεκ", "ديسمبر", "דצמבר"},
};
static const char *const WEEKDAYS[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/* What stands between the parts and means nothing: "26th", "1er", "1 de enero", "1 января 2004 г." */
static const char *const FILLERS[] = {"st", "nd", "rd", "th", "er", "at", "of", "um", "uhr", "de", "del", "г", "р"};

/*
 * RFC 822 §5.1 in its own signs for the military letters; two letters are how some American publishers write. Of the
 * places that share IST, only India has many feeds that bear it.
 */
static const struct {
    const char *name;
    int minutes;
} ZONES[] = {
    {"ut", 0},      {"utc", 0},    {"gmt", 0},    {"z", 0},      {"wet", 0},    {"adt", -180}, {"ast", -240},
    {"at", -240},   {"edt", -240}, {"est", -300}, {"et", -300},  {"cdt", -300}, {"cst", -360}, {"ct", -360},
    {"mdt", -360},  {"mst", -420}, {"mt", -420},  {"pdt", -420}, {"pst", -480}, {"pt", -480},  {"akdt", -480},
    {"akst", -540}, {"hst", -600}, {"nst", -210}, {"ndt", -150}, {"bst", 60},   {"west", 60},  {"cet", 60},
    {"met", 60},    {"mez", 60},   {"mesz", 120}, {"cest", 120}, {"mest", 120}, {"eet", 120},  {"eest", 180},
    {"msk", 180},   {"ist", 330},  {"pkt", 300},  {"wat", 60},   {"cat", 120},  {"sast", 120}, {"eat", 180},
    {"wib", 420},   {"awst", 480}, {"sgt", 480},  {"pht", 480},  {"acst", 570}, {"acdt", 630}, {"brt", -180},
    {"art", -180},  {"hkt", 480},  {"jst", 540},  {"kst", 540},  {"aest", 600}, {"aedt", 660}, {"nzst", 720},
    {"nzdt", 780},  {"a", -60},    {"b", -120},   {"c", -180},   {"d", -240},   {"e", -300},   {"f", -360},
    {"g", -420},    {"h", -480},   {"i", -540},   {"k", -600},   {"l", -660},   {"m", -720},   {"n", 60},
    {"o", 120},     {"p", 180},    {"q", 240},    {"r", 300},    {"s", 360},    {"t", 420},    {"u", 480},
    {"v", 540},     {"w", 600},    {"x", 660},    {"y", 720},
};

/* Signs that part a date as hyphens, colons and spaces do. Longer ones before those that they begin with. */
static const struct {
    const char *foreign, *known;
    int minutes;  /* of the place where it is written so; 0: not told */
    bool is_unit; /* of the number before it; elsewhere it is a word of its own: 月 is Monday, too */
} FOREIGN[] = {
    {"년", "-", SEOUL, true},       {"월", "-", SEOUL, true},       {"일", " ", SEOUL, true},
    {"시", ":", SEOUL, true},       {"분", ":", SEOUL, true},       {"초", " ", SEOUL, true},
    {"오전", " am ", SEOUL, false}, {"오후", " pm ", SEOUL, false}, {"年", "-", 0, true},
    {"月", "-", 0, true},           {"日", " ", 0, true},           {"時", ":", 0, true},
    {"时", ":", 0, true},           {"分", ":", 0, true},           {"秒", " ", 0, true},
    {"上午", " am ", 0, false},     {"午前", " am ", 0, false},     {"下午", " pm ", 0, false},
    {"午後", " pm ", 0, false},     {"\xC2\xA0", " ", 0, false},    {"\xE2\x88\x92", "-", 0, false}, /* a minus sign */
};

/* True for a name or what is left of it when cut to three letters or more: "sep", "sept". */
static bool is_cut_name(str word, const char *name)
{
    return word.len >= 3 && str_starts(str_from(name), word);
}

/* The longest beginning tells: "marraskuu" is no March. */
int date_month(str word)
{
    int best = 0;
    size_t most = 0;
    if (!word.len)
        return 0;
    for (int month = 0; month < 12; month++)
        for (size_t i = 0; i < sizeof MONTHS[0] / sizeof MONTHS[0][0] && MONTHS[month][i]; i++) {
            if (MONTHS[month][i][0] != word.at[0]) /* as most do */
                continue;
            str beginning = str_from(MONTHS[month][i]);
            if (beginning.len > most && str_starts(word, beginning)) {
                best = month + 1;
                most = beginning.len;
            }
        }
    return best;
}

bool date_is_filler(str word)
{
    return str_is_one_of(word, FILLERS, sizeof FILLERS / sizeof *FILLERS);
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

static bool ends_in_number(const struct buf *out)
{
    return out->len > 0 && ascii_is_digit(out->at[out->len - 1]);
}

/* Takes a foreign sign off the front. */
static bool take_foreign(str *rest, struct buf *out, int *minutes)
{
    if ((unsigned char)rest->at[0] < 0x80)
        return false;
    for (size_t i = 0; i < sizeof FOREIGN / sizeof *FOREIGN; i++) {
        str word = str_from(FOREIGN[i].foreign);
        if (!str_starts(*rest, word) || (FOREIGN[i].is_unit && !ends_in_number(out)))
            continue;
        buf_add(out, str_from(FOREIGN[i].known));
        *rest = str_slice(*rest, word.len, rest->len);
        while (FOREIGN[i].is_unit && FOREIGN[i].known[0] != ' ' && str_starts(*rest, STR(" ")))
            *rest = str_slice(*rest, 1, rest->len); /* "2004년 05월": one token */
        if (FOREIGN[i].minutes)
            *minutes = FOREIGN[i].minutes;
        return true;
    }
    return false;
}

static bool is_digit_at(str text, size_t at)
{
    return at < text.len && ascii_is_digit(text.at[at]);
}

/* ISO 8601 parts date and time with a T; the letter stands in words, too. */
static bool is_time_mark(str text, size_t at)
{
    return (text.at[at] | 0x20) == 't' && at > 0 && is_digit_at(text, at - 1) && is_digit_at(text, at + 1);
}

static bool is_letter_at(str text, size_t at)
{
    return at < text.len && ascii_is_letter(text.at[at]);
}

/* French, Portuguese and Spanish hours: "10h15", "10h". */
static bool is_hour_mark(str text, size_t at)
{
    return (text.at[at] | 0x20) == 'h' && at > 0 && is_digit_at(text, at - 1) && !is_letter_at(text, at + 1);
}

/* "p.m.", "a. m.": how long it is; 0 for none. */
static size_t half_of_day(str text)
{
    char first = text.at[0] | 0x20;
    if ((first != 'a' && first != 'p') || text.len < 3 || text.at[1] != '.')
        return 0;
    size_t m = text.at[2] == ' ' ? 3 : 2;
    if (m >= text.len || (text.at[m] | 0x20) != 'm' || is_letter_at(text, m + 1))
        return 0;
    return m + 1 < text.len && text.at[m + 1] == '.' ? m + 2 : m + 1;
}

/* ISO 8601 has the fraction behind a comma as well as behind a point: "19:48:21,5". */
static bool is_fraction_mark(str text, size_t at)
{
    return text.at[at] == ',' && at >= 3 && text.at[at - 3] == ':' && is_digit_at(text, at - 1) &&
           is_digit_at(text, at + 1);
}

static char plain_letter(str text, size_t at)
{
    char c = text.at[at];
    if (is_fraction_mark(text, at))
        return '.';
    if (is_hour_mark(text, at))
        return ':';
    if (c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' || (unsigned char)c <= ' ' ||
        is_time_mark(text, at))
        return ' ';
    return ascii_to_lower(c);
}

static bool is_ascii(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

/* Letters beyond ASCII, folded. */
static void fold(struct buf *text)
{
    struct arena arena = {0};
    str folded = text_fold(&arena, buf_str(text));
    buf_clear(text);
    buf_add(text, folded);
    arena_release(&arena);
}

bool date_normalise(str text, struct buf *out, int *ret_minutes)
{
    int minutes = 0;
    for (str rest = text; rest.len > 0;) {
        if (take_foreign(&rest, out, &minutes))
            continue;
        size_t at = text.len - rest.len;
        size_t half = at > 0 && !is_letter_at(text, at - 1) ? half_of_day(rest) : 0;
        if (half > 0)
            buf_add(out, (rest.at[0] | 0x20) == 'a' ? STR(" am ") : STR(" pm "));
        else
            buf_add_char(out, plain_letter(text, at));
        rest = str_slice(rest, half > 0 ? half : 1, rest.len);
    }
    if (!out->full && !is_ascii(buf_str(out)))
        fold(out);
    *ret_minutes = minutes;
    return !out->full;
}
