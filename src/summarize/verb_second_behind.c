#include "clauses.h"
#include "grammar.h"
#include "hearsay.h"
#include "joined.h"
#include "noun_phrases.h"
#include "persons.h"
#include "verb_second.h"

/*
 * What says so behind an auxiliary: "hat … gesagt", "ist sich … sicher", "will der Chef der Linken, Udo Kranz, wissen";
 * `end` when nothing does.
 */
static size_t predicate(const struct draft *draft, size_t auxiliary, size_t end)
{
    for (size_t i = auxiliary + 1; i < end && (draft_is_mark(draft, i, ',') || !ends_clause(draft, i)); i++)
        if (!draft_is_capital(draft, i) && draft_is(draft, i, WORD_SPEECH | WORD_PHRASAL_PARTICLE) &&
            !draft_is(draft, i, WORD_FUNCTION | WORD_ADVERB))
            return i;
    return end;
}

/* A verb may stand here that says whose the quote is: any small word that is nothing else. */
static bool verb_opens(const struct draft *draft, size_t token, size_t end)
{
    if (token >= end || !draft_is_word(draft, token) || draft_is_capital(draft, token))
        return false;
    if (draft_is(draft, token, WORD_AUXILIARY | WORD_BE))
        return predicate(draft, token, end) < end || is_impersonal(draft, token, end);
    if (is_cue_verb(draft, token) || is_verb(draft, token) || draft_is(draft, token, WORD_PHRASAL))
        return true;
    return !draft_is(draft, token, WORD_FUNCTION | WORD_ADVERB) && word_ends("t te ten en", draft_word(draft, token));
}

/* "zitierte die „Hafenpost“ den Fischer | Jonas Okafor": not who quotes speaks, but the last person named. */
static size_t quoted_person(const struct draft *draft, size_t verb, size_t end)
{
    size_t person = NONE;
    if (!str_starts(draft_word(draft, verb), STR("zitier")))
        return NONE;
    for (size_t i = mention_from(draft, verb + 1); i < draft->sorted_mentions; i++) {
        const struct mention *mention = mention_at(draft, i);
        if (mention->first_token >= end)
            break;
        bool nameless = mention->kind == MENTION_NOMINAL && is_listed(draft, "einen den", mention->first_token);
        if (nameless || (mention->kind == MENTION_NAME && mention->person != NONE &&
                         person_is_human(&draft->persons.at[mention->person])))
            person = i;
    }
    return person;
}

/* "erklärten der Sprecher | und die Anwältin der Werft": beside a verb of several, both. */
static size_t with_second(struct draft *draft, size_t index, size_t verb, size_t end)
{
    if (index == NONE || mention_at(draft, index)->kind != MENTION_NOMINAL || !is_plural_verb(draft, verb))
        return index;
    size_t first = mention_at(draft, index)->first_token;
    size_t and = attributes_end(draft, mention_at(draft, index)->end_token, end);
    if (!is_listed(draft, "und sowie", and))
        return index;
    size_t second_end = noun_phrase_end(draft, and+1, end);
    return second_end > and+1 ? add_nominal(draft, first, second_end) : index;
}

static struct finding subject_behind_quote(struct draft *draft, size_t verb, size_t end)
{
    if (is_impersonal(draft, verb, end))
        return said_somewhere(draft, verb, verb, end);
    if (str_starts(draft_word(draft, verb), STR("zitier")) && is_listed(draft, "ihn sie", verb + 1))
        return nothing_found; /* whoever spoke before */
    size_t mention = quoted_person(draft, verb, end);
    bool passive =
        is_passive_verb(draft, verb) && !str_equal(draft_word(draft, predicate(draft, verb, end)), STR("zitiert"));
    if (mention == NONE && passive)
        mention = agent(draft, verb, end);
    if (mention == NONE)
        mention = with_others_behind(draft, subject_behind_verb(draft, verb, end), is_plural_verb(draft, verb));
    mention = with_second(draft, mention, verb, end);
    bool report = is_report(draft, verb + 1, noun_phrase_end(draft, verb + 1, end)); /* "lautet die Antwort des Amts" */
    if (mention == NONE || (!report && says_nothing(draft, verb, mention)))
        return nothing_found;
    return (struct finding){mention, verb, 0.96, "verb and name behind the quote"};
}

