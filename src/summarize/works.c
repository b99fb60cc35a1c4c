#include "works.h"

#include "grammar.h"
#include "noun_phrases.h"

enum {
    TITLE_MAX_WORDS = 14,
    TITLE_UNTOLD_WORDS = 3,     /* so few may be function words alone and still be a title */
    GERMAN_TITLE_MAX_WORDS = 4, /* its nouns have capitals everywhere */
    GERMAN_NAME_MAX_WORDS = 8,  /* of what opens a sentence with its article */
    YEAR_LOOKED_AT = 10,        /* tokens */
    EXPLAINED_WITHIN = 3,
    CUE_BEHIND = 12, /* likewise: who speaks stands between */
};

static bool begins_paragraph(const struct draft *draft, const struct quote_draft *quote)
{
    return quote->open_token <= draft->paragraphs.at[quote->paragraph].first_token;
}

static size_t last_word(const struct draft *draft, const struct quote_draft *quote)
{
    size_t last = quote->end_token - 1;
    while (last > quote->first_token && !draft->tokens.at[last].shape)
        last--;
    return last;
}

/* “Saturday Night Live”, “A Bridge for All”: capitals but for small words, and the last of all has one. */
static bool is_title(const struct draft *draft, const struct quote_draft *quote)
{
    for (size_t i = quote->first_token; i < quote->end_token; i++) {
        const struct token *token = &draft->tokens.at[i];
        bool small = (token->shape & (SHAPE_WORD | SHAPE_CAPITAL)) == SHAPE_WORD;
        if (small & !(token->classes & WORD_FUNCTION)) /* one branch: which of the two it is, nobody foresees */
            return false;
    }
    return quote->words <= TITLE_UNTOLD_WORDS ||
           draft_has_shape(draft, last_word(draft, quote), SHAPE_CAPITAL | SHAPE_NUMBER);
}

/*
 * einen „Griff in die Kasse“, sprach von „Verrat an allen“: somebody's words for a thing, for no name has such an
 * article, nor is it what somebody speaks of.
 */
static bool is_verdict(const struct draft *draft, const struct quote_draft *quote)
{
    size_t before = quote->open_token - 1;
    if (quote->cue == NONE || quote->words < 2)
        return false;
    return is_listed(draft, "ein eine einen einem einer", before) ||
           (is_listed(draft, "von", before) && is_listed(draft, "sprach spricht sprachen sprechen", quote->cue));
}

/* der „Hafenpost“: a name in marks inside a sentence, where capitals alone do not tell. */
static bool is_marked_name(const struct draft *draft, const struct quote_draft *quote)
{
    size_t open = quote->open_token;
    bool inside = !begins_paragraph(draft, quote) && draft_is_word(draft, open - 1);
    bool house =
        quote->end_token == quote->first_token + 1 && draft_is(draft, open - 1, WORD_VOICE); /* die Zeitung „taz“ */
    return inside && (house || (draft_is_capital(draft, quote->first_token) && !is_verdict(draft, quote)));
}

/* the “Harbor Nights at Eight” star: a title that says which, in front of its noun. */
static bool is_title_of(const struct draft *draft, const struct quote_draft *quote)
{
    size_t next = quote->close_token;
    return draft->tokens.at[quote->end_token - 1].shape && next < draft->tokens.len && draft_is_word(draft, next) &&
           !draft_is_capital(draft, next) && !is_verb(draft, next) &&
           !draft_is(draft, next, WORD_FUNCTION | WORD_ADVERB | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON) &&
           !quote->closes_paragraph;
}

/* “A Bridge for All” (2005), “More trams!” (poster, 2003): a work or a slogan, and its year in brackets. */
static bool bears_year(const struct draft *draft, const struct quote_draft *quote)
{
    size_t close = quote->close_token;
    if (!draft_is_mark(draft, close, '('))
        return false;
    while (close < quote->close_token + YEAR_LOOKED_AT && !draft_is_mark(draft, close, ')'))
        close++;
    return draft_is_mark(draft, close, ')') && draft_has_shape(draft, close - 1, SHAPE_NUMBER) &&
           draft_word(draft, close - 1).len == STR("2005").len;
}

/* on “Harbor Nights at Eight,” in “The Bridge”: behind a preposition, where something was published, and not what. */
static bool is_place_of_saying(const struct draft *draft, const struct quote_draft *quote)
{
    size_t last = last_word(draft, quote);
    return last > quote->first_token && draft_is_capital(draft, last) &&
           is_listed(draft, "on in at", quote->open_token - 1);
}

/* a note titled “Out of steel”: what something is called. */
static bool is_called_so(const struct draft *draft, size_t before)
{
    return is_listed(draft, "titled entitled headlined subtitled headed", before);
}

/* A phrase without a verb. */
static bool is_phrase(const struct draft *draft, const struct quote_draft *quote)
{
    for (size_t i = quote->first_token; i < quote->end_token; i++)
        if (is_verb(draft, i))
            return false;
    return true;
}

