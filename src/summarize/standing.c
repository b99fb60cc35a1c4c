#include "standing.h"

#include "grammar.h"
#include "noun_phrases.h"
#include "subjects.h"

enum {
    MENTIONS_LOOKED_BACK = 40,
    MENTIONS_LOOKED_AHEAD = 12,
};

/* What a sentence begins with is what it is about: "But state Rep. Okafor" too, for he is the first to do something. */
static bool opens_sentence(const struct draft *draft, const struct mention *mention)
{
    size_t index = (size_t)(mention - draft->mentions.at);
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *before = mention - back;
        if (before->sentence != mention->sentence)
            break;
        if (before->subject)
            return false;
    }
    return mention->subject || mention->first_token <= draft->sentences.at[mention->sentence].first_token + 1;
}

/* "according to Okafor": the source of the sentence, as good as its subject. */
static bool is_source(const struct draft *draft, const struct mention *mention)
{
    return mention->first_token >= 2 && draft_is(draft, mention->first_token - 2, WORD_ACCORDING);
}

/* "Okafor is a fighter, | Lind said" */
static bool reports(const struct draft *draft, const struct mention *mention, size_t end)
{
    return mention->kind != MENTION_NOMINAL && !mention->quoted && mention->subject &&
           is_cue_verb(draft, skip_adverbs(draft, mention->end_token, end)) &&
           (draft_is_mark(draft, mention->first_token - 1, ',') || draft_is_mark(draft, mention->first_token - 1, '"'));
}

/* Somebody behind a mention reports its sentence, and is another than one person. */
static bool is_reported(const struct draft *draft, const struct mention *mention, size_t person)
{
    size_t end = draft->sentences.at[mention->sentence].end_token;
    size_t index = (size_t)(mention - draft->mentions.at);
    for (size_t i = index + 1; i < draft->sorted_mentions && i <= index + MENTIONS_LOOKED_AHEAD; i++) {
        const struct mention *other = &draft->mentions.at[i];
        if (other->first_token >= end)
            break;
        if ((person == NONE || other->person != person) && reports(draft, other, end))
            return true;
    }
    return false;
}

bool is_reported_subject(const struct draft *draft, const struct mention *candidate)
{
    return is_reported(draft, candidate, candidate->person);
}

static bool asks(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_SPEECH) && word_listed("ask asks asked", draft_word(draft, token));
}

static enum standing_voice voice(const struct draft *draft, const struct mention *mention)
{
    if (mention->quoted)
        return VOICE_QUOTED;
    if (mention->first_token > 0 && asks(draft, mention->first_token - 1))
        return VOICE_ASKED;
    if (!mention->subject || mention->kind != MENTION_NAME)
        return VOICE_NONE;
    size_t verb = skip_adverbs(draft, mention->end_token, draft->sentences.at[mention->sentence].end_token);
    return is_cue_verb(draft, verb) && !asks(draft, verb) ? VOICE_SPOKE : VOICE_NONE;
}

unsigned char standing_read(const struct draft *draft, const struct mention *mention)
{
    bool topic = is_topic(draft, mention);
    bool opens = (mention->subject || mention->possessive) && opens_sentence(draft, mention);
    enum standing_place place = topic || is_source(draft, mention) ? PLACE_MAIN
                                : !mention->subject                ? PLACE_OTHER
                                : is_aside(draft, mention)         ? PLACE_ASIDE
                                                                   : PLACE_MAIN;
    enum standing_opening opening = !topic && !(mention->subject && opens) ? OPENING_NONE
                                    : is_reported(draft, mention, NONE)    ? OPENING_MAY_BE_REPORTED
                                                                           : OPENING_ABOUT;
    enum standing_owner owner = !mention->possessive ? OWNER_NONE : opens ? OWNER_ABOUT : OWNER_ASIDE;
    return (unsigned char)(place | opening << OPENING_SHIFT | owner << OWNER_SHIFT |
                           voice(draft, mention) << VOICE_SHIFT);
}
