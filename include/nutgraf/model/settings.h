#ifndef NUTGRAF_MODEL_SETTINGS_H
#define NUTGRAF_MODEL_SETTINGS_H

/*
 * What the user wants, as config/ read it from nutgraf.yaml: checked, with defaults filled in, paths made absolute
 * (relative ones stand beside the file). Each key is described in config/nutgraf.yaml.
 */
#include <stdbool.h>

#include <nutgraf/model/letter.h>

/* Whether an entry's page is fetched for its text. */
enum fulltext_mode {
    FULLTEXT_AUTO, /* when the entry's own text is a teaser: short, or ending in an ellipsis */
    FULLTEXT_ALWAYS,
    FULLTEXT_NEVER,
};

/* Exactly one of path and url is set. */
struct source {
    str name; /* unique; of the file without ending, or of the folder, or the feed's host, when the user gives none */
    str path; /* file, folder or shell pattern; absolute */
    str url;  /* a feed, a page that names its feed, or a page that is an article; http or https */
    str language; /* may be empty: detected */
    const str *categories;
    size_t category_count;
    enum fulltext_mode fulltext;
    str user_agent;     /* empty: ours */
    const str *headers; /* "Name: value", sent to the source's own host only */
    size_t header_count;
    bool allow_private; /* loopback, private and link-local addresses may be connected to */
};

/* How the network is used. Times in seconds. */
struct fetch_settings {
    size_t parallel;  /* requests in flight; 1 to 256, default 32 */
    size_t per_host;  /* of them to one host; 1 to 16, or 0 by default: see fetcher_add */
    int timeout;      /* for one document, redirects included; default 60 */
    int deadline;     /* for all of one run; default 900 */
    int interval;     /* no source is asked more often; default 600 */
    int max_interval; /* what a feed asks for is stretched to no more; default 86400 */
    str ca_file;      /* PEM; empty: the system's */
    str proxy;        /* URL; empty: none, whatever the environment says */
};

struct summary_settings {
    size_t sentences; /* lead sentences, 1 to 10; default 3 */
    size_t quotes;    /* key quotes, 0 to 20; default 3 */
    bool explained;   /* somebody asks why each sentence and quote is what it is: no key says so, `--explain` does */
};

struct feed_settings {
    str name;       /* unique */
    str path;       /* the Atom file; absolute */
    str title;      /* default: the name */
    str url;        /* where subscribers find it; may be empty */
    str link;       /* the page it belongs to; may be empty */
    str author;     /* default: the title */
    size_t entries; /* how many at most, newest first; 1 to 1000, default 100 */
};

/* digest_settings.days with every day in it. */
#define EVERY_DAY 0x7fu

struct digest_settings {
    str name; /* unique; letters, digits, '-' and '_' */
    const struct mailbox *to;
    size_t to_count; /* at least 1 */
    struct mailbox from;
    str subject;   /* {date}, {articles} and {count} are replaced */
    int at;        /* minutes after midnight, local time in the zone; default 0: as soon as the day begins */
    unsigned days; /* bit 0 Sunday to bit 6 Saturday; default EVERY_DAY */
    str timezone;  /* IANA name, known to ICU; default "UTC" */
};

enum delivery_kind { DELIVERY_SMTP, DELIVERY_SENDMAIL, DELIVERY_MAILDIR };
enum tls_mode {
    TLS_IMPLICIT, /* TLS from the first byte (RFC 8314), port 465 */
    TLS_STARTTLS, /* required: without it nothing is sent; port 587 */
    TLS_NONE,     /* port 25 */
};

/* Where a secret comes from; it never stands in the configuration. At most one is set. */
struct secret_source {
    str file;       /* its first line; refused when group or others may read it */
    str command;    /* its first line of output, run by /bin/sh */
    str credential; /* a name in $CREDENTIALS_DIRECTORY (systemd.exec(5), LoadCredential=) */
};

struct smtp_settings {
    str host;          /* as in a URL: a domain, an IPv4 address, or an IPv6 address in brackets */
    int port;          /* default by tls */
    enum tls_mode tls; /* default TLS_IMPLICIT */
    str user;          /* empty: no AUTH */
    struct secret_source password;
    str ca_file; /* PEM; empty: the system's */
    str helo;    /* the name we greet with; default: the domain of the digest's from address */
    int timeout; /* seconds without progress until we give up; default 60 */
};

struct delivery_settings {
    enum delivery_kind kind;
    struct smtp_settings smtp;
    str sendmail; /* the command, run by /bin/sh with "-i -f FROM -- TO" added; default /usr/sbin/sendmail */
    str maildir;  /* absolute */
};

struct settings {
    str file;      /* where they were read from, for messages */
    str state;     /* folder of the database; absolute, or empty for the default */
    str authority; /* of tag: URIs (RFC 4151 §2.1): a domain or mail address that the user owns; may be empty */
    struct summary_settings summary;
    struct fetch_settings fetch;
    const struct source *sources;
    size_t source_count;
    const struct feed_settings *feeds;
    size_t feed_count;
    const struct digest_settings *digests;
    size_t digest_count;
    struct delivery_settings delivery; /* meaningful only with a digest */
};

#endif
