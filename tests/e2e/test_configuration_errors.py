"""Every mistake in a configuration is told at once, each with its place and what was expected there."""
import re

import pytest

from conftest import CONFIG, DONE

GOOD = """\
state: state
sources:
  - name: Sample articles
    path: articles
feeds:
  - path: feeds/news.atom
digests:
  - name: daily
    to: you@example.org
    from: news@example.org
delivery:
  maildir: Maildir
"""


def complaints(desk, yaml, *command):
    desk.file.write_text(yaml, encoding="utf-8")
    done = desk.configured(*(command or ("check",)), expect=CONFIG)
    return re.findall(r"nutgraf\.yaml:(\d+):(\d+): (.*)", done.stderr)


def test_a_good_one_is_good(desk):
    desk.file.write_text(GOOD, encoding="utf-8")
    desk.configured("check", expect=DONE)


@pytest.mark.parametrize("old, new, line, words", [
    ("    path: articles", "    pth: articles", 4, "pth"),
    ("    to: you@example.org", "    to: you.example.org", 9, "you.example.org"),
    ("    from: news@example.org", "    from: \"news@example.org\\r\\nBcc: all@example.org\"", 10, ""),
    ("  - name: daily", "  - name: ../daily", 8, "../daily"),
    ("  - name: daily", "  - at: 25:00\n    name: daily", 8, "25:00"),
    ("  - name: daily", "  - timezone: Mars/Olympus\n    name: daily", 8, "Mars/Olympus"),
    ("  - name: daily", "  - days: [monday, someday]\n    name: daily", 8, "someday"),
    ("  maildir: Maildir", "  smtp: {host: mail.example.org, password: geheim}", 12, "password_file"),
    ("  maildir: Maildir", "  smtp: {host: mail.example.org, port: 99999}", 12, "99999"),
    ("  maildir: Maildir", "  maildir: Maildir\n  sendmail: /usr/sbin/sendmail", 13, ""),
    ("state: state", "state: [state", 2, ""),
    ("state: state", "state: state\nstate: other", 2, "state"),
    ("state: state", "state: \tstate\n\tx: y", 2, ""),
])
def test_a_mistake_is_told_with_its_place(desk, old, new, line, words):
    assert GOOD.count(old) == 1
    found = complaints(desk, GOOD.replace(old, new))
    assert any(abs(int(at) - line) <= 1 and words in told for at, _, told in found), found


def test_all_mistakes_are_told_at_once_and_in_order(desk):
    yaml = (GOOD.replace("path: articles", "pth: articles").replace("you@example.org", "you")
            .replace("maildir:", "mailbox:"))
    found = complaints(desk, yaml)
    lines = [int(at) for at, _, _ in found]
    assert {4, 9, 12} <= set(lines) and lines == sorted(lines)
    assert ("4", "5") in [(line, column) for line, column, _ in found]


@pytest.mark.parametrize("command", [("run",), ("update",), ("send",), ("status",), ("send", "--dry-run")])
def test_no_command_starts_with_a_wrong_one(desk, command):
    assert complaints(desk, GOOD.replace("path: articles", "pth: articles"), *command)
    assert not (desk.home / "state").exists() and not desk.feed.exists()


@pytest.mark.parametrize("yaml", ["", "# nothing\n", "- a list\n", "just words\n", "\0\1\2", "a: &a [*a, *a]\n",
                                  "\ufffe", "--- {}\n--- {}\n", "{" * 5000, "? {a: b}\n: c\n"])
def test_nonsense_is_a_configuration_error(desk, yaml):
    desk.file.write_text(yaml, encoding="utf-8")
    assert "nutgraf.yaml" in desk.configured("check", expect=CONFIG).stderr


def test_a_billion_laughs_are_refused(desk):
    lines = ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    desk.file.write_text("\n".join(lines), encoding="utf-8")
    desk.configured("check", expect=CONFIG)


def test_a_configuration_that_is_not_there_is_named(desk):
    desk.file.unlink()
    assert "nutgraf.yaml" in desk.configured("check", expect=CONFIG).stderr


def test_a_digest_needs_a_delivery(desk):
    assert complaints(desk, GOOD.split("delivery:")[0])


def test_a_password_goes_over_no_open_line(desk):
    yaml = GOOD.split("delivery:")[0] + """\
delivery:
  smtp:
    host: mail.example.org
    tls: none
    user: you
    password_file: secret
"""
    assert complaints(desk, yaml)


def companion(desk, name, yaml):
    folder = desk.file.parent / "sources.d"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(yaml, encoding="utf-8")


def test_files_in_sources_d_add_their_sources(desk):
    desk.file.write_text(GOOD, encoding="utf-8")
    companion(desk, "more.yaml", "sources:\n  - path: more\n")
    companion(desk, "notes.txt", "no yaml: [")
    assert "2 sources" in desk.configured("check", expect=DONE).stdout


def test_all_sources_may_stand_in_sources_d(desk):
    desk.file.write_text("state: state\n", encoding="utf-8")
    companion(desk, "a.yaml", "sources:\n  - path: a\n")
    companion(desk, "b.yaml", "sources:\n  - path: b\n")
    assert "2 sources" in desk.configured("check", expect=DONE).stdout


def test_a_mistake_in_sources_d_is_told_with_its_file(desk):
    desk.file.write_text(GOOD, encoding="utf-8")
    companion(desk, "more.yaml", "sources:\n  - path: more\n    name: Sample articles\n  - pth: x\n")
    errors = desk.configured("check", expect=CONFIG).stderr
    assert re.search(r"sources\.d/more\.yaml:3:11: 'Sample articles' .* in line 3 of .*nutgraf\.yaml", errors)
    assert re.search(r"sources\.d/more\.yaml:4:5: unknown key 'pth'", errors)
