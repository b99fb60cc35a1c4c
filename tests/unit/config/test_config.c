/* What a configuration means, and what is said about a wrong one: each row is a file and its complaints. */
#include <stdarg.h>
#include <stddef.h>

#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

#include "../../../src/config/schema.h"

#define HOME    STR("/home/jane")
#define SOURCES "sources: [{path: a}]\n"
#define MAILDIR "delivery: {maildir: m}\n"
#define DIGEST  "digests: [{name: d, to: a@example.org, from: b@example.org}]\n"

static bool parse(struct arena *arena, str yaml, struct settings *ret_settings, struct complaint_list *ret_complaints)
{
    struct config_file file = {STR("/etc/n/n.yaml"), yaml};
    return config_parse(arena, &file, 1, HOME, CONFIG_SOURCES_NEEDED, ret_settings, ret_complaints);
}

/* The complaints, one a line, each without the file's name. */
static const char *complaints_of(struct arena *arena, const char *yaml)
{
    struct settings settings;
    struct complaint_list complaints = {0};
    struct buf lines = buf_with_limit(65536);
    bool good = parse(arena, str_from(yaml), &settings, &complaints);
    assert_int_equal(good, complaints.len == 0);
    for (size_t i = 0; i < complaints.len; i++) {
        assert_true(str_starts(complaints.at[i], STR("/etc/n/n.yaml:")));
        buf_addf(&lines, "%s%s", i ? "\n" : "", complaints.at[i].at + sizeof "/etc/n/n.yaml:" - 1);
    }
    str text = arena_copy(arena, buf_str(&lines));
    buf_release(&lines);
    return text.at;
}

struct row {
    const char *yaml;
    const char *want;
};

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        assert_string_equal(complaints_of(&arena, rows[i].yaml), rows[i].want);
        arena_release(&arena);
    }
}

#define CHECK_ROWS(rows) check_rows((rows), sizeof(rows) / sizeof *(rows))

