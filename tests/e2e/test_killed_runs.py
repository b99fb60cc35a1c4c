"""kill -9 at any moment: then one more run, and every article is in exactly one letter and the feed is whole."""
import random
import shutil
import signal
import subprocess
import time

import pytest
from lxml import etree

from conftest import SEEDS, parse_letter, text_of
from mailserver import CUT, STAGES

TO = ["ann@example.org", "bob@example.org"]
COPIES = 40
HEADLINE = "Morning edition number"


def many_articles(desk):
    for number in range(COPIES):
        text = f"{HEADLINE} {number:03}\n\n{SEEDS[number % len(SEEDS)].read_text(encoding='utf-8')}"
        (desk.articles / f"copy{number:03}.txt").write_text(text, encoding="utf-8")


def start(desk):
    return subprocess.Popen(desk.command("--config", desk.file, "run"), env=desk.environment(), cwd=desk.home,
                            stderr=subprocess.DEVNULL)


def look_through(desk, letters):
    """`letters`: all that the server took on, in order."""
    by_id = {}
    for letter in letters:
        by_id.setdefault(parse_letter(letter.data)["Message-ID"], letter)
    assert sorted(letter.recipient for letter in by_id.values()) == TO
    for letter in by_id.values():
        text = text_of(parse_letter(letter.data))
        for number in range(COPIES):
            assert text.count(f"{HEADLINE} {number:03}") == 1
    feed = etree.parse(str(desk.feed))
    ids = feed.xpath("//*[local-name()='entry']/*[local-name()='id']/text()")
    assert len(ids) == len(set(ids)) == COPIES + len(SEEDS)
    assert [path.name for path in desk.feed.parent.iterdir() if not path.name.startswith(".")] == [desk.feed.name]


@pytest.fixture
def crowded(desk):
    many_articles(desk)
    return desk


def test_at_random_moments(crowded, mail_server):
    desk = crowded
    server = mail_server()
    desk.deliver_to(server, TO)
    started = time.monotonic()
    desk.run()
    whole = time.monotonic() - started
    look_through(desk, server.letters)
    moments = random.Random(2025)
    for _ in range(15):
        shutil.rmtree(desk.home / "state")
        desk.feed.unlink()
        server.letters.clear()
        run = start(desk)
        moment = moments.uniform(0, whole)
        time.sleep(moment)
        run.kill()
        run.wait()
        desk.run()
        print(f"killed after {moment:.3f} s of {whole:.3f}")
        look_through(desk, server.letters)


def test_again_and_again(crowded, mail_server):
    desk = crowded
    server = mail_server()
    desk.deliver_to(server, TO)
    for delay in [0.002 * 1.5 ** n for n in range(15)]:
        run = start(desk)
        time.sleep(min(delay, 1))
        run.kill()
        run.wait()
        if desk.feed.exists():
            etree.parse(str(desk.feed))
    desk.run()
    look_through(desk, server.letters)


@pytest.mark.parametrize("stage, letter", [("greeting", 1)] + [(stage, nth) for stage in STAGES[1:] for nth in (1, 2)])
def test_at_each_stage_of_each_delivery(crowded, mail_server, stage, letter):
    desk = crowded
    runs, met = [], []

    def kill_there(at, address):
        met.append(at)
        if at != stage or met.count(stage) != letter:
            return None
        runs[0].kill()
        return CUT

    server, healthy = mail_server(trouble=kill_there), mail_server()
    desk.deliver_to(server, TO)
    runs.append(start(desk))
    assert runs[0].wait(timeout=300) == -signal.SIGKILL
    desk.deliver_to(healthy, TO)
    desk.run()
    look_through(desk, server.letters + healthy.letters)
