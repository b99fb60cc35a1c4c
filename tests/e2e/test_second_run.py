"""A run with nothing to do changes no byte that others read; a run with something to do does only that."""
import contextlib
import os
import shutil
import sqlite3

from lxml import etree

from conftest import BAD_DATA, SEEDS, USAGE, text_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NEW = "The harbour bridge opens again on Monday, the mayor said. “It took us two years,” Jane Doe told residents.\n"


def entries(desk):
    """{title: (id, updated)}"""
    return {entry.findtext("a:title", None, ATOM): tuple(entry.findtext(f"a:{name}", None, ATOM)
                                                         for name in ("id", "updated"))
            for entry in etree.parse(str(desk.feed)).findall("a:entry", ATOM)}


def test_a_second_run_writes_nothing_and_sends_nothing(desk):
    desk.run()
    before = desk.feed.read_bytes(), desk.feed.stat()
    assert len(desk.letters()) == 1
    for command in ("run", "update", "send"):
        desk.configured(command)
    after = desk.feed.read_bytes(), desk.feed.stat()
    assert after[0] == before[0]
    assert (after[1].st_mtime_ns, after[1].st_ino) == (before[1].st_mtime_ns, before[1].st_ino)
    assert len(desk.letters()) == 1


def test_update_and_send_are_run_in_two_steps(desk):
    desk.configured("update")
    assert desk.feed.exists() and not desk.letters()
    desk.configured("send")
    assert len(desk.letters()) == 1


def test_a_touched_file_is_no_new_article(desk):
    desk.run()
    before = desk.feed.read_bytes()
    for path in desk.articles.iterdir():
        os.utime(path, (0, 0))
    desk.run()
    assert desk.feed.read_bytes() == before


def test_a_lost_feed_comes_back_as_it_was(desk):
    desk.run()
    before = desk.feed.read_bytes()
    desk.feed.unlink()
    desk.run()
    assert desk.feed.read_bytes() == before


def test_a_changed_article_keeps_its_id_and_is_not_mailed_again(desk):
    desk.run()
    before = entries(desk)
    path = desk.articles / SEEDS[0].name
    path.write_text(path.read_text(encoding="utf-8") + "\nA spokesman declined to comment.\n", encoding="utf-8")
    desk.run()
    desk.configured("send", "--now")
    after = entries(desk)
    assert {title: id for title, (id, _) in after.items()} == {title: id for title, (id, _) in before.items()}
    assert len(desk.letters()) == 1


def test_a_new_article_joins_the_feed_and_the_next_issue_only(desk):
    desk.run()
    before = entries(desk)
    (desk.articles / "new.txt").write_text(NEW, encoding="utf-8")
    desk.run()
    assert len(entries(desk)) == len(before) + 1 and before.items() <= entries(desk).items()
    assert len(desk.letters()) == 1
    desk.configured("send", "--now")
    letters = sorted(desk.letters(), key=lambda letter: len(text_of(letter)))
    assert len(letters) == 2 and letters[0]["Message-ID"] != letters[1]["Message-ID"]
    assert "harbour bridge" in text_of(letters[0]) and "Putin" not in text_of(letters[0])


def test_a_removed_article_stays_known(desk):
    desk.run()
    before = desk.feed.read_bytes()
    (desk.articles / SEEDS[0].name).unlink()
    desk.run()
    assert desk.feed.read_bytes() == before


def test_a_renamed_file_is_the_same_article(desk):
    desk.run()
    before = entries(desk)
    (desk.articles / SEEDS[0].name).rename(desk.articles / "renamed.txt")
    desk.run()
    desk.configured("send", "--now")
    assert {title: id for title, (id, _) in entries(desk).items()} == {title: id for title, (id, _) in before.items()}
    assert len(desk.letters()) == 1


def test_an_article_that_lies_there_twice_is_one_and_stays_quiet(desk):
    shutil.copy(SEEDS[0], desk.articles / "copy.txt")
    desk.run()
    before = desk.feed.read_bytes(), desk.feed.stat().st_mtime_ns
    assert len(entries(desk)) == len(SEEDS)
    for _ in range(2):
        desk.run()
        assert (desk.feed.read_bytes(), desk.feed.stat().st_mtime_ns) == before


