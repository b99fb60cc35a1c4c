#ifndef APP_FILE_JOB_H
#define APP_FILE_JOB_H

/* One file of a source, read and summarised. Any thread may do it: only the file is touched, and what is in here. */
#include <nutgraf/app/reading.h>
#include <nutgraf/app/run.h>
#include <nutgraf/base/arena.h>
#include <nutgraf/summarize/summarize.h>

enum file_state {
    FILE_WANTED, /* to be read: it is new or has changed */
    FILE_READ,
    FILE_KNOWN,      /* as it was when it was read */
    FILE_HOLDS_NONE, /* likewise, and there was no article in it */
    FILE_FAILED,     /* with the error */
};

struct file_job {
    struct arena arena; /* of all that is in it */
    const struct source *source;
    str path;
    str validator; /* of the file before it was read */
    enum file_state state;
    struct err err;
    struct read_article_list articles; /* each with its identity */
    struct summary *summaries;         /* one for each */
};

/* A file that is wanted is read, or has failed. */
void file_job_do(struct file_job *job, struct summarizer *summarizer, const struct summary_settings *wanted);

#endif
