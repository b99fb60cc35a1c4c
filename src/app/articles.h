#ifndef APP_ARTICLES_H
#define APP_ARTICLES_H

/* What feeds say of articles, as articles. Pure. */
#include <nutgraf/app/identity.h>
#include <nutgraf/model/article.h>
#include <nutgraf/model/feed.h>
#include <nutgraf/model/settings.h>

/* The entry's own title, link without tracking, author, dates, and the text of its content, else of its summary. */
void article_from_entry(struct arena *arena, const struct feed *feed, const struct feed_entry *entry,
                        const struct source *source, struct article *ret_article);

/* The same in the feed's own words, for its identity; `article` is what the entry became. */
struct item_words entry_words(struct arena *arena, const struct feed_entry *entry, const struct article *article);

/* The blocks' texts, each with the end of its line. */
str document_lines(struct arena *arena, const struct document *document);

/* Whether an article's text only leads on to a page with more: short, or ending in an ellipsis or "Read more". */
bool article_is_teaser(const struct article *article);

/* Makes the page's text the article's, if there is more of it than of the teaser; what the feed said stays said. */
void article_take_page(struct article *article, const struct article *page);

#endif
