"""Bad input gets a message that names it and an exit code, costs nobody else anything, and never hangs."""
import contextlib
import errno
import functools
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time

import pytest

from conftest import BAD_DATA, CANNOT_WRITE, DONE, NO_INPUT, PROGRAM, SEEDS, Desk

ARTICLE = ("The café in the old town hall of Besançon reopens in May, its new owner said. “Everything stays as it "
           "was,” Émile Dupré told neighbours on Tuesday.\n")


def leads(desk, *inputs, **options):
    done = desk.nutgraf("summarize", "-f", "json", *inputs, **options)
    return [json.loads(line)["lead"][0] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\x7fELF\x02\x01\x01\0\0\0\0\0" + bytes(range(256)) * 8,
                                     bytes.fromhex("89504e470d0a1a0a0000000d") + os.urandom(2000)],
                         ids=["empty", "blank", "program", "picture"])
def test_a_file_without_text_is_bad_data(desk, content):
    path = desk.home / "bad.txt"
    path.write_bytes(content)
    done = desk.nutgraf("summarize", path, expect=BAD_DATA)
    assert str(path) in done.stderr and done.stdout == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "windows-1252", "utf-16", "utf-16-le",
                                      "utf-16-be"])
def test_an_article_may_come_in_any_usual_encoding(desk, encoding):
    text = ARTICLE if encoding != "iso-8859-1" else ARTICLE.replace("“", '"').replace("”", '"')
    if encoding in ("utf-16-le", "utf-16-be"):
        text = "\ufeff" + text
    path = desk.home / "article.txt"
    path.write_bytes(text.encode(encoding))
    assert leads(desk, path)[0].startswith("The café in the old town hall of Besançon reopens")


def test_line_ends_do_not_matter(desk):
    path, other = desk.home / "unix.txt", desk.home / "dos.txt"
    path.write_bytes(SEEDS[0].read_bytes())
    other.write_bytes(SEEDS[0].read_bytes().replace(b"\n", b"\r\n"))
    lines = desk.nutgraf("summarize", "-f", "json", "--full", path, other).stdout.splitlines()
    one, two = map(json.loads, lines)
    assert {**two, "source": one["source"]} == one


def test_a_hundred_gigabytes_are_refused_unread(desk):
    path = desk.home / "huge.txt"
    path.touch()
    os.truncate(path, 100 * 1024 ** 3)
    done = desk.nutgraf("summarize", path, expect=BAD_DATA)
    assert str(path) in done.stderr


def test_a_long_article_is_read(desk):
    path = desk.home / "long.txt"
    path.write_text("\n".join(f"{SEEDS[i % 5].read_text(encoding='utf-8')}\n" for i in range(100)), encoding="utf-8")
    assert leads(desk, path)


def test_of_more_than_can_be_an_article_the_rest_is_left_out_with_a_warning(desk):
    left_out = "long.txt: more than 4 MiB or 200000 lines of text: the rest was left out"
    path = desk.articles / "long.txt"
    path.write_text("The council met on Monday and said so.\n" * 200_001, encoding="utf-8")
    assert left_out in desk.nutgraf("summarize", path).stderr
    assert left_out in desk.update().stderr
    assert "left out" not in desk.update().stderr


@pytest.mark.parametrize("name", ["absent.txt", "absent/absent.txt"])
def test_what_is_not_there_is_no_input(desk, name):
    assert name in desk.nutgraf("summarize", name, expect=NO_INPUT).stderr


def test_the_good_ones_are_shown_beside_a_bad_one(desk):
    done = desk.nutgraf("summarize", "-f", "json", "absent.txt", SEEDS[0], expect=NO_INPUT)
    assert len(done.stdout.splitlines()) == 1 and "absent.txt" in done.stderr


@pytest.mark.parametrize("target", ["loop.txt", "nowhere.txt"])
def test_a_link_to_nothing_is_no_input_and_ends(desk, target):
    (desk.home / "loop.txt").symlink_to(target)
    assert "loop.txt" in desk.nutgraf("summarize", "loop.txt", expect=NO_INPUT).stderr


