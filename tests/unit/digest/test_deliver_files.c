/* Letters into a Maildir and to the sendmail command. */
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <nutgraf/base/file.h>
#include <nutgraf/digest/deliver.h>

#include "../../../src/digest/deliver_kinds.h"
#include "../check.h"
#include "../scratch.h"

#define LETTER      "Subject: x\r\n\r\nFrom here\r\n.\r\nlast\r\n"
#define LETTER_UNIX "Subject: x\n\nFrom here\n.\nlast\n"
#define SENDER      STR("news@example.org")
#define RECIPIENT   STR("reader@example.org")

static str read_file(struct scratch *scratch, str path)
{
    str bytes;
    struct err err;
    if (!file_read(&scratch->arena, path, 1000000, &bytes, &err))
        fail_msg("%s", err.text);
    return bytes;
}

static enum delivery_outcome deliver(struct scratch *scratch, struct delivery_settings *settings,
                                     const char *message_id, str from, str to, str *ret_reply)
{
    struct courier *courier;
    struct err err;
    assert_true(courier_open(settings, STR(""), &courier, &err));
    enum delivery_outcome outcome =
        courier_deliver(courier, &scratch->arena, str_from(message_id), from, to, STR(LETTER), ret_reply);
    courier_close(courier);
    return outcome;
}

/* ---- Maildir */

static size_t count_files(str folder, char *ret_name, size_t room)
{
    DIR *dir = opendir(folder.at);
    size_t count = 0;
    assert_non_null(dir);
    for (const struct dirent *entry; (entry = readdir(dir)) != NULL;)
        if (entry->d_name[0] != '.') {
            snprintf(ret_name, room, "%s", entry->d_name);
            count++;
        }
    closedir(dir);
    return count;
}

