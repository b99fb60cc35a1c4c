#include "uncased_subjects.h"

#include "uncased_names.h"
#include "uncased_words.h"

enum { SUBJECT_MAX_BYTES = 150 };

static str bounded(str subject)
{
    subject = trim_marks(subject);
    return subject.len <= SUBJECT_MAX_BYTES ? subject : STR("");
}

str subject_then_verb(const struct uncased_table *table, str clause)
{
    clause = trim_marks(clause);
    str verb = ending_of(clause, table->verbs);
    if (!verb.len)
        return STR("");
    str subject = trim_marks(str_slice(clause, 0, clause.len - verb.len));
    verb = ending_of(subject, table->verbs); /* 他补充 | 说 */
    subject = trim_marks(str_slice(subject, 0, subject.len - verb.len));
    subject = behind_attributes(table, subject);
    str last = behind_last(subject, "，");
    str cut = before_first(last, table->breaks);
    if (!cut.len && last.len < subject.len)
        cut = before_first(subject, table->breaks);
    return bounded(cut.len ? cut : titled_subject(table, subject)); /* 在野党议员 */
}

/* أما قائد الفريق أشرف حكيم | فقال: the subject before the verb that ends at `verb_end`. */
static str topic_before(const struct uncased_table *table, str clause, size_t verb_end)
{
    str topic = trim_marks(str_slice(clause, 0, verb_end));
    size_t space = str_find_last_char(topic, ' ');
    if (!is_one_of(str_slice(topic, 0, str_find_char(topic, ' ')), table->topic) || space == STR_NONE)
        return STR("");
    return bounded(str_slice(topic, str_find_char(topic, ' ') + 1, space));
}

str verb_then_subject(const struct uncased_table *table, str clause, bool *ret_verb)
{
    size_t start = STR_NONE, end = STR_NONE;
    bool by = false;
    for (str rest = clause; rest.len;) {
        str word = trim_marks(str_cut(&rest, ' '));
        size_t at = (size_t)(word.at - clause.at);
        str verb = without_prefix(word, table->prefixes, table->verbs);
        if (verb.len) {
            by = is_one_of(verb, table->according);
            start = at + word.len;
            end = clause.len;
        } else if (start != STR_NONE && end == clause.len && is_one_of(word, table->breaks)) {
            end = at;
        }
    }
    *ret_verb = start != STR_NONE;
    str subject = *ret_verb ? bounded(str_slice(clause, start, end)) : STR("");
    if (by && str_starts(subject, STR("ل")) && !str_starts(subject, STR("لل"))) /* وفقا | ل | رئيس */
        subject = str_slice(subject, strlen("ل"), subject.len);
    return subject.len || !*ret_verb ? subject : topic_before(table, clause, start);
}

bool ends_in_report(const struct uncased_table *table, str behind)
{
    return ending_of(behind, table->verbs).len || is_one_of(trim_marks(behind), table->told) ||
           (begins_with_one_of(behind, table->quote_marks) && !begins_with_one_of(behind, table->naming));
}

/* 渡辺一郎さん | によると、選手には */
static str told_source(const struct uncased_table *table, str clause)
{
    str source = before_first(clause, table->sources);
    return source.len < clause.len ? bounded(without_bracket(behind_last(source, "、"))) : STR("");
}

str marked_subject(const struct uncased_table *table, str clause)
{
    clause = trim_marks(clause);
    str source = told_source(table, clause);
    if (source.len)
        return source;
    str mark = ending_of(clause, table->subject_marks);
    return mark.len ? bounded(behind_last(without_bracket(str_slice(clause, 0, clause.len - mark.len)), "、"))
                    : bounded(titled_subject(table, clause)); /* 中村健一市長は | 記者会見で */
}

str subject_in_report(const struct uncased_table *table, str clause)
{
    str verb = ending_of(clause, table->verbs);
    for (str rest = str_from(table->quote_marks); rest.len;) {
        str mark = str_cut(&rest, ' ');
        if (!str_starts(clause, mark))
            continue;
        if (ending_of(clause, table->honorifics).len || ending_of(clause, table->roles).len)
            return bounded(str_slice(clause, mark.len, clause.len));
        if (!verb.len)
            continue;
        str report = str_slice(clause, mark.len, clause.len - verb.len);
        size_t end = STR_NONE;
        for (str marks = str_from(table->subject_marks); marks.len;) {
            size_t at = str_find(report, str_cut(&marks, ' '));
            end = at < end ? at : end;
        }
        return end == STR_NONE ? STR("") : bounded(behind_last(str_slice(report, 0, end), "、"));
    }
    return STR("");
}

str quoted_source(const struct uncased_table *table, str clause)
{
    clause = trim_marks(clause);
    size_t space = str_find_last_char(clause, ' ');
    if (space == STR_NONE || !is_one_of(str_slice(clause, space + 1, clause.len), table->quoting))
        return STR("");
    str source = behind_last(str_slice(clause, 0, space), " عن ");
    return source.len < space ? bounded(source) : STR("");
}
