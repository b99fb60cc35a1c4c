#ifndef NUTGRAF_DIGEST_DELIVER_H
#define NUTGRAF_DIGEST_DELIVER_H

/* Bytes to where they go: a mail server (libcurl), the sendmail command, or a Maildir. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/model/settings.h>

/* One connection, kept for many letters: one TLS handshake and one AUTH. */
struct courier;

/* Connects to nothing yet. `password` may be empty. The settings must outlive the courier. */
MUST_CHECK bool courier_open(const struct delivery_settings *delivery, str password, struct courier **ret_courier,
                             struct err *reterr);
void courier_close(struct courier *courier);

enum delivery_outcome {
    OUTCOME_DELIVERED,      /* the server's 250 after the data; exit 0 of the command; the file in new/ */
    OUTCOME_TEMPORARY,      /* a 4xx for this letter or recipient: try again later, the next letter may do */
    OUTCOME_REFUSED,        /* a 5xx for this letter or recipient: for good */
    OUTCOME_SENDER_REFUSED, /* a 5xx for the sender: until the user corrects it; another sender's letters may do */
    OUTCOME_UNREACHABLE,    /* nobody there, TLS or AUTH failed, cut off: no other letter will do either */
};

/*
 * One letter to one recipient. *ret_reply: the server's own words, "550 5.1.1 no such user", or the fault in ours;
 * printable, in the arena. message_id makes a repeated delivery to the same Maildir a single file.
 */
enum delivery_outcome courier_deliver(struct courier *courier, struct arena *arena, str message_id, str from, str to,
                                      str bytes, str *ret_reply);

/* Signs on to the mail server and off again, for `check --connect`; for the others, looks whether it could be done. */
MUST_CHECK bool courier_check(struct courier *courier, struct err *reterr);

#endif
