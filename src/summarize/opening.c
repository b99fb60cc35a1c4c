#include "opening.h"

#include "content.h"

enum {
    TOPIC_MIN_WORDS = 3, /* a headline with fewer tells too little */
    STORY_LOOKED_AT = 8, /* paragraphs of text */
    ARGUMENT_LOOKED_AT = 14,
    STORY_MIN_WORDS = 12, /* content words */
    ARGUMENT_MIN_WORDS = 4,
};

struct passage {
    size_t all, topic; /* content words, and those of the headline */
    size_t names;      /* capitals that begin no sentence */
    bool figure;
};

/* By word_number, what somebody says who judges. */
static struct hash_map judgements(struct arena *arena)
{
    static const char words[] =
        "should must ought cannot needs need wrong mistake muss mussen sollte sollten darf durfen "
        "falsch doit doivent devrait devraient faut debe deben deberia deberian";
    struct hash_map numbers = {0};
    for (str rest = str_from(words); rest.len;)
        *hash_map_add(arena, &numbers, word_number(str_cut(&rest, ' '))) = true;
    return numbers;
}

static bool judges(const struct draft *draft, const struct paragraph *paragraph, const struct hash_map *judging)
{
    for (size_t i = paragraph->first_token; i < paragraph->end_token; i++)
        if (draft_is_word(draft, i) && hash_map_get(judging, draft->tokens.at[i].word))
            return true;
    return false;
}

static struct passage passage_read(const struct draft *draft, const struct paragraph *paragraph,
                                   const struct content *topic)
{
    struct passage passage = {0};
    passage.topic = content_shared(draft, paragraph->first_token, paragraph->end_token, topic, &passage.all);
    for (size_t i = paragraph->first_token; i < paragraph->end_token; i++) {
        const struct token *token = &draft->tokens.at[i];
        bool opens =
            i == paragraph->first_token || draft_is_mark(draft, i - 1, '.') || draft_is_mark(draft, i - 1, '"');
        passage.names += !opens && (token->shape & SHAPE_CAPITAL);
        passage.figure |= token->shape == SHAPE_NUMBER || (token->classes & WORD_CALENDAR);
    }
    return passage;
}

/* A scene, a voice or a person, before anybody knows what for. */
static bool opens_with_scene(const struct draft *draft, const struct paragraph *paragraph)
{
    size_t first = paragraph->first_token;
    return draft_is(draft, first,
                    WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON | WORD_GIVEN_NAME | WORD_CONJUNCTION) ||
           draft_is_mark(draft, first, '"') || draft_is_mark(draft, paragraph->end_token - 1, '?');
}

size_t opening_of_story(const struct draft *draft, str headline)
{
    struct content topic = {0};
    content_add_text(draft, &topic, headline);
    if (topic.words.len < TOPIC_MIN_WORDS)
        return 0;
    size_t looked = 0;
    bool scene = false;
    for (size_t i = 0; i < draft->paragraphs.len && looked < STORY_LOOKED_AT; i++) {
        const struct paragraph *paragraph = &draft->paragraphs.at[i];
        if (paragraph->kind == KIND_DECK && paragraph->markup == BLOCK_HEADING)
            return 0;
        if (paragraph->kind != KIND_BODY)
            continue;
        struct passage passage = passage_read(draft, paragraph, &topic);
        /* Where it does not open with a scene, more of the headline must be there. */
        size_t share = scene ? passage.topic * 2 : passage.topic * 3 / 2;
        bool enough = share >= topic.words.len && passage.topic >= 2;
        if (looked > 0 && enough && passage.all >= STORY_MIN_WORDS && passage.names > 0 && passage.figure)
            return i;
        scene |= looked == 0 && opens_with_scene(draft, paragraph);
        /* The headline's words are there already: it begins with what it says. */
        if (passage.topic > (looked > 0))
            return 0;
        looked++;
    }
    return 0;
}

/* "Opinion | …", "Kommentar: …" */
static str without_label(str headline)
{
    size_t bar = str_find_char(headline, '|');
    size_t mark = bar == STR_NONE ? str_find_char(headline, ':') : bar;
    return mark == STR_NONE ? headline : str_slice(headline, mark + 1, headline.len);
}

size_t opening_of_argument(const struct draft *draft, str headline)
{
    struct content topic = {0};
    content_add_text(draft, &topic, without_label(headline));
    struct hash_map judging = judgements(draft->arena);
    size_t looked = 0;
    for (size_t i = 0; i < draft->paragraphs.len && looked < ARGUMENT_LOOKED_AT; i++) {
        const struct paragraph *paragraph = &draft->paragraphs.at[i];
        if (paragraph->kind != KIND_BODY)
            continue;
        looked++;
        struct passage passage = passage_read(draft, paragraph, &topic);
        bool enough = passage.topic >= 2 || (passage.topic > 0 && 2 * passage.topic >= topic.words.len);
        if (enough && passage.all >= ARGUMENT_MIN_WORDS && judges(draft, paragraph, &judging))
            return i;
    }
    return 0;
}
