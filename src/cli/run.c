#include <nutgraf/app/issue.h>
#include <nutgraf/app/outbox.h>
#include <nutgraf/app/update.h>

#include "session.h"

int cli_run(struct cli *cli)
{
    struct session session;
    int code = session_open(cli, TO_CHANGE, &session);
    if (code)
        return code;
    code = update_sources(&session.run);
    code = worse_failure(code, issue_feeds(&session.run));
    code = worse_failure(code, issue_digests(&session.run, &(struct issue_options){0}));
    code = worse_failure(code, deliver_outbox(&session.run));
    session_tell(&session, true, session.settings.digest_count > 0);
    session_close(&session);
    return code;
}
