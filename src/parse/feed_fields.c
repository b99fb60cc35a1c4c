#include "feed_fields.h"

#include <nutgraf/base/ascii.h>

#define HTML  "text/html"
#define PLAIN "text/plain"
#define XHTML "application/xhtml+xml"

static const struct feed_row ROWS[] = {
    /* what holds the others */
    {NS_CORE, "rss", ANYWHERE, KIND_CONTAINER, FIELD_NONE, NULL, 0},
    {NS_RDF, "rdf", ANYWHERE, KIND_CONTAINER, FIELD_NONE, NULL, 0},
    {NS_CORE, "channel", ANYWHERE, KIND_CONTAINER, FIELD_NONE, NULL, 0},
    {NS_CORE, "feed", ANYWHERE, KIND_CONTAINER, FIELD_NONE, NULL, 0},
    {NS_CORE, "item", IN_FEED | IN_ENTRY, KIND_ENTRY, FIELD_NONE, NULL, 0},
    {NS_CORE, "entry", IN_FEED | IN_ENTRY, KIND_ENTRY, FIELD_NONE, NULL, 0},
    {NS_CORE, "source", IN_ENTRY, KIND_SOURCE, FIELD_NONE, NULL, 0},
    {NS_CORE, "source", IN_FEED, KIND_SKIP, FIELD_NONE, NULL, 0},
    {NS_CORE, "image", IN_FACTS, KIND_IMAGE, FIELD_NONE, NULL, 0},
    {NS_CORE, "textinput", ANYWHERE, KIND_SKIP, FIELD_NONE, NULL, 0},
    {NS_CORE, "cloud", ANYWHERE, KIND_SKIP, FIELD_NONE, NULL, 0},
    {NS_RDF, "seq", ANYWHERE, KIND_SKIP, FIELD_NONE, NULL, 0},

    /* texts */
    {NS_CORE, "title", IN_FACTS, KIND_TEXT, FIELD_TITLE, PLAIN, 0},
    {NS_DC, "title", IN_FACTS, KIND_TEXT, FIELD_TITLE, PLAIN, 0},
    {NS_MEDIA, "title", IN_FACTS, KIND_TEXT, FIELD_TITLE, PLAIN, 1},
    {NS_ITUNES, "title", IN_FACTS, KIND_TEXT, FIELD_TITLE, PLAIN, 1},
    {NS_CORE, "title", IN_IMAGE, KIND_TEXT, FIELD_IMAGE_TITLE, PLAIN, 0},
    {NS_CORE, "subtitle", IN_FACTS, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 0},
    {NS_CORE, "tagline", IN_FACTS, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 0},
    {NS_CORE, "description", IN_FEED | IN_SOURCE, KIND_TEXT, FIELD_SUBTITLE, HTML, 0},
    {NS_CORE, "abstract", IN_FEED | IN_SOURCE, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 0},
    {NS_DC, "description", IN_FEED | IN_SOURCE, KIND_TEXT, FIELD_SUBTITLE, HTML, 0},
    {NS_ITUNES, "subtitle", IN_FACTS, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 1},
    {NS_ITUNES, "summary", IN_FEED | IN_SOURCE, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 2},
    {NS_MEDIA, "description", IN_FEED | IN_SOURCE, KIND_TEXT, FIELD_SUBTITLE, PLAIN, 2},
    {NS_CORE, "rights", IN_FACTS, KIND_TEXT, FIELD_RIGHTS, PLAIN, 0},
    {NS_CORE, "copyright", IN_FACTS, KIND_TEXT, FIELD_RIGHTS, PLAIN, 0},
    {NS_DC, "rights", IN_FACTS, KIND_TEXT, FIELD_RIGHTS, PLAIN, 0},
    {NS_MEDIA, "copyright", IN_FACTS, KIND_TEXT, FIELD_RIGHTS, PLAIN, 1},
    {NS_CORE, "summary", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, PLAIN, 0},
    {NS_CORE, "description", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, HTML, 0},
    {NS_CORE, "abstract", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, PLAIN, 0},
    {NS_DC, "description", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, HTML, 0},
    {NS_ITUNES, "summary", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, PLAIN, 0},
    {NS_MEDIA, "description", IN_ENTRY, KIND_SUMMARY, FIELD_SUMMARY, HTML, 1},
    {NS_CORE, "content", IN_ENTRY, KIND_CONTENT, FIELD_NONE, PLAIN, 0},
    {NS_CONTENT, "encoded", IN_ENTRY, KIND_CONTENT, FIELD_NONE, HTML, 0},
    {NS_CORE, "fullitem", IN_ENTRY, KIND_CONTENT, FIELD_NONE, HTML, 0},
    {NS_CORE, "body", IN_ENTRY, KIND_CONTENT, FIELD_NONE, XHTML, 0},
    {NS_XHTML, "body", IN_ENTRY, KIND_CONTENT, FIELD_NONE, XHTML, 0},

    /* dates */
    {NS_CORE, "published", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 0},
    {NS_CORE, "issued", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 0},
    {NS_CORE, "pubdate", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 0},
    {NS_DCTERMS, "issued", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 0},
    {NS_CORE, "created", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 1},
    {NS_DCTERMS, "created", IN_FACTS, KIND_DATE, FIELD_PUBLISHED, NULL, 1},
    {NS_CORE, "updated", IN_FACTS, KIND_DATE, FIELD_UPDATED, NULL, 0},
    {NS_CORE, "modified", IN_FACTS, KIND_DATE, FIELD_UPDATED, NULL, 0},
    {NS_CORE, "lastbuilddate", IN_FACTS, KIND_DATE, FIELD_UPDATED, NULL, 0},
    {NS_DC, "date", IN_FACTS, KIND_DATE, FIELD_UPDATED, NULL, 0},
    {NS_DCTERMS, "modified", IN_FACTS, KIND_DATE, FIELD_UPDATED, NULL, 0},

    /* people */
    {NS_CORE, "author", IN_FACTS, KIND_AUTHOR, FIELD_NONE, NULL, 0},
    {NS_CORE, "managingeditor", IN_FACTS, KIND_AUTHOR, FIELD_NONE, NULL, 0},
    {NS_DC, "creator", IN_FACTS, KIND_AUTHOR, FIELD_NONE, NULL, 0},
    {NS_DC, "author", IN_FACTS, KIND_AUTHOR, FIELD_NONE, NULL, 0},
    {NS_ITUNES, "author", IN_FACTS, KIND_AUTHOR, FIELD_NONE, NULL, 0},
    {NS_CORE, "contributor", IN_FACTS, KIND_CONTRIBUTOR, FIELD_NONE, NULL, 0},
    {NS_DC, "contributor", IN_FACTS, KIND_CONTRIBUTOR, FIELD_NONE, NULL, 0},
    {NS_DC, "publisher", IN_FACTS, KIND_PUBLISHER, FIELD_PUBLISHER, NULL, 0},
    {NS_ITUNES, "owner", ANYWHERE, KIND_PUBLISHER, FIELD_PUBLISHER, NULL, 1}, /* not who writes: who has the account */
    {NS_CORE, "webmaster", IN_FACTS, KIND_PUBLISHER, FIELD_PUBLISHER, NULL, 2},

    /* links and names */
    {NS_CORE, "link", IN_FACTS, KIND_LINK, FIELD_LINK, NULL, 0},
    {NS_CORE, "link", IN_IMAGE, KIND_URL, FIELD_IMAGE_LINK, NULL, 0},
    {NS_CORE, "enclosure", IN_FACTS, KIND_ENCLOSURE, FIELD_NONE, NULL, 0},
    {NS_MEDIA, "content", IN_FACTS, KIND_MEDIA, FIELD_NONE, NULL, 0},
    {NS_CC, "license", IN_FACTS, KIND_LICENSE, FIELD_NONE, NULL, 0},
    {NS_CREATIVE_COMMONS, "license", IN_FACTS, KIND_LICENSE, FIELD_NONE, NULL, 0},
    {NS_CORE, "guid", IN_FACTS, KIND_ID, FIELD_ID, NULL, 0},
    {NS_CORE, "id", IN_FACTS, KIND_ID, FIELD_ID, NULL, 0},
    {NS_FEEDBURNER, "origlink", IN_ENTRY, KIND_URL, FIELD_LINK, NULL, 0}, /* where the counting link leads */
    {NS_CORE, "comments", IN_ENTRY, KIND_URL, FIELD_COMMENTS, NULL, 0},
    {NS_CORE, "docs", IN_FEED, KIND_URL, FIELD_DOCS, NULL, 0},
    {NS_CORE, "url", IN_IMAGE, KIND_URL, FIELD_IMAGE_URL, NULL, 0},
    {NS_CORE, "href", IN_IMAGE, KIND_URL, FIELD_IMAGE_URL, NULL, 0},
    {NS_CORE, "logo", IN_FEED | IN_SOURCE, KIND_URL, FIELD_IMAGE_URL, NULL, 1},
    {NS_CORE, "icon", IN_FEED | IN_SOURCE, KIND_URL, FIELD_IMAGE_URL, NULL, 2},
    {NS_ITUNES, "image", IN_FACTS, KIND_URL_IN_ATTRS, FIELD_IMAGE_URL, NULL, 0},
    {NS_ITUNES, "link", IN_FACTS, KIND_URL_IN_ATTRS, FIELD_IMAGE_URL, NULL, 0},
    {NS_MEDIA, "thumbnail", IN_FACTS, KIND_URL_IN_ATTRS, FIELD_IMAGE_URL, NULL, 3},

    /* categories */
    {NS_CORE, "category", IN_FACTS, KIND_CATEGORY, FIELD_NONE, NULL, 0},
    {NS_CORE, "keywords", IN_FACTS, KIND_CATEGORY, FIELD_NONE, NULL, 0},
    {NS_DC, "subject", IN_FACTS, KIND_CATEGORY, FIELD_NONE, NULL, 0},
    {NS_MEDIA, "category", IN_FACTS, KIND_CATEGORY, FIELD_NONE, "http://search.yahoo.com/mrss/category_schema", 0},
    {NS_ITUNES, "category", IN_FACTS, KIND_CATEGORY, FIELD_NONE, "http://www.itunes.com/", 0},
    {NS_ITUNES, "keywords", IN_FACTS, KIND_KEYWORDS, FIELD_NONE, "http://www.itunes.com/", 0},
    {NS_MEDIA, "keywords", IN_FACTS, KIND_KEYWORDS, FIELD_NONE, NULL, 0},
    {NS_CORE, "tags", IN_FACTS, KIND_KEYWORDS, FIELD_NONE, NULL, 0},

    /* what is said of the feed itself */
    {NS_CORE, "generator", IN_FACTS, KIND_GENERATOR, FIELD_GENERATOR, NULL, 0},
    {NS_ADMIN, "generatoragent", IN_FACTS, KIND_GENERATOR, FIELD_GENERATOR, NULL, 0},
    {NS_CORE, "language", IN_FACTS, KIND_LANGUAGE, FIELD_LANGUAGE, NULL, 0},
    {NS_DC, "language", IN_FACTS, KIND_LANGUAGE, FIELD_LANGUAGE, NULL, 0},
    {NS_CORE, "ttl", IN_FEED, KIND_NUMBER, FIELD_TTL, NULL, 0},
    {NS_CORE, "hour", IN_FEED, KIND_HOUR, FIELD_NONE, NULL, 0},
    {NS_CORE, "day", IN_FEED, KIND_DAY, FIELD_NONE, NULL, 0},
    {NS_SYNDICATION, "updateperiod", IN_FEED, KIND_PERIOD, FIELD_PERIOD, NULL, 0},
    {NS_SYNDICATION, "updatefrequency", IN_FEED, KIND_NUMBER, FIELD_FREQUENCY, NULL, 0},
};

