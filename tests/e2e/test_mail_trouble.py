"""Whatever the mail server does, a letter is neither lost nor, as far as SMTP allows, delivered twice."""
import time

import pytest

from conftest import CONFIG, DONE, UNAVAILABLE, parse_letter
from mailserver import CUT, HANG, STAGES, unused_port

TO = ["ann@example.org", "bob@example.org", "cyd@example.org"]


def ids(server):
    return sorted(parse_letter(letter.data)["Message-ID"] for letter in server.letters)


def test_letters_arrive_one_a_recipient(desk, mail_server):
    server = mail_server()
    desk.deliver_to(server, TO)
    desk.run()
    assert sorted(letter.recipient for letter in server.letters) == TO
    assert {letter.sender for letter in server.letters} == {"news@example.org"}
    assert len(set(ids(server))) == 3
    assert server.connections == 1


def test_a_server_that_is_down_gets_its_letters_later(desk, mail_server):
    desk.deliver_to(unused_port(), TO)
    done = desk.run(expect=UNAVAILABLE)
    assert "127.0.0.1" in done.stderr and desk.feed.exists()
    assert all(address in desk.configured("status").stdout for address in TO)
    server = mail_server()
    desk.deliver_to(server, TO)
    desk.run()
    assert sorted(letter.recipient for letter in server.letters) == TO
    desk.run()
    assert len(server.letters) == 3


FOR_NOW = [(stage, CUT) for stage in STAGES] + [
    ("greeting", "421 4.3.2 closing"),
    ("mail", "421 4.3.2 closing"),
    ("mail", "451 4.3.0 try later"),
    ("rcpt", "450 4.2.1 greylisted"),
    ("in data", "451 4.3.0 no room"),
    ("after data", "452 4.3.1 no room"),
    ("greeting", HANG),
    ("rcpt", HANG),
    ("after data", HANG),
]


@pytest.mark.parametrize("stage, trouble", FOR_NOW)
def test_what_fails_for_now_is_sent_by_the_next_run_under_the_same_id(desk, mail_server, stage, trouble):
    troubled, healthy = mail_server(trouble={stage: trouble}), mail_server()
    desk.deliver_to(troubled, timeout=1 if trouble == HANG else 60)
    desk.run(expect=UNAVAILABLE)
    assert "you@example.org" in desk.configured("status").stdout
    desk.deliver_to(healthy)
    desk.run()
    assert len(healthy.letters) == 1
    if troubled.letters:  # it took the letter on, and could not say so
        assert (stage, trouble) == ("after data", CUT)
        assert ids(troubled) == ids(healthy)
    desk.run()
    assert len(healthy.letters) == 1


@pytest.mark.parametrize("stage, reply", [("rcpt", "550 5.1.1 no such user"), ("after data", "554 5.7.1 spam")])
def test_a_refused_recipient_holds_up_nobody_else(desk, mail_server, stage, reply):
    server = mail_server(trouble=lambda at, address: reply if (at, address) == (stage, "bob@example.org") else None)
    desk.deliver_to(server, TO)
    done = desk.run(expect=UNAVAILABLE)
    assert "bob@example.org" in done.stderr and reply[4:] in done.stderr
    assert sorted(letter.recipient for letter in server.letters) == ["ann@example.org", "cyd@example.org"]
    status = desk.configured("status").stdout
    assert "bob@example.org" in status and reply[4:] in status and "ann@example.org" not in status
    desk.run(expect=DONE)
    assert len(server.letters) == 2


def test_a_recipient_put_off_holds_up_nobody_else(desk, mail_server):
    server = mail_server(trouble=lambda at, address: "450 4.2.1 busy" if address == "ann@example.org" else None)
    desk.deliver_to(server, TO)
    desk.run(expect=UNAVAILABLE)
    assert sorted(letter.recipient for letter in server.letters) == ["bob@example.org", "cyd@example.org"]


def test_a_refused_sender_is_told_in_the_servers_words(desk, mail_server):
    server = mail_server(trouble={"mail": "553 5.7.1 sender not yours"})
    desk.deliver_to(server)
    assert "sender not yours" in desk.run(expect=UNAVAILABLE).stderr
    assert server.letters == [] and "you@example.org" in desk.configured("status").stdout


