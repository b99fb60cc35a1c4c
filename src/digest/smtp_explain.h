#ifndef NUTGRAF_DIGEST_SMTP_EXPLAIN_H
#define NUTGRAF_DIGEST_SMTP_EXPLAIN_H

/* What went wrong with a mail server, and what the user can do about it, in a line. */
#include <curl/curl.h>

#include "smtp_talk.h"

struct smtp_failure {
    const struct smtp_settings *settings;
    const struct smtp_talk *talk; /* what was said until then */
    CURLcode code;                /* CURLE_OK: curl saw nothing wrong */
    const char *words;            /* curl's for it */
    bool all_was_sent;            /* nothing of the letter is left here */
};

/* "mail.example.org:587: the sign-in failed (535 5.7.8 bad password); check smtp.user and its password". */
str smtp_explain(struct arena *arena, const struct smtp_failure *failure);

/* It takes no letter of this sender. */
str smtp_explain_sender(struct arena *arena, const struct smtp_failure *failure, str from);

#endif
