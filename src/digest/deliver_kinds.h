#ifndef NUTGRAF_DIGEST_DELIVER_KINDS_H
#define NUTGRAF_DIGEST_DELIVER_KINDS_H

/*
 * The three ways a letter goes out, behind courier.c. `from` and `to` have been looked at there: no control character,
 * space or angle bracket is in them. For outcomes and *ret_reply see deliver.h.
 */
#include <nutgraf/digest/deliver.h>

/* ---- a mail server: deliver_smtp.c */

struct smtp;

MUST_CHECK bool smtp_open(const struct smtp_settings *settings, str password, struct smtp **ret_smtp,
                          struct err *reterr);
void smtp_close(struct smtp *smtp);
enum delivery_outcome smtp_deliver(struct smtp *smtp, struct arena *arena, str from, str to, str bytes, str *ret_reply);
MUST_CHECK bool smtp_check(struct smtp *smtp, struct err *reterr);

/* ---- the sendmail command: deliver_command.c. It is killed, with what it started, after so many seconds. */

enum delivery_outcome command_deliver(struct arena *arena, str command, int seconds, str from, str to, str bytes,
                                      str *ret_reply);
MUST_CHECK bool command_check(struct arena *arena, str command, struct err *reterr);

/* ---- a Maildir: deliver_maildir.c */

enum delivery_outcome maildir_deliver(struct arena *arena, str folder, str message_id, str bytes, str *ret_reply);
MUST_CHECK bool maildir_check(struct arena *arena, str folder, struct err *reterr);

/* ---- for all of them */

/* With LF line ends, as a Unix file or pipe holds mail. */
str with_unix_lines(struct arena *arena, str bytes);

#endif
