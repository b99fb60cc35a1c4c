#ifndef SUMMARIZE_NOUN_PHRASES_H
#define SUMMARIZE_NOUN_PHRASES_H

/*
 * Noun phrases of a language whose finite verb stands second and whose nouns all have a capital: German. Articles tell
 * which of them can be a subject.
 */
#include "draft.h"

/* The language of the draft is one of these: all that reads clauses as German has them asks it first. */
static inline bool articles_tell_cases(const struct draft *draft)
{
    return vocabulary_table(draft->words)->oblique != NULL;
}
/* A word stands in a list, which is folded. */
bool is_listed(const struct draft *draft, const char *list, size_t token);
/* A determiner that no subject bears: "dem", "einen". */
bool is_oblique(const struct draft *draft, size_t token);
/* A mark that parts two clauses, or a quote. */
bool ends_clause(const struct draft *draft, size_t token);

/* Past what says whose or which, behind a phrase of any language: "eine Sprecherin | des Ministeriums für Verkehr". */
size_t attributes_end(const struct draft *draft, size_t phrase_end, size_t end);
/* Past a name in marks, "„Nordstern Linien“"; `first` when none begins there. */
size_t marked_name_end(const struct draft *draft, size_t first, size_t end);
/* The phrase is a noun for what is said: "Angaben", "das Fazit". */
bool is_report(const struct draft *draft, size_t first, size_t phrase_end);
/* The end of "einer der Arbeiter", "eine von ihnen"; `first` when there is none. */
size_t partitive_end(const struct draft *draft, size_t first, size_t end);
/* Whom or what a phrase from here names, of "das Fazit der Betreiber" the operators; NONE for none. */
size_t phrase_at(struct draft *draft, size_t first, size_t end);
/* A mention means somebody or an office, as far as is known, and no thing. */
bool is_somebody(const struct draft *draft, size_t mention);
/* Past the phrase of the preposition at a token: "am Montag", "in einem Gespräch". */
size_t skip_preposition(const struct draft *draft, size_t token, size_t end);

/* "disse à Lusa | o reitor": past the house that somebody told, where the subject follows; `first` when none does. */
size_t skip_addressee(const struct draft *draft, size_t first, size_t end);

#endif
