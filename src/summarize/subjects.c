#include "subjects.h"
#include "grammar.h"
#include "hearsay.h"
#include "namesakes.h"
#include "noun_phrases.h"
#include "persons.h"
#include "romance.h"
#include "verb_second.h"

enum { SUBJECT_LOOKED_BACK = 24 }; /* mentions before a verb among which its subject stands */

const struct finding nothing_found = {NONE, NONE, 0, ""};

size_t sentence_start_token(const struct draft *draft, size_t token)
{
    size_t first = draft->sentences.at[draft_sentence_of(draft, token)].first_token;
    return token > first + TOKENS_LOOKED_AT ? token - TOKENS_LOOKED_AT : first;
}

bool has_words(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if ((draft->tokens.at[i].shape & SHAPE_WORD) && !draft->tokens.at[i].quoted)
            return true;
    return false;
}

/* "of Ushakov", "of the Armenian Patriarchate": no subject. */
static bool after_preposition(const struct draft *draft, const struct mention *mention)
{
    size_t before = mention->first_token;
    while (before > 0 && before + 3 > mention->first_token &&
           draft_is(draft, before - 1, WORD_DETERMINER | WORD_NATIONALITY | WORD_ROLE_MODIFIER))
        before--;
    return before > 0 && draft_is(draft, before - 1, WORD_PREPOSITION);
}

/* Of "for Health and Safety", where the second is asked for, the first: what stands before both. */
static const struct mention *first_of_joined(const struct draft *draft, size_t index)
{
    const struct mention *mention = mention_at(draft, index);
    const struct mention *before = index ? mention_at(draft, index - 1) : mention;
    bool joined = before->kind == MENTION_NAME && mention->kind == MENTION_NAME &&
                  before->end_token + 1 == mention->first_token &&
                  str_equal(draft_word(draft, before->end_token), STR("and"));
    return joined ? before : mention;
}

/* The start of the verb's own words behind a mention: adverbs, attributes, appositions and a comma stepped over. */
static size_t verb_behind(const struct draft *draft, const struct mention *mention, size_t verb, size_t end)
{
    size_t next = skip_adverbs(draft, mention->end_token, end);
    if (next >= verb)
        return next;
    next = skip_attributes(draft, mention->end_token, end);
    next = skip_adverbs(draft, skip_apposition(draft, next, end), end);
    bool bracketed = next > 0 && draft_is_mark(draft, next - 1, ')');
    return bracketed && next + 1 == verb && draft_is_mark(draft, next, ',') ? verb : next;
}

/* "He is a pastor in Tromsø": what somebody is has no verb of its own. */
static bool is_predicate(const struct draft *draft, const struct mention *mention)
{
    return mention->kind == MENTION_NOMINAL && mention->first_token > 0 &&
           draft_is(draft, mention->first_token - 1, WORD_BE);
}

enum { APPOSITION_LOOKED_BACK = 10 };

/* "Joaquín Vidal, presidente de la federación del | Segura, quien": the name whose apposition a mention stands in. */
static size_t owner_of_apposition(const struct draft *draft, size_t index)
{
    size_t comma = mention_at(draft, index)->first_token, from = comma;
    while (comma > 0 && comma + APPOSITION_LOOKED_BACK > from && draft_is_word(draft, comma) && !is_verb(draft, comma))
        comma--;
    bool opens = draft_is_mark(draft, comma, ',') && draft_is(draft, comma + 1, WORD_DETERMINER | WORD_ROLE);
    for (size_t i = index; opens && i > 0 && mention_at(draft, i - 1)->end_token >= comma; i--)
        if (mention_at(draft, i - 1)->end_token == comma && mention_at(draft, i - 1)->kind == MENTION_NAME)
            return i - 1;
    return index;
}

