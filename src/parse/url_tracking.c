#include <nutgraf/parse/url.h>

#include "url_parts.h"

/* Parameters that say where a reader came from, and which no page needs. Lower case. */
static const char *const NAMES[] = {
    /* clicks on advertisements */
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ymclid", "twclid", "ttclid",
    "li_fat_id", "igshid", "igsh", "srsltid", "rb_clickid", "wickedid", "epik", "scclid", "irclickid", "_openstat",
    /* newsletters */
    "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id",
    "vero_conv", "oly_anon_id", "oly_enc_id", "ml_subscriber", "ml_subscriber_hash", "bsft_clkid", "bsft_uid", "__s",
    /* shares */
    "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "soc_src", "soc_trk", "guccounter", "guce_referrer",
    "guce_referrer_sig", "smid", "_ga", "_gl", "__twitter_impression",
    /* what news sites count their feeds with */
    "xtor", "xtref", "wt_mc", "wt.mc_id", "wt_zmc", "at_medium", "at_campaign", "at_bbc_team", "at_format",
    "at_ptr_name", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "traffic_source"};

static const char *const PREFIXES[] = {"utm_", "mtm_", "pk_", "piwik_", "hsa_", "at_custom", "at_link"};

/* Names that pages use for other things too: only with this value. */
static const char *const PARAMETERS[] = {"partner=rss", "emc=rss", "ref=rss", "cmpid=rss", "cmp=rss", "from=rss"};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static bool is_one_of(str s, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_ignoring_case(s, str_from(names[i])))
            return true;
    return false;
}

bool url_parameter_tracks(str parameter)
{
    if (str_starts(parameter, STR("amp;"))) /* "&amp;" that was escaped once too often */
        parameter = str_slice(parameter, 4, parameter.len);
    str name = str_slice(parameter, 0, str_find_char(parameter, '='));
    for (size_t i = 0; i < COUNT(PREFIXES); i++)
        if (str_starts_ignoring_case(name, str_from(PREFIXES[i])))
            return true;
    return is_one_of(name, NAMES, COUNT(NAMES)) || is_one_of(parameter, PARAMETERS, COUNT(PARAMETERS));
}

/* NULL `at` when nothing is left of it. */
static str parameters_that_stay(struct arena *arena, str parameters)
{
    char *kept = arena_array(arena, char, parameters.len + 2);
    size_t length = 0;
    bool dropped = false;
    for (str rest = parameters; rest.len > 0;) {
        str parameter = str_cut(&rest, '&');
        if (url_parameter_tracks(parameter)) {
            dropped = true;
            continue;
        }
        memcpy(kept + length, parameter.at, parameter.len);
        length += parameter.len;
        kept[length++] = '&';
    }
    if (!dropped)
        return parameters;
    return length > 0 ? (str){kept, length - 1} : (str){0};
}

str url_without_tracking(struct arena *arena, str url)
{
    struct url_parts parts = url_split(url);
    str query = parts.query.len > 0 ? parameters_that_stay(arena, parts.query) : parts.query;
    str fragment = parts.fragment.len > 0 ? parameters_that_stay(arena, parts.fragment) : parts.fragment;
    if (query.len == parts.query.len && fragment.len == parts.fragment.len)
        return url;
    parts.query = query;
    parts.fragment = fragment;
    struct buf joined = buf_with_limit(url.len);
    url_join(&joined, &parts);
    str copy = arena_copy(arena, buf_str(&joined));
    buf_release(&joined);
    return copy;
}
