#include "hearsay.h"

#include "grammar.h"
#include "noun_phrases.h"
#include "persons.h"

enum {
    PHRASE_LOOKED_BACK = 8,
    TEXT_LOOKED_BACK = 2, /* sentences */
    PHRASE_LOOKED_ON = 8, /* tokens behind "so Okafor" within which its clause ends */
};

size_t name_in_marks(struct draft *draft, size_t token, size_t end)
{
    size_t first = token + draft_is(draft, token, WORD_DETERMINER);
    size_t name_end = marked_name_end(draft, first, end);
    return name_end > first ? add_nominal(draft, token, name_end) : NONE;
}

/* ---- nobody says it */

/* "Okafor, 31 Jahre im Dienst, | steht am Tor": no text does. */
static bool has_person(const struct draft *draft, size_t verb)
{
    size_t mention = direct_subject(draft, verb, sentence_start_token(draft, verb));
    return mention != NONE && mention_at(draft, mention)->person != NONE &&
           person_is_human(&draft->persons.at[mention_at(draft, mention)->person]);
}

static bool stands_between(const struct draft *draft, const char *words, size_t from, size_t end)
{
    for (size_t i = from; i < end && !ends_clause(draft, i); i++)
        if (is_listed(draft, words, i))
            return true;
    return false;
}

bool is_impersonal(const struct draft *draft, size_t verb, size_t end)
{
    if (is_listed(draft, "steht stand standen", verb))
        return stands_between(draft, "es", verb + 1, verb + 2) ||
               (draft_is(draft, skip_adverbs(draft, verb + 1, end), WORD_PREPOSITION) && !has_person(draft, verb));
    if (is_listed(draft, "ist war sind waren", verb))
        return stands_between(draft, "lesen horen entnehmen erfahren", verb + 1, end);
    if (is_listed(draft, "verlautet verlautete", verb))
        return true;
    if (!is_listed(draft, "heisst hiess klingt klang lautet lautete", verb))
        return false;
    size_t first = verb; /* "wie es in der Mitteilung | heißt" */
    while (first > 0 && first + TOKENS_LOOKED_AT > verb && !ends_clause(draft, first - 1))
        first--;
    return stands_between(draft, "es", verb + 1, verb + 2) || stands_between(draft, "es", first, verb);
}

/* "in einer Erklärung des Ministeriums heißt es": the phrase of the first such preposition. */
static size_t place_of_saying(struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i + 1 < end && !draft->tokens.at[i].quoted; i++) {
        bool place = is_listed(draft, "in im auf aus bei beim von vom seitens", i);
        bool paper = is_listed(draft, "in im bei beim", i) && !is_listed(draft, "seiner seinem ihrer ihrem", i + 1);
        size_t marked = paper ? name_in_marks(draft, i + 1, end) : NONE;
        if (marked != NONE)
            return marked;
        size_t phrase_end = place ? noun_phrase_end(draft, i + 1, end) : i;
        if (place && is_listed(draft, "seiten", phrase_end - 1))
            return phrase_at(draft, i + 1, end);
        bool asked = is_listed(draft, "anfrage nachfrage ruckfrage", phrase_end - 1); /* "heißt es auf Anfrage" */
        if (place && phrase_end > i + 1 && !asked)
            return add_nominal(draft, i + 1, attributes_end(draft, phrase_end, end));
    }
    return NONE;
}

size_t voice_in_place(struct draft *draft, size_t from, size_t end)
{
    size_t place = place_of_saying(draft, from, end);
    return place != NONE && is_somebody(draft, place) ? place : NONE;
}

/* "ein Brief", and no house: what words stand in. */
static bool is_text(const struct draft *draft, const struct mention *mention)
{
    static const char texts[] =
        "brief schreiben mitteilung meldung erklarung bericht studie gutachten papier dokument urteil beschluss aufruf "
        "flugblatt plakat artikel text gesetz vertrag entwurf antrag petition manifest protokoll kommentar mail "
        "stellungnahme botschaft vermerk beitrag broschure resolution bescheid dossier charta satzung blog";
    return word_ends(texts, draft_folded_word(draft, mention->end_token - 1));
}

/* "heißt es darin": the last text that was spoken of before, or else the last house. */
static size_t text_before(const struct draft *draft, size_t token)
{
    size_t sentence = draft_sentence_of(draft, token), house = NONE;
    for (size_t i = mention_from(draft, draft->sentences.at[sentence].first_token); i > 0; i--) {
        const struct mention *mention = mention_at(draft, i - 1);
        if (mention->sentence + TEXT_LOOKED_BACK < sentence)
            break;
        if (mention->kind != MENTION_NOMINAL || !draft_is(draft, mention->end_token - 1, WORD_VOICE) || mention->quoted)
            continue;
        if (is_text(draft, mention))
            return i - 1;
        house = house == NONE ? i - 1 : house;
    }
    return house;
}

