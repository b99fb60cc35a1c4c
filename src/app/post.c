#include "post.h"

#include <nutgraf/config/config.h>

static bool post_open(struct post *post, struct err *reterr)
{
    const struct run *run = post->run;
    str password;
    if (!secret_read(&post->arena, &run->settings->delivery.smtp.password, run->credentials, &password, reterr))
        return false;
    return courier_open(&run->settings->delivery, password, &post->courier, reterr);
}

void post_close(struct post *post)
{
    if (post->courier)
        courier_close(post->courier);
    post->courier = NULL;
    arena_release(&post->arena);
}

/* What a person is told, by outcome; the exit code of them all is EX_UNAVAILABLE. */
static const char *const failures[] = {
    [OUTCOME_TEMPORARY] = "not taken for now",
    [OUTCOME_REFUSED] = "refused for good",
    [OUTCOME_SENDER_REFUSED] = "not delivered",
    [OUTCOME_UNREACHABLE] = "not delivered",
};

enum delivery_outcome post_letter(struct post *post, struct arena *arena, const struct outgoing *letter, str *ret_reply)
{
    struct run *run = post->run;
    struct err err = {.exit_code = EX_UNAVAILABLE};
    enum delivery_outcome outcome = OUTCOME_UNREACHABLE;
    if (post->courier || post_open(post, &err))
        outcome = courier_deliver(post->courier, arena, letter->message_id, letter->from, letter->to, letter->bytes,
                                  ret_reply);
    else
        *ret_reply = arena_copy(arena, str_from(err.text));

    if (outcome == OUTCOME_DELIVERED) {
        run->tally.delivered++;
        log_detail(run->log, "%" STR_FMT ": delivered", STR_ARG(letter->to));
    } else {
        run->tally.refused += outcome == OUTCOME_REFUSED;
        post->exit_code = worse_failure(post->exit_code, err.exit_code);
        log_error(run->log, "letter to %" STR_FMT ": %s: %" STR_FMT, STR_ARG(letter->to), failures[outcome],
                  STR_ARG(*ret_reply));
    }
    return outcome;
}