static const struct feed_row UNKNOWN = {.kind = KIND_NONE};

/* URIs of the specifications and of drafts that feeds still bear, as namespace_core has them. Case is not obeyed. */
static const struct {
    const char *uri;
    enum feed_namespace ns;
} URIS[] = {
    {"www.w3.org/2005/Atom", NS_CORE},
    {"purl.org/rss/1.0", NS_CORE},
    {"my.netscape.com/rdf/simple/0.9", NS_CORE},
    {"channel.netscape.com/rdf/simple/0.9", NS_CORE},
    {"blogs.law.harvard.edu/tech/rss", NS_CORE},
    {"purl.org/atom/ns", NS_CORE},
    {"purl.org/rss/1.0/modules/rss091", NS_CORE},
    {"purl.org/pie", NS_CORE},
    {"purl.org/echo", NS_CORE},
    {"uri/of/echo/namespace", NS_CORE},
    {"example.com/newformat", NS_CORE},
    {"example.com/necho", NS_CORE},
    {"purl.org/dc/elements/1.1", NS_DC},
    {"purl.org/dc/elements/1.0", NS_DC},
    {"purl.org/dc/terms", NS_DCTERMS},
    {"purl.org/rss/1.0/modules/content", NS_CONTENT},
    {"www.itunes.com/DTDs/PodCast-1.0.dtd", NS_ITUNES},
    {"example.com/DTDs/PodCast-1.0.dtd", NS_ITUNES},
    {"search.yahoo.com/mrss", NS_MEDIA},
    {"video.search.yahoo.com/mrss", NS_MEDIA},
    {"rssnamespace.org/feedburner/ext/1.0", NS_FEEDBURNER},
    {"purl.org/rss/1.0/modules/syndication", NS_SYNDICATION},
    {"webns.net/mvcb", NS_ADMIN},
    {"web.resource.org/cc", NS_CC},
    {"creativecommons.org/ns", NS_CC},
    {"creativecommons.org/ns#license", NS_CC},
    {"backend.userland.com/creativeCommonsRssModule", NS_CREATIVE_COMMONS},
    {"cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", NS_CREATIVE_COMMONS},
    {"www.w3.org/1999/xhtml", NS_XHTML},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", NS_RDF},
};

