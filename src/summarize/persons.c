#include "persons.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "grammar.h"
#include "namesakes.h"
#include "noun_phrases.h"
#include "roles.h"

enum {
    SHORTENED_MIN_BYTES = 4, /* "sen.", not "dr." */
};

struct registry {
    struct draft *draft;
    struct number_tree by_first; /* given names to the first person with it, plus one */
};

/* "Helena Marsh | KC": what stands behind a name and is none. */
static size_t name_end(const struct draft *draft, const struct mention *mention)
{
    enum { LONGEST = 3 };
    size_t end = mention->end_token;
    while (end > mention->name_token + 2 && draft_word(draft, end - 1).len <= LONGEST &&
           word_listed("KC QC MP MSP MEP OBE MBE CBE KBE PhD", draft_word(draft, end - 1)))
        end--;
    return end;
}

static size_t last_name_token(const struct draft *draft, const struct mention *mention, size_t end)
{
    size_t last = end - 1;
    while (last > mention->name_token && !(draft->tokens.at[last].shape & SHAPE_WORD))
        last--;
    return last;
}

/* ---- evidence */

void person_weigh_gender(struct person *person, unsigned classes, int weight)
{
    person->male += (classes & WORD_MALE) ? weight : 0;
    person->female += (classes & WORD_FEMALE) ? weight : 0;
}

/* "Latinos": people of a country or kind. */
static bool is_people(const struct draft *draft, size_t token)
{
    str word = draft_folded_word(draft, token);
    return word.len && word.at[word.len - 1] == 's' &&
           (vocabulary_classes(draft->words, str_slice(word, 0, word.len - 1)) & WORD_NATIONALITY);
}

static void weigh_mention(const struct draft *draft, const struct mention *mention, struct person *person)
{
    size_t words = mention->end_token - mention->name_token;
    for (size_t i = mention->first_token; i < mention->name_token; i++) {
        if (!draft_is(draft, i, WORD_GIVEN_NAME)) /* "St John Ambulance paramedic | Ada Lind" */
            person_weigh_gender(person, draft->tokens.at[i].classes, 3);
        person->human += draft_is(draft, i, WORD_ROLE | WORD_HONORIFIC) ? 3 : 0;
    }
    unsigned first = draft->tokens.at[mention->name_token].classes;
    if (first & WORD_GIVEN_NAME) {
        person_weigh_gender(person, first, 2);
        person->human += words > 1 ? 4 : 2;
    }
    for (size_t i = mention->name_token; i < mention->end_token; i++) {
        const struct token *word = &draft->tokens.at[i];
        if ((word->classes & WORD_GROUP) && !(word->classes & WORD_GIVEN_NAME))
            person->human -= 3;
        if ((word->classes & WORD_PLACE) && (words == 1 || i + 1 == mention->end_token) && !(first & WORD_GIVEN_NAME))
            person->human -= 4;
        if ((word->classes & WORD_NATIONALITY) || is_people(draft, i))
            person->human -= 2;
        if (word->mark == '&') /* a house */
            person->human -= 6;
        if ((word->shape & SHAPE_UPPER) && word->end - word->start <= 5)
            person->human -= 2;
    }
    if (draft_is_mark(draft, mention->end_token, ',') && draft_is(draft, mention->end_token + 1, WORD_RELATIVE))
        person->human += is_listed(draft, "who whose whom", mention->end_token + 1) ? 1
                         : is_listed(draft, "which", mention->end_token + 1)        ? -2
                                                                                    : 0;
    size_t before = mention->first_token ? mention->first_token - 1 : NONE;
    if (before != NONE && mention->first_token == mention->name_token) {
        if (draft_is(draft, before, WORD_DETERMINER))
            person->human -= 2;
        else if (draft_is(draft, before, WORD_PREPOSITION) && words == 1 &&
                 (str_equal(draft_word(draft, before), STR("in")) || str_equal(draft_word(draft, before), STR("at"))))
            person->human -= 1;
    }
    if (mention->subject)
        person->human += draft_is(draft, mention->end_token, WORD_SPEECH)              ? 2
                         : vocabulary_table(draft->words)->capital_nouns && words == 1 ? 0
                                                                                       : 1;
}

/* In their order. */
static void add_holder(struct draft *draft, size_t index)
{
    if (index >= OFFICES_LOOKED_AT)
        return;
    unsigned *place = vec_push(draft->arena, &draft->holders);
    for (; place > draft->holders.at && place[-1] > index; place--)
        *place = place[-1];
    *place = (unsigned)index;
}

void person_give_office(struct draft *draft, size_t index, str words)
{
    struct person *person = &draft->persons.at[index];
    if (!words.len)
        return;
    if (!person->office_words)
        add_holder(draft, index);
    size_t start = (size_t)(words.at - draft->text.at);
    str rest = draft_folded(draft, start, start + words.len);
    size_t count = 1;
    for (size_t i = 0; i < rest.len; i++)
        count += rest.at[i] == ' ';
    struct office_word *office = arena_room(draft->arena, sizeof *office, count);
    unsigned bits = 0;
    for (size_t i = 0; i < count; i++) {
        str word = str_cut(&rest, ' ');
        bool shortened = word.len >= SHORTENED_MIN_BYTES && word.at[word.len - 1] == '.';
        office[i] = (struct office_word){word, word_number(word), shortened};
        bits |= shortened ? ~0U : OFFICE_BIT(office[i].number);
    }
    person->office = office;
    person->office_words = count;
    person->office_bits = str_equal(office[0].folded, STR("who")) ? ~0U : bits; /* "who advises", of the adviser */
}

/* ---- names */

