#ifndef SUMMARIZE_DESCRIPTIONS_H
#define SUMMARIZE_DESCRIPTIONS_H

/* Whom a German article means by what it says of him instead of his name: "der 39-Jährige", "die Norwegerin". */
#include "noun_phrases.h"
#include "subjects.h"

/* "der gebürtige | Altenkircher": of any place. */
static inline bool is_born_there(const struct draft *draft, size_t article, size_t token)
{
    return token == article + 2 && is_listed(draft, "geburtige", token - 1);
}

bool lives_there(const struct draft *draft, size_t article, size_t token);
/* "der | Rostocker", "die | Rosenbergerin": whoever lives there. */
static inline bool is_inhabitant(const struct draft *draft, size_t article, size_t token)
{
    return articles_tell_cases(draft) && draft_is_capital(draft, token) &&
           ((token == article + 1 && lives_there(draft, article, token)) || is_born_there(draft, article, token));
}

bool describes_german(const struct draft *draft, size_t token);
/* The noun of such a description. */
static inline bool describes_somebody(const struct draft *draft, size_t token)
{
    return articles_tell_cases(draft) && describes_german(draft, token);
}

/* "der Sozialdemokrat", "die frühere Nationalspielerin": what somebody is or was beside any office. */
bool describes_beside_office(const struct draft *draft, const struct mention *nominal);
/* "die Pädagogin", "der Schreiner": of whoever was told of last, unless that is what somebody without a name is called
 * all along ("die Richterin") or was before. */
bool describes_by_trade(const struct draft *draft, const struct mention *nominal);
/* "die Leiterin des Museums", where the sentences right before it are about a woman with a name: she; else NONE. */
size_t person_just_told_of(const struct draft *draft, size_t mention);
/* Whoever is of the age that a mention tells, else the last one in view whose age the article does not tell; NONE. */
size_t person_described(const struct draft *draft, size_t mention);

/* The age that stands beside a mention, as digits; empty when none does. */
str age_beside(const struct draft *draft, const struct mention *mention);

#endif
