/*
 * The second half of the program, for who reads mail: store → edition → letters → outbox.
 */
#include <nutgraf/app/issue.h>

#include <nutgraf/app/schedule.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/digest/compose.h>
#include <nutgraf/digest/mime.h>

#include "post.h"
#include "summaries.h"

/* What the issues of one run have in common. */
struct desk {
    struct run *run;
    const struct issue_options *options;
    struct arena arena; /* reset after each issue */
    struct post post;   /* for trials */
};

/* One issue of a digest on its way. */
struct issue {
    const struct digest_settings *digest;
    int64_t last_issued;
    str date; /* local; with ".2" for the second one of that day, and so on: the store takes letters of a date that was
               * used for a repetition */
    struct edition edition;
    const struct mailbox *to;
    size_t to_count;
    struct letter *letters;    /* one a recipient */
    struct outgoing *outgoing; /* the same, as bytes */
};

/*
 * Is there an issue to make, and of which date? One that comes late bears the day on which it was due; the first of
 * all, and one that somebody asked for, bears today's.
 */
static bool plan_issue(struct desk *desk, struct issue *issue, bool *ret_due, struct err *reterr)
{
    const struct digest_settings *digest = issue->digest;
    bool asked = desk->options->now || desk->options->trial_to;
    int64_t now = desk->run->now;
    str last_date, day = {0};
    if (!store_last_issue(desk->run->store, &desk->arena, digest->name, &issue->last_issued, &last_date, reterr))
        return false;
    /* WHEN_NONE is before any other time. */
    bool due =
        issue->last_issued < digest_due(&desk->arena, digest, now, &day) || when_is_ahead(issue->last_issued, now);
    if (asked || issue->last_issued == WHEN_NONE)
        day = str_slice(time_in_zone(&desk->arena, now, digest->timezone), 0, sizeof "2026-11-22" - 1);
    *ret_due = due || asked;
    return store_unused_date(desk->run->store, &desk->arena, digest->name, day, &issue->date, reterr);
}

/*
 * Where a digest begins that nobody knew: with what came since the issue before its first one would have been due. All
 * that an old state holds is no news, and would fill its letters for days.
 */
static struct digest_start beginning(struct arena *arena, const struct digest_settings *digest, int64_t now)
{
    str day;
    int64_t first = digest_due(arena, digest, now, &day);
    return (struct digest_start){digest->name, digest_due(arena, digest, first - 1, &day)};
}

bool digests_begin(const struct run *run, struct err *reterr)
{
    struct arena arena = {0};
    bool ok = true;
    for (size_t i = 0; i < run->settings->digest_count && ok; i++) {
        const struct digest_start start = beginning(&arena, &run->settings->digests[i], run->now);
        ok = store_digest_begin(run->store, &start, reterr);
    }
    arena_release(&arena);
    return ok;
}

/* What became of sources since the last issue: who reads the digest may be the only one to hear of it. */
static bool collect_notices(struct desk *desk, struct issue *issue, struct err *reterr)
{
    const struct settings *settings = desk->run->settings;
    VEC(str) notices = {0};
    for (size_t i = 0; i < settings->source_count; i++) {
        const struct source *source = &settings->sources[i];
        struct source_state state;
        bool told;
        if (!source->url.len)
            continue;
        if (!store_source_state(desk->run->store, &desk->arena, source->name, &state, reterr))
            return false;
        source_state_settle(&state, source);
        if (!store_issued_since(desk->run->store, issue->digest->name, source->name, &told, reterr))
            return false;
        if (state.gone && !told)
            *vec_push(&desk->arena, &notices) =
                arena_printf(&desk->arena, "The source %" STR_FMT " is no more: its server answers 410 Gone.",
                             STR_ARG(source->name));
    }
    issue->edition.notices = notices.at;
    issue->edition.notice_count = notices.len;
    return true;
}

static bool load_unsent(struct desk *desk, struct issue *issue, struct err *reterr)
{
    str name = issue->digest->name;
    struct edition *edition = &issue->edition;
    const struct digest_start start = beginning(&desk->arena, issue->digest, desk->run->now);
    edition->title = name;
    if (!store_unsent(desk->run->store, &desk->arena, &start, CEILING_DIGEST_ARTICLES + 1, edition, reterr))
        return false;
    if (edition->entry_count > CEILING_DIGEST_ARTICLES) {
        edition->entry_count = CEILING_DIGEST_ARTICLES;
        log_warning(desk->run->log,
                    "digest %" STR_FMT ": more than %zu new articles; older ones wait for the next issue",
                    STR_ARG(name), CEILING_DIGEST_ARTICLES);
    }
    bool records = !desk->options->preview && !desk->options->trial_to;
    struct edition made;
    summaries_complete(desk->run, &desk->arena, edition, &made);
    return !records || summaries_save(desk->run, &made, reterr);
}

