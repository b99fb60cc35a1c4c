#include <nutgraf/summarize/summarize.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/language.h>
#include <nutgraf/text/letter_case.h>
#include <nutgraf/text/sentence.h>

#include <stdlib.h>

#include "draft.h"
#include "explain.h"
#include "grammar.h"
#include "key_quotes.h"
#include "lead.h"
#include "mentions.h"
#include "noun_phrases.h"
#include "persons.h"
#include "quotes.h"
#include "references.h"
#include "roles.h"
#include "speakers.h"
#include "speech.h"

enum { BREAKERS = 8 };

struct summarizer {
    struct arena arena; /* of the tables */
    struct lexicon *lexicon;
    struct furniture *furniture;
    struct {
        str language;
        struct sentence_breaker *breaker;
    } breakers[BREAKERS]; /* the newest languages; the oldest makes room */
    size_t next_breaker;
};

struct summarizer *summarizer_open(void)
{
    struct arena arena = {0};
    struct summarizer *summarizer = arena_new(&arena, struct summarizer);
    summarizer->arena = arena;
    summarizer->lexicon = lexicon_open(&summarizer->arena);
    summarizer->furniture = furniture_open(&summarizer->arena);
    return summarizer;
}

void summarizer_close(struct summarizer *summarizer)
{
    if (!summarizer)
        return;
    for (size_t i = 0; i < BREAKERS; i++)
        if (summarizer->breakers[i].breaker)
            sentence_breaker_close(summarizer->breakers[i].breaker);
    struct arena arena = summarizer->arena;
    arena_release(&arena);
}

static struct sentence_breaker *breaker_for(struct summarizer *summarizer, str language)
{
    for (size_t i = 0; i < BREAKERS; i++)
        if (summarizer->breakers[i].breaker && str_equal(summarizer->breakers[i].language, language))
            return summarizer->breakers[i].breaker;
    size_t slot = summarizer->next_breaker++ % BREAKERS;
    if (summarizer->breakers[slot].breaker)
        sentence_breaker_close(summarizer->breakers[slot].breaker);
    summarizer->breakers[slot].language = arena_copy(&summarizer->arena, language);
    summarizer->breakers[slot].breaker = sentence_breaker_open(language);
    return summarizer->breakers[slot].breaker;
}

/* The longest of the first paragraphs, and what stands around it where that is not enough. */
static str settle_language(str declared, const struct document *document)
{
    enum { LOOKED_AT = 40 };
    size_t count = document->block_count < LOOKED_AT ? document->block_count : LOOKED_AT;
    size_t longest = 0;
    for (size_t i = 1; i < count; i++)
        if (document->blocks[i].text.len > document->blocks[longest].text.len)
            longest = i;

    struct buf sample = buf_with_limit(2 * LANGUAGE_SAMPLE_MAX);
    for (size_t i = 0; i < count && sample.len < LANGUAGE_SAMPLE_MAX; i++) {
        const struct block *block = &document->blocks[(longest + i) % count];
        buf_add(&sample, utf8_prefix(block->text, LANGUAGE_SAMPLE_MAX));
        buf_add_char(&sample, '\n');
    }
    str language = language_settle(declared, buf_str(&sample));
    buf_release(&sample);
    return language;
}

/* ---- from the draft to the summary */

/* A fragment: it begins in the middle of somebody else's sentence. */
static bool is_partial(const struct draft *draft, const struct quote_draft *quote)
{
    size_t at = quote->start;
    if (char_is_lower(utf8_next(draft->text, &at)))
        return true;
    size_t open = quote->open_token;
    bool reported = vocabulary_table(draft->words)->uncased && quote->mention != NONE; /* 「…」と語った */
    if (quote->repaired || reported || open == draft->paragraphs.at[quote->paragraph].first_token)
        return false;
    const struct token *before = &draft->tokens.at[open - 1];
    return before->shape && !(before->classes & (WORD_SPEECH | WORD_PARTICIPLE));
}

/* Who has no name is called as he was last, */
static const struct mention *last_called(const struct draft *draft, const struct quote_draft *quote)
{
    enum { LOOKED_BACK = 100 };
    for (size_t i = quote->mention + 1; i > 0 && i + LOOKED_BACK > quote->mention; i--) {
        const struct mention *mention = &draft->mentions.at[i - 1];
        if (mention->person == quote->person && mention->kind == MENTION_NOMINAL)
            return mention;
    }
    return &draft->mentions.at[quote->mention];
}

/* or first, where more words said the same: "A senior Finnish official", and later "the official". */
static const struct mention *fully_called(const struct draft *draft, const struct quote_draft *quote)
{
    const struct mention *last = last_called(draft, quote);
    const struct mention *first = &draft->mentions.at[draft->persons.at[quote->person].first_mention];
    bool fuller = first->end_token - first->first_token > last->end_token - last->first_token &&
                  draft->tokens.at[first->end_token - 1].word == draft->tokens.at[last->end_token - 1].word;
    return fuller ? first : last;
}

static str speaker_name(const struct draft *draft, const struct quote_draft *quote)
{
    if (quote->mention == NONE)
        return STR("");
    if (quote->person != NONE && draft->persons.at[quote->person].name_words)
        return draft->persons.at[quote->person].name;
    const struct mention *mention =
        quote->person == NONE ? &draft->mentions.at[quote->mention] : fully_called(draft, quote);
    if (mention->kind == MENTION_PRONOUN)
        return STR("");
    if (mention->kind == MENTION_NAME)
        return draft_words(draft, mention->first_token, mention->end_token);
    size_t sentence_end = draft->sentences.at[mention->sentence].end_token;
    return draft_words(draft, mention->first_token, attributes_end(draft, mention->end_token, sentence_end));
}

