#include "session.h"

#include <signal.h>
#include <sys/random.h>
#include <unistd.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/file.h>

/* ---- signals */

/* The signal that asked the run to end. A handler can reach nothing but a global. */
static volatile sig_atomic_t stop;

static void ask_to_stop(int signal_number)
{
    stop = signal_number;
}

/* The second signal of a kind kills at once (SA_RESETHAND). */
static void watch_signals(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = ask_to_stop, .sa_flags = (int)(SA_RESTART | SA_RESETHAND)};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN) /* nohup(1) */
            (void)sigaction(signals[i], &action, NULL);
    }
}

void session_end_as_signalled(void)
{
    if (stop)
        (void)raise(stop);
}

/* ---- the store */

/*
 * The machine alone, without the process: the run lock lets one process of it deliver at a time, so that a lease which
 * a crashed run has left may be taken over by the next one.
 */
static str lease_owner(struct arena *arena)
{
    char host[256] = "";
    (void)gethostname(host, sizeof host - 1);
    return arena_copy(arena, str_from(host));
}

static bool open_store(struct cli *cli, enum purpose purpose, const struct settings *settings, struct store **ret_store,
                       struct err *reterr)
{
    if (purpose == TO_LOOK)
        return store_open_to_read(settings->state, ret_store, reterr);
    if (!store_open(settings->state, lease_owner(&cli->arena), ret_store, reterr))
        return false;
    if (store_lock(*ret_store, reterr))
        return true;
    store_close(*ret_store);
    return false;
}

static uint64_t random_seed(void)
{
    uint64_t seed = 0;
    (void)getrandom(&seed, sizeof seed, GRND_NONBLOCK);
    return seed;
}

int session_open(struct cli *cli, enum purpose purpose, struct session *session)
{
    struct err err;
    struct store *store;
    int code = configuration_read(cli, CONFIG_SOURCES_NEEDED, &session->settings);
    if (code)
        return code;
    if (!open_store(cli, purpose, &session->settings, &store, &err)) {
        log_error(&cli->log, "%s", err.text);
        return err.exit_code;
    }
    if (purpose == TO_CHANGE)
        watch_signals();
    session->run = (struct run){
        .settings = &session->settings,
        .store = store,
        .log = &cli->log,
        .now = when_now(),
        .credentials = cli->environment.credentials,
        .progress = cli->log.level == LOG_NORMAL && isatty(STDERR_FILENO),
        .random = random_seed(),
        .stop = &stop,
    };
    return 0;
}

void session_close(struct session *session)
{
    store_close(session->run.store);
}

/* ---- the note */

static void add_count(struct buf *note, size_t count, const char *one)
{
    buf_addf(note, "%zu %s%s", count, one, count == 1 ? "" : "s");
}

static void add_update(struct buf *note, const struct tally *tally)
{
    add_count(note, tally->articles, "article");
    buf_addf(note, ", %zu new", tally->fresh);
    if (tally->changed)
        buf_addf(note, ", %zu changed", tally->changed);
    if (tally->bad) {
        buf_add(note, STR(", "));
        add_count(note, tally->bad, "bad file");
    }
    buf_add(note, STR("; "));
    add_count(note, tally->feeds, "feed");
    buf_add(note, STR(" written"));
}

static void add_send(struct buf *note, const struct tally *tally)
{
    if (!tally->delivered && !tally->refused && !tally->waiting) {
        buf_add(note, stop ? STR("nothing sent") : STR("nothing to send"));
        return;
    }
    add_count(note, tally->delivered, "letter");
    buf_add(note, STR(" delivered"));
    if (tally->refused)
        buf_addf(note, ", %zu refused", tally->refused);
    if (tally->waiting)
        buf_addf(note, ", %zu waiting for the next run", tally->waiting);
}

void session_tell(const struct session *session, bool updated, bool sent)
{
    const struct run *run = &session->run;
    struct buf note = buf_with_limit(1024);
    buf_add(&note, stop ? STR("interrupted: ") : STR(""));
    if (updated)
        add_update(&note, &run->tally);
    if (updated && sent)
        buf_add(&note, STR("; "));
    if (sent)
        add_send(&note, &run->tally);
    log_note(run->log, "%" STR_FMT, STR_ARG(buf_str(&note)));
    buf_release(&note);
}