/* For prefixes that are bound to an unknown URI, or to none. */
static const struct {
    const char *prefix;
    enum feed_namespace ns;
} PREFIXES[] = {
    {"dc", NS_DC},
    {"dcterms", NS_DCTERMS},
    {"content", NS_CONTENT},
    {"itunes", NS_ITUNES},
    {"media", NS_MEDIA},
    {"sy", NS_SYNDICATION},
    {"admin", NS_ADMIN},
    {"cc", NS_CC},
    {"creativecommons", NS_CREATIVE_COMMONS},
    {"xhtml", NS_XHTML},
    {"rdf", NS_RDF},
    {"atom", NS_CORE},
    {"feedburner", NS_FEEDBURNER},
};

static enum feed_namespace by_prefix(str prefix)
{
    for (size_t i = 0; i < sizeof PREFIXES / sizeof *PREFIXES; i++)
        if (str_equal_ignoring_case(prefix, str_from(PREFIXES[i].prefix)))
            return PREFIXES[i].ns;
    return NS_OTHER;
}

/* Without the scheme and what stands at the end: publishers write https, and forget "/" and "#" or add them. */
static str namespace_core(str uri)
{
    static const str SCHEMES[] = {STR_INIT("http://"), STR_INIT("https://")};
    uri = str_trim(uri);
    for (size_t i = 0; i < sizeof SCHEMES / sizeof *SCHEMES; i++)
        if (str_equal_ignoring_case(str_slice(uri, 0, SCHEMES[i].len), SCHEMES[i])) {
            uri = str_slice(uri, SCHEMES[i].len, uri.len);
            break;
        }
    if (str_ends(uri, STR("/")) || str_ends(uri, STR("#")))
        uri.len--;
    return uri;
}

