"""The Atom feed is one that strict parsers and readers take."""
import email.utils
import functools
import http.server
import json
import re
import shutil
import sqlite3
import subprocess
import threading

import feedparser
import pytest
from lxml import etree

from conftest import SEEDS

ATOM = {"a": "http://www.w3.org/2005/Atom", "x": "http://www.w3.org/1999/xhtml"}
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def strict(path):
    return etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True, recover=False)).getroot()


@pytest.fixture
def feed(desk):
    desk.run()
    return strict(desk.feed)


def test_it_has_what_rfc_4287_asks_for(feed):
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    for element in [feed, *feed.findall("a:entry", ATOM)]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        assert element.findtext("a:title", None, ATOM).strip()
        assert RFC3339.fullmatch(element.findtext("a:updated", None, ATOM))
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == len(SEEDS)
    for entry in entries:
        assert entry.findtext("a:author/a:name", None, ATOM)
        assert entry.find("a:content", ATOM) is not None or entry.find("a:link[@rel='alternate']", ATOM) is not None
        for published in entry.findall("a:published", ATOM):
            assert RFC3339.fullmatch(published.text)
    assert feed.findtext("a:updated", None, ATOM) == max(entry.findtext("a:updated", None, ATOM) for entry in entries)


def test_ids_are_permanent_tag_uris(desk, feed):
    ids = [element.text for element in feed.iterfind(".//a:id", ATOM)]
    entry_ids = [element.text for element in feed.iterfind("a:entry/a:id", ATOM)]
    assert all(re.fullmatch(r"tag:example\.org,\d{4}(-\d\d(-\d\d)?)?:\S+", each) for each in ids)
    assert len(set(entry_ids)) == len(SEEDS)
    desk.feed.unlink()
    desk.configure(authority="other.example")
    desk.run()
    assert [element.text for element in strict(desk.feed).iterfind("a:entry/a:id", ATOM)] == entry_ids


def test_it_says_what_summarize_says(desk, feed):
    lines = desk.nutgraf("summarize", "-f", "json", desk.articles).stdout.splitlines()
    summaries = [json.loads(line) for line in lines]
    shown = {entry.findtext("a:title", None, ATOM): " ".join(" ".join(entry.itertext()).split())
             for entry in feed.findall("a:entry", ATOM)}
    for summary in summaries:
        for words in summary["lead"] + [quote["text"] for quote in summary["quotes"]]:
            assert words in shown[summary["title"]]
        for quote in summary["quotes"]:
            assert (quote["speaker"] or "") in shown[summary["title"]]


def test_content_is_plain_and_links_lead_to_the_article(feed):
    for element in feed.iterfind(".//x:*", ATOM):
        assert etree.QName(element).localname not in ("script", "img", "style", "iframe")
        assert not [name for name in element.attrib if name.startswith("on") or name in ("style", "src")]
    for link in feed.iterfind("a:entry/a:link[@rel='alternate']", ATOM):
        assert re.match(r"(https?|file)://", link.get("href"))


def test_feedparser_finds_no_fault(desk, feed):
    parsed = feedparser.parse(str(desk.feed))
    assert not parsed.bozo and parsed.version == "atom10"
    assert len(parsed.entries) == len(SEEDS)
    for entry in parsed.entries:
        assert entry.id.startswith("tag:") and entry.author and entry.title and entry.updated_parsed
        assert entry.summary or entry.content


def test_a_hostile_article_breaks_nothing(desk):
    (desk.articles / "evil.txt").write_bytes(
        "Mayor <script>x</script> & ]]> \u0001\u0008 resigns\ufffe\n\n"
        "The mayor “left &amp; <b>never</b> came back\x0b”, Jane Doe said on Monday in a town called "
        "\U0001d54f\U0001f600 by many.\n".encode() + b"\xff\xc0\xaf caf\xe9\n")
    desk.run(expect=None)
    feed = strict(desk.feed)
    assert not feedparser.parse(str(desk.feed)).bozo
    assert not feed.xpath("//*[local-name()='script']")


def test_a_feed_may_be_short_and_categories_are_handed_on(desk):
    source = {"name": "Sample articles", "path": "articles", "categories": ["world", "R&D <x>"], "language": "en"}
    desk.configure(sources=[source], feeds=[{"path": str(desk.feed)}, {"path": "feeds/short.atom", "entries": 2,
                                                                       "url": "https://example.org/short.atom",
                                                                       "link": "https://example.org/"}])
    desk.run()
    short = strict(desk.feed.parent / "short.atom")
    ids = [element.text for element in strict(desk.feed).iterfind("a:entry/a:id", ATOM)]
    assert [element.text for element in short.iterfind("a:entry/a:id", ATOM)] == ids[:2]
    assert {link.get("rel"): link.get("href") for link in short.iterfind("a:link", ATOM)} == {
        "self": "https://example.org/short.atom", "alternate": "https://example.org/"}
    for entry in short.iterfind("a:entry", ATOM):
        assert [category.get("term") for category in entry.iterfind("a:category", ATOM)] == ["world", "R&D <x>"]


def test_an_empty_folder_gives_an_empty_feed(desk):
    for path in desk.articles.iterdir():
        path.unlink()
    desk.run()
    assert not desk.feed.exists() or strict(desk.feed).findall("a:entry", ATOM) == []
    assert not desk.letters()


@pytest.fixture
def address(desk):
    """http://… of the folder that holds the feed."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=desk.feed.parent)
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{desk.feed.name}"
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(not shutil.which("newsboat"), reason="newsboat is not installed")
@pytest.mark.parametrize("scheme", ["file", "http"])
def test_newsboat_subscribes_to_it(desk, address, feed, scheme):
    home = desk.home / "newsboat"
    home.mkdir()
    (home / "urls").write_text(f"{address if scheme == 'http' else desk.feed.as_uri()}\n")
    (home / "config").write_text("")
    for _ in range(2):  # the second time, nothing may be new
        subprocess.run(["newsboat", "-q", "-u", home / "urls", "-c", home / "cache.db", "-C", home / "config",
                        "-x", "reload"],
                       check=True, timeout=300, env={**desk.environment(), "LC_ALL": "C.UTF-8"}, capture_output=True)
    cache = sqlite3.connect(home / "cache.db")
    items = cache.execute("select guid, title, author, content, pubDate from rss_item").fetchall()
    cache.close()
    assert len(items) == len(SEEDS)
    titles = {entry.findtext("a:title", None, ATOM) for entry in feed.findall("a:entry", ATOM)}
    assert {title for _, title, _, _, _ in items} == titles
    for guid, _, author, content, published in items:
        assert guid.startswith("tag:") and author and content and published > 0
        assert email.utils.formatdate(published)
