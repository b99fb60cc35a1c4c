#ifndef NUTGRAF_CONFIG_CONFIG_H
#define NUTGRAF_CONFIG_CONFIG_H

/* nutgraf.yaml to settings. */
#include <nutgraf/base/buf.h>
#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/model/settings.h>

/* One complaint a line: "nutgraf.yaml:12:7: unknown key 'form' in a digest; expected one of name, to, from …". */
struct complaint_list {
    str *at;
    size_t len;
    size_t cap;
};

/* The path is for messages, and relative paths stand beside the file, so that they come out absolute if it is. */
struct config_file {
    str file;
    str yaml; /* its bytes */
};

enum config_sources {
    CONFIG_SOURCES_NEEDED,
    CONFIG_SOURCES_TO_COME, /* none is no mistake: whoever asks is about to add some */
};

/*
 * Reads the configuration, files[0], and the files of sources.d beside it, which hold nothing but `sources` that are
 * added to its own; `home`, $HOME, replaces a leading ~. False when there is anything to complain about: then every
 * mistake is listed, file by file and in the order of each, and *ret_settings is untouched. Touches no file: secrets
 * and folders are looked at when they are used. No complaint shows the credentials of an address.
 */
MUST_CHECK bool config_parse(struct arena *arena, const struct config_file *files, size_t file_count, str home,
                             enum config_sources sources, struct settings *ret_settings,
                             struct complaint_list *ret_complaints);

/*
 * A file for sources.d that config_parse reads back to the same sources: path and url as they are, nothing that is the
 * default. Control characters are left out, as the configuration has none.
 */
void config_write_sources(struct buf *out, const struct source *sources, size_t count);

/* The commented configuration that `nutgraf init` writes: config/nutgraf.yaml as it was when we were built. */
str config_example(void);

/*
 * A mailbox as the configuration and the command line take it: "Me <me@example.org>" or the address alone. NULL when it
 * is valid, else what is wrong, to follow the text after a comma: "which has no '@'".
 */
MUST_CHECK const char *mailbox_parse(struct arena *arena, str text, struct mailbox *ret_mailbox);

/*
 * The secret itself, its first line without the line break, NUL-terminated; empty when no source is set. EX_CONFIG: the
 * file is open to group or others, belongs to neither us nor root, is not there, is empty or larger than
 * CEILING_SECRET_BYTES; the command failed; the credential does not exist. `credentials` is $CREDENTIALS_DIRECTORY,
 * empty when unset.
 */
MUST_CHECK bool secret_read(struct arena *arena, const struct secret_source *source, str credentials, str *ret_secret,
                            struct err *reterr);

#endif
