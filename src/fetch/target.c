#include <curl/curl.h>
#include <locale.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/loader/loader.h>

#include "target.h"

#define HTTP_PORT  "80"
#define HTTPS_PORT "443"

/* A part that is not there, or not to be decoded, is empty. */
static str part_of(struct arena *arena, CURLU *handle, CURLUPart part, unsigned flags)
{
    char *text = NULL;
    if (curl_url_get(handle, part, &text, flags) != CURLUE_OK)
        return (str){0};
    str copy = arena_copy(arena, str_from(text));
    curl_free(text);
    return copy;
}

/*
 * A name beyond ASCII in the form that is looked up (RFC 5891 §4.4). curl takes it to be in the locale's charset, which
 * for programs that set none is ASCII: so this thread has another for that long. What cannot be put so stays.
 */
static void put_host_in_ascii(struct arena *arena, CURLU *handle)
{
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (utf8 == (locale_t)0)
        return;
    locale_t before = uselocale(utf8);
    str url = part_of(arena, handle, CURLUPART_URL, CURLU_PUNYCODE);
    uselocale(before);
    freelocale(utf8);
    if (url.len > 0)
        curl_url_set(handle, CURLUPART_URL, url.at, 0);
}

static bool is_ascii(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.at[i] >= 0x80)
            return false;
    return true;
}

static enum target_fault take_apart(struct arena *arena, CURLU *handle, struct target *target)
{
    target->scheme = part_of(arena, handle, CURLUPART_SCHEME, 0);
    bool https = str_equal(target->scheme, STR("https"));
    if (!https && !str_equal(target->scheme, STR("http")))
        return TARGET_OTHER_SCHEME;
    if (!is_ascii(part_of(arena, handle, CURLUPART_HOST, 0)))
        put_host_in_ascii(arena, handle);
    str port = part_of(arena, handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    target->host = ascii_lower_case(arena, part_of(arena, handle, CURLUPART_HOST, 0));
    target->authority = arena_printf(arena, "%" STR_FMT ":%" STR_FMT, STR_ARG(target->host), STR_ARG(port));
    target->shown = str_equal(port, https ? STR(HTTPS_PORT) : STR(HTTP_PORT)) ? target->host : target->authority;
    target->user = part_of(arena, handle, CURLUPART_USER, CURLU_URLDECODE);
    target->password = part_of(arena, handle, CURLUPART_PASSWORD, CURLU_URLDECODE);
    curl_url_set(handle, CURLUPART_USER, NULL, 0);
    curl_url_set(handle, CURLUPART_PASSWORD, NULL, 0);
    curl_url_set(handle, CURLUPART_FRAGMENT, NULL, 0);
    target->url = part_of(arena, handle, CURLUPART_URL, 0);
    return target->url.len > 0 && is_ascii(target->host) ? TARGET_GOOD : TARGET_MALFORMED;
}

enum target_fault target_parse(struct arena *arena, str base, str reference, struct target *ret_target)
{
    enum target_fault fault = TARGET_MALFORMED;
    struct target target = {0};
    CURLU *handle = curl_url();
    unsigned flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
    bool set = handle && (base.len == 0 || curl_url_set(handle, CURLUPART_URL, base.at, 0) == CURLUE_OK) &&
               curl_url_set(handle, CURLUPART_URL, arena_copy(arena, reference).at, flags) == CURLUE_OK;
    if (set)
        fault = take_apart(arena, handle, &target);
    curl_url_cleanup(handle);
    *ret_target = target;
    return fault;
}

bool fetch_can_ask(str url)
{
    struct arena arena = {0};
    struct target target;
    struct err untold;
    if (!loader_curl(&untold)) /* which who asks is told */
        return true;
    bool can = target_parse(&arena, (str){0}, url, &target) == TARGET_GOOD;
    arena_release(&arena);
    return can;
}

bool target_has_credentials(const struct target *target)
{
    return target->user.len > 0 || target->password.len > 0;
}

bool target_may_share(const struct target *owner, const struct target *target)
{
    if (!str_equal(owner->host, target->host))
        return false;
    if (str_equal(owner->scheme, target->scheme))
        return str_equal(owner->authority, target->authority);
    return str_equal(owner->scheme, STR("http")) && str_equal(owner->shown, owner->host) &&
           str_equal(target->scheme, STR("https")) && str_equal(target->shown, target->host);
}
