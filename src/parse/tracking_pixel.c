#include "tracking_pixel.h"

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

/* "0", "1", "1px". */
static bool is_invisible_length(str length)
{
    length = str_trim(length);
    return length.len > 0 && (length.at[0] == '0' || length.at[0] == '1') &&
           (length.len == 1 || str_equal_ignoring_case(str_slice(length, 1, length.len), STR("px")));
}

static bool is_invisible_style(str style)
{
    while (style.len > 0) {
        str declaration = str_cut(&style, ';');
        str property = str_trim(str_cut(&declaration, ':'));
        str value = str_trim(declaration);
        bool extent =
            str_equal_ignoring_case(property, STR("width")) || str_equal_ignoring_case(property, STR("height"));
        if (extent && is_invisible_length(value))
            return true;
        if (str_equal_ignoring_case(property, STR("display")) && str_equal_ignoring_case(value, STR("none")))
            return true;
    }
    return false;
}

bool is_tracking_pixel(const struct html_token *token)
{
    return str_equal(token->name, STR("img")) && (is_invisible_length(html_attribute_of(token, STR("width"))) ||
                                                  is_invisible_length(html_attribute_of(token, STR("height"))) ||
                                                  is_invisible_style(html_attribute_of(token, STR("style"))) ||
                                                  counts_readers(html_attribute_of(token, STR("src"))));
}
