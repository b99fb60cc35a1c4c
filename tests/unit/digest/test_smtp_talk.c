/* From what was said to what it means, without a server. ">" is ours, "<" the server's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/digest/smtp_talk.h"
#include "../check.h"

#define HELLO  "<220 hello\n>EHLO x\n<250-x\n<250 SIZE\n"
#define SENDER HELLO ">MAIL FROM:<a@b>\n<250 ok\n"
#define RCPT   SENDER ">RCPT TO:<c@d>\n"
#define DATA   RCPT "<250 ok\n>DATA\n<354 go ahead\n"

static const struct {
    const char *said;
    enum delivery_outcome outcome;
    enum smtp_stage stage;
    const char *reply;
} rows[] = {
    {"", OUTCOME_UNREACHABLE, SMTP_CONNECT, ""},
    {"<554 no\n", OUTCOME_UNREACHABLE, SMTP_CONNECT, "554 no"},
    {HELLO, OUTCOME_UNREACHABLE, SMTP_HELLO, "250 SIZE"},
    {HELLO ">AUTH PLAIN\n<334 \n>MAIL\n<535 no\n>QUIT\n<221 bye\n", OUTCOME_UNREACHABLE, SMTP_SIGN_IN, "535 no"},
    {HELLO ">AUTH PLAIN\n<334 \n>cXVpdA==\n", OUTCOME_UNREACHABLE, SMTP_SIGN_IN, ""},
    {HELLO ">MAIL FROM:<a@b>\n<550 no\n", OUTCOME_SENDER_REFUSED, SMTP_SENDER, "550 no"},
    {HELLO ">MAIL FROM:<a@b>\n<451 later\n", OUTCOME_TEMPORARY, SMTP_SENDER, "451 later"},
    {HELLO ">MAIL FROM:<a@b> SIZE=9\n<552 large\n", OUTCOME_REFUSED, SMTP_SENDER, "552 large"},
    {RCPT "<550-no\n<550 really\n>QUIT\n<221 bye\n", OUTCOME_REFUSED, SMTP_RECIPIENT, "550 really"},
    {RCPT "<450 later\n", OUTCOME_TEMPORARY, SMTP_RECIPIENT, "450 later"},
    {RCPT "<421 bye\n", OUTCOME_UNREACHABLE, SMTP_RECIPIENT, "421 bye"},
    {RCPT, OUTCOME_UNREACHABLE, SMTP_RECIPIENT, ""},
    {DATA, OUTCOME_UNREACHABLE, SMTP_LETTER, ""},
    {DATA "<250 2.0.0 queued\r\n", OUTCOME_DELIVERED, SMTP_LETTER, "250 2.0.0 queued"},
    {DATA "<250 queued\n>QUIT\n<421 bye\n", OUTCOME_DELIVERED, SMTP_LETTER, "250 queued"},
    {DATA "<554 spam\n", OUTCOME_REFUSED, SMTP_LETTER, "554 spam"},
    {DATA "<452 full\n", OUTCOME_TEMPORARY, SMTP_LETTER, "452 full"},
    {DATA "<no number\n", OUTCOME_UNREACHABLE, SMTP_LETTER, ""},
    {RCPT "<250 ok\n>DATA\n<554 no valid recipients\n", OUTCOME_REFUSED, SMTP_DATA, "554 no valid recipients"},
};

static void a_talk_has_its_outcome(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct smtp_talk talk = {0};
        for (str rest = str_from(rows[i].said); rest.len > 0;) {
            str line = str_cut(&rest, '\n');
            if (line.at[0] == '>')
                smtp_talk_sent(&talk, str_slice(line, 1, line.len));
            else
                smtp_talk_got(&talk, str_slice(line, 1, line.len));
        }
        if (smtp_talk_outcome(&talk) != rows[i].outcome || talk.stage != rows[i].stage)
            fail_msg("row %zu: outcome %d, stage %d", i, (int)smtp_talk_outcome(&talk), (int)talk.stage);
        assert_str(str_from(talk.reply), str_from(rows[i].reply));
        assert_non_null(smtp_stage_name(talk.stage));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_talk_has_its_outcome)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
