#include <nutgraf/app/issue.h>
#include <nutgraf/app/outbox.h>
#include <nutgraf/config/config.h>

#include "session.h"

enum { DRY_RUN, NOW, DIGEST, TO };

const struct option_row send_options[] = {
    [DRY_RUN] = {"dry-run", 0, NULL, "print the letters instead of sending them, and record nothing"},
    [NOW] = {"now", 0, NULL, "do not wait until the digest is due"},
    [DIGEST] = {"digest", 0, "NAME", "only this digest"},
    [TO] = {"to", 0, "ADDRESS", "try the digest on this address instead, due or not, and record nothing"},
    {0},
};

static int check_digest(struct cli *cli, const struct settings *settings, str name)
{
    VEC(str) names = {0};
    for (size_t i = 0; i < settings->digest_count; i++) {
        if (str_equal(settings->digests[i].name, name))
            return 0;
        *vec_push(&cli->arena, &names) = settings->digests[i].name;
    }
    str known = did_you_mean(&cli->arena, name, names.at, names.len);
    return usage_error(cli, "%" STR_FMT " has no digest %" STR_FMT "%" STR_FMT, STR_ARG(settings->file), STR_ARG(name),
                       STR_ARG(known));
}

static int read_issue_options(struct cli *cli, const struct settings *settings, struct mailbox *trial,
                              struct issue_options *options)
{
    const char *const *value = cli->invocation.value;
    *options = (struct issue_options){
        .digest = str_from(value[DIGEST]),
        .now = value[NOW],
        .trial_to = value[TO] ? trial : NULL,
        .preview = value[DRY_RUN] ? stdout : NULL,
    };
    const char *wrong = value[TO] ? mailbox_parse(&cli->arena, str_from(value[TO]), trial) : NULL;
    if (wrong)
        return usage_error(cli, "--to takes an address such as me@example.org, not '%s', %s", value[TO], wrong);
    return value[DIGEST] ? check_digest(cli, settings, options->digest) : 0;
}

/* A letter that is only shown or tried leaves the outbox as it is. */
static int send_issues(struct session *session, const struct issue_options *options)
{
    int code = issue_digests(&session->run, options);
    if (!options->preview && !options->trial_to)
        code = worse_failure(code, deliver_outbox(&session->run));
    if (!options->preview)
        session_tell(session, false, true);
    return code;
}

int cli_send(struct cli *cli)
{
    struct session session;
    struct mailbox trial;
    struct issue_options options;
    bool records = !cli->invocation.value[DRY_RUN] && !cli->invocation.value[TO];
    int code = session_open(cli, records ? TO_CHANGE : TO_LOOK, &session);
    if (code)
        return code;
    code = read_issue_options(cli, &session.settings, &trial, &options);
    if (!code && session.run.store)
        code = send_issues(&session, &options);
    else if (!code)
        log_note(&cli->log, "nothing to show: no article was read yet; `nutgraf update` reads them");
    session_close(&session);
    return code;
}
