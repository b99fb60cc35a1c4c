#ifndef NUTGRAF_DIGEST_SMTP_TALK_H
#define NUTGRAF_DIGEST_SMTP_TALK_H

/*
 * What client and server said to each other (RFC 5321), and what follows from it for the letter. libcurl's own result
 * does not tell which command a "no" was the answer to, and that is what makes it one recipient's or everybody's.
 */
#include <nutgraf/digest/deliver.h>

/* What the server was asked last. */
enum smtp_stage {
    SMTP_CONNECT, /* nothing: it greets */
    SMTP_HELLO,
    SMTP_STARTTLS,
    SMTP_SIGN_IN,
    SMTP_SENDER,
    SMTP_RECIPIENT,
    SMTP_DATA,
    SMTP_LETTER, /* the letter itself, after "354 go ahead" */
    SMTP_OTHER,
};

/* Zero is a talk in which nothing was said. */
struct smtp_talk {
    enum smtp_stage stage;
    int code;        /* of the last reply; 0 while an answer is outstanding */
    bool over;       /* since our QUIT: nothing counts any more */
    char reply[512]; /* its last line, as it came; empty while an answer is outstanding */
};

/* One command, or one line of a reply, with or without its line end. */
void smtp_talk_sent(struct smtp_talk *talk, str command);
void smtp_talk_got(struct smtp_talk *talk, str line);

enum delivery_outcome smtp_talk_outcome(const struct smtp_talk *talk);

/* What we were waiting for, for "no answer to …": "the greeting", "the recipient's address". */
const char *smtp_stage_name(enum smtp_stage stage);

#endif