/* A trial bears an id of its own: under the issue's, a mail reader would take the real letter for a repetition. */
static str message_id(struct desk *desk, str id)
{
    if (!desk->options->trial_to)
        return id;
    return arena_printf(&desk->arena, "trial.%lld.%" STR_FMT, (long long)desk->run->now, STR_ARG(id));
}

static bool compose_letters(struct desk *desk, struct issue *issue, struct err *reterr)
{
    struct arena *arena = &desk->arena;
    issue->letters = arena_array(arena, struct letter, issue->to_count);
    issue->outgoing = arena_array(arena, struct outgoing, issue->to_count);
    for (size_t i = 0; i < issue->to_count; i++) {
        struct letter *letter = &issue->letters[i];
        compose_letter(arena, &issue->edition, issue->digest, &issue->to[i], issue->date, desk->run->now, letter);
        letter->message_id = message_id(desk, letter->message_id);
        issue->outgoing[i] = (struct outgoing){
            .message_id = letter->message_id,
            .from = letter->from.address,
            .to = letter->to.address,
        };
        if (!mime_bytes(arena, letter, &issue->outgoing[i].bytes, reterr))
            return false;
    }
    return true;
}

static void preview_letter(const struct letter *letter, FILE *out)
{
    (void)fprintf(out, "Subject: %" STR_FMT "\n\n", STR_ARG(letter->subject));
    (void)fwrite(letter->text.at, 1, letter->text.len, out);
    (void)fputc('\n', out);
}

static bool commit_issue(const struct run *run, const struct issue *issue, struct err *reterr)
{
    str name = issue->digest->name;
    if (!store_issue(run->store, name, issue->date, run->now, issue->outgoing, issue->to_count, &issue->edition,
                     reterr))
        return false;
    log_detail(run->log, "digest %" STR_FMT ": issue %" STR_FMT ", articles: %zu, recipients: %zu", STR_ARG(name),
               STR_ARG(issue->date), issue->edition.entry_count, issue->to_count);
    return true;
}

/* What becomes of the letters: shown, tried on one address, or committed to the outbox. */
static bool hand_over(struct desk *desk, const struct issue *issue, struct err *reterr)
{
    str reply;
    if (desk->options->preview)
        preview_letter(&issue->letters[0], desk->options->preview);
    else if (desk->options->trial_to)
        (void)post_letter(&desk->post, &desk->arena, &issue->outgoing[0], &reply);
    else
        return commit_issue(desk->run, issue, reterr);
    return true;
}

/* Why no letter is made. Who asked for one is told; a timer's run is not. */
static void explain(const struct desk *desk, const struct digest_settings *digest, str why)
{
    const struct issue_options *options = desk->options;
    bool asked = options->now || options->preview || options->trial_to || options->digest.len;
    (asked ? log_note : log_detail)(desk->run->log, "digest %" STR_FMT ": %" STR_FMT, STR_ARG(digest->name),
                                    STR_ARG(why));
}

static bool issue_digest(struct desk *desk, const struct digest_settings *digest, struct err *reterr)
{
    struct issue issue = {.digest = digest, .to = digest->to, .to_count = digest->to_count};
    if (desk->options->trial_to) {
        issue.to = desk->options->trial_to;
        issue.to_count = 1;
    }
    bool due;
    if (!plan_issue(desk, &issue, &due, reterr))
        return false;
    if (!due) {
        str next = time_in_zone(&desk->arena, digest_next(digest, desk->run->now), digest->timezone);
        explain(desk, digest, arena_printf(&desk->arena, "next due %" STR_FMT, STR_ARG(next)));
        return true;
    }
    if (!load_unsent(desk, &issue, reterr) || !collect_notices(desk, &issue, reterr))
        return false;
    if (!issue.edition.entry_count) {
        explain(desk, digest, STR("nothing new"));
        return true;
    }
    return compose_letters(desk, &issue, reterr) && hand_over(desk, &issue, reterr);
}

int issue_digests(struct run *run, const struct issue_options *options)
{
    struct desk desk = {.run = run, .options = options, .post = {.run = run}};
    bool records = !options->preview && !options->trial_to;
    int exit_code = 0;
    struct err begin;
    if (records && !digests_begin(run, &begin)) {
        log_error(run->log, "%s", begin.text);
        return begin.exit_code;
    }
    for (size_t i = 0; i < run->settings->digest_count && !*run->stop; i++) {
        const struct digest_settings *digest = &run->settings->digests[i];
        struct arena_mark mark = arena_mark(&desk.arena);
        struct err err;
        if (options->digest.len && !str_equal(options->digest, digest->name))
            continue;
        if (!issue_digest(&desk, digest, &err)) {
            log_error(run->log, "digest %" STR_FMT ": %s", STR_ARG(digest->name), err.text);
            exit_code = worse_failure(exit_code, err.exit_code);
        }
        arena_reset(&desk.arena, mark);
    }
    exit_code = worse_failure(exit_code, desk.post.exit_code);
    post_close(&desk.post);
    arena_release(&desk.arena);
    return exit_code;
}