static void a_letter_stands_once_in_the_maildir(void **state)
{
    struct scratch *scratch = *state;
    struct delivery_settings settings = {.kind = DELIVERY_MAILDIR, .maildir = scratch_path(scratch, "deep/Mail")};
    char name[256], other[256];
    str reply;
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    str new_folder = scratch_path(scratch, "deep/Mail/new");
    assert_int_equal(count_files(new_folder, name, sizeof name), 1);
    assert_int_equal(count_files(scratch_path(scratch, "deep/Mail/tmp"), other, sizeof other), 0);
    str path = file_join(&scratch->arena, new_folder, str_from(name));
    assert_str(read_file(scratch, path), STR(LETTER_UNIX));

    struct stat stat_of;
    assert_int_equal(stat(path.at, &stat_of), 0);
    assert_int_equal(stat_of.st_mode & 0777, 0600);
    assert_int_equal(stat(new_folder.at, &stat_of), 0);
    assert_int_equal(stat_of.st_mode & 0777, 0700);

    /* read and flagged by now: still the same letter */
    str read_path = arena_printf(&scratch->arena, "%s/deep/Mail/cur/%s,S=31:2,RS", scratch->folder, name);
    assert_int_equal(rename(path.at, read_path.at), 0);
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    assert_int_equal(count_files(new_folder, other, sizeof other), 0);
    assert_int_equal(deliver(scratch, &settings, "2@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    assert_int_equal(count_files(new_folder, other, sizeof other), 1);
    assert_null(strpbrk(other, ":/"));
}

/* A run that died while writing leaves a part in tmp/: the next one delivers all the same, and whole. */
static void a_part_left_behind_is_overwritten(void **state)
{
    struct scratch *scratch = *state;
    struct delivery_settings settings = {.kind = DELIVERY_MAILDIR, .maildir = scratch_path(scratch, "Mail")};
    char name[256];
    str reply;
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    str new_folder = scratch_path(scratch, "Mail/new");
    count_files(new_folder, name, sizeof name);
    str path = file_join(&scratch->arena, new_folder, str_from(name));
    assert_int_equal(rename(path.at, arena_printf(&scratch->arena, "%s/Mail/tmp/%s", scratch->folder, name).at), 0);
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_DELIVERED);
    assert_str(read_file(scratch, path), STR(LETTER_UNIX));
}

static void no_folder_can_be_there(void **state)
{
    struct scratch *scratch = *state;
    struct err err;
    str reply;
    str file = scratch_path(scratch, "file");
    assert_true(file_create(&scratch->arena, file, STR("x"), 0600, &err));
    struct delivery_settings settings = {.kind = DELIVERY_MAILDIR, .maildir = scratch_path(scratch, "file/Mail")};
    assert_int_equal(deliver(scratch, &settings, "1@example.org", SENDER, RECIPIENT, &reply), OUTCOME_UNREACHABLE);
    assert_int_not_equal(str_find(reply, file), STR_NONE);
    assert_false(maildir_check(&scratch->arena, settings.maildir, &err));
    assert_true(maildir_check(&scratch->arena, scratch_path(scratch, "not/there/yet"), &err));
    assert_int_not_equal(access(scratch_path(scratch, "not").at, F_OK), 0);
}

/* ---- sendmail */

static void sendmail_gets_letter_and_addresses(void **state)
{
    struct scratch *scratch = *state;
    struct err err;
    str reply;
    str script = scratch_path(scratch, "my sendmail");
    str body = arena_printf(&scratch->arena, "#!/bin/sh\nprintf '%%s\\n' \"$@\" >%s/arguments\ncat >%s/letter\n",
                            scratch->folder, scratch->folder);
    assert_true(file_create(&scratch->arena, script, body, 0700, &err));
    struct delivery_settings settings = {
        .kind = DELIVERY_SENDMAIL,
        .sendmail = arena_printf(&scratch->arena, "LC_ALL=C '%" STR_FMT "' -x", STR_ARG(script)),
    };
    assert_int_equal(deliver(scratch, &settings, "1", SENDER, STR("a'$(x)`y`;\"*@example.org"), &reply),
                     OUTCOME_DELIVERED);
    assert_str(read_file(scratch, scratch_path(scratch, "arguments")),
               STR("-x\n-i\n-f\nnews@example.org\n--\na'$(x)`y`;\"*@example.org\n"));
    assert_str(read_file(scratch, scratch_path(scratch, "letter")), STR(LETTER_UNIX));
}

static void exit_codes_say_what_became_of_it(void **state)
{
    static const struct {
        const char *command;
        enum delivery_outcome outcome;
        const char *reply;
    } rows[] = {
        {"true", OUTCOME_DELIVERED, "exit code 0"},
        {"sh -c 'echo first >&2; echo no such user >&2; exit 67'", OUTCOME_REFUSED, "exit code 67: no such user"},
        {"sh -c 'printf \"\\033[31mred\\r\\n\" >&2; exit 65'", OUTCOME_REFUSED, "exit code 65: [31mred"},
        {"sh -c 'exit 75'", OUTCOME_TEMPORARY, "exit code 75"},
        {"sh -c 'exit 69'", OUTCOME_TEMPORARY, "exit code 69"},
        {"sh -c 'exit 68'", OUTCOME_TEMPORARY, "exit code 68"},
        {"sh -c 'exit 1'", OUTCOME_TEMPORARY, "exit code 1"},
        {"kill -9 $$;", OUTCOME_TEMPORARY, "ended by signal 9"},
        {"sh -c 'exit 64'", OUTCOME_UNREACHABLE, "exit code 64"},
        {"sh -c 'exit 78'", OUTCOME_UNREACHABLE, "exit code 78"},
        {"/nowhere/sendmail", OUTCOME_UNREACHABLE, "exit code 127"},
        {"/etc/passwd", OUTCOME_UNREACHABLE, "exit code 126"},
        {"sh -c 'yes | head -c 300000 >&2; echo last >&2; exit 67'", OUTCOME_REFUSED, "exit code 67: last"},
        {"sh -c 'sleep 20 & exit 0'", OUTCOME_DELIVERED, "exit code 0"},
    };
    struct scratch *scratch = *state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str reply;
        struct delivery_settings settings = {.kind = DELIVERY_SENDMAIL, .sendmail = str_from(rows[i].command)};
        enum delivery_outcome outcome = deliver(scratch, &settings, "1", SENDER, RECIPIENT, &reply);
        if (outcome != rows[i].outcome || str_find(reply, str_from(rows[i].reply)) == STR_NONE)
            fail_msg("%s: outcome %d, “%" STR_FMT "”", rows[i].command, (int)outcome, STR_ARG(reply));
    }
}