/* The mention that ends right before a verb, adverbs and an apposition stepped over. */
size_t direct_subject(const struct draft *draft, size_t verb, size_t sentence_start)
{
    size_t end = draft->sentences.at[draft_sentence_of(draft, verb)].end_token;
    size_t index = mention_from(draft, verb);
    for (int i = 0; i < 4 && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->first_token < sentence_start)
            break;
        if (mention->possessive || mention->quoted || is_predicate(draft, mention))
            continue;
        size_t next = skip_adverbs(draft, mention->end_token, end);
        next += next + 1 < verb && draft_is_mark(draft, next, ',') && draft_is(draft, next + 1, WORD_RELATIVE);
        bool relative = next < verb && draft_is(draft, next, WORD_RELATIVE);
        size_t whom = next + 1; /* "quien | la | definió" */
        whom += relative && draft_is(draft, whom, WORD_DETERMINER) && whom + 1 == verb;
        bool its_clause = relative && skip_adverbs(draft, whom, end) >= verb;
        bool clause = mention->first_token > 0 && is_conjunction_too(draft, mention->first_token - 1);
        if (after_preposition(draft, first_of_joined(draft, index)) && !its_clause && !clause)
            continue;
        if (its_clause || verb_behind(draft, mention, verb, end) >= verb)
            return its_clause && after_preposition(draft, mention) ? owner_of_apposition(draft, index) : index;
    }
    return NONE;
}

/* A place or thing, as far as is known: "Brooklyn was his answer". */
static bool is_thing(const struct draft *draft, const struct mention *mention)
{
    return mention->kind == MENTION_NAME && mention->person != NONE && draft->persons.at[mention->person].human < 0;
}

/* "Ada Lind, founder of the Institute,": who somebody is, between commas. */
static bool is_apposition(const struct draft *draft, size_t index)
{
    const struct mention *mention = mention_at(draft, index);
    if (mention->kind != MENTION_NOMINAL || index == 0 || !draft_is_mark(draft, mention->first_token - 1, ','))
        return false;
    const struct mention *name = mention_at(draft, index - 1);
    size_t end = draft->sentences.at[mention->sentence].end_token;
    return name->kind == MENTION_NAME && name->end_token + 1 == mention->first_token &&
           draft_is_mark(draft, skip_attributes(draft, mention->end_token, end), ',');
}

/* In "said that Okafor", "asked how he", "said Okafor had": somebody of whom another tells. */
static bool is_told_about(const struct draft *draft, const struct mention *mention, size_t sentence_start)
{
    size_t first = mention->first_token;
    if (first <= sentence_start + 1)
        return false;
    return draft_is(draft, first - 1, WORD_RELATIVE) ||
           ((is_cue_verb(draft, first - 1) || draft_is(draft, first - 1, WORD_ACCORDING)) &&
            !draft_is_mark(draft, first - 2, '"'));
}

bool is_subordinate(const struct draft *draft, const struct mention *mention, size_t sentence_start)
{
    size_t first = mention->first_token;
    if (first <= sentence_start + 1)
        return false;
    if (is_told_about(draft, mention, sentence_start))
        return true;
    return draft_is(draft, first - 1, WORD_CONJUNCTION) &&
           !word_listed("and but or nor yet so", draft_folded_word(draft, first - 1));
}

/* The nearest mention before a verb that has a verb of its own; a thing only when nobody else has one. */
static size_t nearest_subject(const struct draft *draft, size_t before, size_t sentence_start)
{
    size_t index = mention_from(draft, before);
    size_t thing = NONE, told_about = NONE;
    for (int i = 0; i < SUBJECT_LOOKED_BACK && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->first_token < sentence_start)
            break;
        if (!mention->subject || mention->possessive || mention->quoted || is_apposition(draft, index))
            continue;
        if (is_thing(draft, mention))
            thing = thing == NONE ? index : thing;
        else if (!is_told_about(draft, mention, sentence_start))
            return index;
        else
            told_about = told_about == NONE ? index : told_about;
    }
    return told_about != NONE ? told_about : thing;
}

/* The first mention of the sentence that can be a subject at all. */
static size_t first_candidate(const struct draft *draft, size_t before, size_t sentence_start)
{
    for (size_t i = mention_from(draft, sentence_start); i < draft->sorted_mentions; i++) {
        const struct mention *mention = mention_at(draft, i);
        if (mention->first_token >= before)
            break;
        if (!mention->possessive && !mention->quoted && !after_preposition(draft, mention))
            return i;
    }
    return NONE;
}

/* A single word that a rule takes for a speaker, and that is somebody's family name. */
static size_t person_in(const struct draft *draft, size_t first, size_t end)
{
    if (end != first + 1 || !draft_is_capital(draft, first))
        return NONE;
    return person_of_family_name(draft, newest_of_name(draft, first), 0);
}

