#include "file_job.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/hash.h>
#include <nutgraf/text/letter_case.h>

#include "articles.h"

/*
 * A file's own words tell whether it changed: the paragraphs as they were read, not the summary, so that a better
 * summarizer makes no old article look changed; and not the bytes, so that another encoding or line end does not.
 */
static str content_print(struct arena *arena, const struct document *document)
{
    return hash_sha256(arena, document_lines(arena, document));
}

/* An article that is a file has its headline, which the summary tells, beside its path. */
static void identify(struct arena *arena, struct read_article *read, const struct summary *summary)
{
    const struct article *article = &read->article;
    if (!read->identity.print.len)
        read->identity = (struct identity){.guid = article->path,
                                           .link = text_fold(arena, summary->title),
                                           .print = content_print(arena, &article->document)};
}

void file_job_do(struct file_job *job, struct summarizer *summarizer, const struct summary_settings *wanted)
{
    struct arena *arena = &job->arena;
    struct reading reading = {.name = job->path, .path = job->path, .language = job->source->language};
    bool done = file_read(arena, job->path, CEILING_ARTICLE_BYTES, &reading.bytes, &job->err) &&
                articles_read(arena, &reading, &job->articles, &job->err);
    job->state = done ? FILE_READ : FILE_FAILED;
    if (!done)
        return;
    job->summaries = arena_array(arena, struct summary, job->articles.len);
    for (size_t i = 0; i < job->articles.len; i++) {
        struct read_article *read = &job->articles.at[i];
        summarize(summarizer, arena, &read->article, wanted, &job->summaries[i]);
        identify(arena, read, &job->summaries[i]);
    }
}
