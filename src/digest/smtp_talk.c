#include "smtp_talk.h"

#define CONTINUE_SIGN_IN 334 /* RFC 4954 §4: the next line is no command */
#define SEND_THE_LETTER  354

static const struct {
    str verb;
    enum smtp_stage stage;
} verbs[] = {
    {STR_INIT("EHLO"), SMTP_HELLO},   {STR_INIT("HELO"), SMTP_HELLO},  {STR_INIT("STARTTLS"), SMTP_STARTTLS},
    {STR_INIT("AUTH"), SMTP_SIGN_IN}, {STR_INIT("MAIL"), SMTP_SENDER}, {STR_INIT("RCPT"), SMTP_RECIPIENT},
    {STR_INIT("DATA"), SMTP_DATA},
};

static const char *const stage_names[] = {
    [SMTP_CONNECT] = "its greeting",
    [SMTP_HELLO] = "our greeting",
    [SMTP_STARTTLS] = "STARTTLS",
    [SMTP_SIGN_IN] = "the sign-in",
    [SMTP_SENDER] = "the sender’s address",
    [SMTP_RECIPIENT] = "the recipient’s address",
    [SMTP_DATA] = "DATA",
    [SMTP_LETTER] = "the letter",
    [SMTP_OTHER] = "a command",
};

/* The first that fits says what the answer means. With no answer, or none of these, nobody was reached. */
static const struct {
    int first, last; /* stages */
    int from, to;    /* codes */
    enum delivery_outcome outcome;
} verdicts[] = {
    {SMTP_CONNECT, SMTP_OTHER, 421, 421, OUTCOME_UNREACHABLE}, /* it closes the connection */
    {SMTP_CONNECT, SMTP_OTHER, 530, 530, OUTCOME_UNREACHABLE}, /* sign-in or TLS is wanted (RFC 4954, RFC 3207) */
    {SMTP_CONNECT, SMTP_OTHER, 534, 535, OUTCOME_UNREACHABLE}, /* sign-in too weak, or refused */
    {SMTP_CONNECT, SMTP_OTHER, 538, 538, OUTCOME_UNREACHABLE}, /* sign-in needs encryption */
    {SMTP_SENDER, SMTP_SENDER, 552, 552, OUTCOME_REFUSED},     /* this letter is too large (RFC 1870 §6.1) */
    {SMTP_SENDER, SMTP_SENDER, 500, 599, OUTCOME_SENDER_REFUSED},
    {SMTP_SENDER, SMTP_LETTER, 400, 499, OUTCOME_TEMPORARY},  /* grey list, full mailbox */
    {SMTP_RECIPIENT, SMTP_LETTER, 500, 599, OUTCOME_REFUSED}, /* no such user, or the letter is not liked */
    {SMTP_LETTER, SMTP_LETTER, 200, 299, OUTCOME_DELIVERED},  /* it is theirs now (RFC 5321 §6.1) */
};

static enum smtp_stage stage_of(str command)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (str_starts(command, verbs[i].verb))
            return verbs[i].stage;
    return SMTP_OTHER;
}

void smtp_talk_sent(struct smtp_talk *talk, str command)
{
    talk->over = talk->over || str_starts(command, STR("QUIT"));
    if (talk->over)
        return;
    if (talk->code != CONTINUE_SIGN_IN)
        talk->stage = stage_of(command);
    talk->code = 0;
    talk->reply[0] = '\0';
}

void smtp_talk_got(struct smtp_talk *talk, str line)
{
    unsigned long code;
    line = str_trim(line);
    if (talk->over || !str_to_number(str_slice(line, 0, 3), 999, &code))
        return;
    snprintf(talk->reply, sizeof talk->reply, "%" STR_FMT, STR_ARG(line));
    talk->code = (int)code;
    if (talk->stage == SMTP_DATA && talk->code == SEND_THE_LETTER) {
        talk->stage = SMTP_LETTER;
        talk->code = 0;
        talk->reply[0] = '\0';
    }
}

enum delivery_outcome smtp_talk_outcome(const struct smtp_talk *talk)
{
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++)
        if ((int)talk->stage >= verdicts[i].first && (int)talk->stage <= verdicts[i].last &&
            talk->code >= verdicts[i].from && talk->code <= verdicts[i].to)
            return verdicts[i].outcome;
    return OUTCOME_UNREACHABLE;
}

const char *smtp_stage_name(enum smtp_stage stage)
{
    return stage_names[stage];
}