def two_digests(desk, server, first):
    desk.deliver_to(server)
    digests = [{"name": name, "to": f"{name}@example.net", "from": sender}
               for name, sender in [("first", first), ("second", "good@example.org")]]
    smtp = {"host": "127.0.0.1", "port": server.port, "tls": "none", "timeout": 60}
    desk.configure(digests=digests, delivery={"smtp": smtp})


def test_a_refused_sender_holds_up_no_other_digest_and_can_be_corrected(desk, mail_server):
    server = mail_server(trouble=lambda at, address: "550 5.7.1 not you" if address == "bad@example.org" else None)
    two_digests(desk, server, "bad@example.org")
    for waiting_since in range(2):
        done = desk.run(expect=UNAVAILABLE)
        assert "bad@example.org" in done.stderr and "“from”" in done.stderr and "5.7.1 not you" in done.stderr
        assert [letter.sender for letter in server.letters] == ["good@example.org"]
    two_digests(desk, server, "corrected@example.org")
    desk.run(expect=DONE)
    assert [letter.sender for letter in server.letters] == ["good@example.org", "corrected@example.org"]
    assert parse_letter(server.letters[1].data)["From"] == "bad@example.org"


def test_a_letter_whose_digest_is_gone_keeps_its_sender(desk, mail_server):
    put_off, server = mail_server(trouble={"rcpt": "450 4.2.1 later"}), mail_server()
    desk.deliver_to(put_off)
    desk.run(expect=UNAVAILABLE)
    two_digests(desk, server, "other@example.org")
    desk.configured("send", "--digest", "first")
    assert ("news@example.org", "you@example.org") in [(letter.sender, letter.recipient) for letter in server.letters]


@pytest.mark.parametrize("stage", ["rcpt", "after data"])
def test_a_hang_is_waited_for_once(desk, mail_server, stage):
    server = mail_server(trouble={stage: HANG})
    desk.deliver_to(server, timeout=6)
    started = time.monotonic()
    desk.run(expect=UNAVAILABLE)
    assert time.monotonic() - started < 12  # not twice the timeout
    assert server.connections == 1


def test_a_server_that_wants_starttls_is_told_as_that(desk, mail_server, certificate):
    server = mail_server(certificate=certificate, tls="starttls")
    desk.deliver_to(server)
    done = desk.run(expect=UNAVAILABLE)
    assert "set smtp.tls to starttls" in done.stderr and "smtp.user" not in done.stderr


def test_with_a_user_nothing_is_sent_without_a_sign_in(desk, mail_server):
    server = mail_server()
    desk.deliver_to(server, user="you", password_command="echo geheim")
    for arguments in (["run"], ["check", "--connect"]):
        done = desk.configured(*arguments, expect=UNAVAILABLE)
        assert "it offers no sign-in;" in done.stderr and "rror)" not in done.stderr
    assert server.letters == []


def test_a_reply_cannot_write_to_the_terminal(desk, mail_server):
    server = mail_server(trouble={"rcpt": "550 \x1b]0;owned\x07 no"})
    desk.deliver_to(server)
    done = desk.run(expect=UNAVAILABLE)
    assert not set(done.stderr + desk.configured("status").stdout) & {"\x1b", "\x07"}


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_tls_and_login_work_and_are_used(desk, mail_server, authority, certificate, tls):
    server = mail_server(certificate=certificate, tls=tls, login=("you", "geheim"))
    secret = desk.home / "secret"
    secret.write_text("geheim\n")
    secret.chmod(0o600)
    desk.deliver_to(server, TO, tls=tls, ca_file=str(authority.file), user="you", password_file="secret")
    desk.run()
    assert [(letter.encrypted, letter.user) for letter in server.letters] == [(True, "you")] * 3
    assert server.connections == 1


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_stranger_with_a_certificate_gets_nothing(desk, mail_server, authority, certificate, other_certificate, tls):
    for presented, trusted in [(certificate, None), (other_certificate, str(authority.file))]:
        server = mail_server(certificate=presented, tls=tls)
        desk.deliver_to(server, tls=tls, **({"ca_file": trusted} if trusted else {}))
        assert "certificate" in desk.run(expect=UNAVAILABLE).stderr.lower()
        assert server.letters == []


