#include "uncased_names.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "uncased_words.h"

enum {
    NAME_MIN_CHARACTERS = 2,
    NAME_MAX_CHARACTERS = 8, /* of a name without spaces; foreign ones are spelt in full */
    NAME_WORDS = 2,          /* of one with spaces: given and family name */
    FAMILY_NAME_MAX = 3,     /* characters */
    GIVEN_NAME_MAX_CHARACTERS = 3,
    INTRODUCED_WITHIN = 16384, /* bytes of the text: who stands later in it is not called in full for the first time */
};

static bool is_name_long(str s)
{
    size_t characters = utf8_length(s);
    return characters >= NAME_MIN_CHARACTERS && characters <= NAME_MAX_CHARACTERS;
}

/* 反对派议员 | 赵建平: behind the last role that leaves a name. */
static struct named role_then_name(const struct uncased_table *table, str subject)
{
    struct named named = {subject, STR("")};
    for (str rest = str_from(table->roles); rest.len;) {
        str role = str_cut(&rest, ' ');
        size_t at = str_find(subject, role);
        if (at == STR_NONE)
            continue;
        str name = str_slice(subject, at + role.len, subject.len);
        if (name.len < named.name.len && is_name_long(name))
            named = (struct named){name, str_slice(subject, 0, at + role.len)};
    }
    return named;
}

/* 決勝点を挙げた | 斎藤翼 */
static str behind_hiragana(str s)
{
    size_t start = s.len;
    for (size_t at = s.len; at > 0; start = at) {
        uint32_t c = utf8_previous(s, &at);
        if (c >= 0x3041 && c <= 0x309F)
            break;
    }
    return str_slice(s, start, s.len);
}

/* 主将の | 岡田大輔: the name behind a role that has no honorific of its own; else empty. */
static str name_of_role(const struct uncased_table *table, str subject)
{
    str name = behind_last(subject, "の");
    str role = str_slice(subject, 0, subject.len - name.len);
    bool called = role.len && ending_of(str_slice(role, 0, role.len - strlen("の")), table->roles).len;
    return called && is_name_long(name) ? name : STR("");
}

/* 館長の | 佐々木真理 | さん, 高橋由美子 | 市長: only what is called so is a name. */
static struct named name_then_role(const struct uncased_table *table, str subject)
{
    str honorific = ending_of(subject, table->honorifics);
    str role = honorific.len ? STR("") : ending_of(subject, table->roles);
    str whole = str_slice(subject, 0, subject.len - honorific.len - role.len);
    str rank = role.len ? ending_of(whole, table->ranks) : STR("");
    whole = str_slice(whole, 0, whole.len - rank.len);
    role = str_slice(subject, whole.len, whole.len + rank.len + role.len);
    str name = table->honorifics ? behind_last(whole, "の") : whole;
    if (table->honorifics && !is_name_long(name))
        name = behind_hiragana(name);
    str bare = table->honorifics && !(honorific.len + role.len) ? name_of_role(table, subject) : STR("");
    if (bare.len)
        return (struct named){bare, str_slice(subject, 0, subject.len - bare.len - strlen("の"))};
    if (!(honorific.len + role.len) || !is_name_long(name))
        return (struct named){subject, STR("")};
    if (!role.len && name.len < whole.len)
        role = str_slice(whole, 0, whole.len - name.len - strlen("の"));
    return (struct named){name, role};
}

/* وزير الثقافة | سامر الخطيب: the last two words, when an office begins what is longer. */
static struct named office_then_words(const struct uncased_table *table, str subject)
{
    size_t words = 1, at = subject.len, left = NAME_WORDS;
    for (size_t i = 0; i < subject.len; i++)
        words += subject.at[i] == ' ';
    str rest = subject;
    if (words <= NAME_WORDS || !is_one_of(str_cut(&rest, ' '), table->roles))
        return (struct named){subject, STR("")};
    while (at > 0 && left > 0) {
        left -= subject.at[--at] == ' ';
        str word = str_slice(subject, at + 1, subject.len);
        left += left == 0 && at > 0 && is_one_of(str_cut(&word, ' '), table->name_particles);
    }
    return (struct named){str_slice(subject, at + 1, subject.len), str_slice(subject, 0, at)};
}

/* ---- who a sentence is about */

/* 中村健一市長 | は記者会見で: the last mark that stands behind somebody who is called so. */
static str marked_person(const struct uncased_table *table, str sentence)
{
    for (str marks = str_from(table->subject_marks); marks.len;) {
        str mark = str_cut(&marks, ' '), found = STR("");
        for (size_t at = 0; at < sentence.len;) {
            size_t next = str_find(str_slice(sentence, at, sentence.len), mark);
            if (next == STR_NONE)
                break;
            at += next;
            str subject = without_bracket(behind_last(str_slice(sentence, 0, at), "、"));
            if (ending_of(subject, table->honorifics).len || ending_of(subject, table->roles).len ||
                name_of_role(table, subject).len)
                found = subject;
            at += mark.len;
        }
        if (found.len)
            return found;
    }
    return STR("");
}

/* The first characters of a slice. */
static str characters(str s, size_t count)
{
    size_t at = 0;
    while (count-- > 0 && at < s.len)
        utf8_next(s, &at);
    return str_slice(s, 0, at);
}