static void learn_name(struct draft *draft, size_t index, size_t mention_index, size_t end)
{
    const struct mention *mention = &draft->mentions.at[mention_index];
    struct person *person = &draft->persons.at[index];
    size_t words = end - mention->name_token;
    if (words > person->name_words) {
        person->name = draft_words(draft, mention->name_token, end);
        person->name_token = mention->name_token;
        person->name_words = words;
    }
    if (!person->role.len)
        person->role = role_beside(draft, mention);
    if (!person->office_words)
        person_give_office(draft, index, person->role.len ? person->role : office_told(draft, mention));
    person->mentions++;
    if (mention_index < person->first_mention)
        person->first_mention = mention_index;
    weigh_mention(draft, mention, person);
    draft->mentions.at[mention_index].person = index;
}

static unsigned word_at(const struct draft *draft, size_t token)
{
    return draft->tokens.at[token].word;
}

/* The number that a tree of words holds plus one. */
static size_t found_in(const struct number_tree *tree, unsigned word)
{
    unsigned known = number_tree_get(tree, word);
    return known ? known - 1 : NONE;
}

static size_t add_person(struct registry *registry, size_t last, size_t first, bool given)
{
    struct draft *draft = registry->draft;
    unsigned *newest = number_tree_add(draft->arena, &draft->family_names, word_at(draft, last));
    struct person *person = vec_push(draft->arena, &draft->persons);
    person->first_mention = NONE;
    person->namesake = *newest ? *newest - 1 : NONE;
    *newest = (unsigned)draft->persons.len;
    unsigned *namesake = given ? number_tree_add(draft->arena, &registry->by_first, word_at(draft, first)) : NULL;
    if (namesake && !*namesake)
        *namesake = (unsigned)draft->persons.len;
    return draft->persons.len - 1;
}

static bool first_names_agree(const struct draft *draft, size_t one, size_t other)
{
    if (word_at(draft, one) == word_at(draft, other))
        return true;
    str known = draft_folded_word(draft, one), first = draft_folded_word(draft, other);
    if (!known.len || !first.len)
        return true;
    if (known.len <= 2 || first.len <= 2) /* an initial */
        return known.at[0] == first.at[0];
    return str_starts(known, first) || str_starts(first, known);
}

static size_t find_full_name(const struct draft *draft, size_t last, size_t first)
{
    size_t index = newest_of_name(draft, last);
    for (int i = 0; index != NONE && i < SAME_NAME_LOOKED_AT; i++) {
        if (first_names_agree(draft, draft->persons.at[index].name_token, first))
            return index;
        index = draft->persons.at[index].namesake;
    }
    return NONE;
}

/* "Ban | Ki-moon": behind the family name, as a hyphen before a small letter tells. */
static bool is_korean_given_name(str word)
{
    size_t hyphen = str_find_char(word, '-');
    size_t at = hyphen + 1;
    return hyphen != STR_NONE && at < word.len && char_is_lower(utf8_next(word, &at));
}

static void register_full_names(struct registry *registry)
{
    struct draft *draft = registry->draft;
    for (size_t i = 0; i < draft->mentions.len; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        bool full = (mention->kind == MENTION_NAME) & (mention->end_token - mention->name_token >= 2);
        if (!full || !draft_is_capital(draft, mention->name_token)) /* "von der Lindau": no given name */
            continue;
        size_t end = name_end(draft, mention);
        size_t last = last_name_token(draft, mention, end), first = mention->name_token;
        size_t index = find_full_name(draft, last, first);
        bool first_is_enough = draft_is(draft, first, WORD_GIVEN_NAME) || is_korean_given_name(draft_word(draft, last));
        if (index == NONE)
            index = add_person(registry, last, first, first_is_enough);
        learn_name(draft, index, i, end);
    }
}

/* "Halyna said", of Halyna Petrak: a given name that no table knows, of somebody who is a person all the same. */
static void register_given_names(struct registry *registry)
{
    struct draft *draft = registry->draft;
    for (size_t i = 0; i < draft->persons.len; i++) {
        const struct person *person = &draft->persons.at[i];
        unsigned *first = person_is_human(person) && person->name_words == 2 &&
                                  !draft_is(draft, person->name_token, WORD_ROLEISH | WORD_PLACE | WORD_GROUP)
                              ? number_tree_add(draft->arena, &registry->by_first, word_at(draft, person->name_token))
                              : NULL;
        if (first && !*first)
            *first = (unsigned)i + 1;
    }
}

static void register_single_names(struct registry *registry)
{
    struct draft *draft = registry->draft;
    for (size_t i = 0; i < draft->mentions.len; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        if ((mention->kind != MENTION_NAME) | (mention->person != NONE))
            continue;
        unsigned titles = 0;
        for (size_t t = mention->first_token; t < mention->name_token; t++)
            titles |= draft->tokens.at[t].classes;
        size_t end = name_end(draft, mention);
        size_t name = last_name_token(draft, mention, end);
        size_t newest = newest_of_name(draft, name);
        bool several = newest != NONE && draft->persons.at[newest].namesake != NONE;
        size_t index = several ? person_of_age(draft, mention, newest) : NONE;
        if (index == NONE)
            index = person_of_family_name(draft, newest, titles);
        if (index == NONE)
            index = found_in(&registry->by_first, word_at(draft, name));
        if (index == NONE)
            index = add_person(registry, name, name, false);
        learn_name(draft, index, i, end);
    }
}

void persons_find(struct draft *draft)
{
    enum { MENTIONS_EACH = 4 }; /* hardly ever fewer */
    struct registry registry = {.draft = draft};
    vec_reserve(draft->arena, &draft->persons, draft->mentions.len / MENTIONS_EACH + 1);
    register_full_names(&registry);
    register_given_names(&registry);
    register_single_names(&registry);
}