static void a_command_that_hangs_is_killed_with_its_children(void **state)
{
    struct scratch *scratch = *state;
    str reply;
    str held = scratch_path(scratch, "held"); /* locked as long as one of them lives */
    str command = arena_printf(&scratch->arena, "sh -c 'exec 9>%s; flock 9; sleep 600 & wait'", held.at);
    assert_int_equal(command_deliver(&scratch->arena, command, 1, SENDER, RECIPIENT, STR(LETTER), &reply),
                     OUTCOME_TEMPORARY);
    assert_int_not_equal(str_find(reply, STR("killed")), STR_NONE);
    int lock = open(held.at, O_RDONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_true(lock >= 0);
    for (int i = 0; flock(lock, LOCK_EX | LOCK_NB) != 0; i++) {
        assert_true(i < 3000);
        usleep(10000);
    }
    close(lock);
}

static void a_check_looks_for_the_command(void **state)
{
    static const struct {
        const char *command;
        bool good;
    } rows[] = {
        {"sh", true},          {"/bin/sh -c x", true},          {"A=1 B=2 sh -x", true}, {"'/bin/sh' -x", true},
        {"/nowhere/x", false}, {"no-such-command -t x", false}, {"A=1", false},          {"/etc/passwd", false},
    };
    struct scratch *scratch = *state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct err err;
        if (command_check(&scratch->arena, str_from(rows[i].command), &err) != rows[i].good)
            fail_msg("%s", rows[i].command);
    }
}

/* ---- every kind */

static void an_address_is_only_an_address(void **state)
{
    static const char *const bad[] = {"", "a b@c", "a@b\r\nRCPT TO:<x@y>", "a@b\n", "<a@b>", "a>@b", "a\x7f@b", "-f@b"};
    struct scratch *scratch = *state;
    for (size_t i = 0; i < LENGTH(bad); i++)
        for (int kind = DELIVERY_SMTP; kind <= DELIVERY_MAILDIR; kind++) {
            str reply;
            struct delivery_settings settings = {
                .kind = (enum delivery_kind)kind,
                .smtp = {.host = STR("127.0.0.1"), .port = 1, .tls = TLS_NONE, .timeout = 1},
                .sendmail = STR("true"),
                .maildir = scratch_path(scratch, "Mail"),
            };
            assert_int_equal(deliver(scratch, &settings, "1", SENDER, str_from(bad[i]), &reply), OUTCOME_REFUSED);
            assert_int_equal(str_find_char(reply, '\n'), STR_NONE);
            assert_int_equal(deliver(scratch, &settings, "1", str_from(bad[i]), RECIPIENT, &reply),
                             OUTCOME_UNREACHABLE);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(a_letter_stands_once_in_the_maildir),
        scratch_test(a_part_left_behind_is_overwritten),
        scratch_test(no_folder_can_be_there),
        scratch_test(sendmail_gets_letter_and_addresses),
        scratch_test(exit_codes_say_what_became_of_it),
        scratch_test(a_command_that_hangs_is_killed_with_its_children),
        scratch_test(a_check_looks_for_the_command),
        scratch_test(an_address_is_only_an_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
