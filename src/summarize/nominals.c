#include "nominals.h"

#include "descriptions.h"
#include "grammar.h"
#include "nations.h"
#include "noun_phrases.h"
#include "offices.h"
#include "persons.h"
#include "renamed.h"
#include "roles.h"

enum { ATTRIBUTE_MAX_TOKENS = 8 };

static bool is_definite(const struct draft *draft, const struct mention *nominal)
{
    size_t first = nominal->first_token;
    bool no_articles = !vocabulary_table(draft->words)->definite; /* "защитник" */
    bool capital = !articles_tell_cases(draft) && (draft->tokens.at[first].shape & SHAPE_CAPITAL);
    return (draft_is(draft, first, WORD_DETERMINER) && draft_is_listed(draft, first, LIST_DEFINITE)) ||
           ((capital || no_articles) && draft_is(draft, first, WORD_ROLE));
}

/* "der Angeklagte", "die Angeklagte": of a subject, the German article tells. */
static unsigned gender_of_article(const struct draft *draft, size_t token)
{
    if (!articles_tell_cases(draft))
        return 0;
    return is_listed(draft, "der ein", token) ? WORD_MALE : is_listed(draft, "die eine", token) ? WORD_FEMALE : 0;
}

/* "die Gastgeber": no woman's calling behind a woman's article. */
static bool is_plural_of_men(const struct draft *draft, const struct mention *nominal)
{
    unsigned classes = draft->tokens.at[nominal->end_token - 1].classes;
    return is_listed(draft, "die seine ihre meine unsere", nominal->first_token) && (classes & WORD_MALE) &&
           !(classes & WORD_FEMALE);
}

/* "The US president", whom the article never names, "a neighbor": a person all the same, and "he" may mean him. */
static size_t add_nameless(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t last = nominal->end_token - 1;
    if (!nominal->subject || nominal->quoted || means_several(draft, nominal) || !draft_is(draft, last, WORD_ROLE) ||
        (articles_tell_cases(draft) && is_plural_of_men(draft, nominal)))
        return NONE;
    size_t end = articles_tell_cases(draft)
                     ? attributes_end(draft, nominal->end_token, draft->sentences.at[nominal->sentence].end_token)
                     : nominal->end_token;
    struct person *person = vec_push(draft->arena, &draft->persons);
    *person = (struct person){.name = draft_words(draft, nominal->first_token, end),
                              .first_mention = index,
                              .namesake = NONE,
                              .mentions = 1,
                              .human = 1};
    person_weigh_gender(person, gender_of_article(draft, nominal->first_token), 1);
    for (size_t i = nominal->first_token; i <= last; i++)
        person_weigh_gender(person, draft->tokens.at[i].classes, 1);
    size_t nameless = draft->persons.len - 1;
    person_give_office(draft, nameless, draft_words(draft, nominal->first_token + 1, nominal->end_token));
    return nameless;
}

/* "her brother": the only one of whom the article said so. */
static size_t resolve_owned(struct draft *draft, size_t index)
{
    size_t holder = only_holder(draft, index);
    return holder != NONE ? holder : add_nameless(draft, index);
}

/* "la secretaria general | de", "la vice-présidente chargée | de" */
static bool is_of(const struct draft *draft, size_t token)
{
    return is_listed(draft, "de d' des du del della", token) ||
           (draft_is_word(draft, token) && is_listed(draft, "de d' des du del della", token + 1));
}

/* The comma behind a role and what it is the role of: "the head of the Council, Jonas Okafor". */
static size_t comma_behind(const struct draft *draft, const struct mention *nominal)
{
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    size_t limit = nominal->end_token + ATTRIBUTE_MAX_TOKENS;
    bool bracket = false; /* "des Bauernverbandes (DBV), Gerd Sonn" */
    /* "la vicepresidenta | tercera, Ada Lind" */
    size_t next = nominal->end_token + (vocabulary_table(draft->words)->adjective_behind &&
                                        draft_is_mark(draft, nominal->end_token + 1, ','));
    bool of = vocabulary_table(draft->words)->adjective_behind && is_of(draft, nominal->end_token);
    of = of || (draft_is(draft, nominal->end_token, WORD_PREPOSITION) && /* "his agent | of 40 years, Ada Lind," */
                draft_has_shape(draft, nominal->end_token + 1, SHAPE_NUMBER));
    if (!draft_is_mark(draft, next, ',') && !of && attribute_end(draft, nominal->end_token, end) == nominal->end_token)
        return NONE;
    for (size_t i = nominal->end_token; i < end && i <= limit; i++) {
        if (draft_is_mark(draft, i, ','))
            return i;
        bracket = draft_is_mark(draft, i, '(') || (bracket && !draft_is_mark(draft, i - 1, ')'));
        bool verb = is_verb(draft, i) && !str_equal(draft_word(draft, i), STR("à")); /* folded, "a" is one */
        bool of_name = articles_tell_cases(draft) && is_listed(draft, "und", i) && draft_is_capital(draft, i - 1) &&
                       draft_is_capital(draft, i + 1); /* "des Verbands Bau | und | Boden, Gerd Sonn" */
        if ((!draft->tokens.at[i].shape && !bracket) || verb ||
            (draft_is(draft, i, WORD_RELATIVE | WORD_CONJUNCTION) && !of_name))
            return NONE;
    }
    return NONE;
}

