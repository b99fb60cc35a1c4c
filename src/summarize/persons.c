#include "persons.h"

#include <nutgraf/base/map.h>
#include <nutgraf/text/letter_case.h>

enum {
    SAME_NAME_LOOKED_AT = 8,   /* persons of one family name that a mention is compared with */
    MENTIONS_LOOKED_BACK = 40, /* for a pronoun */
    SENTENCES_LOOKED_BACK = 8,
};

struct registry {
    struct draft *draft;
    struct map by_last;  /* folded family name to the newest person of it */
    struct map by_first; /* folded given name likewise */
    VEC(size_t) older;   /* of each person: the one before it of the same family name, or NONE */
};

static str folded_word(const struct draft *draft, size_t token)
{
    return text_fold(draft->arena, draft_word(draft, token));
}

static size_t last_name_token(const struct draft *draft, const struct mention *mention)
{
    size_t last = mention->end_token - 1;
    while (last > mention->name_token && !(draft->tokens.at[last].shape & SHAPE_WORD))
        last--;
    return last;
}

bool person_is_human(const struct person *person)
{
    return person->human > 0;
}

/* ---- evidence */

static void weigh_gender(struct person *person, unsigned classes, int weight)
{
    person->male += (classes & WORD_MALE) ? weight : 0;
    person->female += (classes & WORD_FEMALE) ? weight : 0;
}

static void weigh_mention(const struct draft *draft, const struct mention *mention, struct person *person)
{
    size_t words = mention->end_token - mention->name_token;
    for (size_t i = mention->first_token; i < mention->name_token; i++) {
        weigh_gender(person, draft->tokens.at[i].classes, 3);
        person->human += draft_is(draft, i, WORD_ROLE | WORD_HONORIFIC) ? 3 : 0;
    }
    unsigned first = draft->tokens.at[mention->name_token].classes;
    if (first & WORD_GIVEN_NAME) {
        weigh_gender(person, first, 2);
        person->human += words > 1 ? 4 : 2;
    }
    for (size_t i = mention->name_token; i < mention->end_token; i++) {
        if (draft_is(draft, i, WORD_GROUP) && !draft_is(draft, i, WORD_GIVEN_NAME))
            person->human -= 3;
        if (draft_is(draft, i, WORD_PLACE) && (words == 1 || i + 1 == mention->end_token) && !(first & WORD_GIVEN_NAME))
            person->human -= 4;
        if (draft_is(draft, i, WORD_NATIONALITY))
            person->human -= 2;
        if ((draft->tokens.at[i].shape & SHAPE_UPPER) && draft->tokens.at[i].end - draft->tokens.at[i].start <= 5)
            person->human -= 2;
    }
    size_t before = mention->first_token ? mention->first_token - 1 : NONE;
    if (before != NONE && mention->first_token == mention->name_token) {
        if (draft_is(draft, before, WORD_DETERMINER))
            person->human -= 2;
        else if (draft_is(draft, before, WORD_PREPOSITION) && words == 1 &&
                 (str_equal(draft_word(draft, before), STR("in")) || str_equal(draft_word(draft, before), STR("at"))))
            person->human -= 1;
    }
    if (mention->subject)
        person->human += draft_is(draft, mention->end_token, WORD_SPEECH) ? 2 : 1;
}

/* What stands before the name: "US President"; "Mr." tells nothing. */
static str role_before(const struct draft *draft, const struct mention *mention)
{
    bool role = false;
    size_t first = mention->first_token;
    for (size_t i = first; i < mention->name_token; i++)
        role = role || draft_is(draft, i, WORD_ROLE) || draft_is(draft, i, WORD_ROLE_MODIFIER);
    return role ? draft_words(draft, first, mention->name_token) : STR("");
}

