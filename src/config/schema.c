#include "schema.h"

#define COUNT(array)          (sizeof(array) / sizeof *(array))
#define FIELD(record, member) .offset = offsetof(struct record, member)
#define ARRAY(record, member, counter)                                                                                 \
    .offset = offsetof(struct record, member), .count = offsetof(struct record, counter)
#define RANGE(from, to) .min = (from), .max = (to)
#define KEYS(table)     .keys = (table), .key_count = COUNT(table)

static const struct key summary_keys[] = {
    {"sentences", &kind_count, FIELD(summary_settings, sentences), RANGE(1, 10), .fallback = "3"},
    {"quotes", &kind_count, FIELD(summary_settings, quotes), RANGE(0, 20), .fallback = "3"},
};
static const struct mapping summary_mapping = {
    .where = "in summary", KEYS(summary_keys), .size = sizeof(struct summary_settings)};

static const struct key source_keys[] = {
    {"path", &kind_path, FIELD(source, path)},
    {"url", &kind_url, FIELD(source, url)},
    {"name", &kind_text, FIELD(source, name)},
    {"language", &kind_language, FIELD(source, language)},
    {"categories", &kind_texts, ARRAY(source, categories, category_count)},
    {"fulltext", &kind_fulltext, FIELD(source, fulltext), .fallback = "auto"},
    {"user_agent", &kind_text, FIELD(source, user_agent)},
    {"headers", &kind_headers, ARRAY(source, headers, header_count)},
    {"allow_private", &kind_truth, FIELD(source, allow_private)},
};
static const struct mapping source_mapping = {.where = "in a source",
                                              KEYS(source_keys),
                                              .size = sizeof(struct source),
                                              .name = offsetof(struct source, name),
                                              .named_later = true,
                                              .finish = finish_source};

static const struct key feed_keys[] = {
    {"path", &kind_path, FIELD(feed_settings, path), .required = REQUIRED},
    {"name", &kind_text, FIELD(feed_settings, name)},
    {"title", &kind_text, FIELD(feed_settings, title)},
    {"url", &kind_url, FIELD(feed_settings, url)},
    {"link", &kind_url, FIELD(feed_settings, link)},
    {"author", &kind_text, FIELD(feed_settings, author)},
    {"entries", &kind_count, FIELD(feed_settings, entries), RANGE(1, 1000), .fallback = "100"},
};
static const struct mapping feed_mapping = {.where = "in a feed",
                                            KEYS(feed_keys),
                                            .size = sizeof(struct feed_settings),
                                            .name = offsetof(struct feed_settings, name),
                                            .finish = finish_feed};

static const struct key digest_keys[] = {
    {"name", &kind_digest_name, FIELD(digest_settings, name), .required = REQUIRED},
    {"to", &kind_mailboxes, ARRAY(digest_settings, to, to_count), .required = REQUIRED},
    {"from", &kind_mailbox, FIELD(digest_settings, from), .required = REQUIRED},
    {"subject", &kind_text, FIELD(digest_settings, subject), .fallback = "News of {date}: {articles}"},
    {"at", &kind_time, FIELD(digest_settings, at), .fallback = "00:00"},
    {"days", &kind_days, FIELD(digest_settings, days)},
    {"timezone", &kind_zone, FIELD(digest_settings, timezone), .fallback = "UTC"},
};
static const struct mapping digest_mapping = {.where = "in a digest",
                                              KEYS(digest_keys),
                                              .size = sizeof(struct digest_settings),
                                              .name = offsetof(struct digest_settings, name),
                                              .finish = finish_digest};