static void test_syntax(void **state)
{
    static const struct row rows[] = {
        {"", "1:1: the file is empty; expected \"key: value\" lines, with 'sources' at least"},
        {"# nothing\n", "1:1: the file is empty; expected \"key: value\" lines, with 'sources' at least"},
        {"- a\n", "1:1: the file is a list; expected \"key: value\" lines, with 'sources' at least"},
        {"sources", "1:1: the file is text; expected \"key: value\" lines, with 'sources' at least"},
        {"*a", "1:1: aliases (*a) are not read; expected the value written out"},
        {"summary:\n\tquotes: 3\n", "2:1: a tab stands here; expected spaces, which alone indent in YAML"},
        {"state: a\nname: b: c\n",
         "2:8: this is not YAML: mapping values are not allowed in this context; expected \"key: value\" lines"},
        {"state: 'a\nsources: []\n", "3:1: this is not YAML: found unexpected end of stream, while scanning a quoted "
                                     "scalar from line 1; expected \"key: value\" lines"},
        {SOURCES "---\nstate: a\n", "2:1: a second document begins here; expected one in a file"},
        {"state: caf\xe9 au lait\n",
         "1:12: this is not UTF-8 text (invalid trailing UTF-8 octet); expected a file saved as "
         "UTF-8, without control characters"},
        {"# \xc3\xa9\nstate: \x01\n", "2:8: this is not UTF-8 text (control characters are not allowed); expected a "
                                      "file saved as UTF-8, without control characters"},
        {"\xff\xfes\0t", "1:1: this is not UTF-8 text (invalid leading UTF-8 octet); expected a file saved as UTF-8, "
                         "without control characters"},
        {"[[[[[[[[[[[[[[[[[[[[[[[[", "1:17: this is nested more than 16 deep; expected at most 5"},
        {SOURCES "state: &s ~/s\nauthority: *s\n", "2:8: anchors (&s) are not read; expected the value alone\n"
                                                   "3:12: aliases (*s) are not read; expected the value written out"},
        {SOURCES "state: !!str ~/s\n", "2:8: tags (tag:yaml.org,2002:str) are not read; expected the value alone"},
        {SOURCES "<<: {state: a}\n", "2:1: unknown key '<<' at the top level; expected one of state, authority, "
                                     "summary, fetch, sources, feeds, digests, delivery"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void test_keys(void **state)
{
    static const struct row rows[] = {
        {"state: s\n", "1:1: 'sources' is missing at the top level; expected a list, each item begun with '- '"},
        {"sources:\n", "1:9: 'sources' is empty; expected a list, each item begun with '- '"},
        {"sources: []\n", "1:10: 'sources' is an empty list; expected a list, each item begun with '- '"},
        {"sources: a\n", "1:10: 'sources' is text; expected a list, each item begun with '- '"},
        {"sources: [a]\n",
         "1:11: an item of 'sources' is text; expected a mapping of path, url, name, language, categories, fulltext, "
         "user_agent, headers, allow_private"},
        {"sources: [{}]\n", "1:11: a source says neither 'path' nor 'url'; expected one of the two"},
        {"sources: [{path: }]\n", "1:11: a source says neither 'path' nor 'url'; expected one of the two"},
        {"sources: [{path: [a]}]\n",
         "1:18: 'path' is a list; expected a path, absolute, beside this file, or after ~/"},
        {SOURCES "summary: 3\n", "2:10: 'summary' is text; expected a mapping of keys to values"},
        {SOURCES "summary: {sentences: [1]}\n", "2:22: 'sentences' is a list; expected a whole number from 1 to 10"},
        {SOURCES "state: a\nstate: b\n", "3:1: 'state' stands here again after line 2; expected it once"},
        {SOURCES "[a]: b\n",
         "2:1: a key is a list; expected one of state, authority, summary, fetch, sources, feeds, digests, "
         "delivery"},
        {SOURCES "zebra: b\n", "2:1: unknown key 'zebra' at the top level; expected one of state, authority, summary, "
                               "fetch, sources, feeds, digests, delivery"},
        /* A misspelt key is taken for the right one: its value is looked at, and it is not missing. */
        {"suorces: [{pth: [a]}]\n",
         "1:1: unknown key 'suorces' at the top level, did you mean 'sources'? Expected one of state, authority, "
         "summary, fetch, sources, feeds, digests, delivery\n"
         "1:12: unknown key 'pth' in a source, did you mean 'path'? Expected one of path, url, name, language, "
         "categories, fulltext, user_agent, headers, allow_private\n"
         "1:17: 'path' is a list; expected a path, absolute, beside this file, or after ~/"},
        /* But not when the right one is there too. */
        {SOURCES "source: []\n", "2:1: unknown key 'source' at the top level; expected one of state, authority, "
                                 "summary, fetch, sources, feeds, digests, delivery"},
        {SOURCES "\"a\\x1bb\": 1\n", "2:1: unknown key 'a?b' at the top level; expected one of state, authority, "
                                     "summary, fetch, sources, feeds, digests, delivery"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void test_values(void **state)
{
    static const struct row rows[] = {
        {SOURCES "summary: {sentences: 0, quotes: 21}\n",
         "2:22: 'sentences' is '0'; expected a whole number from 1 to 10\n"
         "2:33: 'quotes' is '21'; expected a whole number from 0 to 20"},
        {SOURCES "summary: {sentences: -1, quotes: 1.5}\n",
         "2:22: 'sentences' is '-1'; expected a whole number from 1 to 10\n"
         "2:34: 'quotes' is '1.5'; expected a whole number from 0 to 20"},
        {SOURCES "summary: {sentences: 10, quotes: 20}\n", ""},
        {SOURCES "feeds: [{path: f, entries: 1001}]\n",
         "2:28: 'entries' is '1001'; expected a whole number from 1 to 1000"},
        {SOURCES "feeds: [{path: f, entries: 99999999999999999999999}]\n",
         "2:28: 'entries' is '99999999999999999999999'; expected a whole number from 1 to 1000"},
        {SOURCES "state: ~jane/s\n",
         "2:8: 'state' is '~jane/s', where ~ and a name is not understood; expected a path, "
         "absolute, beside this file, or after ~/"},
        {"sources: [{path: 'https://example.org/'}]\n",
         "1:18: 'path' is 'https://example.org/', which is an address in the web; expected a path, absolute, beside "
         "this file, or after ~/"},
        {"sources: [{path: a, language: english}]\n",
         "1:31: 'language' is 'english'; expected a language such as en or pt-BR"},
        {"sources: [{path: a, language: e1}, {path: b, language: en-}, {path: c, language: en--US}]\n",
         "1:31: 'language' is 'e1'; expected a language such as en or pt-BR\n"
         "1:56: 'language' is 'en-'; expected a language such as en or pt-BR\n"
         "1:82: 'language' is 'en--US'; expected a language such as en or pt-BR"},
        {"sources: [{path: a, language: zh-Hant-TW, categories: one}]\n", ""},
        {"sources: [{path: a, categories: [one, {two: three}, '']}]\n",
         "1:39: 'categories' is a mapping; expected text, or a list of it\n"
         "1:53: 'categories' is empty; expected text, or a list of it"},
        {SOURCES "feeds: [{path: f, title: \"a\\r\\nb\"}]\n",
         "2:26: 'title' holds a line break or control character; expected text on one line"},
        {SOURCES "feeds: [{path: f, title: \"a\\Lb\"}]\n",
         "2:26: 'title' holds a line break or control character; expected text on one line"},
        {SOURCES "feeds: [{path: f, url: example.org, link: 'ftp://example.org'}]\n",
         "2:24: 'url' is 'example.org'; expected an address such as https://example.org/news.atom\n"
         "2:43: 'link' is 'ftp://example.org'; expected an address such as https://example.org/news.atom"},
        {SOURCES "feeds: [{path: f, url: 'https://', link: 'https:///a'}]\n",
         "2:24: 'url' is 'https://'; expected an address such as https://example.org/news.atom\n"
         "2:42: 'link' is 'https:///a'; expected an address such as https://example.org/news.atom"},
        {SOURCES "feeds: [{path: f, url: 'https://example.org/a b'}]\n",
         "2:24: 'url' is 'https://example.org/a b', which holds a character that no address holds; expected an address "
         "such as https://example.org/news.atom"},
        {SOURCES "authority: me@example.org\n", ""},
        {SOURCES "authority: example.org/me\n", "2:12: 'authority' is 'example.org/me', whose domain is not valid; "
                                                "expected a domain or mail address that you own"},
        {SOURCES "authority: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'\n",
         "2:12: 'authority' is 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', whose domain is not "
         "valid; expected a domain or mail address that you own"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void test_names_and_files(void **state)
{
    static const struct row rows[] = {
        {"sources:\n  - path: a/b.txt\n  - path: c\n    name: b\n",
         "4:11: 'b' is also the name of the one in line 2; expected a 'name' of its own"},
        {"sources:\n  - path: a/*.txt\n  - path: b/a/\n",
         "3:5: 'a' is also the name of the one in line 2; expected a 'name' of its own"},
        {SOURCES "feeds:\n  - {path: f.atom, name: x}\n  - {path: /etc/n/f.atom, name: y}\n",
         "4:12: the feed in line 3 is written to this file too; expected another"},
        {SOURCES DIGEST, "2:10: a digest needs 'delivery', which is missing; expected it with one of smtp, sendmail, "
                         "maildir"},
        {SOURCES "digests: []\n", ""},
        {SOURCES MAILDIR "digests: [{name: a b, to: a@example.org, from: b@example.org}]\n",
         "3:18: 'name' is 'a b'; expected letters, digits, '-' and '_'"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

#define DIGEST_WITH(key, value)                                                                                        \
    SOURCES MAILDIR "digests: [{name: d, from: me@example.org, to: you@example.org, " key ": " value "}]\n"
#define FROM(value) SOURCES MAILDIR "digests: [{name: d, to: you@example.org, from: " value "}]\n"
#define BAD_FROM(value, wrong)                                                                                         \
    "3:48: 'from' is '" value "', " wrong "; expected an address such as me@example.org or Me <me@example.org>"
#define X64 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

static void test_addresses(void **state)
{
    static const struct row rows[] = {
        {FROM("root@localhost"), ""},
        {FROM("o'hara+news=x@a-b.example"), ""},
        {FROM("\"J\\u00fcrgen, B\\u00fcro <j@xn--bcher-kva.example>\""), ""},
        {FROM("'\"Doe, Jane\" <jane@example.org>'"), ""},
        {FROM("<jane@example.org>"), ""},
        {FROM("\" jane@example.org \""), ""},
        {FROM("me"), BAD_FROM("me", "which has no '@'")},
        {FROM("me@you@example.org"), BAD_FROM("me@you@example.org", "which has more than one '@'")},
        {FROM("'a@example.org, b@example.org'"),
         BAD_FROM("a@example.org, b@example.org", "which has more than one '@'")},
        {FROM("'@example.org'"), BAD_FROM("@example.org", "which is not valid before the '@'")},
        {FROM("a b@example.org"), BAD_FROM("a b@example.org", "which is not valid before the '@'")},
        {FROM(".a@example.org"), BAD_FROM(".a@example.org", "which is not valid before the '@'")},
        {FROM("a.@example.org"), BAD_FROM("a.@example.org", "which is not valid before the '@'")},
        {FROM("a..b@example.org"), BAD_FROM("a..b@example.org", "which is not valid before the '@'")},
        {FROM("'\"a b\"@example.org'"), BAD_FROM("\"a b\"@example.org", "which is not valid before the '@'")},
        {FROM("a(c)@example.org"), BAD_FROM("a(c)@example.org", "which is not valid before the '@'")},
        {FROM("me@"), BAD_FROM("me@", "whose domain is not valid")},
        {FROM("me@example..org"), BAD_FROM("me@example..org", "whose domain is not valid")},
        {FROM("me@-example.org"), BAD_FROM("me@-example.org", "whose domain is not valid")},
        {FROM("me@example.org."), BAD_FROM("me@example.org.", "whose domain is not valid")},
        {FROM("me@exa_mple.org"), BAD_FROM("me@exa_mple.org", "whose domain is not valid")},
        {FROM("'me@[192.0.2.1]'"), BAD_FROM("me@[192.0.2.1]", "whose domain is not valid")},
        {FROM("me@b\xc3\xbc"
              "cher.example"),
         BAD_FROM("me@b\xc3\xbc"
                  "cher.example",
                  "whose domain is not ASCII: write it as its xn-- form")},
        {FROM("m\xc3\xa9@example.org"),
         BAD_FROM("m\xc3\xa9@example.org", "which is not ASCII before the '@', as few mail servers take it")},
        {FROM("Me <me@example.org"), BAD_FROM("Me <me@example.org", "which has no '>' at its end")},
        {FROM("Me <you> <me@example.org>"), BAD_FROM("Me <you> <me@example.org>", "whose name holds one of \" < > \\")},
        {FROM("Me <me@example.org> x"), BAD_FROM("Me <me@example.org> x", "which has no '>' at its end")},
        {FROM("Me <>"), BAD_FROM("Me <>", "which has no '@'")},
        {FROM(X64 "@a.org"), ""},
        {FROM("x" X64 "@a.org"),
         BAD_FROM("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "which is not valid before the '@'")},
        /* Nothing that would end the header or the SMTP command passes. */
        {FROM("\"me@example.org\\r\\nRCPT TO:<x@example.org>\""),
         "3:48: 'from' holds a line break or control character; expected an address such as me@example.org or Me "
         "<me@example.org> on one line"},
        {FROM("\"me@example.org\\0\""),
         "3:48: 'from' holds a line break or control character; expected an address such "
         "as me@example.org or Me <me@example.org> on one line"},
        {SOURCES MAILDIR "digests: [{name: d, from: b@example.org, to: [a@example.org, x, a@example.org]}]\n",
         "3:62: 'to' is 'x', which has no '@'; expected addresses such as me@example.org or Me <me@example.org>, one "
         "or "
         "a list\n"
         "3:65: 'a@example.org' is in the list already; expected it once"},
        {SOURCES MAILDIR "digests: [{name: d, from: b@example.org, to: []}]\n",
         "3:46: 'to' is an empty list; expected addresses such as me@example.org or Me <me@example.org>, one or a "
         "list"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

#define BAD_TIME(value) "3:68: 'at' is '" value "'; expected a time of day from 00:00 to 23:59"
#define BAD_DAY(column, value)                                                                                         \
    "3:" column ": 'days' is '" value "'; expected daily, weekdays, weekends, or days such as [mon, thu]"

static void test_schedules(void **state)
{
    static const struct row rows[] = {
        {DIGEST_WITH("at", "07:00"), ""},
        {DIGEST_WITH("at", "7:00"), ""},
        {DIGEST_WITH("at", "'23:59'"), ""},
        {DIGEST_WITH("at", "24:00"), BAD_TIME("24:00")},
        {DIGEST_WITH("at", "12:60"), BAD_TIME("12:60")},
        {DIGEST_WITH("at", "7"), BAD_TIME("7")},
        {DIGEST_WITH("at", "'7:'"), BAD_TIME("7:")},
        {DIGEST_WITH("at", "7:0"), BAD_TIME("7:0")},
        {DIGEST_WITH("at", "'007:00'"), BAD_TIME("007:00")},
        {DIGEST_WITH("at", "07:00:00"), BAD_TIME("07:00:00")},
        {DIGEST_WITH("at", "7 am"), BAD_TIME("7 am")},
        {DIGEST_WITH("days", "monday"), ""},
        {DIGEST_WITH("days", "someday"), BAD_DAY("70", "someday")},
        {DIGEST_WITH("days", "[mon, tues, 3]"), BAD_DAY("76", "tues") "\n" BAD_DAY("82", "3")},
        {DIGEST_WITH("timezone", "Europe/Berlin"), ""},
        {DIGEST_WITH("timezone", "Europe/Atlantis"),
         "3:74: 'timezone' is 'Europe/Atlantis'; expected a time zone such as Europe/Berlin or UTC"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

#define SMTP(keys) SOURCES "delivery: {smtp: {" keys "}}\n"

static void test_delivery(void **state)
{
    static const struct row rows[] = {
        {SOURCES "delivery: {}\n", "2:11: 'delivery' says no way to send; expected one of smtp, sendmail, maildir"},
        {SOURCES "delivery:\n  maildir: m\n  sendmail: true\n",
         "3:12: 'maildir' contradicts 'sendmail' in line 4; expected one of the two"},
        {SOURCES "delivery: {sendmail: false}\n", "2:22: 'sendmail' is 'false', which is none; leave the key out; "
                                                  "expected true or a command such as /usr/sbin/sendmail"},
        {SMTP(""), "2:18: 'host' is missing in smtp; expected a host such as mail.example.org or 192.0.2.1"},
        {SMTP("host: localhost"), ""},
        {SMTP("host: '[2001:db8::1]'"), ""},
        {SMTP("host: mail.example.org:587"), "2:25: 'host' is 'mail.example.org:587', which holds a ':'; the port "
                                             "stands in 'port'; expected a host such as "
                                             "mail.example.org or 192.0.2.1"},
        {SMTP("host: 192.0.2.256"), "2:25: 'host' is '192.0.2.256', which is not a valid IPv4 address; expected a host "
                                    "such as mail.example.org or 192.0.2.1"},
        {SMTP("host: a/b"), "2:25: 'host' is 'a/b', whose domain is not valid; expected a host such as "
                            "mail.example.org or 192.0.2.1"},
        {SMTP("host: a, port: 0, timeout: 3601, tls: yes, helo: a b"),
         "2:34: 'port' is '0'; expected a whole number from 1 to 65535\n"
         "2:46: 'timeout' is '3601'; expected a whole number from 1 to 3600\n"
         "2:57: 'tls' is 'yes'; expected implicit, starttls or none\n"
         "2:68: 'helo' is 'a b', whose domain is not valid; expected a domain such as mail.example.org"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

#define NO_PASSWORD                                                                                                    \
    "a password may not stand in this file, which is copied and shown to others; expected its file in "                \
    "'password_file', a program that prints it in 'password_command', or a systemd credential's name in 'credential'"

static void test_passwords(void **state)
{
    static const struct row rows[] = {
        {SMTP("host: a, user: u, password: hunter2"), "2:37: " NO_PASSWORD},
        {SMTP("host: a, user: u, passwort: hunter2"), "2:37: " NO_PASSWORD},
        {SMTP("host: a, user: u"),
         "2:34: 'user' has no password; expected one of password_file, password_command, credential"},
        {SMTP("host: a, password_file: p"), "2:43: there is a password but nobody to sign on; expected 'user'"},
        {SMTP("host: a, user: u, password_file: p, credential: c"),
         "2:67: 'credential' contradicts 'password_file' in line 2; expected one of the two"},
        {SMTP("host: a, user: u, credential: ../c"),
         "2:49: 'credential' is '../c', which is a path; expected the name of a systemd credential"},
        {SMTP("host: a.example, user: u, credential: c, tls: none"),
         "2:65: tls 'none' would show the password to everyone on the way to a.example; expected implicit or starttls"},
        {SMTP("host: 128.0.0.1, user: u, credential: c, tls: none"),
         "2:65: tls 'none' would show the password to everyone on the way to 128.0.0.1; expected implicit or starttls"},
        {SMTP("host: localhost, user: u, credential: c, tls: none"), ""},
        {SMTP("host: 127.0.0.2, user: u, credential: c, tls: none"), ""},
        {SMTP("host: '::1', user: u, credential: c, tls: none"), ""},
        {SMTP("host: a.example, tls: none"), ""},
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void test_every_mistake_is_told_in_the_order_of_the_file(void **state)
{
    static const struct row rows[] = {
        {"stat: s\n"
         "summary:\n"
         "  sentences: many\n"
         "  words: 9\n"
         "feeds:\n"
         "  - title: t\n"
         "    entries: 0\n"
         "digests:\n"
         "  - name: d\n"
         "    to: [a, b@example.org]\n"
         "    form: me@example.org\n"
         "    at: noon\n"
         "    days: [mon, never]\n"
         "    timezone: Mars\n",
         "1:1: unknown key 'stat' at the top level, did you mean 'state'? Expected one of state, authority, summary, "
         "fetch, sources, feeds, digests, delivery\n"
         "1:1: 'sources' is missing at the top level; expected a list, each item begun with '- '\n"
         "3:14: 'sentences' is 'many'; expected a whole number from 1 to 10\n"
         "4:3: unknown key 'words' in summary; expected one of sentences, quotes\n"
         "6:5: 'path' is missing in a feed; expected a path, absolute, beside this file, or after ~/\n"
         "7:14: 'entries' is '0'; expected a whole number from 1 to 1000\n"
         "9:3: a digest needs 'delivery', which is missing; expected it with one of smtp, sendmail, maildir\n"
         "10:10: 'to' is 'a', which has no '@'; expected addresses such as me@example.org or Me <me@example.org>, one "
         "or a list\n"
         "11:5: unknown key 'form' in a digest, did you mean 'from'? Expected one of name, to, from, subject, at, "
         "days, "
         "timezone\n"
         "12:9: 'at' is 'noon'; expected a time of day from 00:00 to 23:59\n"
         "13:17: 'days' is 'never'; expected daily, weekdays, weekends, or days such as [mon, thu]\n"
         "14:15: 'timezone' is 'Mars'; expected a time zone such as Europe/Berlin or UTC"},
    };
    (void)state;
    CHECK_ROWS(rows);
}

static struct settings parse_good(struct arena *arena, const char *yaml)
{
    struct settings settings;
    struct complaint_list complaints = {0};
    if (!parse(arena, str_from(yaml), &settings, &complaints))
        fail_msg("%s", complaints.at[0].at);
    return settings;
}

static void assert_str(str got, const char *want)
{
    assert_int_equal(got.len, strlen(want));
    assert_memory_equal(got.at, want, got.len);
}

static void check_every_digest_key(const struct digest_settings *digest)
{
    assert_str(digest->name, "morning");
    assert_int_equal(digest->to_count, 2);
    assert_str(digest->to[0].name, "");
    assert_str(digest->to[0].address, "me@example.org");
    assert_str(digest->to[1].name, "Jane Doe");
    assert_str(digest->to[1].address, "jane@example.org");
    assert_str(digest->from.name, "nutgraf");
    assert_str(digest->from.address, "nutgraf@example.org");
    assert_str(digest->subject, "{count} today");
    assert_int_equal(digest->at, 7 * 60 + 5);
    assert_int_equal(digest->days, 1u << 1 | 1u << 4 | 1u << 0 | 1u << 6);
    assert_str(digest->timezone, "Europe/Berlin");
}

static void check_every_smtp_key(const struct smtp_settings *smtp)
{
    assert_str(smtp->host, "mail.example.org");
    assert_int_equal(smtp->port, 2525);
    assert_int_equal(smtp->tls, TLS_STARTTLS);
    assert_str(smtp->user, "jane");
    assert_str(smtp->password.file, "/home/jane/secret");
    assert_str(smtp->password.command, "");
    assert_str(smtp->password.credential, "");
    assert_str(smtp->ca_file, "/etc/n/ca.pem");
    assert_str(smtp->helo, "host.example.org");
    assert_int_equal(smtp->timeout, 9);
}

static void test_every_key(void **state)
{
    struct arena arena = {0};
    struct settings settings = parse_good(
        &arena,
        "\xEF\xBB\xBF"
        "state: ~/state\nauthority: example.org\nsummary: {sentences: 4, quotes: 0}\n"
        "sources: [{path: '~/a/*.txt', name: Saved, language: en, categories: [world, arts]}]\n"
        "feeds: [{path: /w/n.atom, name: n, title: T, url: 'https://example.org/n.atom',\r\n"
        "         link: 'https://example.org/', author: A, entries: 7}]\n"
        "digests: [{name: morning, to: [me@example.org, Jane Doe <jane@example.org>], subject: '{count} today',\n"
        "           from: nutgraf <nutgraf@example.org>, at: 07:05, days: [Mon, thursday, weekends],\n"
        "           timezone: Europe/Berlin}]\n"
        "delivery: {smtp: {host: mail.example.org, port: 2525, tls: starttls, user: jane, ca_file: ca.pem,\n"
        "                  password_file: ~/secret, helo: host.example.org, timeout: 9}}\n");
    (void)state;
    assert_str(settings.file, "/etc/n/n.yaml");
    assert_str(settings.state, "/home/jane/state");
    assert_str(settings.authority, "example.org");
    assert_int_equal(settings.summary.sentences, 4);
    assert_int_equal(settings.summary.quotes, 0);
    assert_int_equal(settings.source_count, 1);
    assert_str(settings.sources[0].path, "/home/jane/a/*.txt");
    assert_str(settings.sources[0].name, "Saved");
    assert_str(settings.sources[0].language, "en");
    assert_int_equal(settings.sources[0].category_count, 2);
    assert_str(settings.sources[0].categories[1], "arts");
    assert_int_equal(settings.feed_count, 1);
    assert_str(settings.feeds[0].path, "/w/n.atom");
    assert_str(settings.feeds[0].name, "n");
    assert_str(settings.feeds[0].title, "T");
    assert_str(settings.feeds[0].url, "https://example.org/n.atom");
    assert_str(settings.feeds[0].link, "https://example.org/");
    assert_str(settings.feeds[0].author, "A");
    assert_int_equal(settings.feeds[0].entries, 7);
    assert_int_equal(settings.digest_count, 1);
    check_every_digest_key(&settings.digests[0]);
    assert_int_equal(settings.delivery.kind, DELIVERY_SMTP);
    check_every_smtp_key(&settings.delivery.smtp);
    arena_release(&arena);
}

static void test_defaults(void **state)
{
    struct arena arena = {0};
    struct settings settings =
        parse_good(&arena, "state: ''\nsummary:\nsources: [{path: a/b.txt, categories: x}, {path: '~', language: }]\n"
                           "feeds: [{path: w/news.atom}]\ndelivery: {sendmail: true}\n" DIGEST);
    (void)state;
    assert_str(settings.state, "");
    assert_str(settings.authority, "");
    assert_int_equal(settings.summary.sentences, 3);
    assert_int_equal(settings.summary.quotes, 3);
    assert_str(settings.sources[0].path, "/etc/n/a/b.txt");
    assert_str(settings.sources[0].name, "b");
    assert_int_equal(settings.sources[0].category_count, 1);
    assert_str(settings.sources[1].path, "/home/jane");
    assert_str(settings.sources[1].name, "jane");
    assert_str(settings.sources[1].language, "");
    assert_str(settings.feeds[0].name, "news");
    assert_str(settings.feeds[0].title, "news");
    assert_str(settings.feeds[0].author, "news");
    assert_int_equal(settings.feeds[0].entries, 100);
    assert_str(settings.digests[0].subject, "News of {date}: {articles}");
    assert_int_equal(settings.digests[0].to_count, 1);
    assert_int_equal(settings.digests[0].at, 0);
    assert_int_equal(settings.digests[0].days, EVERY_DAY);
    assert_str(settings.digests[0].timezone, "UTC");
    assert_int_equal(settings.delivery.kind, DELIVERY_SENDMAIL);
    assert_str(settings.delivery.sendmail, "/usr/sbin/sendmail");
    arena_release(&arena);
}

static void test_smtp_defaults(void **state)
{
    static const struct {
        const char *keys;
        int port;
    } rows[] = {{"tls: implicit", 465}, {"tls: starttls", 587}, {"tls: none", 25}, {"user: ", 465}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        str yaml = arena_printf(&arena, SOURCES "delivery: {smtp: {host: '::1', %s}}\n", rows[i].keys);
        struct settings settings = parse_good(&arena, yaml.at);
        assert_str(settings.delivery.smtp.host, "[::1]");
        assert_int_equal(settings.delivery.smtp.port, rows[i].port);
        assert_int_equal(settings.delivery.smtp.timeout, 60);
        arena_release(&arena);
    }
}

static void test_without_home(void **state)
{
    struct arena arena = {0};
    struct settings settings;
    struct complaint_list complaints = {0};
    (void)state;
    struct config_file file = {STR("n.yaml"), STR("sources: [{path: ~/a}]")};
    assert_false(config_parse(&arena, &file, 1, STR(""), CONFIG_SOURCES_NEEDED, &settings, &complaints));
    assert_int_equal(complaints.len, 1);
    assert_str(complaints.at[0],
               "n.yaml:1:18: 'path' is '~/a', where ~ means nothing, since HOME is not set; expected a path, absolute, "
               "beside this file, or after ~/");
    arena_release(&arena);
}

static void test_too_large(void **state)
{
    struct arena arena = {0};
    str yaml = {arena_alloc(&arena, 1, CEILING_CONFIG_BYTES + 1), CEILING_CONFIG_BYTES + 1};
    struct settings settings;
    struct complaint_list complaints = {0};
    (void)state;
    assert_false(parse(&arena, yaml, &settings, &complaints));
    assert_int_equal(complaints.len, 1);
    assert_str(complaints.at[0], "/etc/n/n.yaml:1:1: the file is 1048577 bytes long; expected at most 1048576");
    arena_release(&arena);
}

/* Fails unless each key of the mapping, and of those inside it, stands in the text between `before` and `after`. */
static void check_mentions(str text, const struct mapping *mapping, const char *before, const char *after)
{
    for (size_t i = 0; i < mapping->key_count; i++) {
        const struct key *key = &mapping->keys[i];
        char wanted[64];
        snprintf(wanted, sizeof wanted, "%s%s%s", before, key->name, after);
        if (!key->refusal && str_find(text, str_from(wanted)) == STR_NONE)
            fail_msg("'%s' %s is not mentioned", key->name, mapping->where);
        if (key->of)
            check_mentions(text, key->of, before, after);
    }
}

static void test_example_is_right(void **state)
{
    struct arena arena = {0};
    (void)state;
    assert_string_equal(complaints_of(&arena, config_example().at), "");
    arena_release(&arena);
}

static void test_manual_is_whole(void **state)
{
    struct arena arena = {0};
    struct err err;
    str page;
    (void)state;
    if (!file_read(&arena, STR("man/nutgraf.yaml.5"), 1 << 20, &page, &err))
        fail_msg("%s", err.text);
    check_mentions(page, &settings_mapping, ".It Cm ", "\n");
    arena_release(&arena);
}

/* True for "key:" and for "key: value", after white space and the dash of a list's item. */
static bool is_key_line(str line)
{
    size_t len = 0;
    line = str_trim(line);
    if (str_starts(line, STR("- ")))
        line = str_slice(line, 2, line.len);
    while (len < line.len && (((line.at[len] | 32) >= 'a' && (line.at[len] | 32) <= 'z') ||
                              str_find_char(STR("_-"), line.at[len]) != STR_NONE))
        len++;
    return len > 0 && len < line.len && line.at[len] == ':';
}

/* The line with its key uncommented: "  # # key: value" is "  key: value". Prose stays as it is. */
static void add_uncommented(struct arena *arena, struct buf *buf, str line)
{
    str whole = line;
    size_t hash;
    while ((hash = str_find(line, STR("# "))) != STR_NONE && str_trim(str_slice(line, 0, hash)).len == 0)
        line = arena_printf(arena, "%" STR_FMT "%" STR_FMT, STR_ARG(str_slice(line, 0, hash)),
                            STR_ARG(str_slice(line, hash + 2, line.len)));
    buf_addf(buf, "%" STR_FMT "\n", STR_ARG(is_key_line(line) ? line : whole));
}

/*
 * What the example shows behind a '#' is right as well: only the ways that exclude each other are complained about.
 * And it shows every key.
 */
static void test_example_uncommented(void **state)
{
    struct arena arena = {0};
    struct buf yaml = buf_with_limit(65536);
    size_t count = 0;
    (void)state;
    for (str rest = config_example(); rest.len > 0;)
        add_uncommented(&arena, &yaml, str_cut(&rest, '\n'));
    str complaints = str_from(complaints_of(&arena, buf_str(&yaml).at));
    for (; complaints.len > 0; count++) {
        str complaint = str_cut(&complaints, '\n');
        if (str_find(complaint, STR("contradicts")) == STR_NONE)
            fail_msg("%" STR_FMT, STR_ARG(complaint));
    }
    assert_int_equal(count, 4);
    for (size_t i = 0; i < yaml.len; i++)
        if (yaml.at[i] == '\n')
            yaml.at[i] = ' ';
    check_mentions(buf_str(&yaml), &settings_mapping, " ", ":");
    buf_release(&yaml);
    arena_release(&arena);
}

/* Wherever a file is cut off, it is read to its end and no further. */
static void test_example_cut_off(void **state)
{
    str example = config_example();
    (void)state;
    for (size_t len = 0; len <= example.len; len++) {
        struct arena arena = {0};
        struct settings settings;
        struct complaint_list complaints = {0};
        bool good = parse(&arena, arena_copy(&arena, str_slice(example, 0, len)), &settings, &complaints);
        assert_int_equal(good, complaints.len == 0);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_syntax),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_names_and_files),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_schedules),
        cmocka_unit_test(test_delivery),
        cmocka_unit_test(test_passwords),
        cmocka_unit_test(test_every_mistake_is_told_in_the_order_of_the_file),
        cmocka_unit_test(test_every_key),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_smtp_defaults),
        cmocka_unit_test(test_without_home),
        cmocka_unit_test(test_too_large),
        cmocka_unit_test(test_example_is_right),
        cmocka_unit_test(test_manual_is_whole),
        cmocka_unit_test(test_example_uncommented),
        cmocka_unit_test(test_example_cut_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
