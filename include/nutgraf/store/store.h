#ifndef NUTGRAF_STORE_STORE_H
#define NUTGRAF_STORE_STORE_H

/*
 * What the program remembers: sources, articles with their summaries, letters and their deliveries. No SQL and no
 * SQLite type crosses this header, so that another database can stand behind it. Each call is one transaction: when
 * it returns true, what it wrote is on disk, or will be with the others of its group (below); when it returns false or
 * the process dies, nothing of it is.
 *
 * Errors: EX_CANTCREAT with the file's name and the reason (disk full, no permission, not a database, newer schema);
 * EX_TEMPFAIL when another process kept the database busy for seconds; EX_SOFTWARE for an id that is not there.
 */
#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/model/edition.h>

struct store;

/*
 * Opens, or creates with mode 0600, `folder`/nutgraf.db and brings its schema up to date. Creates the folder (0700).
 * `owner` names us in leases, which its processes take over from each other: the machine, as long as the run lock lets
 * only one process of it deliver at a time.
 */
MUST_CHECK bool store_open(str folder, str owner, struct store **ret_store, struct err *reterr);
/*
 * Opens it for reading only: creates, changes and brings up to date nothing, and needs no permission to write. An older
 * schema is EX_CANTCREAT too. *ret_store is NULL where no run has made the database yet.
 */
MUST_CHECK bool store_open_to_read(str folder, struct store **ret_store, struct err *reterr);
void store_close(struct store *store);

/*
 * The run lock: one process at a time may change the store. Held until store_close, given back by the system if the
 * process dies. EX_TEMPFAIL with the holder's process number when another has it.
 */
MUST_CHECK bool store_lock(struct store *store, struct err *reterr);

/*
 * The authority that every tag: URI of this store bears (RFC 4151 §2.1), with the date it was chosen:
 * "example.org,2026-11-22". Set by the first call to `wanted` (and the date of `now`), and the same for ever after, so
 * that ids stay when the configuration changes. An empty `wanted` gives a random name under .invalid (RFC 2606).
 */
MUST_CHECK bool store_authority(struct store *store, struct arena *arena, str wanted, int64_t now, str *ret_authority,
                                struct err *reterr);

/*
 * What is written in between reaches the disk at once, which costs no more than one call alone. A call that fails
 * undoes itself only. When store_group_end returns false nothing of the group is on disk. Groups do not nest.
 */
MUST_CHECK bool store_group_begin(struct store *store, struct err *reterr);
MUST_CHECK bool store_group_end(struct store *store, struct err *reterr);

/* ---- sources */

/* The validator that was saved with what the source's document last held; empty when there is none. */
MUST_CHECK bool store_validator(struct store *store, struct arena *arena, str source, str document, str *ret_validator,
                                struct err *reterr);

/* Saves the validator of a document that gave no article, so that it is read again only when it has changed. */
MUST_CHECK bool store_document(struct store *store, str source, str document, str validator, int64_t now,
                               struct err *reterr);

/* ---- articles */

/*
 * What makes an item the same item: two of the three agree, within one source. For a file the guid is its path and the
 * link is its headline; for a feed's item see app/identity.h. Empty ones never agree. When guid and link are the same
 * text, the item has only one of them: then this link alone makes it the same item, and so do its print and the date
 * that it states together, in a source on the network, as long as no other item of the document is that article.
 */
struct identity {
    str guid;
    str link;
    str print; /* hash of the content */
};

struct incoming {
    str source;    /* the source's name */
    str document;  /* file path or URL whose validator this is */
    str validator; /* saved in the same transaction; an empty one takes the place of what was there */
    struct identity identity;
    const struct article *article;
    const struct summary *summary; /* NULL: to be made when somebody asks for it. Until then the document is kept */
    const str *categories;
    size_t category_count;
    bool backlog; /* when it is new, no digest shows it: it was no news any more when its source was first asked */
    int64_t now;
};

enum arrival { ARRIVAL_NEW, ARRIVAL_CHANGED, ARRIVAL_KNOWN };

