#ifndef NUTGRAF_PARSE_PAGE_FACTS_H
#define NUTGRAF_PARSE_PAGE_FACTS_H

/* What a page says of itself. Many places may say it; of several the most trusted one is believed. */
#include <nutgraf/base/when.h>

#include "page_tree.h"

enum fact { FACT_TITLE, FACT_SITE, FACT_AUTHOR, FACT_PUBLISHED, FACT_LANGUAGE, FACT_URL, FACT_TYPE, FACT_COUNT };

struct page_facts {
    struct {
        str value;
        int rank; /* 0: nobody said it */
    } at[FACT_COUNT];
    str head_title;         /* of <title>, as it stands */
    str house;              /* as is_house takes it */
    bool card_names_author; /* a Twitter card's first label is about the author */
    str body;               /* the text as JSON-LD bears it; may be HTML */
    str headline;           /* of an article in JSON-LD */
    bool several_headlines; /* it tells of several articles */
    bool is_collection;     /* it says that the page is a list of others */
};

/* Takes the value unless it is none (an author that is a link, a date that cannot be read) or a lower rank spoke. */
void facts_offer(struct arena *arena, struct page_facts *facts, enum fact fact, int rank, str value);

/* From here on is what readers see, where a second name is as likely somebody else's. */
#define RANK_SEEN 60

/* A house as author, or what somebody types to log in: believed after the byline that readers see. */
#define RANK_OF_LOGIN 88
#define RANK_OF_HOUSE 90

/* From <html lang>, <meta>, <link rel=canonical>, <title>. */
void facts_from_head(struct arena *arena, struct page_facts *facts, const struct page_tree *tree);
/* From one <script type="application/ld+json">: schema.org's Article and its kinds. */
void facts_from_json(struct arena *arena, struct page_facts *facts, str json);
/* From what readers see: itemprop, rel=author, <time>, bylines. */
void facts_from_body(struct arena *arena, struct page_facts *facts, const struct page_tree *tree);
/* From the short lines around the title. */
void facts_from_labels(struct arena *arena, struct page_facts *facts, const struct page_tree *tree, str title);
/* From the page's address: /2025/10/17/. */
void facts_from_url(struct arena *arena, struct page_facts *facts, str url);

/* All that can be known; `url` is the page's own, may be empty. */
struct page_facts page_facts_of(struct arena *arena, const struct page_tree *tree, str url);

/* The title as the page's main heading has it, else without the site's name. */
str title_of_page(struct arena *arena, const struct page_facts *facts, const struct page_tree *tree);

/* Whether the page says of itself that it is one article; `url` is where it is. */
bool page_is_article(const struct page_facts *facts, str url);

int64_t published_of_page(const struct page_facts *facts);

#endif
