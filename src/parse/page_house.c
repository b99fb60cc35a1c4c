#include "page_house.h"

#include <string.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "url_parts.h"

/* Letters and digits, folded: "The Gazette" and "www.the-gazette.example" share "thegazette". */
static str squeezed(struct arena *arena, str value)
{
    str folded = text_fold(arena, value);
    char *out = arena_array(arena, char, folded.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < folded.len;) {
        size_t from = at;
        uint32_t c = utf8_next(folded, &at);
        if (!char_is_letter(c) && !char_is_digit(c))
            continue;
        memcpy(out + len, folded.at + from, at - from);
        len += at - from;
    }
    return (str){out, len};
}

/* Words of which no person is made. */
static const char *const HOUSE_WORDS[] = {
    "team",    "staff",   "redaktion", "redaction",  "redaccion", "redazione", "newsroom",      "newsdesk",    "desk",
    "editors", "reports", "agency",    "agencies",   "agenturen", "gmbh",      "inc",           "ltd",         "llc",
    "press",   "verlag",  "magazin",   "magazine",   "editorial", "webmaster", "pressestelle",  "foundation",  "media",
    "online",  "verein",  "institut",  "university", "ministry",  "wire",      "kommunikation", "association",
};

static bool is_house_word(str word)
{
    for (size_t i = 0; i < sizeof HOUSE_WORDS / sizeof HOUSE_WORDS[0]; i++)
        if (str_equal_ignoring_case(word, str_from(HOUSE_WORDS[i])))
            return true;
    return false;
}

static bool holds_house_word(str value)
{
    while (value.len) {
        str word = str_cut(&value, ' ');
        if (is_house_word(word))
            return true;
    }
    return false;
}

/* A label of a host's name counts from this length on: "de", "www" and "com" name nobody. */
#define HOST_LABEL_MIN 3

static bool is_label_of(struct arena *arena, str host, str name)
{
    while (host.len) {
        str label = squeezed(arena, str_cut(&host, '.'));
        if (label.len >= HOST_LABEL_MIN && str_equal(label, name))
            return true;
    }
    return false;
}

bool is_own_house(struct arena *arena, str value, str house)
{
    str name = squeezed(arena, value);
    while (house.len && name.len) {
        str line = str_cut(&house, '\n');
        if (str_equal(squeezed(arena, line), name) || is_label_of(arena, line, name))
            return true;
    }
    return false;
}

bool is_house(struct arena *arena, str value, str house)
{
    struct arena_mark mark = arena_mark(arena);
    bool found = holds_house_word(value) || is_own_house(arena, value, house);
    arena_reset(arena, mark);
    return found;
}

bool is_own_link(str href, str house)
{
    str host = url_host(url_split(href).authority);
    size_t dot = str_find_last_char(host, '.');
    dot = str_find_last_char(str_slice(host, 0, dot), '.');
    if (!host.len || str_ends(house, STR("\n\n")))
        return true;
    return str_find(house, dot == STR_NONE ? host : str_slice(host, dot, host.len)) != STR_NONE;
}