def test_each_digest_has_its_own_issues(desk):
    digests = [{"name": name, "to": f"{name}@example.org", "from": "news@example.org"} for name in ("one", "two")]
    desk.configure(digests=digests)
    desk.configured("update")
    desk.configured("send", "--digest", "two")
    assert [letter["To"] for letter in desk.letters()] == ["two@example.org"]
    desk.configured("send")
    assert sorted(letter["To"] for letter in desk.letters()) == ["one@example.org", "two@example.org"]
    assert "three" in desk.configured("send", "--digest", "three", expect=USAGE).stderr


def test_a_digest_that_comes_later_begins_with_what_is_new(desk, clock):
    def digests(*names):
        desk.configure(digests=[{"name": name, "to": f"{name}@example.org", "from": "news@example.org"}
                                for name in names])

    def shown(name, *arguments, ahead):
        done = desk.configured("send", "--digest", name, *arguments, env=clock(ahead))
        letters = [text_of(letter) for letter in desk.letters() if letter["To"] == f"{name}@example.org"]
        return [title in "".join([done.stdout, *letters[-1:]]) for title in ("Budapest", "harbour", "ferry")]

    digests("first")
    desk.update(env=clock("+0"))
    (desk.articles / "fresh.txt").write_text("The harbour opened on Monday after a storm of two days, the mayor said.\n")
    digests("first", "second")
    assert shown("second", "--dry-run", ahead="+3d") == [False, False, False]
    desk.update(env=clock("+3d"))
    assert shown("second", "--dry-run", ahead="+3d") == shown("second", ahead="+3d") == [False, True, False]
    assert shown("first", ahead="+3d") == [True, True, False]
    (desk.articles / "late.txt").write_text("The first ferry left on Tuesday with hundreds of people, the captain said.\n")
    desk.update(env=clock("+9d"))
    assert shown("second", ahead="+9d") == [False, False, True]


def test_a_dry_run_and_a_trial_record_nothing(desk):
    desk.configured("update")
    preview = desk.configured("send", "--dry-run").stdout
    assert "Budapest" in preview and not desk.letters()
    desk.configured("send", "--to", "trial@example.org")
    assert [letter["To"] for letter in desk.letters()] == ["trial@example.org"]
    desk.configured("send")
    assert sorted(letter["To"] for letter in desk.letters()) == ["trial@example.org", "you@example.org"]
    assert len({letter["Message-ID"] for letter in desk.letters()}) == 2


def test_status_looks_at_a_database_that_the_first_run_has_just_begun(desk):
    (desk.home / "state").mkdir()
    (desk.home / "state/nutgraf.db").touch()
    assert "Nothing was read yet" in desk.configured("status").stdout
    assert (desk.home / "state/nutgraf.db").stat().st_size == 0


def test_status_shows_sources_and_digests(desk):
    desk.run()
    status = desk.configured("status").stdout
    assert "Sample articles" in status and str(len(SEEDS)) in status and "daily" in status


def test_files_are_stored_in_their_order_whichever_is_read_first(desk):
    """They are read on all processors: the first takes much longer than the others, and one holds nothing."""
    story = "The harbour opened on Monday after a storm of {} days, and boats left it, the mayor said.\n\n"
    for seed in desk.articles.iterdir():
        seed.unlink()
    for number in range(40):
        text = "" if number == 20 else story.format(number) * (3000 if number == 0 else 1)
        (desk.articles / f"{number:02}.txt").write_text(text)
    assert "20.txt" in desk.update(expect=BAD_DATA).stderr
    with contextlib.closing(sqlite3.connect(desk.home / "state/nutgraf.db")) as database:
        paths = [path[-6:-4] for path, in database.execute("SELECT path FROM articles ORDER BY id")]
    assert paths == [f"{number:02}" for number in range(40) if number != 20]
    assert "39 articles, 0 new" in desk.update().stderr