/* 赵海生 | 已经: a family name of one character and a given name of two, of one where another word follows. */
static str family_and_given_name(const struct uncased_table *table, str s)
{
    str family = characters(s, 1), short_name = characters(s, 2), name = characters(s, 3);
    if (!family.len || name.len <= short_name.len || str_find(str_from(table->family_names), family) == STR_NONE)
        return STR("");
    str third = str_slice(name, short_name.len, name.len);
    size_t at = 0;
    bool letter = char_is_letter(utf8_next(third, &at));
    return letter && str_find(str_from(table->name_ends), third) == STR_NONE ? name : short_name;
}

str behind_attributes(const struct uncased_table *table, str subject)
{
    str name = behind_last(subject, "的");
    return table->family_names && family_and_given_name(table, name).len ? name : subject;
}

/* 家住江北的 | 王秀兰 | 高兴地: what somebody is, and how he speaks, are no part of his name. */
struct named split_subject(const struct uncased_table *table, str subject)
{
    if (table->verb_first)
        return office_then_words(table, subject);
    struct named named = name_then_role(table, subject);
    if (named.role.len || table->honorifics)
        return named;
    str name = table->family_names ? family_and_given_name(table, behind_attributes(table, subject)) : STR("");
    bool attributed = name.len && (str_ends(subject, STR("地")) || str_ends(subject, name));
    return attributed && name.len < subject.len ? (struct named){name, STR("")} : role_then_name(table, subject);
}

/* 周文彬的儿子 | 周建国 | 起初并不同意: behind the first calling that a name follows. */
static str called_person(const struct uncased_table *table, str sentence)
{
    size_t start = sentence.len;
    str found = STR("");
    for (str roles = str_from(table->roles); roles.len;) {
        str role = str_cut(&roles, ' ');
        size_t at = str_find(sentence, role);
        str name =
            at < start ? family_and_given_name(table, str_slice(sentence, at + role.len, sentence.len)) : STR("");
        if (!name.len)
            continue;
        start = at;
        found = str_slice(sentence, at, at + role.len + name.len);
    }
    return found;
}

str titled_subject(const struct uncased_table *table, str sentence)
{
    if (table->subject_marks)
        return marked_person(table, sentence);
    return table->family_names ? called_person(table, sentence) : STR("");
}

/* ---- the fuller name */

/* Behind a family name at a place of the text: 松本 | 清 | さん. */
static str with_given_name(const struct uncased_table *table, str text, size_t start, size_t end)
{
    for (size_t at = end, count = 0; at < text.len && count < GIVEN_NAME_MAX_CHARACTERS; count++) {
        if (!char_is_letter(utf8_next(text, &at)))
            break;
        str rest = str_slice(text, at, text.len);
        if (begins_with_one_of(rest, table->honorifics) || begins_with_one_of(rest, table->roles))
            return str_slice(text, start, at);
    }
    return STR("");
}

/* Before a family name: سامي | العلي. Nothing with an article or that is another kind of word. */
static str behind_given_name(const struct uncased_table *table, str text, size_t start, size_t end)
{
    size_t next = end;
    if (start < 2 || text.at[start - 1] != ' ' || (next < text.len && char_is_letter(utf8_next(text, &next))))
        return STR("");
    str before = str_slice(text, 0, start - 1);
    size_t space = str_find_last_char(before, ' '), line = str_find_last_char(before, '\n');
    size_t first = space == STR_NONE ? 0 : space + 1;
    first = line != STR_NONE && line + 1 > first ? line + 1 : first;
    str given = str_slice(before, first, before.len);
    bool other = !trim_marks(given).len || trim_marks(given).len < given.len || str_starts(given, STR("ال")) ||
                 is_one_of(given, table->breaks) || without_prefix(given, table->prefixes, table->verbs).len;
    return other ? STR("") : str_slice(text, first, end);
}

str fuller_name(const struct uncased_table *table, str text, str name)
{
    bool short_enough = table->verb_first ? str_find_char(name, ' ') == STR_NONE : utf8_length(name) <= FAMILY_NAME_MAX;
    text = utf8_prefix(text, INTRODUCED_WITHIN);
    for (size_t at = 0; short_enough && (table->verb_first || table->honorifics);) {
        size_t next = str_find(str_slice(text, at, text.len), name);
        if (next == STR_NONE)
            break;
        at += next;
        str full = table->verb_first ? behind_given_name(table, text, at, at + name.len)
                                     : with_given_name(table, text, at, at + name.len);
        if (full.len)
            return full;
        at += name.len;
    }
    return name;
}

bool stands_with_calling(const struct uncased_table *table, struct arena *arena, str text, str name, str calling)
{
    struct arena_mark mark = arena_mark(arena);
    str first = table->honorifics ? name : calling, second = table->honorifics ? calling : name;
    str both =
        arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(first), table->verb_first ? " " : "", STR_ARG(second));
    bool found = name.len > 0 && str_find(utf8_prefix(text, INTRODUCED_WITHIN), both) != STR_NONE;
    arena_reset(arena, mark);
    return found;
}

bool is_name_of_words(const struct uncased_table *table, str subject)
{
    str first = str_cut(&subject, ' ');
    return table->verb_first && subject.len > 0 && !is_one_of(first, table->roles);
}
