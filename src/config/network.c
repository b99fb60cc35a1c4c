/* Values that say what is asked of the network, and how. */
#include "schema.h"

#include <nutgraf/base/ascii.h>

#define MINUTE 60
#define HOUR   3600
#define DAY    86400

static str scheme_of(str url)
{
    size_t end = str_find(url, STR("://"));
    return str_slice(url, 0, end == STR_NONE ? 0 : end);
}

/* Host and port (RFC 3986 §3.2), without credentials. */
static str host_and_port(str url)
{
    size_t start = str_find(url, STR("://"));
    start = start == STR_NONE ? 0 : start + 3;
    size_t end = start;
    while (end < url.len && str_find_char(STR("/?#"), url.at[end]) == STR_NONE)
        end++;
    str authority = str_slice(url, start, end);
    size_t at = str_find_last_char(authority, '@');
    return str_slice(authority, at == STR_NONE ? 0 : at + 1, authority.len);
}

str address_host(str url)
{
    str host = host_and_port(url);
    size_t bracket = str_find_last_char(host, ']'); /* of an IPv6 address, which is full of colons */
    size_t port = str_find_last_char(host, ':');
    return port == STR_NONE || (bracket != STR_NONE && port < bracket) ? host : str_slice(host, 0, port);
}

str address_after_host(str url)
{
    str host = host_and_port(url);
    return str_slice(url, (size_t)(host.at - url.at) + host.len, url.len);
}

static bool is_one_of(str word, const char *const *words)
{
    for (; *words; words++)
        if (str_equal_ignoring_case(word, str_from(*words)))
            return true;
    return false;
}

static const char *read_address(const char *const *schemes, str text, str *field)
{
    if (!is_one_of(scheme_of(text), schemes) || address_host(text).len == 0)
        return "";
    for (size_t i = 0; i < text.len; i++)
        if (str_find_char(STR(" \"<>\\^`{|}"), text.at[i]) != STR_NONE)
            return "which holds a character that no address holds";
    *field = text;
    return NULL;
}

static const char *parse_url(struct reader *reader, const struct key *key, str text, void *field)
{
    static const char *const schemes[] = {"https", "http", NULL};
    (void)reader, (void)key;
    return read_address(schemes, text, field);
}

static const char *parse_proxy(struct reader *reader, const struct key *key, str text, void *field)
{
    static const char *const schemes[] = {"http", "https", "socks5", "socks5h", NULL};
    (void)reader, (void)key;
    return read_address(schemes, text, field);
}

/* Seconds: "90", "90s", "10m", "2h", "1d". */
static const char *parse_duration(struct reader *reader, const struct key *key, str text, void *field)
{
    static const struct {
        char letter;
        unsigned long seconds;
    } units[] = {{'s', 1}, {'m', MINUTE}, {'h', HOUR}, {'d', DAY}};
    unsigned long number, seconds = 1;
    (void)reader;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (text.at[text.len - 1] == units[i].letter) {
            seconds = units[i].seconds;
            text = str_slice(text, 0, text.len - 1);
            break;
        }
    }
    if (!str_to_number(text, key->max / seconds, &number) || number * seconds < key->min)
        return "";
    *(int *)field = (int)(number * seconds);
    return NULL;
}

static const char *parse_fulltext(struct reader *reader, const struct key *key, str text, void *field)
{
    static const char *const words[] = {
        [FULLTEXT_AUTO] = "auto", [FULLTEXT_ALWAYS] = "always", [FULLTEXT_NEVER] = "never"};
    (void)reader, (void)key;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_equal(text, str_from(words[i]))) {
            *(enum fulltext_mode *)field = (enum fulltext_mode)i;
            return NULL;
        }
    }
    return "";
}

/* A token (RFC 9110 §5.6.2), and none of those that would break the transfer or make its answer another than we take.
 */
static const char *check_header_name(str name)
{
    static const char *const ours[] = {
        "Accept-Encoding",   "Connection", "Content-Length",    "Expect",  "Host", "If-None-Match",
        "If-Modified-Since", "Range",      "Transfer-Encoding", "Upgrade", NULL};
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        if (!ascii_is_letter_or_digit(c) && str_find_char(STR("!#$%&'*+-.^_`|~"), c) == STR_NONE)
            return "";
    }
    if (str_equal_ignoring_case(name, STR("User-Agent")))
        return "since 'user_agent' sets this header";
    return is_one_of(name, ours) ? "since nutgraf sets this header itself" : NULL;
}

const struct kind kind_url = {SHAPE_TEXT, "an address such as https://example.org/news.atom", .parse = parse_url,
                              .is_address = true};
const struct kind kind_proxy = {SHAPE_TEXT, "an address such as http://proxy.example.org:3128 or socks5h://localhost",
                                .parse = parse_proxy, .is_address = true};
const struct kind kind_duration = {SHAPE_TEXT, "seconds, or a time such as 45s, 10m, 2h or 1d,", .unit = " seconds",
                                   .parse = parse_duration};
const struct kind kind_fulltext = {SHAPE_TEXT, "auto, always or never", .parse = parse_fulltext};
const struct kind kind_headers = {SHAPE_PAIRS, "lines such as Accept-Language: en", .check_name = check_header_name};
