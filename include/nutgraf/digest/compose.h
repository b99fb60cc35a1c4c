#ifndef NUTGRAF_DIGEST_COMPOSE_H
#define NUTGRAF_DIGEST_COMPOSE_H

/* An edition to a letter. Pure. */
#include <nutgraf/base/arena.h>
#include <nutgraf/model/edition.h>
#include <nutgraf/model/settings.h>

/*
 * When the digest's newest issue was due, at or before `now`: the last of its days and times in its zone.
 * *ret_date is that local date, "2026-11-22". With WHEN_NONE for last_issued, or one before it, the issue is to be
 * made.
 */
int64_t digest_due(struct arena *arena, const struct digest_settings *digest, int64_t now, str *ret_date);

/* The first time after `now` at which an issue is due. */
int64_t digest_next(const struct digest_settings *digest, int64_t now);

/*
 * The letter to one recipient: subject with date and number of articles; a text part with everything; an HTML part
 * that stays under CEILING_LETTER_HTML_BYTES: articles past the budget keep headline and link, and past that are
 * counted in a last line that points to the text part. `date` is the local date, "2026-11-22", or
 * "2026-11-22.2" for a second one of that day; `now` is for the Date header.
 */
void compose_letter(struct arena *arena, const struct edition *edition, const struct digest_settings *digest,
                    const struct mailbox *to, str date, int64_t now, struct letter *ret_letter);

#endif