/* „…“, so der Minister; not „…“ so etwas wie …, where no mark ends what stands before it. */
static bool thus_opens(const struct attribution *a, size_t from)
{
    const struct draft *draft = a->draft;
    char mark = draft->tokens.at[from - 1].mark, last = draft->tokens.at[a->quote->end_token - 1].mark;
    bool apart = mark == ',' || mark == '-' || last == ',' || last == '.' || last == '!' || last == '?';
    return apart && is_listed(draft, vocabulary_table(draft->words)->thus, from) &&
           !is_listed(draft, "etwas dass viel sehr wie lange weit gut gross wenig oft", from + 1);
}

/* „…“, wie Okafor gegenüber der „Hafenpost“ | betonte */
static struct finding as_somebody_said(struct draft *draft, size_t from, size_t end)
{
    if (!is_listed(draft, "wie", from))
        return nothing_found;
    for (size_t i = from + 1; i < end && !draft_is_mark(draft, i, ','); i++) {
        if (!is_cue_verb(draft, i))
            continue;
        if (is_impersonal(draft, i, end))
            return said_somewhere(draft, i, from, end);
        size_t mention = subject_among(draft, from + 1, i);
        return mention == NONE ? nothing_found
                               : (struct finding){mention, i, 0.95, "“as” a name and a verb behind the quote"};
    }
    return nothing_found;
}

/* „…“ – mit diesen Worten | eröffnete Maria Lindqvist die Sitzung */
static size_t verb_behind_report(const struct draft *draft, size_t from, size_t end)
{
    if (!is_listed(draft, "mit", from))
        return NONE;
    size_t phrase_end = noun_phrase_end(draft, from + 1, end);
    return is_report(draft, from + 1, phrase_end) && verb_opens(draft, phrase_end, end) ? phrase_end : NONE;
}

/* „…“, etwa wenn es um Geld geht, | sagt Okafor; "Der Plan habe „…“ gestanden, | erklärte Okafor" */
static size_t verb_behind_clause(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i + 1 < end; i++)
        if (draft_is_mark(draft, i, ',') && is_cue_verb(draft, i + 1))
            return i + 1;
    return NONE;
}

/* "Während Okafor urteilt, das Werk sei „…“, | findet Lindqvist": the quote is of the clause that the sentence opens
 * with, when a verb of speech stands there. */
static bool is_contrast(const struct draft *draft, size_t start, size_t open)
{
    bool cue = false;
    for (size_t i = start; is_listed(draft, "wahrend wohingegen", start) && i < open && !cue; i++)
        cue = !draft->tokens.at[i].quoted && is_cue_verb(draft, i);
    return cue;
}

bool refers_back(const struct draft *draft, size_t token)
{
    return articles_tell_cases(draft) && is_listed(draft, "so das dies", token) && is_cue_verb(draft, token + 1);
}

struct finding verb_second_behind(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    size_t open = a->quote->open_token, start = a->start;
    bool leads_up = has_words(draft, start, open);
    struct finding found = named_as_source(draft, from, end);
    if (found.mention != NONE &&
        leads_up) { /* "Nach Ansicht von Okafor sei das „…“, einem Bericht zufolge prüfe die Werft" */
        struct finding before = named_as_source(draft, start, open);
        found = before.mention != NONE ? before : found;
    }
    if (found.mention != NONE || (leads_up && is_contrast(draft, start, open)))
        return found;
    if (leads_up && from == a->quote->close_token && is_reported(draft, start, open)) {
        size_t report = verb_behind_clause(draft, from, end);
        if (report != NONE)
            return subject_behind_quote(draft, report, end);
    }
    if (thus_opens(a, from) || verb_opens(draft, from, end))
        return subject_behind_quote(draft, from, end);
    found = as_somebody_said(draft, from, end);
    if (found.mention != NONE)
        return found;
    size_t verb = refers_back(draft, from) ? from + 1 : verb_behind_report(draft, from, end);
    if (verb == NONE && !leads_up)
        verb = verb_behind_clause(draft, from, end);
    return verb == NONE ? nothing_found : subject_behind_quote(draft, verb, end);
}