static const struct key smtp_keys[] = {
    {"host", &kind_host, FIELD(smtp_settings, host), .required = REQUIRED},
    {"port", &kind_integer, FIELD(smtp_settings, port), RANGE(1, 65535)},
    {"tls", &kind_tls, FIELD(smtp_settings, tls), .fallback = "implicit"},
    {"user", &kind_text, FIELD(smtp_settings, user)},
    {"password_file", &kind_path, FIELD(smtp_settings, password.file)},
    {"password_command", &kind_text, FIELD(smtp_settings, password.command)},
    {"credential", &kind_credential, FIELD(smtp_settings, password.credential)},
    {"password", .refusal = "a password may not stand in this file, which is copied and shown to others; expected its "
                            "file in 'password_file', a program that prints it in 'password_command', or a systemd "
                            "credential's name in 'credential'"},
    {"ca_file", &kind_path, FIELD(smtp_settings, ca_file)},
    {"helo", &kind_domain, FIELD(smtp_settings, helo)},
    {"timeout", &kind_integer, FIELD(smtp_settings, timeout), RANGE(1, 3600), .fallback = "60"},
};
static const struct mapping smtp_mapping = {
    .where = "in smtp", KEYS(smtp_keys), .size = sizeof(struct smtp_settings), .finish = finish_smtp};

static const struct key delivery_keys[] = {
    {"smtp", &kind_mapping, FIELD(delivery_settings, smtp), .of = &smtp_mapping},
    {"sendmail", &kind_command, FIELD(delivery_settings, sendmail)},
    {"maildir", &kind_path, FIELD(delivery_settings, maildir)},
};
static const struct mapping delivery_mapping = {
    .where = "in delivery", KEYS(delivery_keys), .size = sizeof(struct delivery_settings), .finish = finish_delivery};

static const struct key fetch_keys[] = {
    {"parallel", &kind_count, FIELD(fetch_settings, parallel), RANGE(1, 256), .fallback = "32"},
    {"per_host", &kind_count, FIELD(fetch_settings, per_host), RANGE(1, 16)},
    {"timeout", &kind_duration, FIELD(fetch_settings, timeout), RANGE(1, 3600), .fallback = "60s"},
    {"deadline", &kind_duration, FIELD(fetch_settings, deadline), RANGE(1, 86400), .fallback = "15m"},
    {"interval", &kind_duration, FIELD(fetch_settings, interval), RANGE(0, 30 * 86400), .fallback = "10m"},
    {"max_interval", &kind_duration, FIELD(fetch_settings, max_interval), RANGE(0, 30 * 86400), .fallback = "1d"},
    {"ca_file", &kind_path, FIELD(fetch_settings, ca_file)},
    {"proxy", &kind_proxy, FIELD(fetch_settings, proxy)},
};
static const struct mapping fetch_mapping = {
    .where = "in fetch", KEYS(fetch_keys), .size = sizeof(struct fetch_settings), .finish = finish_fetch};

static const struct key settings_keys[] = {
    {"state", &kind_path, FIELD(settings, state)},
    {"authority", &kind_authority, FIELD(settings, authority)},
    {"summary", &kind_mapping, FIELD(settings, summary), .of = &summary_mapping},
    {"fetch", &kind_mapping, FIELD(settings, fetch), .of = &fetch_mapping},
    {"sources", &kind_mappings, ARRAY(settings, sources, source_count), .of = &source_mapping,
     .required = REQUIRED_SOMEWHERE},
    {"feeds", &kind_mappings, ARRAY(settings, feeds, feed_count), .of = &feed_mapping},
    {"digests", &kind_mappings, ARRAY(settings, digests, digest_count), .of = &digest_mapping},
    {"delivery", &kind_mapping, FIELD(settings, delivery), .of = &delivery_mapping},
};
const struct mapping settings_mapping = {
    .where = "at the top level", KEYS(settings_keys), .size = sizeof(struct settings), .finish = finish_settings};

static const struct key companion_keys[] = {
    {"sources", &kind_mappings, ARRAY(settings, sources, source_count), .of = &source_mapping, .required = REQUIRED},
};
const struct mapping companion_mapping = {
    .where = "in a file of sources.d", KEYS(companion_keys), .size = sizeof(struct settings)};
