#include <nutgraf/digest/compose.h>

#include "clean.h"
#include "compose_parts.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/hash.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/zone.h>

/* Quoted-printable makes at most three bytes of one; the HTML part and the headers are small beside it. */
#define TEXT_BYTES (CEILING_LETTER_BYTES / 4)
/* "Stays under" the ceiling. */
#define HTML_BYTES (CEILING_LETTER_HTML_BYTES - 1)

#define MESSAGE_ID_DIGITS 32

/* "Sunday, 22 November 2026" for "2026-11-22" and "2026-11-22.2". */
static str long_date(struct arena *arena, str date)
{
    unsigned long year = 1, month = 1, day = 1;
    str number = date;
    str rest = str_cut(&number, '.');
    if (!str_to_number(str_cut(&rest, '-'), 9999, &year) || !str_to_number(str_cut(&rest, '-'), 12, &month) ||
        !str_to_number(rest, 31, &day))
        return clean_line(arena, date);
    struct civil civil = {.year = (int)year, .month = (int)month, .day = (int)day};
    civil = when_civil(when_from_civil(&civil, 0), 0);
    return when_long_date(arena, &civil);
}

static str without_weekday(str day)
{
    size_t comma = str_find_char(day, ',');
    return comma == STR_NONE ? day : str_trim(str_slice(day, comma + 1, day.len));
}

/* Replaces {date}, {articles} and {count}; everything else stays as the user wrote it. */
static str subject_of(struct arena *arena, str pattern, str date, size_t count)
{
    const struct {
        str name;
        str value;
    } fields[] = {{STR("{date}"), date},
                  {STR("{articles}"), arena_printf(arena, "%zu article%s", count, count == 1 ? "" : "s")},
                  {STR("{count}"), arena_printf(arena, "%zu", count)}};
    const size_t field_count = sizeof fields / sizeof *fields;
    struct buf out = buf_with_limit(CEILING_CONFIG_BYTES);
    for (size_t at = 0; at < pattern.len;) {
        str rest = str_slice(pattern, at, pattern.len);
        size_t f = 0;
        while (f < field_count && !str_starts(rest, fields[f].name))
            f++;
        buf_add(&out, f < field_count ? fields[f].value : str_slice(rest, 0, 1));
        at += f < field_count ? fields[f].name.len : 1;
    }
    str subject = clean_line(arena, buf_str(&out));
    buf_release(&out);
    return subject;
}

static str domain_of(str address)
{
    size_t at = str_find_last_char(address, '@');
    return at == STR_NONE ? STR("localhost") : str_slice(address, at + 1, address.len);
}

/* The same for every repetition of the same issue to the same recipient: what a crash repeats, a mail reader folds. */
static str message_id_of(struct arena *arena, const struct digest_settings *digest, str to, str date)
{
    str key =
        arena_printf(arena, "%" STR_FMT "\n%" STR_FMT "\n%" STR_FMT, STR_ARG(digest->name), STR_ARG(to), STR_ARG(date));
    str digits = str_slice(hash_sha256(arena, key), 0, MESSAGE_ID_DIGITS);
    str domain = domain_of(digest->from.address);
    return arena_printf(arena, "%" STR_FMT "@%" STR_FMT, STR_ARG(digits), STR_ARG(domain));
}

static str list_id_of(struct arena *arena, const struct digest_settings *digest)
{
    str domain = domain_of(digest->from.address);
    return arena_printf(arena, "%" STR_FMT ".digest.%" STR_FMT, STR_ARG(digest->name), STR_ARG(domain));
}

static str part_of(struct arena *arena, const struct issue *issue, size_t limit,
                   void (*compose)(struct buf *, const struct issue *))
{
    struct buf out = buf_with_limit(limit);
    compose(&out, issue);
    str part = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return part;
}

void compose_letter(struct arena *arena, const struct edition *edition, const struct digest_settings *digest,
                    const struct mailbox *to, str date, int64_t now, struct letter *ret_letter)
{
    str day = long_date(arena, date);
    str title = utf8_prefix(clean_line(arena, edition->title), CEILING_TITLE_BYTES);
    struct issue issue = {
        .edition = edition,
        .title = title.len > 0 ? title : digest->name,
        .name = digest->name,
        .day = day,
        .timezone = digest->timezone,
    };
    *ret_letter = (struct letter){
        .message_id = message_id_of(arena, digest, to->address, date),
        .from = digest->from,
        .to = *to,
        .subject = subject_of(arena, digest->subject, without_weekday(day), edition->entry_count),
        .date = now,
        .offset = zone_offset(digest->timezone, now),
        .list_id = list_id_of(arena, digest),
        .list_name = issue.title,
        .text = part_of(arena, &issue, TEXT_BYTES, compose_text),
        .html = part_of(arena, &issue, HTML_BYTES, compose_html),
    };
}
