#include <nutgraf/parse/feed.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/base/when.h>

#include "feed_read.h"
#include "feed_sniff.h"
#include "feed_tracking.h"
#include "jsonfeed.h"
#include "markup.h"

struct version {
    const char *said, *format;
};

static const struct version RSS_VERSIONS[] = {
    {"0.91", "rss091u"}, {"0.92", "rss092"}, {"0.93", "rss093"}, {"0.94", "rss094"}, {NULL, NULL},
};

static const struct version ATOM_VERSIONS[] = {
    {"0.1", "atom01"},
    {"0.2", "atom02"},
    {"0.3", "atom03"},
    {NULL, NULL},
};

static str by_version(const struct version *versions, str said, const char *otherwise)
{
    for (; versions->said; versions++)
        if (str_equal(said, str_from(versions->said)))
            return str_from(versions->format);
    return str_from(otherwise);
}

static bool declares(const xmlNode *element, const char *uri)
{
    for (const xmlNs *ns = element->nsDef; ns; ns = ns->next)
        if (feed_same_namespace(str_from((const char *)ns->href), str_from(uri)))
            return true;
    return false;
}

static str rss_format(str doctype, str version)
{
    if (str_find(doctype, STR("netscape")) != STR_NONE)
        return STR("rss091n");
    return by_version(RSS_VERSIONS, version, str_starts(version, STR("2.")) ? "rss20" : "rss");
}

/* The names that feed readers have agreed on. */
static str format_of(struct arena *arena, const struct markup_document *document, const xmlNode *root)
{
    str name = ascii_lower_case(arena, feed_local_name(root->name));
    str version = element_attr(arena, root, "version");
    if (str_equal(name, STR("rss")))
        return rss_format(ascii_lower_case(arena, document->doctype), version);
    if (str_equal(name, STR("rdf")))
        return declares(root, "http://my.netscape.com/rdf/simple/0.9/") ||
                       declares(root, "http://channel.netscape.com/rdf/simple/0.9/")
                   ? STR("rss090")
                   : STR("rss10");
    if (str_equal(name, STR("entry"))) /* a document of its own (RFC 4287 §2) */
        return declares(root, "http://www.w3.org/2005/Atom") ? STR("atom10") : STR("");
    if (str_equal(name, STR("feed")))
        return declares(root, "http://www.w3.org/2005/Atom") ? STR("atom10")
                                                             : by_version(ATOM_VERSIONS, version, "atom");
    return str_equal(name, STR("channel")) ? STR("cdf") : STR("");
}

static void copy_faults(struct arena *arena, const struct markup_document *document, struct feed *feed)
{
    for (size_t i = 0; i < document->faults.len; i++) {
        const struct markup_fault *fault = &document->faults.at[i];
        *vec_push(arena, &feed->faults) =
            arena_printf(arena, "line %zu column %zu: %" STR_FMT, fault->line, fault->column, STR_ARG(fault->text));
    }
}

/* Whether one of the names in "/rss/channel/item" is that of an entry. */
static bool is_in_entry(str names)
{
    while (names.len > 0) {
        str name = str_cut(&names, '/');
        size_t colon = str_find_char(name, ':');
        str local = colon == STR_NONE ? name : str_slice(name, colon + 1, name.len);
        if (str_equal_ignoring_case(local, STR("item")) || str_equal_ignoring_case(local, STR("entry")))
            return true;
    }
    return false;
}

/* False when there is nothing of a feed in it. */
static bool read_document(struct arena *arena, const struct feed_input *input, const struct markup_document *document,
                          struct feed *feed)
{
    const xmlNode *root = xmlDocGetRootElement(document->doc);
    if (!root)
        return false;
    feed->wellformed = document->wellformed;
    feed->encoding = document->encoding;
    feed->breaks_off = document->open_at_end.len > 0;
    feed->breaks_off_in_entry = is_in_entry(document->open_at_end);
    feed->format = format_of(arena, document, root);
    copy_faults(arena, document, feed);
    struct construct_rules rules = {.types_are_stated = str_starts(feed->format, STR("atom")),
                                    .div_is_wrapper = str_equal(feed->format, STR("atom10")),
                                    .for_text = input->for_text};
    feed_read(arena, root, input->url, input->language, rules, feed);
    return feed->format.len > 0 || feed->entries.len > 0;
}

static bool read_xml(struct arena *arena, const struct feed_input *input, struct feed *feed, struct err *reterr)
{
    str name = first_element_name(arena, input->bytes);
    bool ebcdic = str_starts(input->bytes, STR("\x4C\x6F\xA7\x94")); /* "<?xm" */
    bool read = false;
    if (ebcdic || (name.len > 0 && !str_equal(name, STR("html")))) {
        struct markup_document document;
        if (!markup_parse_xml(arena, input->name, input->bytes, input->content_type, &document, reterr))
            return false;
        read = read_document(arena, input, &document, feed);
        markup_document_free(&document);
    }
    if (!read)
        err_set(reterr, EX_DATAERR, "%" STR_FMT ": %" STR_FMT, STR_ARG(input->name),
                STR_ARG(what_it_is(input->bytes, name)));
    return read;
}

static void tell_left_out(struct arena *arena, struct feed *feed)
{
    size_t left_out = feed->facts.left_out;
    for (size_t i = 0; i < feed->entries.len; i++)
        left_out += feed->entries.at[i].facts.left_out;
    if (left_out)
        *vec_push(arena, &feed->faults) =
            arena_printf(arena, "more than %zu authors or categories in one place: %zu were left out",
                         CEILING_PERSONS_OR_CATEGORIES, left_out);
}

bool parse_feed(struct arena *arena, const struct feed_input *input, struct feed *ret_feed, struct err *reterr)
{
    struct feed feed = {.facts = {.published = WHEN_NONE, .updated = WHEN_NONE}};
    if (str_trim(input->bytes).len == 0)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": empty; expected a feed", STR_ARG(input->name));
    bool read = looks_like_json(input->bytes) ? jsonfeed_read(arena, input, &feed, reterr)
                                              : read_xml(arena, input, &feed, reterr);
    if (!read)
        return false;
    tell_left_out(arena, &feed);
    feed_take_tracking_off(arena, &feed);
    *ret_feed = feed;
    return true;
}