bool is_topic(const struct draft *draft, const struct mention *mention)
{
    size_t start = draft->sentences.at[mention->sentence].first_token;
    return mention->kind == MENTION_NAME && draft_is_mark(draft, mention->end_token, ',') &&
           mention->first_token <= start + 2 && mention->first_token > start &&
           is_listed(draft, "for to", mention->first_token - 1);
}

size_t add_nominal(struct draft *draft, size_t first, size_t end)
{
    *vec_push(draft->arena, &draft->mentions) = (struct mention){.kind = MENTION_NOMINAL,
                                                                 .first_token = (unsigned)first,
                                                                 .end_token = (unsigned)end,
                                                                 .name_token = (unsigned)end,
                                                                 .sentence = (unsigned)draft_sentence_of(draft, first),
                                                                 .person = person_in(draft, first, end),
                                                                 .subject = true};
    return draft->mentions.len - 1;
}

/* "its conductor, | Ada Lind.": the name between commas behind a phrase is who it means. */
static size_t apposed_name(const struct draft *draft, size_t phrase_end, size_t end)
{
    bool titled = vocabulary_table(draft->words)->adjective_behind; /* "Il progettista, l’ingegner | Ada Lind," */
    size_t index =
        draft_is_mark(draft, phrase_end, ',') ? mention_near(draft, phrase_end + 1, titled ? 2 : 0, end) : NONE;
    if (index == NONE)
        return NONE;
    const struct mention *name = mention_at(draft, index);
    size_t after = skip_attributes(draft, name->end_token, end);
    bool alone = after >= end || draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.');
    return alone && name->kind == MENTION_NAME && !name->possessive && !is_thing(draft, name) ? index : NONE;
}

/* The mention that begins at a token, or a noun phrase there; NONE for neither. */
static size_t phrase_from(struct draft *draft, size_t first, size_t end)
{
    size_t one_end = one_of_several(draft, first, end);
    if (one_end > first) {
        size_t named = apposed_name(draft, one_end, end); /* "una di loro, | Ada Lind" */
        return named != NONE ? named : add_nominal(draft, first, one_end);
    }
    size_t index = mention_near(draft, first, 0, end);
    if (index != NONE && !mention_at(draft, index)->possessive)
        return index;
    if (index == NONE && draft_is(draft, first, WORD_DETERMINER))
        index = mention_near(draft, first, 1, end);
    bool owner = index != NONE && mention_at(draft, index)->possessive;
    size_t owned = owner ? mention_near(draft, mention_at(draft, index)->end_token, 0, end) : NONE;
    if (owned != NONE && mention_at(draft, owned)->kind == MENTION_NAME && !mention_at(draft, owned)->possessive)
        return owned; /* wrote the Herald's | Miles Tarn */
    if (index != NONE && mention_at(draft, index)->name_token > mention_at(draft, index)->first_token &&
        mention_at(draft, index)->kind == MENTION_NAME && !mention_at(draft, index)->possessive)
        return index; /* la sindaca Chiara Montanari: the article is no part of it */
    size_t phrase_end = noun_phrase_end(draft, first, end);
    if (phrase_end == first && draft_is(draft, first, WORD_DETERMINER) &&
        !draft_is(draft, first, WORD_CONJUNCTION | WORD_RELATIVE))
        phrase_end++; /* “…,” said one. */
    if (phrase_end == first)
        return NONE;
    index = apposed_name(draft, phrase_end, end);
    return index != NONE ? index : add_nominal(draft, first, phrase_end);
}

enum { OPENING_PHRASE_MAX_TOKENS = 12 };

/* "The state's news agency reported": what the sentence begins with, up to its verb. */
static size_t opening_phrase(struct draft *draft, size_t sentence_start, size_t before)
{
    size_t phrase_end = attribute_end(draft, noun_phrase_end(draft, sentence_start, before), before);
    size_t verb = skip_adverbs(draft, skip_apposition(draft, phrase_end, before), before + 1);
    bool subject = phrase_end > sentence_start && phrase_end < sentence_start + OPENING_PHRASE_MAX_TOKENS &&
                   (is_verb(draft, verb) || (verb > phrase_end && is_verb(draft, verb - 1)));
    return subject ? phrase_from(draft, sentence_start, before) : NONE;
}

