#ifndef SUMMARIZE_GRAMMAR_H
#define SUMMARIZE_GRAMMAR_H

/* What single words and a look at their neighbours tell of a sentence: as much grammar as the rules need. */
#include "draft.h"

/* What may stand before a name: "former Russian President". */
#define WORD_ROLEISH (WORD_ROLE | WORD_ROLE_MODIFIER | WORD_HONORIFIC | WORD_NATIONALITY)

/* A finite verb, as far as a word alone tells: known ones, and lower-case words in -ed. */
bool is_verb(const struct draft *draft, size_t token);
/* A finite verb of speech: "said", "fired" back. */
bool is_cue_verb(const struct draft *draft, size_t token);
/* "was described as": not who the subject is speaks, but who "by" names. */
bool is_passive(const struct draft *draft, size_t token);

/* "it": what speaks and is no person. */
static inline bool is_neuter(const struct draft *draft, size_t token)
{
    return draft_is_word(draft, token) && draft->tokens.at[token].word == draft->words->neuter;
}

/* "72-year-old", "father-of-three": who is called by it was named before. */
bool is_age(const struct draft *draft, size_t token);

/* Steps over adverbs, auxiliaries and "not". */
size_t skip_adverbs(const struct draft *draft, size_t token, size_t end);
/* Romance languages: past what stands between a verb and its subject, "dijo | entre lágrimas | Luis Soto"; `first` for
 * nothing that does. */
size_t skip_phrase_between(const struct draft *draft, size_t first, size_t end);
/* Steps over what is set off by commas or brackets behind a name: ", a senator from Ohio," or " (D-Va.)". */
size_t skip_apposition(const struct draft *draft, size_t token, size_t end);

/* The end of a noun phrase, "the state's news agency"; `first` when there is none. */
size_t noun_phrase_end(const struct draft *draft, size_t first, size_t end);
/* "as Okafor said", "after Okafor": what opens a clause, or stands before a noun. */
bool is_conjunction_too(const struct draft *draft, size_t token);
/* The end of what says whose or which: "a spokesman" | "for the ministry"; phrase_end when nothing does. */
size_t attribute_end(const struct draft *draft, size_t phrase_end, size_t end);
/* The same more than once: "of the Patriarchate | of Jerusalem". */
size_t skip_attributes(const struct draft *draft, size_t token, size_t end);

#endif