def test_a_folder_may_hold_loops_pipes_and_folders(desk):
    (desk.articles / "loop").symlink_to("loop")
    (desk.articles / "up").symlink_to("..")
    (desk.articles / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(desk.articles / "pipe.txt")
    assert len(leads(desk, desk.articles, expect=None)) == len(SEEDS)
    desk.run(expect=None)
    assert desk.feed.exists()


def test_a_pipe_nobody_writes_to_does_not_hang(desk):
    os.mkfifo(desk.home / "pipe.txt")
    desk.nutgraf("summarize", "pipe.txt", expect=NO_INPUT)


def test_a_bad_article_does_not_hold_up_the_others(desk):
    (desk.articles / "bad.txt").write_bytes(bytes(range(256)) * 10)
    done = desk.run(expect=BAD_DATA)
    assert "bad.txt" in done.stderr
    assert len(desk.letters()) == 1 and desk.feed.read_text(encoding="utf-8").count("<entry>") == len(SEEDS)


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 10], ids=["empty", "binary"])
def test_a_bad_file_is_complained_of_once_and_again_when_it_changes(desk, content):
    bad = desk.articles / "bad.txt"
    bad.write_bytes(content)
    assert "bad.txt" in desk.run(expect=BAD_DATA).stderr
    assert "bad.txt" not in desk.run(expect=DONE).stderr
    assert "bad.txt: skipped" in desk.configured("--verbose", "run").stderr
    assert "bad.txt" in desk.configured("check").stderr
    bad.write_bytes(content + bytes(100))
    assert "bad.txt" in desk.run(expect=BAD_DATA).stderr
    bad.write_text(ARTICLE, encoding="utf-8")
    assert f"{len(SEEDS) + 1} articles, 1 new" in desk.run(expect=DONE).stderr


def test_a_source_that_is_empty_today_is_a_warning(desk):
    (desk.home / "empty").mkdir()
    desk.configure(sources=[{"name": "Folder", "path": "empty"}, {"name": "Pattern", "path": "empty/*.txt"},
                            {"name": "Here", "path": "articles"}])
    done = desk.run(expect=DONE)
    assert "Folder" in done.stderr and "Pattern" in done.stderr
    assert "empty/*.txt" in desk.nutgraf("summarize", "empty/*.txt", expect=NO_INPUT).stderr


def test_a_socket_is_told_as_that(desk):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(desk.home / "socket"))
        assert "is a socket" in desk.nutgraf("summarize", "socket", expect=NO_INPUT).stderr


def test_a_source_that_is_gone_does_not_hold_up_the_others(desk):
    desk.configure(sources=[{"name": "Gone", "path": "gone"}, {"name": "Here", "path": "articles"}])
    assert "Gone" in desk.run(expect=NO_INPUT).stderr
    assert len(desk.letters()) == 1


def test_output_that_cannot_be_written_is_told(desk):
    with open("/dev/full", "wb") as full:
        done = desk.nutgraf("summarize", *SEEDS, stdout=full, expect=CANNOT_WRITE)
    assert os.strerror(errno.ENOSPC) in done.stderr


def test_output_that_is_closed_is_told(desk):
    done = desk.nutgraf("summarize", *SEEDS, stdout=None, preexec_fn=lambda: os.close(1), expect=CANNOT_WRITE)
    assert "standard output" in done.stderr
    desk.configured("--quiet", "run", stdout=None, preexec_fn=lambda: os.close(1))


@pytest.fixture
def nobody():
    """A desk whose `as_nobody` runs the program without root's right to do everything."""
    home = pathlib.Path(tempfile.mkdtemp(prefix="nutgraf-e2e-", dir="/tmp"))
    desk = Desk(home)
    desk.program = pathlib.Path(shutil.copy(PROGRAM, home))
    user = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.getuid() == 0 else {}
    if user:
        subprocess.run(["chown", "-R", "nobody:", str(home)], check=True)
    desk.as_nobody = functools.partial(desk.nutgraf, **user)
    yield desk
    subprocess.run(["chmod", "-R", "u+rwX", str(home)], check=True)
    shutil.rmtree(home)


