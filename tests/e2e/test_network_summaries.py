"""Summaries of what came from the network are made when somebody is to see them, and are the same whenever that is."""
import sqlite3

import feeds
from conftest import ATOM, stories, text_of

SHOWN = 3


def follow(desk, site, items, entries=SHOWN, **keys):
    desk.follow({"outlet": site.put("news.rss", feeds.rss("Outlet", items))},
                feeds=[{"path": str(desk.feed), "title": "All", "entries": entries}], **keys)


def waiting(desk):
    """How many articles have no summary yet."""
    with sqlite3.connect(desk.home / "state/nutgraf.db") as database:
        return database.execute("SELECT count(*) FROM articles WHERE document IS NOT NULL").fetchone()[0]


def contents(desk):
    return {title: entry.findtext("a:content", None, ATOM) for title, entry in desk.entries().items()}


def test_what_no_edition_shows_has_none(desk, site):
    follow(desk, site, stories(10))
    desk.update()
    assert waiting(desk) == 10 - SHOWN
    few = contents(desk)
    assert len(few) == SHOWN
    follow(desk, site, stories(10), entries=100)
    desk.update()
    assert waiting(desk) == 0
    all_of_them = contents(desk)
    assert len(all_of_them) == 10 and few.items() <= all_of_them.items()


def test_a_digest_has_those_that_no_feed_showed(desk, site):
    items = stories(8)
    follow(desk, site, items)
    desk.update()
    shown = desk.configured("send", "--now", "--dry-run").stdout
    assert waiting(desk) == 8 - SHOWN
    desk.configured("send", "--now")
    assert waiting(desk) == 0
    letter = text_of(desk.letters()[0])
    assert letter.split() == shown.split("\n\n", 1)[1].split()
    for item in items:
        assert f"story number {item.title[-4:]}" in " ".join(letter.split())


def test_a_text_that_tells_its_date_puts_the_article_in_order(desk, site):
    def undated(number):
        item = stories(1, f"https://outlet.example/{number}")[0]
        return item._replace(title=f"Told {number}", date=0, paragraphs=(f"{number} October 2025", *item.paragraphs))

    follow(desk, site, [undated(number) for number in (14, 12, 16, 13)], entries=2)
    desk.update()
    assert waiting(desk) == 0
    assert [entry.findtext("a:title", None, ATOM) for entry in desk.all_entries()] == ["Told 16", "Told 14"]
