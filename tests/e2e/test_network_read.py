"""Without state: `read` gives a feed as it was understood, `summarize` takes addresses, `check --connect` asks them."""
import json
import re

import pytest

import feeds
from conftest import BAD_DATA, NO_INPUT, RSS, UNAVAILABLE, USAGE, answer, stories

RICH = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="/base/">
  <title type="html">Out &lt;b&gt;let&lt;/b&gt;</title><subtitle>Sub</subtitle><id>urn:feed</id>
  <link rel="self" href="/news.atom"/><link href="index.html" hreflang="en" title="Home"/>
  <updated>2025-10-17T08:30:00+02:00</updated><rights>Free</rights><logo>logo.png</logo>
  <generator uri="https://gen.example/" version="2">Gen</generator>
  <author><name>Jane Doe</name><email>jane@example.org</email><uri>~jane</uri></author>
  <category term="world" scheme="s" label="World"/>
  <entry><title>First</title><id>urn:1</id><link href="1.html"/><published>2025-10-17T06:00:00Z</published>
    <updated>2025-10-17T06:30:00Z</updated><contributor><name>Bob</name></contributor>
    <summary>Short.</summary>
    <content type="html">&lt;p onclick="x()"&gt;Long &lt;a href="2.html"&gt;text&lt;/a&gt;
      &lt;script&gt;x()&lt;/script&gt;&lt;img src="http://track.example/p.gif" width="1" height="1"&gt;&lt;/p&gt;</content>
    <source><title>Elsewhere</title><id>urn:other</id></source></entry>
