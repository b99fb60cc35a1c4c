#include "tracking_pixel.h"

#include <nutgraf/base/ascii.h>

#include "url_parts.h"

/* Hosts, with those below them, that serve pictures only to count who fetches them. */
static const char *const COUNTING_HOSTS[] = {"2o7.net",
                                             "adnxs.com",
                                             "amazon-adsystem.com",
                                             "doubleclick.net",
                                             "feedblitz.com",
                                             "feedburner.com",
                                             "feedsportal.com",
                                             "feeds.wordpress.com",
                                             "google-analytics.com",
                                             "googleadservices.com",
                                             "imrworldwide.com",
                                             "ioam.de",
                                             "pheedo.com",
                                             "pixel.wp.com",
                                             "quantserve.com",
                                             "scorecardresearch.com",
                                             "statcounter.com",
                                             "stats.wordpress.com",
                                             "vgwort.de",
                                             "xiti.com"};

static bool counts_readers(str url)
{
    str host = url_host(url_split(str_trim(url)).authority);
    for (size_t i = 0; i < sizeof COUNTING_HOSTS / sizeof COUNTING_HOSTS[0]; i++) {
        str known = str_from(COUNTING_HOSTS[i]);
        if (host.len < known.len || !str_equal_ignoring_case(str_slice(host, host.len - known.len, host.len), known))
            continue;
        if (host.len == known.len || host.at[host.len - known.len - 1] == '.')
            return true;
    }
    return false;
}

static bool is_digit_at(str s, size_t at)
{
    return at < s.len && ascii_is_digit(s.at[at]);
}

static size_t behind_digits(str s, size_t at)
{
    while (is_digit_at(s, at))
        at++;
    return at;
}

/* Whether the number in front is below two; its unit, or what else is behind it, too. */
static bool is_below_two(str length, str *ret_unit)
{
    length = str_trim(length);
    if (str_starts(length, STR("+")))
        length = str_slice(length, 1, length.len);
    size_t end = behind_digits(length, 0);
    size_t first = 0;
    while (first + 1 < end && length.at[first] == '0')
        first++;
    bool below_two = end == first + 1 && length.at[first] <= '1';
    if (end < length.len && length.at[end] == '.')
        end = behind_digits(length, end + 1);
    *ret_unit = str_slice(length, end, length.len);
    return below_two;
}

/* In CSS: "0", "1", "01", "1.0", "+1px". */
static bool is_invisible_length(str length)
{
    str unit;
    return is_below_two(length, &unit) && (unit.len == 0 || str_equal_ignoring_case(unit, STR("px")));
}

/* In an attribute, all that is no percentage is pixels: "1em", "0x1" (WHATWG HTML §2.3.4.4). */
static bool is_invisible_dimension(str dimension)
{
    str unit;
    return is_below_two(dimension, &unit) && !str_starts(unit, STR("%"));
}

static bool is_none(str value)
{
    return str_equal_ignoring_case(value, STR("none"));
}

static bool is_hidden(str value)
{
    return str_equal_ignoring_case(value, STR("hidden"));
}

static bool is_zero(str value)
{
    return str_equal(value, STR("0")) || str_equal(value, STR("0.0"));
}

/* Hundreds of pixels out of the page: "-9999px". */
static bool is_far_outside(str value)
{
    return str_starts(value, STR("-")) && is_digit_at(value, 1) && is_digit_at(value, 2) && is_digit_at(value, 3);
}

static const struct {
    const char *property;
    bool (*hides)(str value);
} HIDING[] = {
    {"width", is_invisible_length},
    {"height", is_invisible_length},
    {"max-width", is_invisible_length},
    {"max-height", is_invisible_length},
    {"display", is_none},
    {"visibility", is_hidden},
    {"opacity", is_zero},
    {"left", is_far_outside},
    {"top", is_far_outside},
};

static bool is_invisible_style(str style)
{
    while (style.len > 0) {
        str declaration = str_cut(&style, ';');
        str property = str_trim(str_cut(&declaration, ':'));
        str value = str_trim(str_cut(&declaration, '!')); /* "!important" */
        for (size_t i = 0; i < sizeof HIDING / sizeof HIDING[0]; i++)
            if (str_equal_ignoring_case(property, str_from(HIDING[i].property)) && HIDING[i].hides(value))
                return true;
    }
    return false;
}

static bool has_attribute(const struct html_token *token, str name)
{
    for (size_t i = 0; i < token->attributes.len; i++)
        if (str_equal(token->attributes.at[i].name, name))
            return true;
    return false;
}

bool is_tracking_pixel(const struct html_token *token)
{
    return str_equal(token->name, STR("img")) &&
           (is_invisible_dimension(html_attribute_of(token, STR("width"))) ||
            is_invisible_dimension(html_attribute_of(token, STR("height"))) ||
            is_invisible_style(html_attribute_of(token, STR("style"))) || has_attribute(token, STR("hidden")) ||
            counts_readers(html_attribute_of(token, STR("src"))));
}
