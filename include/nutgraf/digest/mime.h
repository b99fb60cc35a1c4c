#ifndef NUTGRAF_DIGEST_MIME_H
#define NUTGRAF_DIGEST_MIME_H

/* A letter to the bytes that go out: RFC 5322 and MIME (RFC 2045, 2047), by GMime. Pure. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/model/letter.h>

/*
 * multipart/alternative, text first, both quoted-printable UTF-8, lines ended by CR LF. Headers: From, To, Subject,
 * Date, Message-ID, List-Id (RFC 2919), Auto-Submitted: auto-generated (RFC 3834), Precedence: bulk, MIME-Version.
 * Fails only where GMime is not there.
 */
MUST_CHECK bool mime_bytes(struct arena *arena, const struct letter *letter, str *ret_bytes, struct err *reterr);

#endif
