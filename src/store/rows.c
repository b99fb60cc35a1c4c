#include "rows.h"

#include <nutgraf/base/buf.h>

#include "documents.h"

static const char *const origin_words[] = {[TITLE_HEADLINE] = "headline", [TITLE_DERIVED] = "derived"};

void summary_give(struct query *query, const struct summary *summary)
{
    give_str(query, summary->title);
    give_str(query, str_from(origin_words[summary->title_from]));
    give_str(query, summary->author);
    give_str(query, summary->language);
    give_when(query, summary->published);
    give_size(query, summary->words);
    give_str(query, summary->text);
}

/* What stands where the summary will: for who asks of the article, and for its place among the others. */
static struct summary summary_as_stated(const struct article *article)
{
    return (struct summary){.title = article->title,
                            .author = article->author,
                            .language = article->language,
                            .published = article->published};
}

static void give_document(struct query *query, const struct incoming *incoming)
{
    if (incoming->summary)
        give_null(query);
    else
        give_str(query, document_pack(&query->store->scratch, &incoming->article->document));
}

void article_give(struct query *query, const struct incoming *incoming)
{
    const struct article *article = incoming->article;
    const struct summary stated = summary_as_stated(article);
    const struct summary *summary = incoming->summary ? incoming->summary : &stated;
    give_str(query, article->path);
    give_str(query, article->url);
    give_str(query, article->title);
    give_str(query, article->site);
    give_str(query, article->author);
    give_str(query, article->language);
    give_when(query, article->published);
    summary_give(query, summary);
    give_document(query, incoming);
    give_number(query, incoming->now);
}

void article_take(struct query *query, struct arena *arena, struct loaded *loaded)
{
    struct article *article = &loaded->article;
    struct summary *summary = &loaded->summary;
    article->path = take_str(query, arena);
    article->url = take_str(query, arena);
    article->title = take_str(query, arena);
    article->site = take_str(query, arena);
    article->author = take_str(query, arena);
    article->language = take_str(query, arena);
    article->published = take_when(query);
    summary->title = take_str(query, arena);
    bool derived = str_equal(take_str(query, arena), str_from(origin_words[TITLE_DERIVED]));
    summary->title_from = derived ? TITLE_DERIVED : TITLE_HEADLINE;
    summary->author = take_str(query, arena);
    summary->language = take_str(query, arena);
    summary->published = take_when(query);
    summary->words = take_size(query);
    summary->text = take_str(query, arena);
    loaded->unread = !take_null(query);
    if (loaded->unread)
        article->document = document_unpack(arena, take_str(query, arena));
    loaded->entry.updated = take_number(query);
}

/* ---- leads, quotes, categories: rows that belong to an article, counted by position */

static bool save_lead(struct store *store, int64_t article, const struct incoming *incoming, size_t position,
                      struct err *reterr)
{
    const struct lead_sentence *lead = &incoming->summary->lead[position];
    struct query query =
        query_start(store, "INSERT INTO leads (article, position, text, opens_paragraph) VALUES (?, ?, ?, ?)");
    give_number(&query, article);
    give_size(&query, position);
    give_str(&query, lead->text);
    give_number(&query, lead->opens_paragraph);
    return query_run(&query, reterr);
}

static void take_lead(struct query *query, struct arena *arena, struct loaded *loaded)
{
    struct lead_sentence *lead = vec_push(arena, &loaded->leads);
    lead->text = take_str(query, arena);
    lead->opens_paragraph = take_number(query);
}

