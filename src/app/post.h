#ifndef NUTGRAF_APP_POST_H
#define NUTGRAF_APP_POST_H

/* The way out of the house: opened, and its password read, when the first letter is there. */
#include <nutgraf/app/run.h>
#include <nutgraf/digest/deliver.h>

struct post {
    struct run *run;
    struct courier *courier;
    struct arena arena; /* holds the password */
    int exit_code;      /* of the first letter that was not delivered; 0 when all were */
};

/* Zero with .run set is the valid closed state. */
void post_close(struct post *post);

/* Delivers one letter, logs how it went and counts it. A way that cannot be opened is OUTCOME_UNREACHABLE. */
enum delivery_outcome post_letter(struct post *post, struct arena *arena, const struct outgoing *letter,
                                  str *ret_reply);

#endif