/*
 * New: stored, with first_seen = now and a permanent id. Changed: the same item with another print: its text, summary
 * and `updated` are replaced, id and first_seen stay, and no digest shows it again. Known: only the validator and, if
 * they are others, path, link and stated date are written, and nothing at all when these are the same too.
 */
MUST_CHECK bool store_article(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival,
                              struct err *reterr);

/*
 * The newest articles for a feed, by published (else first_seen), newest first, then by id: at most `limit`. Entries,
 * articles and summaries are in the arena. An article whose summary was not made yet has its document, and the entry no
 * summary; with those that have one, documents and sentences are empty. Sets entries, entry_count and updated of the
 * edition, and leaves what it is called to the caller. A date in the future counts as first_seen for the order, and is
 * given back as stated.
 */
MUST_CHECK bool store_newest(struct store *store, struct arena *arena, size_t limit, struct edition *edition,
                             struct err *reterr);

/* Where a digest that is not known yet begins: it shows nothing that was first seen before `since`. */
struct digest_start {
    str name;
    int64_t since;
};

/* Keeps where it begins, if it is not known yet. */
MUST_CHECK bool store_digest_begin(struct store *store, const struct digest_start *digest, struct err *reterr);

/* As store_newest, for the articles since the digest's beginning that stand in no letter of it, but for backlog. */
MUST_CHECK bool store_unsent(struct store *store, struct arena *arena, const struct digest_start *digest, size_t limit,
                             struct edition *edition, struct err *reterr);

/* As store_newest, for those without a summary that state no date: their texts may tell it, and then where they belong.
 */
MUST_CHECK bool store_undated(struct store *store, struct arena *arena, size_t limit, struct edition *edition,
                              struct err *reterr);

/* Saves the summaries of entries that had none, in the place of their documents. */
MUST_CHECK bool store_summaries(struct store *store, const struct edition *edition, struct err *reterr);

/* ---- sources on the network */

/* What is known of a source with a url. */
struct source_state {
    str etag;          /* as the server gave it */
    str last_modified; /* likewise */
    int64_t next_due;  /* not asked before; WHEN_NONE: now */
    int64_t last_asked;
    int64_t last_success;
    unsigned failures;   /* since the last success */
    str fault;           /* of the last failure, in words; empty after a success */
    bool gone;           /* the server said 410: not asked any more until its url is changed */
    str asked_url;       /* the url in the settings when this was saved: another one starts afresh */
    str feed_url;        /* the feed that its page names, asked in the page's stead; empty when there is none */
    str moved_to;        /* where it says it has moved */
    unsigned moved_runs; /* how many runs in a row it said so */
    int64_t moved_since;
    bool moved;           /* often and long enough: moved_to is asked instead */
    bool guids_untrusted; /* its guids repeat or change: they count for nothing */
    bool was_feed;        /* it was read as a feed once: a page in its place is no article */
};

/* All zero and WHEN_NONE for one that was never asked. */
MUST_CHECK bool store_source_state(struct store *store, struct arena *arena, str source, struct source_state *ret_state,
                                   struct err *reterr);

/* Whether the digest had an issue after the source's state was last saved. */
MUST_CHECK bool store_issued_since(struct store *store, str digest, str source, bool *ret_issued, struct err *reterr);

struct arrivals {
    size_t fresh, changed, known;
};

/*
 * What came of asking a source: its items and its state, with the validators, in one transaction; `last_asked` is now.
 * Each item is treated as store_article treats it; its source, document and validator are not used, and of two that
 * are the same item the first counts. When no item has the guid that its link had, and two or more (or one of the same
 * print) have another, the source's guids are found to change: state.guids_untrusted is set, as the next
 * store_source_state tells. Once it is set, by this or by the caller, links stand in for the items' guids.
 */
MUST_CHECK bool store_source_update(struct store *store, str source, const struct source_state *state,
                                    const struct incoming *items, size_t item_count, struct arrivals *ret_arrivals,
                                    struct err *reterr);