def test_without_starttls_nothing_is_sent(desk, mail_server, authority, certificate):
    plain, good = mail_server(), mail_server(certificate=certificate, tls="starttls")
    desk.deliver_to(plain, tls="starttls", ca_file=str(authority.file))
    desk.run(expect=UNAVAILABLE)
    assert plain.letters == []
    desk.deliver_to(good, tls="starttls", ca_file=str(authority.file))
    desk.run()
    assert len(good.letters) == 1


def test_a_wrong_password_keeps_the_letters(desk, mail_server, authority, certificate):
    server = mail_server(certificate=certificate, tls="implicit", login=("you", "geheim"))
    right, wrong = desk.home / "right", desk.home / "wrong"
    for path, text in [(right, "geheim"), (wrong, "falsch")]:
        path.write_text(text)
        path.chmod(0o600)
    for path, expect, count in [(wrong, UNAVAILABLE, 0), (right, DONE, 1)]:
        desk.deliver_to(server, tls="implicit", ca_file=str(authority.file), user="you", password_file=path.name)
        done = desk.run(expect=expect)
        assert len(server.letters) == count
        assert "falsch" not in done.stderr and "geheim" not in done.stderr


def test_check_connect_signs_on_and_sends_nothing(desk, mail_server, authority, certificate):
    server = mail_server(certificate=certificate, tls="implicit", login=("you", "geheim"))
    for password, expect in [("geheim", DONE), ("falsch", UNAVAILABLE)]:
        secret_configuration(desk, server, authority, password_command=f"echo {password}")
        desk.configured("check", "--connect", expect=expect)
    desk.deliver_to(unused_port())
    assert "127.0.0.1" in desk.configured("check", "--connect", expect=UNAVAILABLE).stderr
    desk.configured("check")
    assert server.letters == []


def secret_configuration(desk, server, authority, **secret):
    desk.deliver_to(server, tls="implicit", ca_file=str(authority.file), user="you", **secret)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_password_that_others_may_read_is_refused(desk, mail_server, authority, certificate, mode):
    server = mail_server(certificate=certificate, tls="implicit", login=("you", "geheim"))
    (desk.home / "secret").write_text("geheim\n")
    (desk.home / "secret").chmod(mode)
    secret_configuration(desk, server, authority, password_file="secret")
    assert "secret" in desk.run(expect=CONFIG).stderr
    assert server.connections == 0 and desk.feed.exists()
    (desk.home / "secret").chmod(0o600)
    desk.run()
    assert len(server.letters) == 1


def test_a_password_comes_from_a_command_or_from_systemd(desk, mail_server, authority, certificate):
    server = mail_server(certificate=certificate, tls="implicit", login=("you", "ge heim"))
    secret_configuration(desk, server, authority, password_command="echo 'ge heim'; echo second line")
    desk.run()
    (desk.home / "credentials").mkdir()
    (desk.home / "credentials/smtp").write_text("ge heim")
    (desk.home / "credentials/smtp").chmod(0o400)
    (desk.articles / "new.txt").write_text("The bridge opens again on Monday, the mayor said in town.\n")
    secret_configuration(desk, server, authority, credential="smtp")
    desk.configured("update")
    desk.configured("send", "--now", env={"CREDENTIALS_DIRECTORY": str(desk.home / "credentials")})
    assert len(server.letters) == 2


@pytest.mark.parametrize("secret", [{"password_command": "exit 3"}, {"password_command": "true"},
                                    {"password_file": "absent"}, {"credential": "absent"}])
def test_a_password_that_is_not_to_be_had_is_told(desk, mail_server, authority, certificate, secret):
    server = mail_server(certificate=certificate, tls="implicit", login=("you", "geheim"))
    secret_configuration(desk, server, authority, **secret)
    desk.run(expect=CONFIG)
    assert server.connections == 0