/* ", a Democratic congressman from South Carolina,": a role behind the name, to the comma. */
static str role_behind(const struct draft *draft, const struct mention *mention)
{
    size_t comma = mention->end_token;
    size_t end = draft->sentences.at[mention->sentence].end_token;
    if (!draft_is_mark(draft, comma, ',') || mention->possessive)
        return STR("");
    bool role = false;
    size_t i = comma + 1;
    for (; i < end && i < comma + 16 && !draft_is_mark(draft, i, ',') && !draft->tokens.at[i].quoted; i++) {
        if (draft_is(draft, i, WORD_RELATIVE | WORD_SPEECH) || draft_is_mark(draft, i, '.'))
            break;
        role = role || draft_is(draft, i, WORD_ROLE);
    }
    bool opened = draft_is(draft, comma + 1, WORD_DETERMINER | WORD_ROLE | WORD_ROLE_MODIFIER | WORD_NATIONALITY);
    if (!role || !opened || !(draft_is_mark(draft, i, ',') || draft_is_mark(draft, i, '.')))
        return STR("");
    size_t from = comma + 1 + draft_is(draft, comma + 1, WORD_DETERMINER);
    return draft_words(draft, from, i);
}

/* ---- names */

static void learn_name(struct draft *draft, size_t index, size_t mention_index)
{
    const struct mention *mention = &draft->mentions.at[mention_index];
    struct person *person = &draft->persons.at[index];
    size_t words = mention->end_token - mention->name_token;
    if (words > person->name_words) {
        person->name = draft_words(draft, mention->name_token, mention->end_token);
        person->name_words = words;
    }
    if (!person->role.len)
        person->role = role_before(draft, mention);
    if (!person->role.len)
        person->role = role_behind(draft, mention);
    if (person->role.len && !person->office.len)
        person->office = text_fold(draft->arena, person->role);
    person->mentions++;
    if (mention_index < person->first_mention)
        person->first_mention = mention_index;
    weigh_mention(draft, mention, person);
    draft->mentions.at[mention_index].person = index;
}

static size_t add_person(struct registry *registry, str last, str first, bool given)
{
    struct draft *draft = registry->draft;
    size_t older = NONE;
    map_get(&registry->by_last, last, &older);
    size_t index = draft->persons.len;
    *vec_push(draft->arena, &draft->persons) = (struct person){.first_mention = NONE};
    *vec_push(draft->arena, &registry->older) = older;
    map_put(draft->arena, &registry->by_last, last, index);
    size_t there = 0;
    if (given && !map_get(&registry->by_first, first, &there))
        map_put(draft->arena, &registry->by_first, first, index);
    return index;
}

static bool first_names_agree(const struct draft *draft, const struct person *person, str first)
{
    str known = text_fold(draft->arena, str_slice(person->name, 0, str_find_char(person->name, ' ')));
    if (!known.len || !first.len)
        return true;
    if (known.len <= 2 || first.len <= 2) /* an initial */
        return known.at[0] == first.at[0];
    return str_starts(known, first) || str_starts(first, known);
}

static size_t find_full_name(const struct registry *registry, str last, str first)
{
    size_t index = NONE;
    map_get(&registry->by_last, last, &index);
    for (int i = 0; index != NONE && i < SAME_NAME_LOOKED_AT; i++) {
        if (first_names_agree(registry->draft, &registry->draft->persons.at[index], first))
            return index;
        index = registry->older.at[index];
    }
    return NONE;
}

/* Of several with one family name: the title's gender decides, then how often they are named in full. */
static size_t find_family_name(const struct registry *registry, str last, unsigned titles)
{
    const struct draft *draft = registry->draft;
    size_t index = NONE, best = NONE;
    map_get(&registry->by_last, last, &index);
    for (int i = 0; index != NONE && i < SAME_NAME_LOOKED_AT; i++) {
        const struct person *person = &draft->persons.at[index];
        bool wrong = ((titles & WORD_MALE) && person->female > person->male) ||
                     ((titles & WORD_FEMALE) && person->male > person->female);
        const struct person *leader = best == NONE ? NULL : &draft->persons.at[best];
        if (!wrong && (!leader || person->mentions > leader->mentions ||
                       (person->mentions == leader->mentions && person->first_mention < leader->first_mention)))
            best = index;
        index = registry->older.at[index];
    }
    return best;
}