/*
 * Says of each identity whether an item with it and its print is there, whose page need not be fetched again. After a
 * failure, those that it did not come to are false.
 */
MUST_CHECK bool store_knows(struct store *store, str source, const struct identity *identities, size_t count,
                            bool *known, struct err *reterr);

/*
 * For `status --why`: what is known of the items with this entry id, guid, link (as shown, or canonical) or path, and
 * why each counted as new, and last as known, in lines for a person; empty when there is none. Of a guid that is an
 * address, what stands behind a slash will do: RSS feeds may state no more, and mean an address.
 */
MUST_CHECK bool store_why(struct store *store, struct arena *arena, str item, str *ret_lines, struct err *reterr);

/* ---- outbox */

/* One letter to one recipient, composed. */
struct outgoing {
    str message_id;
    str from;  /* envelope sender, addr-spec */
    str to;    /* envelope recipient, addr-spec */
    str bytes; /* the whole message, CR LF line ends */
};

/*
 * Commits one issue of a digest: its letters, which articles they hold (entry ids), and that the date ("2026-11-22",
 * local; any string that names the issue) is done. All or nothing. When this digest has a letter for the same recipient
 * and date already, that recipient's is left as it is (a crash between two runs repeats nothing). The articles count as
 * sent if at least one letter was taken: those that stand in none wait for the next issue.
 */
MUST_CHECK bool store_issue(struct store *store, str digest, str date, int64_t now, const struct outgoing *letters,
                            size_t letter_count, const struct edition *edition, struct err *reterr);

/* When the digest's last issue was committed, and under which date; WHEN_NONE and empty when never. */
MUST_CHECK bool store_last_issue(struct store *store, struct arena *arena, str digest, int64_t *ret_when, str *ret_date,
                                 struct err *reterr);

/* The first of "day", "day.2", "day.3" … under which the digest had no issue. */
MUST_CHECK bool store_unused_date(struct store *store, struct arena *arena, str digest, str day, str *ret_date,
                                  struct err *reterr);

enum delivery_state {
    DELIVERY_WAITING, /* not tried, or failed for now: tried again by the next run */
    DELIVERY_SENT,    /* the server answered 250, or the file stands in the Maildir */
    DELIVERY_REFUSED, /* the server said no for good */
};

struct delivery_row {
    int64_t id;
    str digest;
    str date;
    str to;
    enum delivery_state state;
    unsigned attempts;
    int64_t last_attempt; /* WHEN_NONE: never */
    str reply;            /* what the server last said, or the fault in our words */
};

struct delivery_list {
    struct delivery_row *at;
    size_t len;
    size_t cap;
};

/* Everything in the outbox that is not sent, oldest first: for `status`. */
MUST_CHECK bool store_outbox(struct store *store, struct arena *arena, struct delivery_list *ret_rows,
                             struct err *reterr);

/*
 * Leases the next waiting delivery of a higher id than `after` (start with 0) that nobody else holds, until
 * now + lease seconds, and loads its letter. *ret_found is false when there is none; row and letter are untouched then.
 */
MUST_CHECK bool store_lease_delivery(struct store *store, struct arena *arena, int64_t after, int64_t now, int lease,
                                     struct delivery_row *ret_row, struct outgoing *ret_letter, bool *ret_found,
                                     struct err *reterr);

/* Records the outcome of an attempt and gives our lease back. What was sent stays sent, whatever comes after. */
MUST_CHECK bool store_delivery_done(struct store *store, int64_t id, enum delivery_state state, str reply, int64_t now,
                                    struct err *reterr);

/* ---- for `status` */

struct source_row {
    str name;
    size_t article_count;
    int64_t newest; /* first_seen of the newest article */
};

struct source_row_list {
    struct source_row *at;
    size_t len;
    size_t cap;
};

MUST_CHECK bool store_sources(struct store *store, struct arena *arena, struct source_row_list *ret_rows,
                              struct err *reterr);

#endif
