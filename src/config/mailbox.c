/* Values that name a mailbox or a host. */
#include <arpa/inet.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/config/config.h>

#include "schema.h"

/* RFC 1035 §2.3.4, RFC 5321 §4.5.3.1. */
#define MAX_LABEL      63
#define MAX_DOMAIN     253
#define MAX_LOCAL_PART 64
#define MAX_ADDRESS    254

static bool is_ascii(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

static bool is_label(str label)
{
    if (label.len == 0 || label.len > MAX_LABEL || label.at[0] == '-' || label.at[label.len - 1] == '-')
        return false;
    for (size_t i = 0; i < label.len; i++)
        if (!ascii_is_letter_or_digit(label.at[i]) && label.at[i] != '-')
            return false;
    return true;
}

/* What is wrong with a domain (RFC 1123 §2.1), NULL when nothing is. */
static const char *domain_fault(str domain)
{
    str rest = domain;
    if (!is_ascii(domain))
        return "whose domain is not ASCII: write it as its xn-- form";
    if (domain.len > MAX_DOMAIN || str_ends(domain, STR(".")))
        return "whose domain is not valid";
    do {
        if (!is_label(str_cut(&rest, '.')))
            return "whose domain is not valid";
    } while (rest.len > 0);
    return NULL;
}

/* A dot-atom (RFC 5322 §3.2.3): no quoted parts, no comments, as practically every mailbox in use. */
static bool is_dot_atom(str text)
{
    bool after_dot = true;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (!ascii_is_letter_or_digit(c) && str_find_char(STR("!#$%&'*+-/=?^_`{|}~."), c) == STR_NONE)
            return false;
        if (after_dot && c == '.')
            return false;
        after_dot = c == '.';
    }
    return text.len > 0 && !after_dot;
}

static const char *address_fault(str address)
{
    size_t at = str_find_char(address, '@');
    if (at == STR_NONE)
        return "which has no '@'";
    if (str_find_char(str_slice(address, at + 1, address.len), '@') != STR_NONE)
        return "which has more than one '@'";
    str local = str_slice(address, 0, at);
    if (!is_ascii(local))
        return "which is not ASCII before the '@', as few mail servers take it";
    if (!is_dot_atom(local) || local.len > MAX_LOCAL_PART || address.len > MAX_ADDRESS)
        return "which is not valid before the '@'";
    return domain_fault(str_slice(address, at + 1, address.len));
}

/* The display name, without the quotes around it. False when it holds what would end it early. */
static bool display_name(str text, str *ret_name)
{
    str name = str_trim(text);
    if (name.len >= 2 && str_starts(name, STR("\"")) && str_ends(name, STR("\"")))
        name = str_slice(name, 1, name.len - 1);
    for (size_t i = 0; i < name.len; i++)
        if (str_find_char(STR("\"<>\\"), name.at[i]) != STR_NONE)
            return false;
    *ret_name = name;
    return true;
}

const char *mailbox_parse(struct arena *arena, str text, struct mailbox *ret_mailbox)
{
    struct mailbox mailbox = {.address = str_trim(text)};
    size_t open = str_find_last_char(mailbox.address, '<');
    if (open != STR_NONE) {
        if (!str_ends(mailbox.address, STR(">")))
            return "which has no '>' at its end";
        if (!display_name(str_slice(mailbox.address, 0, open), &mailbox.name))
            return "whose name holds one of \" < > \\";
        mailbox.address = str_slice(mailbox.address, open + 1, mailbox.address.len - 1);
    }
    const char *wrong = address_fault(mailbox.address);
    if (!wrong)
        *ret_mailbox =
            (struct mailbox){.name = arena_copy(arena, mailbox.name), .address = arena_copy(arena, mailbox.address)};
    return wrong;
}

static const char *parse_mailbox(struct reader *reader, const struct key *key, str text, void *field)
{
    (void)key;
    return mailbox_parse(reader->arena, text, field);
}

static const char *parse_domain(struct reader *reader, const struct key *key, str text, void *field)
{
    const char *wrong = domain_fault(text);
    (void)reader, (void)key;
    if (!wrong)
        *(str *)field = text;
    return wrong;
}

static bool is_ipv4(str host)
{
    struct in_addr address;
    char text[INET_ADDRSTRLEN];
    if (host.len >= sizeof text)
        return false;
    snprintf(text, sizeof text, "%" STR_FMT, STR_ARG(host));
    return inet_pton(AF_INET, text, &address) == 1;
}

/* With or without the brackets of a URL. */
static bool is_ipv6(str host, struct in6_addr *ret_address)
{
    char text[INET6_ADDRSTRLEN];
    if (str_starts(host, STR("[")) && str_ends(host, STR("]")))
        host = str_slice(host, 1, host.len - 1);
    if (host.len >= sizeof text)
        return false;
    snprintf(text, sizeof text, "%" STR_FMT, STR_ARG(host));
    return inet_pton(AF_INET6, text, ret_address) == 1;
}

/* An IPv6 address leaves with brackets, so that every host can stand in a URL as it is. */
static const char *parse_host(struct reader *reader, const struct key *key, str text, void *field)
{
    struct in6_addr address;
    if (is_ipv6(text, &address)) {
        *(str *)field = text.at[0] == '[' ? text : arena_printf(reader->arena, "[%" STR_FMT "]", STR_ARG(text));
        return NULL;
    }
    if (str_find_char(text, ':') != STR_NONE)
        return "which holds a ':'; the port stands in 'port'";
    str last = str_slice(text, str_find_last_char(text, '.') + 1, text.len);
    unsigned long number;
    if (str_to_number(last, (unsigned long)-1, &number) && !is_ipv4(text))
        return "which is not a valid IPv4 address";
    return parse_domain(reader, key, text, field);
}

bool host_is_loopback(str host)
{
    struct in6_addr address;
    if (is_ipv6(host, &address))
        return IN6_IS_ADDR_LOOPBACK(&address);
    if (is_ipv4(host))
        return str_starts(host, STR("127."));
    /* RFC 6761 §6.3 */
    return str_equal_ignoring_case(host, STR("localhost")) || str_ends(host, STR(".localhost"));
}

static const char *parse_authority(struct reader *reader, const struct key *key, str text, void *field)
{
    const char *wrong = str_find_char(text, '@') == STR_NONE ? domain_fault(text) : address_fault(text);
    return wrong ? wrong : kind_text.parse(reader, key, text, field);
}

const struct kind kind_mailbox = {SHAPE_TEXT, "an address such as me@example.org or Me <me@example.org>",
                                  .parse = parse_mailbox};
const struct kind kind_mailboxes = {SHAPE_TEXTS,
                                    "addresses such as me@example.org or Me <me@example.org>, one or a list",
                                    .parse = parse_mailbox, .item_size = sizeof(struct mailbox)};
const struct kind kind_domain = {SHAPE_TEXT, "a domain such as mail.example.org", .parse = parse_domain};
const struct kind kind_host = {SHAPE_TEXT, "a host such as mail.example.org or 192.0.2.1", .parse = parse_host};
const struct kind kind_authority = {SHAPE_TEXT, "a domain or mail address that you own", .parse = parse_authority};
