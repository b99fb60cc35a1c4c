/* Links, ids and other URLs. */
#include "feed_read.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/parse/url.h>

/* What a browser runs or shows in place of a page, or did once. */
static bool is_harmful(str url)
{
    static const str SCHEMES[] = {
        STR_INIT("javascript:"), STR_INIT("vbscript:"), STR_INIT("data:"),        STR_INIT("blob:"),
        STR_INIT("filesystem:"), STR_INIT("about:"),    STR_INIT("view-source:"), STR_INIT("jar:"),
        STR_INIT("mhtml:"),      STR_INIT("mocha:"),    STR_INIT("livescript:"),  STR_INIT("feed:javascript:"),
    };
    for (size_t i = 0; i < sizeof SCHEMES / sizeof *SCHEMES; i++)
        if (str_starts_ignoring_case(url, SCHEMES[i]))
            return true;
    return false;
}

str feed_url(struct arena *arena, str base, str said)
{
    str absolute = said.len ? url_resolve(arena, base, said) : said;
    return is_harmful(absolute) ? STR("") : absolute;
}

str feed_absolute(const struct feed_spot *spot, str url)
{
    return feed_url(spot->reader->arena, spot->base, url);
}

/* href, or what it was called before. */
str feed_href(const struct feed_spot *spot)
{
    static const char *const NAMES[] = {"url", "uri", "href"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        str href = feed_attr(spot, NAMES[i]);
        if (href.len)
            return feed_absolute(spot, href);
    }
    return STR("");
}

void feed_add_link(const struct feed_spot *spot, struct feed_link link)
{
    if (link.href.len)
        *vec_push(spot->reader->arena, &spot->target->facts->links) = link;
}

static struct feed_link link_of(const struct feed_spot *spot, str rel, str type)
{
    struct arena *arena = spot->reader->arena;
    str said = ascii_lower_case(arena, feed_attr(spot, "type"));
    return (struct feed_link){
        .rel = rel,
        .type = said.len ? said : type,
        .href = feed_href(spot),
        .title = feed_attr(spot, "title"),
        .length = feed_attr(spot, "length"),
        .language = feed_attr(spot, "hreflang"),
    };
}

static bool is_page_type(str type)
{
    return str_equal(type, STR("text/html")) || str_equal(type, STR("application/xhtml+xml"));
}

/* RFC 4287 §4.2.7.2: a registered relation may be written as a URI, and none is "alternate". */
static str relation_of(const struct feed_spot *spot)
{
    static const str REGISTRY = STR_INIT("http://www.iana.org/assignments/relation/");
    str rel = ascii_lower_case(spot->reader->arena, feed_attr(spot, "rel"));
    if (str_starts(rel, REGISTRY))
        rel = str_slice(rel, REGISTRY.len, rel.len);
    return rel.len ? rel : STR("alternate");
}

/* RFC 4287 §4.2.7; RSS has the URL as text. The entry's own link is the alternate one, best that of a page. */
void feed_take_link(const struct feed_spot *spot)
{
    str rel = relation_of(spot);
    bool self = str_equal(rel, STR("self"));
    struct feed_link link = link_of(spot, rel, self ? STR("application/atom+xml") : STR("text/html"));
    if (link.href.len == 0)
        link.href = feed_absolute(spot, element_text(spot->reader->arena, spot->element));
    feed_add_link(spot, link);
    if (link.href.len && str_equal(rel, STR("alternate")) &&
        feed_claim(spot, FIELD_LINK, is_page_type(link.type) ? 1 : 2))
        spot->target->facts->link = link.href;
}

/* Media RSS calls the length fileSize. */
void feed_take_enclosure(const struct feed_spot *spot)
{
    struct feed_link link = link_of(spot, STR("enclosure"), STR(""));
    if (link.length.len == 0)
        link.length = feed_attr(spot, "filesize");
    feed_add_link(spot, link);
}

void feed_take_license(const struct feed_spot *spot)
{
    str href = feed_attr(spot, "resource");
    feed_add_link(spot,
                  (struct feed_link){
                      .rel = STR("license"),
                      .href = feed_absolute(spot, href.len ? href : element_text(spot->reader->arena, spot->element))});
}

static bool has_scheme(str id)
{
    size_t colon = str_find_char(id, ':');
    size_t slash = str_find_char(id, '/');
    return colon != STR_NONE && (slash == STR_NONE || colon < slash);
}

/* A guid is a link unless it says otherwise (RSS 2.0); an Atom id that is a web address serves as one in need. */
void feed_take_id(const struct feed_spot *spot)
{
    struct feed_facts *facts = spot->target->facts;
    str id = element_text(spot->reader->arena, spot->element);
    str said = feed_attr(spot, "ispermalink");
    bool permalink = said.len == 0 || str_equal_ignoring_case(said, STR("true"));
    if (id.len == 0)
        return;
    if (permalink && !has_scheme(id))
        id = feed_absolute(spot, id);
    if (!feed_claim(spot, FIELD_ID, 0))
        return;
    facts->id = id;
    facts->id_is_link = permalink && url_is_web(id);
    if (facts->id_is_link && feed_claim(spot, FIELD_LINK, 3))
        facts->link = id;
}

static str *url_field(const struct feed_spot *spot)
{
    switch (spot->row->field) {
    case FIELD_LINK:
        return &spot->target->facts->link;
    case FIELD_COMMENTS:
        return &spot->target->entry->comments;
    case FIELD_DOCS:
        return &spot->reader->feed->docs;
    case FIELD_IMAGE_LINK:
        return &spot->target->facts->image.link;
    default:
        return &spot->target->facts->image.url;
    }
}

/* Of several pictures the first is the most important one (Media RSS, media:thumbnail). */
static void set_url(const struct feed_spot *spot, str url)
{
    enum feed_field field = spot->row->field;
    bool first_stays = field == FIELD_IMAGE_URL;
    if (url.len && (first_stays ? feed_claim_first : feed_claim)(spot, field, spot->row->weight))
        *url_field(spot) = url;
}

/* CDF has in an attribute what the others have as text. */
void feed_take_url(const struct feed_spot *spot)
{
    str text = element_text(spot->reader->arena, spot->element);
    set_url(spot, text.len ? feed_absolute(spot, text) : feed_href(spot));
}

void feed_take_url_in_attrs(const struct feed_spot *spot)
{
    set_url(spot, feed_href(spot));
}