static bool save_quote(struct store *store, int64_t article, const struct incoming *incoming, size_t position,
                       struct err *reterr)
{
    const struct quote *quote = &incoming->summary->quotes[position];
    struct query query =
        query_start(store, "INSERT INTO quotes (article, position, text, speaker, role, mention, cue, confidence,"
                           " score, is_partial, is_key, start_byte, end_byte)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    give_number(&query, article);
    give_size(&query, position);
    give_str(&query, quote->text);
    give_str(&query, quote->speaker);
    give_str(&query, quote->role);
    give_str(&query, quote->mention);
    give_str(&query, quote->cue);
    give_real(&query, quote->confidence);
    give_real(&query, quote->score);
    give_number(&query, quote->partial);
    give_number(&query, quote->key);
    give_size(&query, quote->start);
    give_size(&query, quote->end);
    return query_run(&query, reterr);
}

static void take_quote(struct query *query, struct arena *arena, struct loaded *loaded)
{
    struct quote *quote = vec_push(arena, &loaded->quotes);
    quote->text = take_str(query, arena);
    quote->speaker = take_str(query, arena);
    quote->role = take_str(query, arena);
    quote->mention = take_str(query, arena);
    quote->cue = take_str(query, arena);
    quote->confidence = take_real(query);
    quote->score = take_real(query);
    quote->partial = take_number(query);
    quote->key = take_number(query);
    quote->start = take_size(query);
    quote->end = take_size(query);
}

static bool save_category(struct store *store, int64_t article, const struct incoming *incoming, size_t position,
                          struct err *reterr)
{
    struct query query = query_start(store, "INSERT INTO categories (article, position, name) VALUES (?, ?, ?)");
    give_number(&query, article);
    give_size(&query, position);
    give_str(&query, incoming->categories[position]);
    return query_run(&query, reterr);
}

static void take_category(struct query *query, struct arena *arena, struct loaded *loaded)
{
    *vec_push(arena, &loaded->categories) = take_str(query, arena);
}

/* The list's positions come with its items, which puts each row where it belongs. */
#define OF_LISTED(table)                                                                                               \
    " FROM json_each(?) AS listed CROSS JOIN " table " ON " table ".article = listed.value"                            \
    " ORDER BY listed.key, " table ".position"

static const struct part {
    const char *forget;
    const char *load;
    bool (*save)(struct store *store, int64_t article, const struct incoming *incoming, size_t position,
                 struct err *reterr);
    void (*take)(struct query *query, struct arena *arena, struct loaded *loaded);
} parts[] = {
    {"DELETE FROM leads WHERE article = ?", "SELECT listed.key, text, opens_paragraph" OF_LISTED("leads"), save_lead,
     take_lead},
    {"DELETE FROM quotes WHERE article = ?",
     "SELECT listed.key, text, speaker, role, mention, cue, confidence, score, is_partial, is_key, start_byte, "
     "end_byte" OF_LISTED("quotes"),
     save_quote, take_quote},
    {"DELETE FROM categories WHERE article = ?", "SELECT listed.key, name" OF_LISTED("categories"), save_category,
     take_category},
};

#define PART_COUNT (sizeof parts / sizeof *parts)

bool parts_forget(struct store *store, int64_t article, struct err *reterr)
{
    for (size_t i = 0; i < PART_COUNT; i++) {
        struct query query = query_start(store, parts[i].forget);
        give_number(&query, article);
        if (!query_run(&query, reterr))
            return false;
    }
    return true;
}

bool parts_save(struct store *store, int64_t article, const struct incoming *incoming, struct err *reterr)
{
    const struct summary *summary = incoming->summary;
    const size_t counts[PART_COUNT] = {summary ? summary->lead_count : 0, summary ? summary->quote_count : 0,
                                       incoming->category_count};
    for (size_t i = 0; i < PART_COUNT; i++)
        for (size_t position = 0; position < counts[i]; position++)
            if (!parts[i].save(store, article, incoming, position, reterr))
                return false;
    return true;
}

/* "[7,4,9]": the articles' rows, as SQL takes a list. */
static str list_rows(struct arena *arena, const struct loaded_list *articles)
{
    struct buf list = buf_with_limit(SIZE_MAX / 2);
    for (size_t i = 0; i < articles->len; i++)
        buf_addf(&list, "%c%lld", i ? ',' : '[', (long long)articles->at[i].row);
    buf_add_char(&list, ']');
    str copy = arena_copy(arena, buf_str(&list));
    buf_release(&list);
    return copy;
}

bool parts_load(struct store *store, struct arena *arena, struct loaded_list *articles, struct err *reterr)
{
    if (!articles->len)
        return true;
    struct arena_mark mark = arena_mark(&store->scratch);
    str rows = list_rows(&store->scratch, articles);
    bool ok = true;
    for (size_t i = 0; i < PART_COUNT && ok; i++) {
        struct query query = query_start(store, parts[i].load);
        give_str(&query, rows);
        while (query_step(&query)) {
            size_t at = take_size(&query);
            parts[i].take(&query, arena, &articles->at[at]);
        }
        ok = query_finish(&query, reterr);
    }
    arena_reset(&store->scratch, mark);
    return ok;
}
