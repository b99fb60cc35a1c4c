#include <nutgraf/digest/deliver.h>

#include "clean.h"
#include "deliver_kinds.h"

#include <nutgraf/base/buf.h>

/* sendmail hands over to a queue, or speaks to a server itself: RFC 5321 §4.5.3.2 lets that take minutes. */
#define COMMAND_SECONDS 600

struct courier {
    const struct delivery_settings *settings;
    struct smtp *smtp;
};

bool courier_open(const struct delivery_settings *delivery, str password, struct courier **ret_courier,
                  struct err *reterr)
{
    struct smtp *smtp = NULL;
    if (delivery->kind == DELIVERY_SMTP && !smtp_open(&delivery->smtp, password, &smtp, reterr))
        return false;
    struct courier *courier = calloc(1, sizeof *courier);
    if (courier == NULL) {
        smtp_close(smtp);
        return err_set(reterr, EX_OSERR, "no memory left for the mail connection");
    }
    *courier = (struct courier){delivery, smtp};
    *ret_courier = courier;
    return true;
}

void courier_close(struct courier *courier)
{
    if (courier == NULL)
        return;
    smtp_close(courier->smtp);
    free(courier);
}

/* config/ lets no such address pass. Here it would become an SMTP command of its own, so that we look again. */
static bool address_is_safe(str address)
{
    for (size_t i = 0; i < address.len; i++) {
        unsigned char c = (unsigned char)address.at[i];
        if (c <= ' ' || c == 0x7f || c == '<' || c == '>')
            return false;
    }
    return address.len > 0 && address.at[0] != '-';
}

static str unsafe_address(struct arena *arena, const char *whose, str address)
{
    str shown = clean_line(arena, address);
    return arena_printf(arena,
                        "the %s’s address “%" STR_FMT
                        "” is empty, begins with '-', or has a space, control character or angle bracket in it",
                        whose, STR_ARG(shown));
}

enum delivery_outcome courier_deliver(struct courier *courier, struct arena *arena, str message_id, str from, str to,
                                      str bytes, str *ret_reply)
{
    const struct delivery_settings *settings = courier->settings;
    if (!address_is_safe(from)) {
        *ret_reply = unsafe_address(arena, "sender", from);
        return OUTCOME_UNREACHABLE;
    }
    if (!address_is_safe(to)) {
        *ret_reply = unsafe_address(arena, "recipient", to);
        return OUTCOME_REFUSED;
    }
    switch (settings->kind) {
    case DELIVERY_SENDMAIL:
        return command_deliver(arena, settings->sendmail, COMMAND_SECONDS, from, to, bytes, ret_reply);
    case DELIVERY_MAILDIR:
        return maildir_deliver(arena, settings->maildir, message_id, bytes, ret_reply);
    case DELIVERY_SMTP:
        break;
    }
    return smtp_deliver(courier->smtp, arena, from, to, bytes, ret_reply);
}

bool courier_check(struct courier *courier, struct err *reterr)
{
    const struct delivery_settings *settings = courier->settings;
    struct arena arena = {0};
    bool good = settings->kind == DELIVERY_SENDMAIL  ? command_check(&arena, settings->sendmail, reterr)
                : settings->kind == DELIVERY_MAILDIR ? maildir_check(&arena, settings->maildir, reterr)
                                                     : smtp_check(courier->smtp, reterr);
    arena_release(&arena);
    return good;
}

str with_unix_lines(struct arena *arena, str bytes)
{
    struct buf out = buf_with_limit(bytes.len);
    while (bytes.len > 0) {
        size_t end = str_find(bytes, STR("\r\n"));
        buf_add(&out, str_slice(bytes, 0, end));
        if (end == STR_NONE)
            break;
        buf_add_char(&out, '\n');
        bytes = str_slice(bytes, end + 2, bytes.len);
    }
    str lines = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return lines;
}