bool feed_same_namespace(str a, str b)
{
    return str_equal_ignoring_case(namespace_core(a), namespace_core(b));
}

/* Userland's RSS 2.0 had several: ".../rss2", ".../RSS2" and more. */
static bool is_userland_rss(str uri)
{
    static const str HOST = STR_INIT("http://backend.userland.com/rss");
    return str_equal_ignoring_case(str_slice(uri, 0, HOST.len), HOST);
}

enum feed_namespace feed_namespace_of(const xmlNs *ns)
{
    if (!ns)
        return NS_CORE;
    str uri = str_from((const char *)ns->href);
    str core = namespace_core(uri);
    for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++)
        if (str_equal_ignoring_case(core, str_from(URIS[i].uri)))
            return URIS[i].ns;
    if (is_userland_rss(uri) || !ns->prefix)
        return NS_CORE;
    return by_prefix(str_from((const char *)ns->prefix));
}

str feed_local_name(const xmlChar *name)
{
    str local = str_from((const char *)name);
    size_t colon = str_find_char(local, ':');
    return colon == STR_NONE ? local : str_slice(local, colon + 1, local.len);
}

/* libxml2 leaves a prefix that nobody declared in the name. */
static enum feed_namespace namespace_of_element(const xmlNode *element, str local)
{
    str name = str_from((const char *)element->name);
    if (name.len > local.len)
        return by_prefix(str_slice(name, 0, name.len - local.len - 1));
    return feed_namespace_of(element->ns);
}

const struct feed_row *feed_row_of(const xmlNode *element, enum feed_place place)
{
    str local = feed_local_name(element->name);
    enum feed_namespace ns = namespace_of_element(element, local);
    if (ns == NS_OTHER)
        return &UNKNOWN;
    char first = local.len ? ascii_to_lower(local.at[0]) : '\0'; /* the rows' names are in lower case */
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        if (ROWS[i].ns == ns && (ROWS[i].places & place) && ROWS[i].name[0] == first &&
            str_equal_ignoring_case(local, str_from(ROWS[i].name)))
            return &ROWS[i];
    return &UNKNOWN;
}
