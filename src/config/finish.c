/* What one key alone cannot tell: defaults that come from other keys, and keys that contradict each other. */
#include <nutgraf/base/file.h>

#include "schema.h"

/* Ways to say the same, of which one may be used. */
static const char *const source_ways[] = {"path", "url", NULL};
static const char *const delivery_ways[] = {"smtp", "sendmail", "maildir", NULL};
static const char *const password_ways[] = {"password_file", "password_command", "credential", NULL};

/* The first of the ways by its place in the table, NULL when none is used; a second one is complained about. */
static const struct node *the_one_of(struct reader *reader, const struct entries *entries, const char *const *ways)
{
    const struct node *first = NULL;
    const char *first_way = NULL;
    for (; *ways; ways++) {
        const struct node *value = entry_value(entries, *ways);
        if (first && value)
            complain(&reader->complaints, value->place, "'%s' contradicts '%s' in line %zu; expected one of the two",
                     *ways, first_way, first->place.line);
        if (!first && value) {
            first = value;
            first_way = *ways;
        }
    }
    return first;
}

static str without_ending(str name)
{
    size_t dot = str_find_last_char(name, '.');
    return dot == STR_NONE || dot == 0 ? name : str_slice(name, 0, dot);
}

/* A name for a path that was given none: "/a/news.atom" is news, and so is a folder of that name or a pattern in it. */
static str name_from_path(struct arena *arena, str path)
{
    while (path.len > 1 && str_ends(path, STR("/")))
        path = str_slice(path, 0, path.len - 1);
    str name = file_name(path);
    bool pattern = false;
    for (size_t i = 0; i < name.len; i++)
        pattern = pattern || str_find_char(STR("*?["), name.at[i]) != STR_NONE;
    name = pattern ? file_name(file_folder(path)) : without_ending(name);
    return arena_copy(arena, name.len > 0 ? name : path);
}

static void default_to(str *field, str value)
{
    if (field->len == 0)
        *field = value;
}

void finish_source(struct reader *reader, const struct entries *entries, void *record)
{
    static const char *const network_keys[] = {"fulltext", "user_agent", "headers", "allow_private", NULL};
    struct source *source = record;
    if (!the_one_of(reader, entries, source_ways))
        complain(&reader->complaints, entries->node->place,
                 "a source says neither 'path' nor 'url'; expected one of the two");
    for (const char *const *key = network_keys; *key && entry_value(entries, "path"); key++)
        if (entry_value(entries, *key))
            complain(&reader->complaints, entry_value(entries, *key)->place,
                     "'%s' is for a source with a 'url', and this one has a 'path'; leave it out", *key);
    if (source->path.len)
        default_to(&source->name, name_from_path(reader->arena, source->path));
}

void finish_fetch(struct reader *reader, const struct entries *entries, void *record)
{
    const struct fetch_settings *fetch = record;
    const struct node *most = entry_value(entries, "max_interval");
    if (fetch->max_interval < fetch->interval)
        complain(&reader->complaints, most ? most->place : entry_value(entries, "interval")->place,
                 "'max_interval' is %d seconds, shorter than 'interval', %d; expected at least as much",
                 fetch->max_interval, fetch->interval);
}

void finish_feed(struct reader *reader, const struct entries *entries, void *record)
{
    struct feed_settings *feed = record;
    (void)entries;
    default_to(&feed->name, name_from_path(reader->arena, feed->path));
    default_to(&feed->title, feed->name);
    default_to(&feed->author, feed->title);
}

static void refuse_same_recipients(struct reader *reader, const struct node *to, const struct digest_settings *digest)
{
    struct map seen = {0};
    size_t first;
    for (size_t i = 0; i < digest->to_count; i++) {
        str address = digest->to[i].address;
        if (address.len == 0)
            continue;
        if (map_get(&seen, address, &first))
            complain(&reader->complaints, to->items[i].place, "'%" STR_FMT "' is in the list already; expected it once",
                     STR_ARG(address));
        map_put(reader->arena, &seen, address, i);
    }
}

void finish_digest(struct reader *reader, const struct entries *entries, void *record)
{
    struct digest_settings *digest = record;
    const struct node *to = entry_value(entries, "to");
    if (to && to->kind == NODE_LIST)
        refuse_same_recipients(reader, to, digest);
    if (digest->days == 0)
        digest->days = EVERY_DAY;
}

void finish_smtp(struct reader *reader, const struct entries *entries, void *record)
{
    static const int ports[] = {[TLS_IMPLICIT] = 465, [TLS_STARTTLS] = 587, [TLS_NONE] = 25};
    struct smtp_settings *smtp = record;
    const struct node *user = entry_value(entries, "user");
    const struct node *password = the_one_of(reader, entries, password_ways);
    if (user && !password && !entry_value(entries, "password"))
        complain(&reader->complaints, user->place,
                 "'user' has no password; expected one of password_file, password_command, credential");
    if (password && !user)
        complain(&reader->complaints, password->place, "there is a password but nobody to sign on; expected 'user'");
    if (password && smtp->tls == TLS_NONE && smtp->host.len > 0 && !host_is_loopback(smtp->host))
        complain(&reader->complaints, entry_value(entries, "tls")->place,
                 "tls 'none' would show the password to everyone on the way to %" STR_FMT
                 "; expected implicit or starttls",
                 STR_ARG(smtp->host));
    if (smtp->port == 0)
        smtp->port = ports[smtp->tls];
}

void finish_delivery(struct reader *reader, const struct entries *entries, void *record)
{
    struct delivery_settings *delivery = record;
    if (!the_one_of(reader, entries, delivery_ways))
        complain(&reader->complaints, entries->node->place,
                 "'delivery' says no way to send; expected one of smtp, sendmail, maildir");
    delivery->kind = entry_value(entries, "sendmail")  ? DELIVERY_SENDMAIL
                     : entry_value(entries, "maildir") ? DELIVERY_MAILDIR
                                                       : DELIVERY_SMTP;
}

static void refuse_same_files(struct reader *reader, const struct node *feeds, const struct settings *settings)
{
    struct map seen = {0};
    size_t first;
    for (size_t i = 0; i < settings->feed_count; i++) {
        str path = settings->feeds[i].path;
        const struct node *at = node_find(&feeds->items[i], STR("path"));
        if (!at || path.len == 0)
            continue;
        if (map_get(&seen, path, &first))
            complain(&reader->complaints, at->place,
                     "the feed in line %zu is written to this file too; expected another",
                     feeds->items[first].place.line);
        map_put(reader->arena, &seen, path, i);
    }
}

void finish_settings(struct reader *reader, const struct entries *entries, void *record)
{
    struct settings *settings = record;
    const struct node *feeds = entry_value(entries, "feeds");
    const struct node *digests = entry_value(entries, "digests");
    settings->file = reader->file;
    if (feeds)
        refuse_same_files(reader, feeds, settings);
    if (digests && digests->count > 0 && !entry_value(entries, "delivery"))
        complain(&reader->complaints, digests->place,
                 "a digest needs 'delivery', which is missing; expected it with one of smtp, sendmail, maildir");
}
