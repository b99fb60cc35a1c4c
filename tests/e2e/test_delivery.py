"""Without a mail server: a Maildir, or the machine's sendmail command."""
import pytest

from conftest import DONE, UNAVAILABLE, parse_letter

TO = ["ann@example.org", "bob@example.org"]


def sendmail(desk, script):
    command = desk.home / "sendmail"
    command.write_text(f"#!/bin/sh\n{script}\n")
    command.chmod(0o755)
    desk.configure(TO, {"sendmail": str(command)})


def test_a_maildir_is_made_and_filled(desk):
    desk.configure(TO)
    desk.run()
    assert {path.name for path in desk.maildir.iterdir()} == {"cur", "new", "tmp"}
    assert list((desk.maildir / "tmp").iterdir()) == []
    assert sorted(letter["To"] for letter in desk.letters()) == TO
    for path in (desk.maildir / "new").iterdir():
        assert path.stat().st_mode & 0o077 == 0
        assert ":" not in path.name and "/" not in path.name


def test_sendmail_is_told_sender_and_recipient_and_given_the_letter(desk):
    sendmail(desk, 'n=$(ls | grep -c ^call); printf "%s\\n" "$@" >call$n; cat >letter$n')
    desk.run()
    calls = [(desk.home / f"call{n}").read_text().splitlines() for n in (0, 1)]
    assert calls == [["-i", "-f", "news@example.org", "--", address] for address in TO]
    for number, address in enumerate(TO):
        data = (desk.home / f"letter{number}").read_bytes()
        letter = parse_letter(data)
        assert letter["To"] == address and letter.defects == []
        assert b"\r" not in data or data.count(b"\r\n") == data.count(b"\n")


@pytest.mark.parametrize("script", ["cat >/dev/null; exit 75", "exit 75", "kill -9 $$"])
def test_a_sendmail_that_fails_keeps_the_letters(desk, script):
    sendmail(desk, script)
    desk.run(expect=UNAVAILABLE)
    sendmail(desk, 'cat >"letter-$5"')
    desk.run(expect=DONE)
    assert all((desk.home / f"letter-{address}").exists() for address in TO)


def test_a_sendmail_that_is_not_there_keeps_the_letters(desk):
    desk.configure(TO, {"sendmail": str(desk.home / "absent")})
    assert "absent" in desk.run(expect=UNAVAILABLE).stderr
    desk.configure(TO)
    desk.run()
    assert len(desk.letters()) == 2
