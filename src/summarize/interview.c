#include "interview.h"

#include <nutgraf/base/number_tree.h>

enum {
    QUESTIONS_MIN = 3,
    QUESTIONS_SHARE = 6, /* one paragraph in so many asks */
    LABELS_MIN = 3,      /* "Rick: ", again */
    LABEL_MAX_TOKENS = 5,
    SPEAKERS_MAX = 64, /* more labels than that are those of a list */
};

static const char asking_labels[] = "q question frage pregunta domanda";

static bool is_body(const struct draft *draft, size_t index)
{
    return index < draft->paragraphs.len && draft->paragraphs.at[index].kind == KIND_BODY;
}

/* It asks, in its last sentence, and quotes nobody. */
static bool asks(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[index];
    if (paragraph->first_token == paragraph->end_token || draft_is_mark(draft, paragraph->first_token, '"'))
        return false;
    return draft_is_mark(draft, paragraph->end_token - 1, '?');
}

/* The token of a label's colon, "Rick: ", "Q: ", "THE MAYOR: "; NONE. */
static size_t label_colon(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[index];
    for (size_t i = paragraph->first_token; i < paragraph->end_token && i <= paragraph->first_token + LABEL_MAX_TOKENS;
         i++) {
        const struct token *token = &draft->tokens.at[i];
        if (token->mark == ':')
            return i > paragraph->first_token && i + 1 < paragraph->end_token ? i : NONE;
        if (!(token->shape & (SHAPE_CAPITAL | SHAPE_UPPER | SHAPE_INITIAL)) && !(token->classes & WORD_FUNCTION) &&
            token->mark != '.')
            return NONE;
    }
    return NONE;
}

/* "Q" and "Question" ask; so does who asks elsewhere. */
static bool label_asks(const struct draft *draft, size_t index)
{
    size_t first = draft->paragraphs.at[index].first_token;
    if (label_colon(draft, index) == NONE)
        return false;
    for (str rest = str_from(asking_labels); rest.len;)
        if (word_number(str_cut(&rest, ' ')) == draft->tokens.at[first].word)
            return true;
    return false;
}

struct talk {
    size_t body, questions, labels;
    size_t first; /* the first turn */
    struct number_tree speakers;
};

static void take_turn(const struct draft *draft, size_t index, struct talk *talk)
{
    bool answered = is_body(draft, index + 1) && !asks(draft, index + 1);
    if (label_colon(draft, index) != NONE) {
        unsigned label = draft->tokens.at[draft->paragraphs.at[index].first_token].word;
        if (number_tree_find(&talk->speakers, label))
            talk->labels++;
        else if (talk->speakers.len < SPEAKERS_MAX)
            number_tree_add(draft->arena, &talk->speakers, label);
    } else if (!asks(draft, index) || !answered) {
        return;
    }
    talk->questions += label_asks(draft, index) || (asks(draft, index) && answered);
    if (talk->first == NONE)
        talk->first = index;
}

size_t interview_read(const struct draft *draft, bool *questions)
{
    struct talk talk = {.first = NONE};
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        talk.body += is_body(draft, i);
        take_turn(draft, i, &talk);
    }
    bool asked = talk.questions >= QUESTIONS_MIN && talk.questions * QUESTIONS_SHARE >= talk.body;
    bool turns = talk.labels >= LABELS_MIN && talk.labels * QUESTIONS_SHARE >= talk.body;
    bool letter = talk.questions > 0 && label_asks(draft, talk.first);
    if (!asked && !turns && !letter)
        return NONE;
    bool question = false;
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        bool labelled = label_colon(draft, i) != NONE;
        /* A question that is told at length goes on until somebody answers. */
        question = asks(draft, i) || label_asks(draft, i) || (letter && question && !labelled);
        questions[i] = question;
    }
    return talk.first;
}
