#ifndef NUTGRAF_MODEL_LETTER_H
#define NUTGRAF_MODEL_LETTER_H

/* One mail to one recipient, before it becomes bytes. */
#include <stdint.h>

#include <nutgraf/base/str.h>

/* A mailbox (RFC 5322 §3.4): display name, may be empty, and addr-spec, known to be valid and free of CR and LF. */
struct mailbox {
    str name;
    str address;
};

struct letter {
    str message_id; /* without the angle brackets; the same for the same digest, recipient and date */
    struct mailbox from;
    struct mailbox to;
    str subject;
    int64_t date;
    int offset;    /* seconds east of UTC, for the Date header */
    str list_id;   /* RFC 2919, without the angle brackets: "morning.digest.example.org" */
    str list_name; /* the phrase before it */
    str text;
    str html;
};

#endif
