#ifndef SUMMARIZE_RENAMED_H
#define SUMMARIZE_RENAMED_H

/* Whom a phrase means that says of somebody named before what else he is: "the Florida senator", "the striker". */
#include "draft.h"

/* "the former president" is another than the president. */
bool is_former(str folded);

/* The country that a person's office tells of: "Kenyan President"; NO_NATION. */
unsigned nation_of_office(const struct draft *draft, const struct person *person);

/* "a volunteer", "another neighbor": new to the reader, and a person of his own. */
bool is_new(const struct draft *draft, const struct mention *nominal);

/* Says of what country or age: "the Florida senator", "the Spaniard", "the 72-year-old". */
bool tells_apart(const struct draft *draft, const struct mention *nominal);

/* "the senators", "the administration": no single person. */
bool means_several(const struct draft *draft, const struct mention *nominal);

/*
 * The person whom the sentences before a nominal mention are about, where it does not contradict what is known of him;
 * NONE when that may be two, or the phrase may well mean another.
 */
size_t renamed_person(const struct draft *draft, size_t index);

/* An article or a word of the nominal tells of the other sex than the person's. */
bool contradicts_gender(const struct draft *draft, const struct mention *nominal, const struct person *person);

#endif