@pytest.mark.parametrize("name", ["articles", "articles/000-budapest-summit-agreed.txt"])
def test_what_may_not_be_read_is_no_input(nobody, name):
    (nobody.home / name).chmod(0)
    done = nobody.as_nobody("summarize", name, expect=NO_INPUT)
    assert name in done.stderr and os.strerror(errno.EACCES) in done.stderr


@pytest.mark.parametrize("locked", ["feeds", "."])
def test_a_folder_that_may_not_be_written_is_told(nobody, locked):
    (nobody.home / locked).chmod(0o555)
    done = nobody.as_nobody("--config", nobody.file, "run", expect=CANNOT_WRITE)
    assert os.strerror(errno.EACCES) in done.stderr


def test_a_state_that_may_only_be_read_can_be_looked_at(nobody):
    nobody.as_nobody("--config", nobody.file, "run")
    (nobody.articles / "new.txt").write_text(ARTICLE, encoding="utf-8")
    nobody.as_nobody("--config", nobody.file, "update")
    for path in (nobody.home / "state").iterdir():
        path.chmod(0o444)
    (nobody.home / "state").chmod(0o555)
    assert "6 articles" in nobody.as_nobody("--config", nobody.file, "status").stdout
    shown = nobody.as_nobody("--config", nobody.file, "send", "--dry-run", "--now").stdout
    assert "Besançon" in shown
    nobody.as_nobody("--config", nobody.file, "update", expect=CANNOT_WRITE)


def test_looking_at_an_older_state_leaves_it_as_it_is(desk):
    desk.run()
    with sqlite3.connect(desk.home / "state/nutgraf.db") as database:
        database.execute("PRAGMA user_version = 1")
    database.close()
    for command in (["status"], ["send", "--dry-run"]):
        assert "older nutgraf" in desk.configured(*command, expect=CANNOT_WRITE).stderr
    database = sqlite3.connect(desk.home / "state/nutgraf.db")
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()


@pytest.fixture
def small_disk(desk):
    """desk.home/disk, with room for 4 MB."""
    disk = desk.home / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "nutgraf-e2e", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("cannot mount: " + mounted.stderr.decode().strip())
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk):
    with open(disk / "filler", "wb", buffering=0) as filler, contextlib.suppress(OSError):
        while filler.write(bytes(4096)):
            pass


def test_a_full_disk_leaves_the_old_feed_as_it_was(desk, small_disk):
    desk.configure(feeds=[{"path": "disk/news.atom", "title": "News"}])
    desk.run()
    before = (small_disk / "news.atom").read_bytes()
    fill(small_disk)
    (desk.articles / "new.txt").write_text(ARTICLE, encoding="utf-8")
    done = desk.run(expect=CANNOT_WRITE)
    assert "news.atom" in done.stderr and os.strerror(errno.ENOSPC) in done.stderr
    assert (small_disk / "news.atom").read_bytes() == before
    assert {path.name for path in small_disk.iterdir()} == {"news.atom", "filler"}
    (small_disk / "filler").unlink()
    desk.run()
    assert "Besançon" in (small_disk / "news.atom").read_text(encoding="utf-8")


def test_a_full_disk_under_the_state_loses_nothing(desk, small_disk):
    desk.configure(state="disk/state")
    fill(small_disk)
    done = desk.run(expect=CANNOT_WRITE)
    assert "nutgraf.db" in done.stderr or os.strerror(errno.ENOSPC) in done.stderr
    assert not desk.maildir.exists() or not desk.letters()
    (small_disk / "filler").unlink()
    desk.run(expect=DONE)
    assert len(desk.letters()) == 1


def test_a_full_disk_does_not_keep_status_from_telling(desk, small_disk):
    desk.configure(state="disk/state")
    desk.run()
    fill(small_disk)
    assert "Sample articles" in desk.configured("status").stdout
