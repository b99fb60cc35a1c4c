#include "scrub.h"

#include <stdint.h>

#include <nutgraf/base/utf8.h>

enum fate { KEEP, DROP, DROP_CONTROL, TO_NEWLINE };

struct fate_range {
    uint32_t first;
    uint32_t last;
    enum fate fate;
};

/* Ascending. Noncharacters at the end of each plane are told by their last 16 bits. */
static const struct fate_range FATES[] = {
    {0x0000, 0x0008, DROP_CONTROL}, {0x000B, 0x000D, TO_NEWLINE}, {0x000E, 0x001F, DROP_CONTROL},
    {0x007F, 0x0084, DROP_CONTROL}, {0x0085, 0x0085, TO_NEWLINE}, {0x0086, 0x009F, DROP_CONTROL},
    {0x200B, 0x200B, DROP},                                 /* zero-width space */
    {0x2028, 0x2029, TO_NEWLINE},   {0x202A, 0x202E, DROP}, /* embeddings and overrides */
    {0x2066, 0x2069, DROP},                                 /* isolates */
    {0xFDD0, 0xFDEF, DROP},                                 /* noncharacters */
    {0xFEFF, 0xFEFF, DROP},                                 /* byte order mark */
};

/* The letters of most scripts, dashes, quotation marks: nearly all there are, told without the table. */
static bool is_ordinary(uint32_t code_point)
{
    return (code_point > 0xAD && code_point < 0x200B) || (code_point > 0x200B && code_point < 0x2028) ||
           (code_point > 0x2069 && code_point < 0xFDD0);
}

static enum fate fate_of(uint32_t code_point)
{
    if (is_ordinary(code_point))
        return KEEP;
    if ((code_point & 0xFFFE) == 0xFFFE)
        return DROP;
    for (size_t i = 0; i < sizeof FATES / sizeof FATES[0] && code_point >= FATES[i].first; i++)
        if (code_point <= FATES[i].last)
            return FATES[i].fate;
    return KEEP;
}

/* True for a byte that no removed character begins with: whole runs of those are copied. */
static bool byte_is_plain(unsigned char byte, bool well_formed)
{
    if (byte < 0x80)
        return (byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n';
    return well_formed && byte != 0xC2 && byte != 0xE2 && byte != 0xED && byte != 0xEF && byte < 0xF0;
}

static void fill_plain(bool plain[256], bool well_formed)
{
    for (unsigned byte = 0; byte < 256; byte++)
        plain[byte] = byte_is_plain((unsigned char)byte, well_formed);
}

/* One step over well-formed or malformed bytes. True when what was passed is malformed: utf8_next moved by one byte. */
static bool next_is_malformed(str s, size_t *position, uint32_t *ret_code_point)
{
    size_t start = *position;
    *ret_code_point = utf8_next(s, position);
    return *ret_code_point == UTF8_REPLACEMENT && *position - start == 1;
}

/* ED A0 80 to ED BF BF: a surrogate written as if it were a character, as some programs do. UTF-8 all the same. */
#define SURROGATE_BYTES 3

static bool surrogate_at(str s, size_t position)
{
    const unsigned char *at = (const unsigned char *)s.at + position;
    return s.len - position >= SURROGATE_BYTES && at[0] == 0xED && at[1] >= 0xA0 && at[1] <= 0xBF && at[2] >= 0x80 &&
           at[2] <= 0xBF;
}

/* Counts what stands at *position, which moves behind it. True for malformed bytes; `in_run`: what is right before is.
 */
static bool examine_one(str bytes, size_t *position, bool in_run, struct utf8_count *count)
{
    size_t start = *position;
    uint32_t code_point;
    bool surrogate = surrogate_at(bytes, start);
    bool malformed = !surrogate && next_is_malformed(bytes, position, &code_point);
    if (surrogate)
        *position += SURROGATE_BYTES;
    count->sequences += surrogate || (!malformed && code_point >= 0x80);
    count->malformed += malformed && !in_run;
    if ((surrogate || malformed || fate_of(code_point) != KEEP) && start < count->clean)
        count->clean = start;
    return malformed;
}

struct utf8_count utf8_examine(str bytes)
{
    struct utf8_count count = {.clean = bytes.len};
    bool in_run = false;
    for (size_t i = utf8_lines_length(bytes); i < bytes.len;) {
        bool malformed = false;
        if (utf8_is_mark_at(bytes, i)) { /* all of which are kept */
            count.sequences++;
            i += UTF8_MARK_BYTES;
        } else {
            malformed = examine_one(bytes, &i, in_run, &count);
        }
        size_t plain = utf8_lines_length(str_slice(bytes, i, bytes.len));
        in_run = malformed && !plain;
        i += plain;
    }
    return count;
}

struct scrub {
    str in;
    size_t position;
    char *out;
    size_t len;
    size_t controls;
};

static void scrub_add(struct scrub *scrub, const char *bytes, size_t count)
{
    memcpy(scrub->out + scrub->len, bytes, count);
    scrub->len += count;
}

static void scrub_malformed(struct scrub *scrub)
{
    size_t next = scrub->position;
    uint32_t code_point;
    while (next < scrub->in.len && !surrogate_at(scrub->in, next) && next_is_malformed(scrub->in, &next, &code_point))
        scrub->position = next;
    scrub_add(scrub, "\xEF\xBF\xBD", 3);
}

static void scrub_one(struct scrub *scrub)
{
    size_t start = scrub->position;
    if (surrogate_at(scrub->in, start)) {
        scrub->position += SURROGATE_BYTES;
        return;
    }
    uint32_t code_point;
    if (next_is_malformed(scrub->in, &scrub->position, &code_point)) {
        scrub_malformed(scrub);
        return;
    }
    switch (fate_of(code_point)) {
    case KEEP:
        scrub_add(scrub, scrub->in.at + start, scrub->position - start);
        break;
    case TO_NEWLINE:
        if (code_point == '\r' && scrub->position < scrub->in.len && scrub->in.at[scrub->position] == '\n')
            scrub->position++;
        scrub_add(scrub, "\n", 1);
        break;
    case DROP_CONTROL:
        scrub->controls++;
        break;
    case DROP:
        break;
    }
}

static void scrub_on(struct scrub *scrub, bool well_formed)
{
    str in = scrub->in;
    bool plain[256];
    fill_plain(plain, well_formed);
    while (scrub->position < in.len) {
        scrub_one(scrub);
        size_t start = scrub->position;
        while (scrub->position < in.len && plain[(unsigned char)in.at[scrub->position]])
            scrub->position += 1 + utf8_printable_length(str_slice(in, scrub->position + 1, in.len));
        scrub_add(scrub, in.at + start, scrub->position - start);
    }
}

str text_scrub(struct arena *arena, str utf8, struct utf8_count count, size_t *ret_controls)
{
    *ret_controls = 0;
    if (count.clean && count.clean == utf8.len)
        return utf8;
    /* Only a mark for a malformed run can be longer than what it stands for. */
    struct scrub scrub = {.in = utf8, .out = arena_room(arena, 1, utf8.len + 2 * count.malformed + 1)};
    if (count.clean)
        scrub_add(&scrub, utf8.at, count.clean);
    scrub.position = count.clean;
    scrub_on(&scrub, count.malformed == 0);
    scrub.out[scrub.len] = '\0';
    *ret_controls = scrub.controls;
    return (str){scrub.out, scrub.len};
}
