#include "repair.h"

#include "grammar.h"

bool speech_follows(const struct draft *draft, size_t byte)
{
    size_t token = draft_token_at(draft, byte);
    size_t end =
        draft->paragraphs.at[draft->sentences.at[draft_sentence_of(draft, token ? token - 1 : 0)].paragraph].end_token;
    for (size_t i = token; i < end && i < token + 6; i++) {
        if (draft_is(draft, i, WORD_SPEECH))
            return true;
        if (draft_is_mark(draft, i, '.'))
            return false;
    }
    return false;
}

size_t wrong_closing(const struct draft *draft, size_t start, size_t end)
{
    static const char *const wrong[] = {".’", ".'", "!’", "?’"};
    str text = str_slice(draft->text, start, end);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        size_t at = str_find(text, str_from(wrong[i]));
        if (at != STR_NONE && str_find(str_slice(text, 0, at), STR("‘")) == STR_NONE)
            return start + at + 1;
    }
    return NONE;
}

size_t closing_before_cue(const struct draft *draft, size_t paragraph)
{
    const struct sentence_draft *last = &draft->sentences.at[draft->paragraphs.at[paragraph].end_sentence - 1];
    for (size_t i = last->first_token; i + 2 < last->end_token && i < last->first_token + TOKENS_LOOKED_AT; i++) {
        bool somebody = draft_is_capital(draft, i + 2) || draft_is(draft, i + 2, WORD_DETERMINER | WORD_HE | WORD_SHE);
        if (draft_is_mark(draft, i, ',') && is_cue_verb(draft, i + 1) && somebody)
            return draft->tokens.at[i].end;
    }
    return NONE;
}

size_t after_cue(const struct draft *draft, size_t byte, size_t last_mark)
{
    size_t end = draft_token_at(draft, byte);
    size_t first = end ? draft->sentences.at[draft_sentence_of(draft, end - 1)].first_token : 0;
    if (!end || end > first + TOKENS_LOOKED_AT || draft->tokens.at[first].start < last_mark)
        return NONE;
    for (size_t i = first; i + 2 < end; i++)
        if (is_cue_verb(draft, i) && (draft_is_mark(draft, i + 1, ',') || draft_is_mark(draft, i + 1, ':')))
            return draft->tokens.at[i + 2].start;
    return NONE;
}

size_t after_report(const struct draft *draft, size_t byte, size_t last_mark)
{
    size_t end = draft_token_at(draft, byte);
    if (!end || !draft_is_mark(draft, end - 1, '.'))
        return NONE;
    size_t first = draft->sentences.at[draft_sentence_of(draft, end - 1)].first_token;
    if (end > first + TOKENS_LOOKED_AT)
        return NONE;
    for (size_t i = first; i + 2 < end; i++)
        if (is_cue_verb(draft, i) && draft_is(draft, i + 1, WORD_RELATIVE)) {
            size_t told = draft->tokens.at[i + 2].start;
            return told > last_mark ? told : last_mark;
        }
    return NONE;
}

bool opens_by_mistake(const struct draft *draft, const struct mark_list *marks, size_t index)
{
    const struct mark *mark = &marks->at[index];
    size_t token = mark->token;
    bool closed =
        index + 1 < marks->len && marks->at[index + 1].family == mark->family && marks->at[index + 1].can_close;
    return closed && token >= 2 && (draft_is_mark(draft, token - 1, ',') || draft_is_mark(draft, token - 1, ':')) &&
           is_cue_verb(draft, token - 2);
}

bool wraps_report(const struct draft *draft, size_t paragraph, const struct mark_list *marks, size_t index)
{
    const struct mark *wrapper = &marks->at[index];
    if (wrapper->at != draft->paragraphs.at[paragraph].start || draft->text.at[wrapper->at] != '"')
        return false;
    bool reports = false;
    for (size_t i = index + 1; i < marks->len; i++) {
        const struct mark *mark = &marks->at[i];
        if (draft->text.at[mark->at] == '"')
            return reports && mark->end == draft->paragraphs.at[paragraph].end;
        reports = reports || (mark->can_close && !mark->can_open && speech_follows(draft, mark->end));
    }
    return reports;
}