/* The words from the nominal's noun to a token are what a person holds. */
static void give_role(struct draft *draft, size_t index, const struct mention *nominal, size_t end)
{
    struct person *person = &draft->persons.at[index];
    size_t first = nominal->first_token;
    bool opened = draft_is(draft, first, WORD_DETERMINER);
    first = opened ? first + 1 : compound_start(draft, first); /* "the state’s | fisheries minister, Ada Lind," */
    if (!opened && first > 2 && is_listed(draft, "and", first - 1) && draft_is(draft, first - 2, WORD_ROLE))
        first -= 2; /* "Quillon’s | founder and director, Ada Lind," */
    person->role = draft_words(draft, first, end);
    person_give_office(draft, index, person->role);
}

/* ", l’Autrichien | Adi Lind", ", dr. | Paul Lind": where it begins that the name ends, an article and a noun at most.
 */
static size_t start_of_apposition(const struct draft *draft, size_t name, size_t comma)
{
    size_t first = name;
    while (first > comma + 1 && first + 3 > name &&
           (draft_is_word(draft, first - 1) || draft_is(draft, first - 2, WORD_HONORIFIC)) &&
           !is_verb(draft, first - 1) && !draft_is(draft, first - 1, WORD_PREPOSITION | WORD_RELATIVE))
        first--;
    return first;
}

/* "The union's president, | Comrade | Jonas Okafor": one word before the name, where an apposition tells more. */
static bool is_bare_title(const struct draft *draft, const struct mention *name, str role)
{
    size_t first = name->first_token;
    return role.at == draft_word(draft, first).at && first + 1 == name->name_token && draft_is_capital(draft, first);
}