/* "the head | of the council", "the secretary | of state" */
static size_t office_words_end(const struct draft *draft, const struct mention *mention)
{
    size_t of = mention->end_token;
    size_t end = draft->sentences.at[mention->sentence].end_token;
    if (mention->kind != MENTION_NOMINAL || !str_equal(draft_word(draft, of), STR("of")))
        return of;
    size_t attribute = attribute_end(draft, of, end);
    bool noun = draft_is_word(draft, of + 1) && !draft_is(draft, of + 1, WORD_FUNCTION);
    return attribute > of ? attribute : of + 2 * noun;
}

/* A bare rank, "Sgt.", only where nothing tells more. */
static str role_of(const struct draft *draft, const struct person *person)
{
    return person->role.len ? person->role : rank_before(draft, &draft->mentions.at[person->first_mention]);
}

static struct quote quote_finish(const struct draft *draft, const struct quote_draft *quote)
{
    struct quote finished = {.text = str_slice(draft->text, quote->start, quote->end),
                             .speaker = speaker_name(draft, quote),
                             .partial = is_partial(draft, quote),
                             .start = quote->start,
                             .end = quote->end};
    if (quote->mention != NONE) {
        const struct mention *mention = &draft->mentions.at[quote->mention];
        bool name = mention->kind == MENTION_NAME;
        finished.mention = draft_words(draft, name ? mention->name_token : mention->first_token,
                                       name ? mention->end_token : office_words_end(draft, mention));
    }
    if (quote->person != NONE)
        finished.role = role_of(draft, &draft->persons.at[quote->person]);
    if (quote->cue != NONE)
        finished.cue = draft_word(draft, quote->cue);
    finished.confidence = finished.speaker.len ? quote->confidence : 0;
    return finished;
}

static struct quote *list_quotes(const struct draft *draft, size_t *ret_count)
{
    struct quote *quotes = arena_room(draft->arena, sizeof *quotes, draft->quotes.len);
    size_t count = 0;
    for (size_t i = 0; i < draft->quotes.len; i++)
        if (is_speech(draft, i))
            quotes[count++] = quote_finish(draft, &draft->quotes.at[i]);
    *ret_count = count;
    return quotes;
}

/* "in Budapest, following what he": no title ends in words that lead on to others. */
static str without_leading_on(const struct draft *draft, str title)
{
    enum { LEADS_ON = WORD_FUNCTION | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON };
    size_t start = (size_t)(title.at - draft->text.at);
    size_t first = draft_token_at(draft, start), end = draft_token_at(draft, start + title.len);
    while (end > first + 1 && (!draft_is_word(draft, end - 1) || draft_is(draft, end - 1, LEADS_ON)))
        end--;
    return draft_words(draft, first, end);
}

/* Of everything that was read, in the text or not. */
static str first_sentence(const struct draft *draft, const struct layout *layout)
{
    bool in_text = draft->sentences.len && draft->paragraphs.at[0].piece == 0;
    return in_text               ? str_slice(draft->text, draft->sentences.at[0].start, draft->sentences.at[0].end)
           : layout->piece_count ? layout->pieces[0].text
                                 : STR("");
}

/* The first lead sentence, cut at a word within CEILING_DERIVED_TITLE_CHARACTERS. */
static str derive_title(const struct draft *draft, const struct layout *layout, const struct summary *summary)
{
    str text = summary->lead_count ? summary->lead[0].text : first_sentence(draft, layout);
    size_t end = 0;
    for (size_t characters = 0; end < text.len && characters < CEILING_DERIVED_TITLE_CHARACTERS; characters++)
        utf8_next(text, &end);
    if (end == text.len)
        return text;
    size_t cut = end;
    while (cut > 0 && text.at[cut] != ' ')
        cut--;
    str title = str_slice(text, 0, cut ? cut : end);
    return summary->lead_count ? without_leading_on(draft, title) : title;
}

/* The quotes, and who speaks: who is named matters only where something is quoted. */
static void attribute_quotes(struct draft *draft)
{
    quotes_find(draft);
    if (!draft->quotes.len)
        return;
    mentions_find(draft);
    persons_find(draft);
    references_resolve(draft);
    speakers_find(draft);
}

void summarize(struct summarizer *summarizer, struct arena *arena, const struct article *article,
               const struct summary_settings *wanted, struct summary *ret_summary)
{
    struct summary summary = {.language = settle_language(article->language, &article->document)};
    struct draft draft = {.arena = arena,
                          .words = lexicon_vocabulary(summarizer->lexicon, &summarizer->arena, summary.language),
                          .breaker = breaker_for(summarizer, summary.language)};
    struct layout layout;
    layout_read(arena, draft.words, summarizer->furniture, draft.breaker, article, &layout);
    draft_build(&draft, &layout);
    attribute_quotes(&draft);

    summary.text = draft.text;
    summary.words = draft.tokens.len - draft.marks;
    summary.author = article->author.len ? article->author : layout.author;
    summary.published = article->published != WHEN_NONE ? article->published : layout.published;
    struct content said = {0};
    struct verdict *verdicts = wanted->explained ? arena_array(arena, struct verdict, draft.sentences.len) : NULL;
    choose_lead(&draft, &layout, wanted->sentences, verdicts, &summary, &said);
    struct quote *quotes = list_quotes(&draft, &summary.quote_count);
    choose_quotes(&draft, layout.headline, wanted, quotes, summary.quote_count, &said);
    summary.quotes = quotes;
    if (wanted->explained)
        explain_sentences(&draft, &layout, verdicts, &summary);
    summary.title = layout.headline;
    summary.title_from = layout.headline.len ? TITLE_HEADLINE : TITLE_DERIVED;
    if (!summary.title.len)
        summary.title = derive_title(&draft, &layout, &summary);
    *ret_summary = summary;
}
