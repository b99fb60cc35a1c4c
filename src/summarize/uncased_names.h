#ifndef SUMMARIZE_UNCASED_NAMES_H
#define SUMMARIZE_UNCASED_NAMES_H

/* Names where no capital shows them: what is a name of a subject, and what that person is called in full. */
#include "uncased.h"

struct named {
    str name; /* the whole subject, where nothing in it tells what is a name */
    str role;
};

struct named split_subject(const struct uncased_table *table, str subject);

/*
 * The subject of a sentence that something beside it shows to be a person: 松本さん | は最初、断った; 船长赵海生 |
 * 已经有三十年驾龄. Empty when nothing does.
 */
str titled_subject(const struct uncased_table *table, str sentence);

/* 松本, of whom the text says 松本清さん before; العلي, after سامي العلي. The name itself when it does not. */
str fuller_name(const struct uncased_table *table, str text, str name);

/* 住在城墙下六十年的 | 赵玉珍: from a name on that an attribute stands before; else all of it. */
str behind_attributes(const struct uncased_table *table, str subject);

/* True for two words or more of which none tells an office, where names have spaces: هدى المر */
bool is_name_of_words(const struct uncased_table *table, str subject);

/* True where the text calls somebody so beside his name: 高橋健一 | 市長, الكاتبة | هدى النعيمي. */
bool stands_with_calling(const struct uncased_table *table, struct arena *arena, str text, str name, str calling);

#endif