/* "The mayor, Jonas Okafor, said": the name between commas is who the role means. */
static size_t resolve_apposition(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t comma = comma_behind(draft, nominal);
    size_t next = index + 1;
    while (comma != NONE && next < draft->mentions.len && draft->mentions.at[next].first_token < comma)
        next++;
    if (comma == NONE || next >= draft->mentions.len)
        return NONE;
    const struct mention *name = &draft->mentions.at[next];
    size_t after = skip_attributes(draft, name->end_token, draft->sentences.at[name->sentence].end_token);
    size_t first_of_name = start_of_apposition(draft, name->first_token, comma);
    if (name->kind != MENTION_NAME || first_of_name != comma + 1 || name->person == NONE ||
        !(draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.') || draft_is_mark(draft, after, '(')))
        return NONE;
    struct person *person = &draft->persons.at[name->person];
    if (person->human < 0) /* "a woman in Worcester, Massachusetts," */
        return NONE;
    if (!person->role.len || is_bare_title(draft, name, person->role))
        give_role(draft, name->person, nominal, comma);
    else if (tells_apart(draft, nominal) && nation_of_office(draft, person) == NO_NATION)
        person_give_office(draft, name->person, draft_words(draft, nominal->first_token, nominal->end_token));
    person->human += 3;
    for (size_t i = nominal->first_token; i < nominal->end_token; i++)
        person_weigh_gender(person, draft->tokens.at[i].classes, 2); /* "her sister, Zuri Holloway," */
    return name->person;
}

/* "a tomato seller | named | Ada Lind": whom the name behind the participle names. */
static size_t resolve_named(const struct draft *draft, size_t index)
{
    const struct mention *name = index + 1 < draft->mentions.len ? &draft->mentions.at[index + 1] : NULL;
    size_t at = draft->mentions.at[index].end_token;
    if (!name || name->kind != MENTION_NAME || name->possessive || name->first_token > at + 2)
        return NONE;
    bool named = name->first_token == at + 1
                     ? is_listed(draft, "named called", at)
                     : is_listed(draft, "identified known", at) && is_listed(draft, "as", at + 1);
    return named ? name->person : NONE;
}

/* "Jonas Okafor, a carpenter from Drammen,", "Jonas Okafor, the carpenter who": who the name before the comma is. */
static size_t resolve_apposed(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    const struct mention *name = index ? &draft->mentions.at[index - 1] : NULL;
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    bool behind = name && name->kind == MENTION_NAME && name->end_token + 1 == nominal->first_token &&
                  draft_is_mark(draft, name->end_token, ',') &&
                  (is_new(draft, nominal) || is_definite(draft, nominal)) && !articles_tell_cases(draft);
    if (!behind)
        return NONE;
    size_t after = attributes_end(draft, nominal->end_token, end);
    bool ends = draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.') ||
                str_equal(draft_word(draft, after), STR("who"));
    if (!ends)
        return NONE;
    if (name->person != NONE && !draft->persons.at[name->person].role.len &&
        draft_is(draft, nominal->end_token - 1, WORD_ROLE))
        give_role(draft, name->person, nominal, nominal->end_token);
    return name->person;
}

/*
 * "Der Vorsitzende des Fährvereins | Jonas Okafor": the name behind an office's house is who holds it; behind a person,
 * "der Sprecher der Ministerin | Ada Lind", it is that person's.
 */
static size_t resolve_house(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t house = nominal->end_token + 1;
    if (!articles_tell_cases(draft) || index + 1 >= draft->mentions.len ||
        !draft_is(draft, nominal->end_token - 1, WORD_ROLE) ||
        !draft_is_listed(draft, nominal->end_token, LIST_GENITIVE))
        return NONE;
    const struct mention *name = &draft->mentions.at[index + 1];
    if (name->kind != MENTION_NAME || name->possessive || name->person == NONE || name->name_token <= house ||
        attribute_end(draft, nominal->end_token, name->end_token) != name->end_token)
        return NONE;
    for (size_t i = house; i < name->name_token; i++)
        if (draft_is(draft, i, WORD_ROLE | WORD_HONORIFIC))
            return NONE;
    give_role(draft, name->person, nominal, name->name_token);
    draft->persons.at[name->person].human += 3;
    return name->person;
}

/* "The Florida senator said", "said the Florida senator": so sure a name for somebody that it tells his office. */
static bool tells_office(const struct draft *draft, const struct mention *nominal)
{
    size_t first = nominal->first_token;
    bool opens = first == draft->sentences.at[nominal->sentence].first_token || draft_is(draft, first - 1, WORD_SPEECH);
    return opens && !nominal->quoted && draft_is(draft, nominal->end_token - 1, WORD_ROLE) &&
           tells_apart(draft, nominal);
}

/* "der Sprecher des Bauamts" is another than the one named before; "die Leiterin des Museums" may be she. Who opens
 * a sentence is told of in the next: "Die Mutter des Jungen schwieg. Sie". */
static size_t resolve_attributed(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    bool known = describes_by_trade(draft, nominal) && !is_listed(draft, "eines einer", nominal->end_token);
    size_t told_of = known ? person_just_told_of(draft, index) : NONE;
    bool opens = nominal->first_token == draft->sentences.at[nominal->sentence].first_token;
    return told_of != NONE || !opens ? told_of : add_nameless(draft, index);
}

static size_t resolve_role(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    unsigned lists = draft_lists(draft, nominal->first_token);
    if ((lists & LIST_OWNED) && draft_is(draft, nominal->first_token, WORD_DETERMINER))
        return resolve_owned(draft, index);
    if (lists & LIST_INDEFINITE) /* is_new */
        return add_nameless(draft, index);
    if (!is_definite(draft, nominal))
        return NONE;
    if (describes_somebody(draft, nominal->end_token - 1)) {
        size_t described = person_described(draft, index);
        if (described != NONE)
            return described;
    }
    if (articles_tell_cases(draft) && attributes_end(draft, nominal->end_token, end) > nominal->end_token)
        return resolve_attributed(draft, index);
    size_t best = best_holder(draft, index);
    if (best == NONE && (describes_beside_office(draft, nominal) || describes_by_trade(draft, nominal)))
        best = person_described(draft, index);
    bool named = best != NONE && draft->persons.at[best].name_words > 0;
    size_t renamed = named || articles_tell_cases(draft) ? NONE : renamed_person(draft, index);
    if (renamed != NONE) {
        struct person *person = &draft->persons.at[renamed];
        if (!person->role.len && tells_office(draft, nominal))
            give_role(draft, renamed, nominal, nominal->end_token);
        else if (!person->office_words && tells_apart(draft, nominal)) /* "the Finnish prime minister" is no Dutchman */
            person_give_office(draft, renamed, draft_words(draft, nominal->first_token + 1, nominal->end_token));
        return renamed;
    }
    return best != NONE ? best : add_nameless(draft, index);
}

size_t person_of_nominal(struct draft *draft, size_t index)
{
    size_t person = resolve_apposition(draft, index);
    if (person == NONE)
        person = resolve_apposed(draft, index);
    if (person == NONE)
        person = resolve_named(draft, index);
    if (person == NONE)
        person = resolve_house(draft, index);
    return person != NONE ? person : resolve_role(draft, index);
}