</feed>
"""


def read(desk, *arguments, **options):
    return [json.loads(line) for line in desk.nutgraf("read", *arguments, **options).stdout.splitlines()]


@pytest.fixture
def rich(desk):
    path = desk.home / "rich.atom"
    path.write_text(RICH)
    return path


def test_read_gives_a_feed_as_it_was_understood(desk, rich):
    [document] = read(desk, "--base", "https://example.org/feeds/news.atom", rich)
    assert (document["wellformed"], document["format"], document["encoding"]) == (True, "atom10", "utf-8")
    assert not document.get("faults")
    feed, [entry] = document["feed"], document["entries"]
    assert feed["title"] == "Out let" and "<b>" in feed["title_html"]
    assert feed["link"] == "https://example.org/base/index.html" and feed["id"] == "urn:feed"
    assert (feed["subtitle"], feed["rights"], feed["language"]) == ("Sub", "Free", "en")
    assert feed["updated"] == "2025-10-17T06:30:00Z"
    assert feed["authors"] == [
        {"name": "Jane Doe", "email": "jane@example.org", "uri": "https://example.org/base/~jane"}]
    assert "Jane Doe" in feed["author"]
    assert feed["generator"] == {"name": "Gen", "version": "2", "uri": "https://gen.example/"}
    assert feed["categories"] == [{"term": "world", "scheme": "s", "label": "World"}]
    assert {(link["rel"], link["href"]) for link in feed["links"]} >= {
        ("self", "https://example.org/news.atom"), ("alternate", "https://example.org/base/index.html")}
    assert (entry["title"], entry["id"], entry["link"]) == ("First", "urn:1", "https://example.org/base/1.html")
    assert (entry["published"], entry["updated"]) == ("2025-10-17T06:00:00Z", "2025-10-17T06:30:00Z")
    assert [each["name"] for each in entry["contributors"]] == ["Bob"]
    content = entry["content"][0] if isinstance(entry["content"], list) else entry["content"]
    assert '<a href="https://example.org/base/2.html">text</a>' in content["value"]
    assert not re.search("script|onclick|x\\(\\)|p.gif", content["value"])
    assert "Short." in json.dumps(entry["summary"]) and entry["source"]["title"] == "Elsewhere"


def test_read_says_what_it_was_told_beside_the_bytes(desk):
    body = "<rss version='2.0'><channel><title>Größe</title></channel></rss>".encode("iso-8859-15")
    (desk.home / "x.rss").write_bytes(body)
    [told] = read(desk, "--content-type", "application/rss+xml; charset=iso-8859-15", "--content-language", "de-AT",
                  desk.home / "x.rss")
    assert told["feed"]["title"] == "Größe" and "8859-15" in told["encoding"]
    assert told["feed"]["language"].lower() == "de-at"


TITLES = {
    "koi8-r": "Паром на реке", "windows-1251": "Паром на реке", "iso-8859-5": "Паром на реке", "windows-1250": "Loď plná",
    "iso-8859-2": "Loď plná", "iso-8859-7": "Πλοίο", "windows-1253": "Πλοίο", "iso-8859-9": "Gemi ğş",
    "windows-1255": "סירה", "windows-1256": "قارب", "windows-1257": "Laivas ąė", "iso-8859-15": "Größe €",
    "windows-1252": "Größe €", "tis-620": "เรือ", "big5": "河上的船", "gb2312": "河上的船", "gbk": "河上的船們", "gb18030": "河上的船",
    "shift_jis": "川の船", "euc-jp": "川の船", "iso-2022-jp": "川の船", "euc-kr": "강의 배", "utf-16": "Größe 船",
    "utf-16-le": "Größe 船", "utf-16-be": "Größe 船", "utf-32": "Größe 船", "utf-8": "Größe 船", "utf-8-sig": "Größe 船",
    "cp437": "Größe", "cp866": "Паром", "mac-roman": "Größe",
}


@pytest.mark.parametrize("encoding", TITLES)
@pytest.mark.parametrize("header, declaration", [
    (None, ' encoding="{}"'), ("application/xml; charset={}", ""), ("text/xml", ' encoding="{}"'),
    ("text/xml; charset={}", ' encoding="us-ascii"'), ("application/rss+xml; charset=utf-8", ' encoding="{}"'),
    ("text/html", ' encoding="{}"'), ("application/xml; charset=klingon", ' encoding="{}"'),
])
def test_read_finds_the_encoding(desk, encoding, header, declaration):
    if encoding == "iso-2022-jp" and "utf-8" in (header or ""):
        pytest.skip("its bytes are ASCII, and so UTF-8 too")
    labels = {"utf-8-sig": "utf-8", "mac-roman": "macintosh", "utf-16-le": "utf-16le", "utf-16-be": "utf-16be"}
    label = labels.get(encoding, encoding)
    title = TITLES[encoding]
    channel = f"<channel><title>{title}</title></channel>"
    body = f'<?xml version="1.0"{declaration.format(label)}?><rss version="2.0">{channel}</rss>'
    (desk.home / "x.rss").write_bytes(body.encode(encoding))
    options = ["--content-type", header.format(label)] if header else []
    [told] = read(desk, *options, desk.home / "x.rss")
    assert told["feed"]["title"] == title


def test_read_takes_standard_input_files_and_addresses(desk, rich, site):
    url = site.put("rich.atom", RICH.encode())
    secure = site.put("news.json", feeds.json_feed("Outlet", stories(2)))
    from_file, from_address, other = read(desk, rich, url, secure)
    assert from_file["entries"][0]["id"] == from_address["entries"][0]["id"] == "urn:1"
    assert from_address["entries"][0]["link"] == f"{site.address}/base/1.html"
    assert other["format"].startswith("json") and len(other["entries"]) == 2
    done = desk.nutgraf("read", "--base", "https://example.org/x", "-", input=RICH.encode())
    assert json.loads(done.stdout)["entries"][0]["link"] == "https://example.org/base/1.html"


@pytest.mark.parametrize("broken, place", [
    ("<rss version='2.0'><channel><title>T</title>\n<item><title>One</title></item>\n<item><title>Two</item>", 3),
    ("<rss version='2.0'><channel><title>T</title>\n<item><title>One &nothing; &amp</title></item></channel></rss>", 2),
    ("<rss version='2.0'><channel><title>T</title>\n<item><title>One</title><x a=b></item></channel></rss>", 2),
])
def test_read_goes_as_far_as_a_broken_feed_does(desk, broken, place):
    done = desk.nutgraf("read", "-", input=broken.encode())
    document = json.loads(done.stdout)
    assert document["wellformed"] is False
    assert re.match(rf"line {place}\b.* column \d+: .", document["faults"][0])
    assert document["entries"][0]["title"].startswith("One")


@pytest.mark.parametrize("what, code", [("page", BAD_DATA), ("empty", BAD_DATA), ("noise", BAD_DATA),
                                        ("missing", NO_INPUT)])
def test_read_refuses_what_is_no_feed_and_goes_on(desk, rich, what, code):
    path = desk.home / "x"
    data = {"page": feeds.page(stories(1)[0]), "empty": b"", "noise": bytes(range(256)) * 9}.get(what)
    if data is not None:
        path.write_bytes(data)
    done = desk.nutgraf("read", path, rich, expect=code)
    assert str(path) in done.stderr and json.loads(done.stdout)["entries"][0]["id"] == "urn:1"


def test_read_wants_something_to_read(desk):
    assert "expected" in desk.nutgraf("read", expect=USAGE).stderr


def test_read_says_when_an_address_is_out_of_reach(desk, web_server):
    server = web_server()
    done = desk.nutgraf("read", server.url("/status/404"), expect=UNAVAILABLE)
    assert "404" in done.stderr and server.url("/status/404") in done.stderr
    assert "s3cr3t" not in desk.nutgraf("read", server.url("/status/404", "walter:s3cr3t@127.0.0.1"),
                                        expect=UNAVAILABLE).stderr


# ---- summarize


def summarized(desk, *arguments, **options):
    return [json.loads(line) for line in desk.nutgraf("summarize", "-f", "json", "--full", *arguments,
                                                      **options).stdout.splitlines()]


def test_summarize_takes_the_address_of_a_page(desk, site):
    [item] = stories(1)
    url = site.put("story.html", feeds.page(item))
    [told] = summarized(desk, url)
    assert (told["title"], told["url"], told["language"]) == (item.title, url, "en")
    assert told["lead"] and all(sentence in " ".join(item.paragraphs) for sentence in told["lead"])
    assert "newsletter" not in told["text"] and item.paragraphs[-1].split(".")[0] in told["text"]


def test_summarize_takes_the_address_of_a_feed(desk, site):
    items = stories(3)
    told = summarized(desk, site.put("news.rss", feeds.rss("Outlet", items)))
    assert [each["title"] for each in told] == [item.title for item in items]
    assert [each["url"] for each in told] == [item.link for item in items]
    assert all(each["lead"] and each["site"] == "Outlet" for each in told)
    assert [each["published"] for each in told] == [feeds.rfc3339(item.date) for item in items]


LINK = '<link rel="alternate" type="application/rss+xml" href="{}">'


def test_the_feed_that_a_page_names_stands_for_it(desk, site):
    items = stories(3)
    site.put("news.rss", feeds.rss("Outlet", items))
    home = site.put("home.html", f"<html><head><title>Outlet</title>{LINK.format('news.rss')}</head><body><h1>Outlet"
                                 "</h1><p>Welcome to our site.</p></body></html>".encode())
    [told] = read(desk, home)
    assert told["feed"]["title"] == "Outlet" and len(told["entries"]) == 3
    assert [each["title"] for each in summarized(desk, home)] == [item.title for item in items]
    article = site.put("story.html", feeds.page(items[0], LINK.format("news.rss")))
    assert [each["title"] for each in summarized(desk, article)] == [items[0].title]


def test_summarize_reads_saved_pages_and_feeds(desk):
    [item] = stories(1)
    (desk.home / "saved.html").write_bytes(feeds.page(item))
    (desk.home / "saved.rss").write_bytes(feeds.rss("Outlet", [item]))
    page, entry = summarized(desk, "saved.html", "saved.rss")
    assert page["title"] == entry["title"] == item.title and page["lead"] == entry["lead"]


def test_summarize_says_when_an_address_is_out_of_reach_and_goes_on(desk, site, web_server):
    server = web_server()
    good = site.put("story.html", feeds.page(stories(1)[0]))
    done = desk.nutgraf("summarize", server.url("/status/503"), good, expect=UNAVAILABLE)
    assert "503" in done.stderr and "Story number 0000" in done.stdout


def test_summarize_says_what_to_do_about_a_private_address(desk):
    said = desk.nutgraf("summarize", "http://192.168.0.1/story", expect=UNAVAILABLE).stderr
    assert "private address 192.168.0.1" in said and "make it a source with" in said


# ---- check --connect


def test_check_connect_asks_every_source(desk, site, web_server):
    server = web_server(behaviours={"/none": answer(b"nothing of that kind", "Content-Type: text/plain"),
                                    "/empty": answer(b"", RSS)})
    link = '<link rel="alternate" type="application/rss+xml" href="/news.rss">'
    good = {"feed": site.put("news.rss", feeds.rss("Outlet", stories(4))),
            "page": site.put("story.html", feeds.page(stories(1)[0])),
            "front": site.put("index.html", feeds.page(stories(1)[0], link))}
    desk.follow(good)
    said = desk.configured("check", "--connect").stdout
    assert re.search("source feed: fine.* 4 entries", said) and re.search("source page: fine", said)
    assert re.search("source front: fine.*news.rss", said)
    assert not (desk.home / "state/nutgraf.db").exists()
    paths = {"broken": "/status/500", "moved": "/loop", "empty": "/empty", "none": "/none"}
    desk.follow(good | {name: server.url(path) for name, path in paths.items()})
    done = desk.configured("check", "--connect", expect=UNAVAILABLE)
    said = done.stdout + done.stderr
    words = {"broken": "500", "moved": "redirect", "empty": "without a document",
             "none": "is not HTML|nor a page"}
    for name, word in words.items():
        assert re.search(f"source {name}: .*({word})", said), said
    assert len(re.findall("source .*: fine", said)) == 3


def test_check_connect_gives_up_a_source_that_hangs(desk, web_server):
    desk.follow({"hangs": web_server().url("/hang")}, fetch={"timeout": 1})
    done = desk.configured("check", "--connect", expect=UNAVAILABLE)
    assert re.search("source hangs: .*time", done.stdout + done.stderr)