static void register_full_names(struct registry *registry)
{
    struct draft *draft = registry->draft;
    for (size_t i = 0; i < draft->mentions.len; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        if (mention->kind != MENTION_NAME || mention->end_token - mention->name_token < 2)
            continue;
        size_t last_token = last_name_token(draft, mention);
        str last = folded_word(draft, last_token);
        str first = folded_word(draft, mention->name_token);
        size_t index = find_full_name(registry, last, first);
        if (index == NONE)
            index = add_person(registry, last, first, draft_is(draft, mention->name_token, WORD_GIVEN_NAME));
        learn_name(draft, index, i);
    }
}

static void register_single_names(struct registry *registry)
{
    struct draft *draft = registry->draft;
    for (size_t i = 0; i < draft->mentions.len; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        if (mention->kind != MENTION_NAME || mention->person != NONE)
            continue;
        unsigned titles = 0;
        for (size_t t = mention->first_token; t < mention->name_token; t++)
            titles |= draft->tokens.at[t].classes;
        str name = folded_word(draft, last_name_token(draft, mention));
        size_t index = find_family_name(registry, name, titles);
        if (index == NONE)
            map_get(&registry->by_first, name, &index);
        if (index == NONE)
            index = add_person(registry, name, name, false);
        learn_name(draft, index, i);
    }
}

/* ---- pronouns and roles */

static bool gender_fits(const struct draft *draft, const struct mention *pronoun, const struct person *person)
{
    if (draft_is(draft, pronoun->first_token, WORD_HE))
        return person->female <= person->male;
    return person->male <= person->female;
}

/* What a sentence begins with is what it is about. */
static bool opens_sentence(const struct draft *draft, const struct mention *mention)
{
    return mention->first_token <= draft->sentences.at[mention->sentence].first_token + 1;
}

static double salience(const struct draft *draft, const struct mention *pronoun, const struct mention *candidate)
{
    size_t distance = pronoun->sentence - candidate->sentence;
    double score = 1.0 / (double)(1 + distance);
    score += candidate->subject ? 0.6 : 0;
    score += candidate->subject && opens_sentence(draft, candidate) ? 0.15 : 0;
    score -= candidate->possessive ? 0.3 : 0;
    score -= candidate->quoted ? 0.5 : 0;
    if (draft->sentences.at[pronoun->sentence].paragraph == draft->sentences.at[candidate->sentence].paragraph)
        score += 0.2;
    const struct person *person = &draft->persons.at[candidate->person];
    score += person->male != person->female ? 0.15 : 0;
    score += person->mentions > 3 ? 0.1 : 0;
    return score;
}

static size_t resolve_pronoun(const struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    size_t best = NONE;
    double best_score = 0;
    if (!draft_is(draft, pronoun->first_token, WORD_HE | WORD_SHE))
        return NONE;
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *candidate = &draft->mentions.at[index - back];
        if (pronoun->sentence - candidate->sentence > SENTENCES_LOOKED_BACK)
            break;
        if (candidate->person == NONE || candidate->quoted != pronoun->quoted)
            continue;
        const struct person *person = &draft->persons.at[candidate->person];
        if (!person_is_human(person) || !gender_fits(draft, pronoun, person))
            continue;
        double score = salience(draft, pronoun, candidate);
        if (score > best_score) {
            best_score = score;
            best = candidate->person;
        }
    }
    return best;
}

static bool holds_word(str folded_text, str folded)
{
    while (folded_text.len)
        if (str_equal(str_cut(&folded_text, ' '), folded))
            return true;
    return false;
}