struct finding said_somewhere(struct draft *draft, size_t verb, size_t start, size_t end)
{
    size_t mention = place_of_saying(draft, verb + 1, end);
    if (mention == NONE)
        mention = place_of_saying(draft, start, verb);
    if (mention == NONE && stands_between(draft, "darin darauf dort hierin", start, end))
        mention = text_before(draft, start);
    return mention == NONE ? nothing_found : (struct finding){mention, verb, 0.9, "what it says so in"};
}

struct finding read_somewhere(struct draft *draft, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        if (!draft->tokens.at[i].quoted && is_listed(draft, "ist war sind waren steht stand", i) &&
            is_impersonal(draft, i, end))
            return said_somewhere(draft, i, start, end);
    size_t text = is_listed(draft, "darin hierin", start) ? text_before(draft, start) : NONE;
    return text == NONE ? nothing_found : (struct finding){text, NONE, 0.85, "what it says so in"};
}

/* ---- named as a source */

/* "Angaben des Bauamts zufolge": the last mention before the word. */
static size_t mention_before(const struct draft *draft, size_t token, size_t from)
{
    size_t index = mention_from(draft, token);
    if (index == 0)
        return NONE;
    size_t first = mention_at(draft, index - 1)->first_token;
    return first >= from && first + PHRASE_LOOKED_BACK > token ? index - 1 : NONE;
}

/* Nothing but small words and phrases up to the clause's end. */
static bool clause_ends_behind(const struct draft *draft, size_t token, size_t end)
{
    for (size_t i = token; i < token + PHRASE_LOOKED_ON; i++) {
        if (i >= end || ends_clause(draft, i) || draft_is_mark(draft, i, '-') || draft_is_mark(draft, i, ')'))
            return true;
        if (is_verb(draft, i))
            return false;
    }
    return false;
}

/* "Die Brücke sei, | so Okafor, „…“" */
static size_t thus_somebody(struct draft *draft, size_t token, size_t from, size_t end)
{
    bool set_off = token > from && (draft_is_mark(draft, token - 1, ',') || draft_is_mark(draft, token - 1, '-') ||
                                    draft_is_mark(draft, token - 1, '('));
    if (!set_off || !is_listed(draft, vocabulary_table(draft->words)->thus, token))
        return NONE;
    size_t phrase_end = noun_phrase_end(draft, token + 1, end);
    bool phrase = phrase_end > token + 1 && clause_ends_behind(draft, attributes_end(draft, phrase_end, end), end);
    return phrase ? phrase_at(draft, token + 1, end) : NONE;
}

/* "Für Okafor ist das „…“": what is somebody's view. */
static size_t for_somebody(const struct draft *draft, size_t token, size_t end)
{
    size_t index = is_listed(draft, "fur", token) ? mention_near(draft, token + 1, 1, end) : NONE;
    size_t behind = index == NONE ? token : attributes_end(draft, mention_at(draft, index)->end_token, end);
    bool view = index != NONE && draft_is(draft, skip_apposition(draft, behind, end), WORD_BE);
    return view && is_somebody(draft, index) ? index : NONE;
}

struct finding named_as_source(struct draft *draft, size_t from, size_t end)
{
    struct finding found = nothing_found;
    for (size_t i = from; i + 1 < end; i++) {
        if (draft->tokens.at[i].quoted)
            continue;
        bool small = draft_is(draft, i, WORD_PREPOSITION | WORD_ACCORDING); /* as all are that are asked for below */
        bool said =
            small && is_listed(draft, "nach aus", i) && is_report(draft, i + 1, noun_phrase_end(draft, i + 1, end));
        size_t mention = NONE;
        if (said || (small && is_listed(draft, "laut gemass", i)))
            mention = phrase_at(draft, i + 1, end);
        else if (small && is_listed(draft, "zufolge", i))
            mention = mention_before(draft, i, from);
        else
            mention = thus_somebody(draft, i, from, end);
        if (mention != NONE)
            found = (struct finding){mention, i, 0.9, "“according to” beside the quote"};
        else if (small && found.mention == NONE && (mention = for_somebody(draft, i, end)) != NONE)
            found = (struct finding){mention, i, 0.75, "“for” a name and what that is to him"};
    }
    return found;
}

/* ---- reported */

bool is_subjunctive(const struct draft *draft, size_t verb)
{
    static const char verbs[] =
        "sei seien habe werde könne müsse solle wolle dürfe möge hätte hätten wäre wären würde würden gehe komme stehe "
        "bleibe gebe liege lasse brauche mache sehe nehme wisse führe zeige erhalte halte trage fehle gelte gehöre tue "
        "bekomme biete bringe drohe entscheide falle finde fordere handle helfe kenne koste lebe lehne laufe nutze "
        "rechne "
        "reiche schaffe setze sitze spiele spreche stelle suche treffe übernehme verliere versuche verstehe warte "
        "wirke "
        "ziehe zahle wünsche verlange hoffe bestehe beginne bedeute benötige ermögliche erwarte fahre folge";
    return draft_is_word(draft, verb) && word_listed(verbs, draft_word(draft, verb));
}

bool is_reported(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; articles_tell_cases(draft) && i < end; i++)
        if (!draft->tokens.at[i].quoted && is_subjunctive(draft, i))
            return true;
    return false;
}
