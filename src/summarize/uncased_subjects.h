#ifndef SUMMARIZE_UNCASED_SUBJECTS_H
#define SUMMARIZE_UNCASED_SUBJECTS_H

/* Who speaks in the clause beside a quotation, by each language's grammar; empty when nobody is found. */
#include "uncased.h"

/* …，市长林秋华周二说 */
str subject_then_verb(const struct uncased_table *table, str clause);
/* وقالت رئيسة البلدية سلمى الحداد — from behind the last verb. *ret_verb tells that there is one. */
str verb_then_subject(const struct uncased_table *table, str clause, bool *ret_verb);
/* A quotation, と, and a verb to the sentence's end, whatever it is: と目を細めた. Not: という声. */
bool ends_in_report(const struct uncased_table *table, str behind);
/* 館長の佐々木真理さんは */
str marked_subject(const struct uncased_table *table, str clause);
/* と高橋由美子市長は述べた, と高橋市長: the subject between the mark of the quotation and the verb, if there is one. */
str subject_in_report(const struct uncased_table *table, str clause);
/* ونقلت صحيفة عن | والدها | قوله: who said it, whoever passed it on. */
str quoted_source(const struct uncased_table *table, str clause);

#endif
