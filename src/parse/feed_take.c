/* Each kind of element, read. */
#include "feed_read.h"

#include <nutgraf/base/ceilings.h>

#include "date.h"

#define DAY_SECONDS (24 * 60 * 60)

static str text_of(const struct feed_spot *spot)
{
    return element_text(spot->reader->arena, spot->element);
}

static void set_date(const struct feed_spot *spot, enum feed_field field, str text, unsigned weight)
{
    int64_t when;
    if (!parse_date(text, &when) || !feed_claim(spot, field, weight))
        return;
    *(field == FIELD_UPDATED ? &spot->target->facts->updated : &spot->target->facts->published) = when;
}

static void take_date(const struct feed_spot *spot)
{
    set_date(spot, spot->row->field, text_of(spot), spot->row->weight);
}

static void add_category(const struct feed_spot *spot, struct feed_category category)
{
    struct feed_facts *facts = spot->target->facts;
    if (category.term.len + category.scheme.len + category.label.len == 0)
        return;
    if (facts->categories.len == CEILING_PERSONS_OR_CATEGORIES) {
        facts->left_out++;
        return;
    }
    for (size_t i = 0; i < facts->categories.len; i++) {
        const struct feed_category *known = &facts->categories.at[i];
        if (str_equal(known->term, category.term) && str_equal(known->scheme, category.scheme) &&
            str_equal(known->label, category.label))
            return;
    }
    *vec_push(spot->reader->arena, &facts->categories) = category;
}

/* Atom and iTunes have the term in an attribute, the others as text. */
static void take_category(const struct feed_spot *spot)
{
    str text = text_of(spot);
    str term = feed_attr(spot, "term");
    str scheme = feed_attr(spot, "scheme");
    if (term.len == 0)
        term = feed_attr(spot, "text");
    if (scheme.len == 0)
        scheme = feed_attr(spot, "domain");
    if (scheme.len == 0)
        scheme = str_from(spot->row->preset);
    struct feed_category category = {
        .term = term.len ? term : text, .scheme = scheme, .label = feed_attr(spot, "label")};
    if (category.term.len || category.label.len)
        add_category(spot, category);
    if (term.len && text.len)
        add_category(spot, (struct feed_category){.term = text});
}

static void take_keywords(const struct feed_spot *spot)
{
    for (str rest = text_of(spot); rest.len > 0;) {
        str term = str_trim(str_cut(&rest, ','));
        if (term.len)
            add_category(spot, (struct feed_category){.term = term, .scheme = str_from(spot->row->preset)});
    }
}

/* admin:generatorAgent has a URI only, and it is the name. */
static void take_generator(const struct feed_spot *spot)
{
    str agent = feed_attr(spot, "resource");
    str name = text_of(spot);
    struct feed_generator generator = {.name = agent.len ? agent : name,
                                       .uri = agent.len ? agent : feed_href(spot),
                                       .version = feed_attr(spot, "version")};
    if ((generator.name.len || generator.uri.len) && feed_claim(spot, FIELD_GENERATOR, 0))
        spot->target->facts->generator = generator;
}

static void take_language(const struct feed_spot *spot)
{
    str language = feed_language_tag(spot->reader->arena, text_of(spot));
    if (language.len && feed_claim(spot, FIELD_LANGUAGE, 0))
        spot->target->facts->language = language;
}

static void take_number(const struct feed_spot *spot)
{
    unsigned long number;
    if (!str_to_number(text_of(spot), 10UL * 365 * 24 * 60, &number))
        return;
    *(spot->row->field == FIELD_TTL ? &spot->reader->feed->ttl : &spot->reader->frequency) = (int)number;
}

/* Some count the hours from 1 to 24. */
static void take_hour(const struct feed_spot *spot)
{
    unsigned long hour;
    if (str_to_number(text_of(spot), 24, &hour))
        spot->reader->feed->skip_hours |= UINT32_C(1) << hour % 24;
}

static void take_day(const struct feed_spot *spot)
{
    static const char *const DAYS[] = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    str day = text_of(spot);
    for (unsigned i = 0; i < sizeof DAYS / sizeof *DAYS; i++)
        if (str_equal_ignoring_case(day, str_from(DAYS[i])))
            spot->reader->feed->skip_days |= 1U << i;
}

static void take_period(const struct feed_spot *spot)
{
    static const struct {
        const char *name;
        int seconds;
    } PERIODS[] = {
        {"hourly", 60 * 60},           {"daily", DAY_SECONDS},        {"weekly", 7 * DAY_SECONDS},
        {"monthly", 30 * DAY_SECONDS}, {"yearly", 365 * DAY_SECONDS},
    };
    str period = text_of(spot);
    for (size_t i = 0; i < sizeof PERIODS / sizeof *PERIODS; i++)
        if (str_equal_ignoring_case(period, str_from(PERIODS[i].name)))
            spot->reader->period = PERIODS[i].seconds;
}

void feed_take_attributes(const struct feed_spot *spot)
{
    if (!spot->element->properties)
        return;
    set_date(spot, FIELD_UPDATED, feed_attr(spot, "lastmod"), 1);
    str href = feed_absolute(spot, feed_attr(spot, "href"));
    if (href.len == 0)
        return;
    feed_add_link(spot, (struct feed_link){.rel = STR("alternate"), .type = STR("text/html"), .href = href});
    if (feed_claim(spot, FIELD_LINK, 2))
        spot->target->facts->link = href;
}

void feed_take(const struct feed_spot *spot)
{
    static void (*const TAKERS[])(const struct feed_spot *) = {
        [KIND_TEXT] = feed_take_text,
        [KIND_SUMMARY] = feed_take_summary,
        [KIND_CONTENT] = feed_take_content,
        [KIND_DATE] = take_date,
        [KIND_AUTHOR] = feed_take_author,
        [KIND_CONTRIBUTOR] = feed_take_contributor,
        [KIND_PUBLISHER] = feed_take_publisher,
        [KIND_LINK] = feed_take_link,
        [KIND_ENCLOSURE] = feed_take_enclosure,
        [KIND_MEDIA] = feed_take_enclosure,
        [KIND_LICENSE] = feed_take_license,
        [KIND_ID] = feed_take_id,
        [KIND_URL] = feed_take_url,
        [KIND_URL_IN_ATTRS] = feed_take_url_in_attrs,
        [KIND_CATEGORY] = take_category,
        [KIND_KEYWORDS] = take_keywords,
        [KIND_GENERATOR] = take_generator,
        [KIND_LANGUAGE] = take_language,
        [KIND_NUMBER] = take_number,
        [KIND_HOUR] = take_hour,
        [KIND_DAY] = take_day,
        [KIND_PERIOD] = take_period,
    };
    TAKERS[spot->row->kind](spot);
}
