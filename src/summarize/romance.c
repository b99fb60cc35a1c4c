#include "romance.h"

#include "grammar.h"
#include "noun_phrases.h"

bool is_verb_by_place(const struct attribution *a, size_t verb)
{
    const struct draft *draft = a->draft;
    const struct token *word = &draft->tokens.at[verb];
    bool subject = draft_is_listed(draft, verb + 1, LIST_DEFINITE) || draft_is(draft, verb + 1, WORD_GIVEN_NAME) ||
                   is_listed(draft, "sa son su", verb + 1);
    return vocabulary_table(draft->words)->adjective_behind && draft_is_mark(draft, a->quote->close_token, ',') &&
           (word->shape & (SHAPE_WORD | SHAPE_CAPITAL)) == SHAPE_WORD && word->classes == 0 && subject &&
           word_ends("e t a o", draft_folded_word(draft, verb));
}

enum { READ_LOOKED_FOR = 5 }; /* tokens behind a quote: ", pouvait-on | lire" */

struct finding written_on(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    if (!vocabulary_table(draft->words)->adjective_behind)
        return nothing_found;
    for (size_t i = from; i + 2 < end && i < from + READ_LOOKED_FOR; i++) {
        if (!is_listed(draft, "lire lit-on lisait-on leer leerse lee leia", i))
            continue;
        size_t first = i + 2;
        size_t phrase_end = is_listed(draft, "sur dans en sobre", i + 1) ? noun_phrase_end(draft, first, end) : first;
        return phrase_end == first
                   ? nothing_found
                   : (struct finding){add_nominal(draft, first, phrase_end), i, 0.9, "what it says so in"};
    }
    return nothing_found;
}

/* The words of a phrase, separated by spaces, stand at a token; how many. */
static size_t words_at(const struct draft *draft, size_t token, const char *phrase)
{
    size_t count = 0;
    for (str rest = str_from(phrase); rest.len; count++)
        if (!str_equal(draft_folded_word(draft, token + count), str_cut(&rest, ' ')))
            return 0;
    return count;
}

enum { LED_MAX_TOKENS = 4 }; /* of quote's end, article and "è" */

/* «…», il commento del | ministro */
static size_t noun_of_words(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i < end && i < from + LED_MAX_TOKENS && draft_is_word(draft, i); i++)
        if (is_listed(
                draft,
                "commento parole replica reazione appello sfogo messaggio giudizio analisi risposta monito accusa", i))
            return is_listed(draft, "di del dello della dell' dei degli delle d'", i + 1) ? i + 1 : NONE;
    return NONE;
}

struct finding told_next(const struct attribution *a)
{
    static const char *const openings[] = {"lo",      "l' ha",  "l' hanno",      "e quanto", "e cio che",
                                           "cosi si", "asi lo", "c' est ce qu'", "e o que",  "foi o que"};
    struct draft *draft = a->draft;
    size_t from = a->quote->close_token, paragraph_end = draft->paragraphs.at[a->quote->last_paragraph].end_token;
    if (!vocabulary_table(draft->words)->adjective_behind || from + 1 >= paragraph_end)
        return nothing_found;
    while (from < paragraph_end && !draft_is_word(draft, from) && !draft->tokens.at[from].quoted)
        from++;
    size_t end = from < paragraph_end ? draft->sentences.at[draft_sentence_of(draft, from)].end_token : from;
    size_t cue = noun_of_words(draft, from, end);
    for (size_t i = 0; i < sizeof openings / sizeof *openings && cue == NONE; i++) {
        size_t opened = words_at(draft, from, openings[i]);
        size_t verb = opened ? skip_adverbs(draft, from + opened, end) : end;
        cue = verb < end && is_cue_verb(draft, verb) ? verb : NONE;
    }
    size_t mention = cue == NONE ? NONE : subject_behind(draft, cue, end);
    return mention == NONE ? nothing_found
                           : (struct finding){mention, cue, 0.93, "the next words say whose these were"};
}

size_t one_of_several(const struct draft *draft, size_t first, size_t end)
{
    size_t one = first + is_listed(draft, "l'", first);
    if (!vocabulary_table(draft->words)->adjective_behind || !is_listed(draft, "un une uno una uma", one) ||
        !is_listed(draft, "d' de des di dei degli delle das dos", one + 1))
        return first;
    if (is_listed(draft, "eux elles ellos ellas nous nosotros loro noi", one + 2))
        return one + 3;
    size_t phrase_end = noun_phrase_end(draft, one + 2, end);
    return phrase_end > one + 2 ? phrase_end : first;
}