/*
 * German, where capitals tell no titles: „Ufer am Strom“ behind a declined article or behind what it names, "das Album,
 * „Ufer am Strom“", or in brackets, where nobody says it.
 */
static bool is_named_thing(const struct draft *draft, const struct quote_draft *quote, size_t before)
{
    if (!is_phrase(draft, quote) || !draft->tokens.at[quote->end_token - 1].shape)
        return false;
    str word = draft_folded_word(draft, before);
    bool declined = word_listed("der des dem im am vom zum zur beim ins", word);
    bool work = draft_is_capital(draft, before) && word_ends(vocabulary_table(draft->words)->works, word);
    return draft_is_capital(draft, quote->first_token) &&
           (declined || work || draft_is_mark(draft, quote->open_token - 1, '('));
}

/* “A DISASTER FOR ALL”: capitals that tell no title. */
static bool is_shouted(const struct draft *draft, const struct quote_draft *quote)
{
    return draft_has_shape(draft, last_word(draft, quote), SHAPE_UPPER);
}

/* What says whose it is stands further off, or leads from a long title to other words, "writes that": not to this. */
static bool cue_is_far(const struct draft *draft, const struct quote_draft *quote)
{
    if (quote->cue == NONE)
        return false;
    bool leads_on = quote->words > TITLE_UNTOLD_WORDS && draft_is(draft, quote->cue + 1, WORD_RELATIVE);
    if (quote->cue >= quote->close_token)
        return quote->cue >= quote->close_token + CUE_BEHIND || leads_on;
    size_t before = quote->cue + 1; /* put it: “…” */
    while (before < quote->open_token &&
           (!draft_is_word(draft, before) || draft_is(draft, before, WORD_NEUTER | WORD_RELATIVE)))
        before++;
    return before < quote->open_token;
}

/*
 * its song “The River Told Me So”: a title behind what bears it, or far from the verb that says whose it is; and the
 * study, “Flow of sand in wide rivers,” where a comma parts them.
 */
static bool is_titled_work(const struct draft *draft, const struct quote_draft *quote, bool title, size_t before)
{
    bool named = draft_is_listed(draft, before, LIST_WORKS);
    bool apposed = named && before + 2 == quote->open_token && quote->cue == NONE &&
                   draft_is_capital(draft, quote->first_token) && is_phrase(draft, quote);
    return apposed || (title && !is_shouted(draft, quote) && (named || cue_is_far(draft, quote)));
}

/* Die „Bürger für eine Neue Brücke“ klagten: who does something, and no words of somebody. */
static bool does_something(const struct draft *draft, const struct quote_draft *quote)
{
    size_t article = quote->open_token - 1;
    return article == draft->sentences.at[draft_sentence_of(draft, article)].first_token &&
           is_listed(draft, "der die das", article) && is_verb(draft, quote->close_token);
}

/* “The River Told Me So,” a film that …: what a title is explained as. */
static bool is_explained_as_work(const struct draft *draft, const struct quote_draft *quote)
{
    size_t article = quote->close_token + draft_is_mark(draft, quote->close_token, ',');
    if (!draft_is(draft, article, WORD_DETERMINER))
        return false;
    for (size_t i = article + 1; i <= article + EXPLAINED_WITHIN; i++)
        if (draft_is_listed(draft, i, LIST_WORKS) && !draft_is_listed(draft, i, LIST_TRANSITIVE))
            return true;
    return false;
}

static bool is_german_name(const struct draft *draft, const struct quote_draft *quote, bool said, size_t before)
{
    bool subject = before != NONE && does_something(draft, quote);
    bool title = quote->words <= (subject ? GERMAN_NAME_MAX_WORDS : GERMAN_TITLE_MAX_WORDS) && is_title(draft, quote);
    bool word = quote->words == 1;
    title = title && (word || draft_is_capital(draft, quote->first_token));
    return ((title || word) && is_marked_name(draft, quote)) ||
           (!said && (title || bears_year(draft, quote) || (before != NONE && is_named_thing(draft, quote, before))));
}

bool names_work(const struct draft *draft, const struct quote_draft *quote, bool said)
{
    size_t open = quote->open_token;
    bool parted = open > 0 && (draft_is_mark(draft, open - 1, ',') || draft_is_mark(draft, open - 1, '('));
    size_t before = begins_paragraph(draft, quote) ? NONE : open - 1 - parted;
    if (before != NONE && is_called_so(draft, before))
        return true;
    if (vocabulary_table(draft->words)->capital_nouns)
        return is_german_name(draft, quote, said, before);
    bool title = quote->words <= TITLE_MAX_WORDS && is_title(draft, quote);
    if ((!said && (title || bears_year(draft, quote))) ||
        (title && (is_title_of(draft, quote) || is_explained_as_work(draft, quote))))
        return true;
    return before != NONE &&
           ((title && is_place_of_saying(draft, quote)) || is_titled_work(draft, quote, title, before));
}
