#include <nutgraf/app/issue.h>
#include <nutgraf/app/update.h>

#include "session.h"

int cli_update(struct cli *cli)
{
    struct session session;
    int code = session_open(cli, TO_CHANGE, &session);
    if (code)
        return code;
    code = update_sources(&session.run);
    code = worse_failure(code, issue_feeds(&session.run));
    session_tell(&session, true, false);
    session_close(&session);
    return code;
}