size_t main_subject(struct draft *draft, size_t before, size_t sentence_start)
{
    if (articles_tell_cases(draft)) {
        size_t subject = verb_second_main_subject(draft, before, sentence_start);
        if (subject != NONE || is_reported(draft, sentence_start, before))
            return subject;
    }
    size_t mention = nearest_subject(draft, before, sentence_start);
    if (mention == NONE)
        mention = opening_phrase(draft, sentence_start, before);
    if (mention == NONE)
        mention = first_candidate(draft, before, sentence_start);
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    return mention != NONE && capital_nouns && !is_somebody(draft, mention) ? NONE : mention;
}

/* "dijo el | lunes la alcaldesa" */
static bool is_day(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_CALENDAR) && !draft_is_capital(draft, token);
}

/* "a Radio Mar | la alcaldesa", "entre lágrimas | Luis Soto" */
static size_t skip_told(const struct draft *draft, size_t first, size_t end)
{
    size_t told = skip_addressee(draft, first, end);
    return told > first ? told : skip_addressee(draft, skip_phrase_between(draft, first, end), end);
}

size_t subject_behind(struct draft *draft, size_t verb, size_t end)
{
    size_t first = verb + 1;
    while (first < end && draft_is_word(draft, first) && !draft_is_capital(draft, first) &&
           (draft_is(draft, first, WORD_ADVERB | WORD_CALENDAR) || str_equal(draft_word(draft, first), STR("sich")) ||
            (draft_is(draft, first, WORD_DETERMINER) && is_day(draft, first + 1))))
        first++;
    if (vocabulary_table(draft->words)->adjective_behind)
        first = skip_told(draft, first, end);
    bool name = draft_is_capital(draft, first) && draft_is_capital(draft, first + 1); /* said Per Aas */
    return first < end && (name || !draft_is(draft, first, WORD_PREPOSITION)) ? phrase_from(draft, first, end) : NONE;
}

/* ", with | Okafor | loudly yelling": a participle with a subject of its own. */
static size_t own_subject(const struct draft *draft, size_t participle, size_t start)
{
    size_t index = mention_from(draft, participle);
    if (index == 0)
        return NONE;
    const struct mention *mention = mention_at(draft, index - 1);
    bool with = mention->first_token > start && str_equal(draft_word(draft, mention->first_token - 1), STR("with"));
    return with && !mention->possessive && skip_adverbs(draft, mention->end_token, participle) == participle ? index - 1
                                                                                                             : NONE;
}

/* "in which | the captain | can be heard shouting": whom others hear or see. */
static size_t witnessed_subject(const struct draft *draft, size_t participle, size_t start)
{
    if (participle < start + 2 || !is_listed(draft, "heard seen filmed recorded caught overheard", participle - 1) ||
        !draft_is(draft, participle - 2, WORD_BE))
        return NONE;
    size_t index = mention_from(draft, participle);
    const struct mention *mention = index ? mention_at(draft, index - 1) : NULL;
    bool subject = mention && mention->first_token >= start && !mention->possessive && !mention->quoted &&
                   skip_adverbs(draft, mention->end_token, participle) + 1 == participle;
    return subject ? index - 1 : NONE;
}

size_t participle_subject(struct draft *draft, size_t participle, size_t start)
{
    size_t own = own_subject(draft, participle, start);
    if (own == NONE)
        own = witnessed_subject(draft, participle, start);
    if (own != NONE)
        return own;
    size_t index = mention_from(draft, participle);
    bool apart = participle > start && !draft->tokens.at[participle - 1].shape;
    apart = apart || (participle > start && draft_is(draft, participle - 1, WORD_CONJUNCTION | WORD_ADVERB));
    for (int i = 0; apart && i < SUBJECT_LOOKED_BACK && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->first_token < start)
            break;
        if (mention->subject && !mention->possessive && !mention->quoted && !is_thing(draft, mention) &&
            !is_apposition(draft, index) && !is_subordinate(draft, mention, start))
            return index;
    }
    return main_subject(draft, participle, start);
}