/* How well "the Ukrainian leader" fits a person's "Ukrainian President": 0 not at all. */
static double role_fit(const struct draft *draft, const struct mention *nominal, str folded)
{
    double fit = 0;
    for (size_t i = nominal->first_token; i < nominal->end_token; i++) {
        str word = folded_word(draft, i);
        bool same = holds_word(folded, word);
        if (draft_is(draft, i, WORD_NATIONALITY) && !same)
            return 0;
        if (draft_is(draft, i, WORD_ROLE))
            fit += same ? 1 : str_equal(word, STR("leader")) ? 0.6 : -10;
        else if (same)
            fit += 1;
    }
    size_t words = 1;
    for (size_t i = 0; i < folded.len; i++)
        words += folded.at[i] == ' ';
    return fit > 0 ? fit + 0.5 / (double)words : 0;
}

enum { OFFICES_LOOKED_AT = 200 };

static bool is_definite(const struct draft *draft, const struct mention *nominal)
{
    size_t first = nominal->first_token;
    return str_equal_ignoring_case(draft_word(draft, first), STR("the")) ||
           ((draft->tokens.at[first].shape & SHAPE_CAPITAL) && draft_is(draft, first, WORD_ROLE));
}

/* "The US president", whom the article never names: a person all the same, and "he" may mean him. */
static size_t add_nameless(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t last = nominal->end_token - 1;
    bool plural = str_ends(draft_word(draft, last), STR("s")) || str_ends(draft_word(draft, last), STR("men"));
    if (!nominal->subject || nominal->quoted || plural || !draft_is(draft, last, WORD_ROLE))
        return NONE;
    struct person person = {.name = draft_words(draft, nominal->first_token, nominal->end_token),
                            .first_mention = index,
                            .mentions = 1,
                            .human = 1};
    person.office = text_fold(draft->arena, draft_words(draft, nominal->first_token + 1, nominal->end_token));
    weigh_gender(&person, draft->tokens.at[last].classes, 1);
    *vec_push(draft->arena, &draft->persons) = person;
    return draft->persons.len - 1;
}

/* "The mayor, Jonas Okafor, said": the name between commas is who the role means. */
static size_t resolve_apposition(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    if (index + 1 >= draft->mentions.len || !draft_is_mark(draft, nominal->end_token, ','))
        return NONE;
    const struct mention *name = &draft->mentions.at[index + 1];
    if (name->kind != MENTION_NAME || name->first_token != nominal->end_token + 1 || name->person == NONE ||
        !draft_is_mark(draft, name->end_token, ','))
        return NONE;
    struct person *person = &draft->persons.at[name->person];
    if (!person->role.len) {
        size_t first = nominal->first_token + draft_is(draft, nominal->first_token, WORD_DETERMINER);
        person->role = draft_words(draft, first, nominal->end_token);
        person->office = text_fold(draft->arena, person->role);
    }
    person->human += 3;
    return name->person;
}

static size_t resolve_role(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t best = NONE;
    double best_fit = 0;
    if (!is_definite(draft, nominal))
        return NONE;
    for (size_t i = 0; i < draft->persons.len && i < OFFICES_LOOKED_AT; i++) {
        const struct person *person = &draft->persons.at[i];
        if (!person->office.len || !person_is_human(person) || person->first_mention > index)
            continue;
        double fit = role_fit(draft, nominal, person->office);
        if (fit > best_fit || (fit == best_fit && fit > 0 && person->mentions > draft->persons.at[best].mentions)) {
            best_fit = fit;
            best = i;
        }
    }
    return best != NONE ? best : add_nameless(draft, index);
}

static size_t resolve_nominal(struct draft *draft, size_t index)
{
    size_t person = resolve_apposition(draft, index);
    return person != NONE ? person : resolve_role(draft, index);
}

void persons_find(struct draft *draft)
{
    struct registry registry = {.draft = draft};
    register_full_names(&registry);
    register_single_names(&registry);
    for (size_t i = 0; i < draft->mentions.len; i++) {
        struct mention *mention = &draft->mentions.at[i];
        if (mention->kind == MENTION_PRONOUN)
            mention->person = resolve_pronoun(draft, i);
        else if (mention->kind == MENTION_NOMINAL)
            mention->person = resolve_nominal(draft, i);
    }
}
