"""The commands as the manual describes them: usage, help, version, and where the user's files lie."""
import os
import re
import shutil
import subprocess

import pytest

from conftest import CANNOT_WRITE, CONFIG, DONE, EXIT_CODES, SEEDS, TOP, USAGE

COMMANDS = ["summarize", "read", "init", "check", "update", "send", "run", "status", "opml"]


@pytest.mark.parametrize("arguments", [
    (), ("nonsense",), ("--nonsense",), ("summarize", "--format", "pdf", "x"), ("summarize", "--sentences", "0", "x"),
    ("summarize", "--sentences", "eleven", "x"), ("summarize", "--quotes", "-1", "x"), ("summarize", "--sentences"),
    ("summarize", "ftp://x"), ("summarize", "http://"), ("summarize", "https://a b/"), ("summarize", "file:///etc/hosts"),
    ("read", "gopher://x/feed"), ("read", "--base", "nonsense", "x"), ("read", "--base", "/feed", "x"),
    ("opml", "import", "ftp://x/list.opml"), ("run", "extra"), ("check", "--dry-run"), ("--config",), ("send", "--digest"), ("send", "--to", "not an address"),
], ids=" ".join)
def test_wrong_usage_is_told(desk, arguments):
    configured = () if "--config" in arguments else ("--config", desk.file)
    done = desk.nutgraf(*configured, *arguments, expect=USAGE)
    assert done.stdout == "" and "nutgraf" in done.stderr


def test_help_and_version_go_to_standard_output(desk):
    assert re.fullmatch(r"nutgraf \d+\.\d+\.\d+\n", desk.nutgraf("--version").stdout)
    helped = desk.nutgraf("--help").stdout
    assert all(re.search(rf"\b{command}\b", helped) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_helps_and_is_in_the_manual(desk, command):
    helped = desk.nutgraf(command, "--help").stdout
    manual = (TOP / "man/nutgraf.1").read_text(encoding="utf-8")
    assert command in helped and re.search(rf"^\.Cm {command}\b", manual, re.M)
    for option in set(re.findall(r"--([a-z][a-z-]+)", helped)):
        assert f"\\-{option}" in manual, option


def test_init_writes_a_good_configuration_once(desk):
    path = desk.home / ".config/nutgraf/nutgraf.yaml"
    desk.nutgraf("init")
    text = path.read_text(encoding="utf-8")
    desk.nutgraf("check", expect=None)
    desk.nutgraf("init", expect=CANNOT_WRITE)
    assert path.read_text(encoding="utf-8") == text
    desk.nutgraf("init", "mine.yaml")
    desk.nutgraf("--config", "named.yaml", "init")
    for name in ("mine.yaml", "named.yaml"):
        assert (desk.home / name).read_text(encoding="utf-8") == text


def test_configuration_and_state_lie_where_xdg_says(desk):
    for folder in (desk.home / ".config", desk.home / "xdg-config"):
        (folder / "nutgraf").mkdir(parents=True)
    desk.configure(state=None, sources=[{"path": str(desk.articles)}], feeds=[{"path": str(desk.feed)}],
                   delivery={"maildir": str(desk.maildir)})
    desk.file.rename(desk.home / "xdg-config/nutgraf/nutgraf.yaml")
    desk.nutgraf("run", env={"XDG_CONFIG_HOME": str(desk.home / "xdg-config"),
                             "XDG_STATE_HOME": str(desk.home / "xdg-state")})
    assert (desk.home / "xdg-state/nutgraf/nutgraf.db").stat().st_mode & 0o077 == 0
    (desk.home / "xdg-config/nutgraf/nutgraf.yaml").rename(desk.home / ".config/nutgraf/nutgraf.yaml")
    desk.nutgraf("run")
    assert (desk.home / ".local/state/nutgraf/nutgraf.db").exists()


def test_quiet_says_nothing_and_verbose_more(desk):
    usual = desk.run().stderr
    (desk.articles / "new.txt").write_text("The bridge opens again on Monday, the mayor said in town.\n")
    quiet = desk.configured("--quiet", "run").stderr
    (desk.articles / "newer.txt").write_text("The bridge closes again on Tuesday, the mayor said in town.\n")
    verbose = desk.configured("--verbose", "run").stderr
    assert quiet == "" and len(verbose.splitlines()) > len(usual.splitlines())


def seen_on_a_terminal(desk, *arguments, **environment):
    """What the program writes to a standard error that is a terminal."""
    screen, line = os.openpty()
    os.set_blocking(screen, False)
    with open(screen, "rb", buffering=0) as shown, open(line, "wb", buffering=0) as terminal:
        done = subprocess.run(desk.command(*arguments), env=desk.environment() | environment, cwd=desk.home,
                              stderr=terminal, stdout=subprocess.DEVNULL, timeout=300)
        assert done.returncode in EXIT_CODES
        return (shown.read(65536) or b"").decode()


def test_progress_and_colour_are_for_terminals(desk):
    assert f"{len(SEEDS)} of {len(SEEDS)}" in seen_on_a_terminal(desk, "--config", desk.file, "run")
    assert "\x1b[31m" in seen_on_a_terminal(desk, "summarize", "absent")
    assert "\x1b[31m" not in seen_on_a_terminal(desk, "summarize", "absent", NO_COLOR="1")
    assert " of " not in seen_on_a_terminal(desk, "--quiet", "--config", desk.file, "run")
    shutil.rmtree(desk.home / "state")
    assert "\r" not in desk.run().stderr


def test_check_is_quiet_about_a_good_configuration_and_exits_0(desk):
    desk.configured("check", expect=DONE)
    desk.configure(sources=[])
    desk.configured("check", expect=CONFIG)


def test_check_warns_of_what_will_not_work(desk):
    smtp = {"host": "127.0.0.1", "tls": "none", "user": "you", "password_file": "secret", "ca_file": "absent.pem"}
    (desk.home / "folder").mkdir()
    (desk.home / "secret").write_text("geheim\n")
    (desk.home / "secret").chmod(0o644)
    feeds = [{"name": name, "path": path, "title": name}
             for name, path in [("a folder", "folder"), ("a device", "/dev/null"), ("an article", "articles/news.atom"),
                                ("in a pattern", "feeds/news.atom"), ("good", "good.atom")]]
    sources = [{"name": "Folder", "path": "articles"}, {"name": "Pattern", "path": "fee*/*.atom"}]
    desk.configure(sources=sources, feeds=feeds, delivery={"smtp": smtp})
    told = desk.configured("check").stderr
    for want in ("feed a folder:", "feed a device:", "feed an article:", "source Folder", "feed in a pattern:",
                 "source Pattern", "absent.pem", "chmod 600"):
        assert want in told
    assert "feed good" not in told and "geheim" not in told
    (desk.home / "secret").unlink()
    assert "secret: cannot open the password file" in desk.configured("check").stderr


def test_the_demo_works_twice_in_a_row(desk):
    for _ in range(2):
        done = subprocess.run(["sh", TOP / "tests/demo/run", desk.program, desk.home / "demo"], env=desk.environment(),
                              check=True, capture_output=True, text=True, timeout=300)
        assert "Subject:" in done.stdout and "news.atom" in done.stdout
        assert done.stdout.count("Budapest") > len(SEEDS)
        assert len(list((desk.home / "demo/Maildir/new").iterdir())) == 1
