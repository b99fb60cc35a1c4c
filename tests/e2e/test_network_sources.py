"""Whatever an outlet offers can be followed: each dialect, a page that names its feed, a page that is an article, feeds
of teasers, lists of subscriptions."""
import re
import shutil
import sqlite3
import subprocess

import pytest
from lxml import etree

import feeds
from conftest import ATOM, BAD_DATA, CONFIG, HTML, RSS, SEEDS, UNAVAILABLE, answer, stories, text_of

TEASER = "The harbour bridge opens again on Monday after two years, the mayor told residents, but not for everybody…"


def content(entry):
    return " ".join(" ".join(entry.itertext()).split())


@pytest.mark.parametrize("dialect", feeds.DIALECTS)
def test_each_dialect_gives_its_stories(desk, site, dialect):
    items = stories(5)
    url = site.put(f"news.{dialect}", feeds.DIALECTS[dialect]("Outlet & Sons", items))
    desk.follow({"outlet": url})
    assert "5 new" in desk.update().stderr
    entries = desk.entries()
    assert entries.keys() == {item.title for item in items}
    for item in items:
        entry = entries[item.title]
        assert entry.find("a:link[@rel='alternate']", ATOM).get("href") == item.link
        assert entry.findtext("a:published", None, ATOM) == feeds.rfc3339(item.date)
        assert entry.findtext("a:id", None, ATOM).startswith("tag:example.org,")


def test_by_tls_and_http2_compressed(desk, site, authority):
    site.put("news.rss", feeds.rss("Outlet", stories(20)))
    desk.follow({"outlet": site.secure_address + "/news.rss"}, fetch={"ca_file": str(authority.file)})
    assert "20 new" in desk.update().stderr
    [request] = site.take_log()
    assert (request["protocol"], request["encoding"]) == ("HTTP/2.0", "gzip")
    assert re.search(r"nutgraf/\d.*https?://", request["agent"])


def test_a_page_names_its_feed(desk, site):
    site.put("feeds/news.atom", feeds.atom("Outlet", stories(4)))
    link = '<link rel="alternate" type="application/atom+xml" title="News" href="/feeds/news.atom">'
    desk.follow({"outlet": site.put("index.html", feeds.page(stories(1)[0], link))})
    assert "4 new" in desk.update().stderr
    assert [request["path"] for request in site.take_log()] == ["/index.html", "/feeds/news.atom"]
    assert "0 new" in desk.update().stderr
    assert [(request["path"], request["status"]) for request in site.take_log()] == [("/feeds/news.atom", 304)]


def test_a_page_that_stays_the_same_hides_no_news(desk, web_server):
    """A server that compares dates calls the old page unmodified when it is asked with the new feed's date."""
    count = 2
    page = feeds.page(stories(1)[0], '<link rel="alternate" type="application/rss+xml" href="/feed.xml">')
    server = web_server(behaviours={
        "/home": answer(page, HTML, "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT",
                        status=lambda request: 304 if "if-modified-since" in request.headers else 200),
        "/feed.xml": answer(lambda request: feeds.rss("Outlet", stories(count)), RSS,
                            "Last-Modified: Fri, 17 Oct 2025 06:30:00 GMT")})
    desk.follow({"outlet": server.url("/home")})
    assert "2 new" in desk.update().stderr
    count = 3
    assert "1 new" in desk.update().stderr


def test_what_a_page_names_on_its_own_host_is_asked_with_the_credentials_of_the_page(desk, web_server):
    seen = []
    link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    server = web_server(behaviours={"/home": answer(feeds.page(stories(1)[0], link), HTML, seen=seen),
                                    "/feed.xml": answer(feeds.rss("Outlet", stories(2)), RSS, seen=seen)})
    desk.follow({"outlet": server.url("/home").replace("://", "://user:word@")})
    desk.update()
    desk.update()
    assert [request.path for request in seen] == ["/home", "/feed.xml", "/feed.xml"]
    assert {request.headers.get("authorization") for request in seen} == {"Basic dXNlcjp3b3Jk"}


def test_a_feed_that_is_gone_is_looked_for_on_its_page_again(desk, site, clock):
    for name in ("old.rss", "new.rss"):
        site.put(name, feeds.rss("Outlet", stories(2)))

    def name_feed(name):
        link = f'<link rel="alternate" type="application/rss+xml" href="/{name}">'
        return site.put("index.html", feeds.page(stories(1)[0], link))

    desk.follow({"outlet": name_feed("old.rss")})
    desk.update()
    (site.root / "old.rss").unlink()
    name_feed("new.rss")
    site.take_log()
    desk.update(expect=UNAVAILABLE)
    desk.update(env=clock("+1h"))
    assert [request["path"] for request in site.take_log()] == ["/old.rss", "/index.html", "/new.rss"]


def test_a_page_is_an_article(desk, site):
    [item] = stories(1)
    url = site.put("story.html", feeds.page(item))
    desk.follow({"outlet": url})
    assert "1 new" in desk.update().stderr
    [entry] = desk.entries().values()
    assert entry.findtext("a:title", None, ATOM) == item.title
    assert entry.find("a:link[@rel='alternate']", ATOM).get("href") == url
    assert not re.search("newsletter|Most read|track", content(entry))
    assert "0 new" in desk.update().stderr


@pytest.mark.parametrize("path, told", [("story.html", 1), ("index.html", 4)])
def test_an_article_is_followed_though_it_names_the_feed_of_its_site(desk, site, path, told):
    """But the front page is followed as that feed, whatever it says of itself."""
    site.put("news.rss", feeds.rss("Outlet", stories(4)))
    head = ('<link rel="alternate" type="application/rss+xml" href="/news.rss"><meta property="og:type" content="article">'
            '<meta property="article:published_time" content="2025-10-17T08:30:00Z">')
    canonical = '<link rel="canonical" href="/">' if path == "index.html" else ""
    url = site.put(path, feeds.page(stories(1)[0], head + canonical))
    desk.follow({"outlet": url})
    assert f"{told} new" in desk.update().stderr and "0 new" in desk.update().stderr
    said = desk.configured("check", "--connect").stdout
    assert ("names its feed" in said) == (told == 4), said


@pytest.fixture
def teasers(site):
    """A feed of three entries: a teaser, a teaser whose page holds less than itself, and a whole story."""
    teased, empty, whole = stories(3, site.address)
    site.put("stories/0000.html", feeds.page(teased))
    site.put("stories/0001.html", feeds.page(empty._replace(paragraphs=("Please sign in to read on.",))))
    site.put("stories/0002.html", feeds.page(whole._replace(paragraphs=(*whole.paragraphs, "Only the page says so."))))
    short = [item._replace(paragraphs=(f"{TEASER[:-1]} ({item.title})…",)) for item in (teased, empty)]
    site.put("news.rss", feeds.rss("Outlet", [*short, whole]))
    return site


@pytest.mark.parametrize("fulltext, asked", [
    ("auto", {"/stories/0000.html", "/stories/0001.html"}),
    ("always", {"/stories/0000.html", "/stories/0001.html", "/stories/0002.html"}),
    ("never", set()),
])
def test_teasers_become_stories(desk, teasers, fulltext, asked):
    desk.follow({"outlet": {"url": teasers.address + "/news.rss", "fulltext": fulltext}})
    assert "3 new" in desk.update().stderr
    assert {request["path"] for request in teasers.take_log()} == {"/news.rss"} | asked
    entries = desk.entries()
    told = "story number 0000" in content(entries["Story number 0000"])
    assert told == (fulltext != "never")
    assert "harbour bridge" in content(entries["Story number 0001"])
    assert "sign in" not in content(entries["Story number 0001"])
    assert "0 new" in desk.update().stderr
    assert {request["path"] for request in teasers.take_log()} == {"/news.rss"}


def test_a_teaser_whose_page_is_not_there_stays(desk, site):
    [item] = stories(1, site.address)
    url = site.put("news.rss", feeds.rss("Outlet", [item._replace(paragraphs=(TEASER,))]))
    desk.follow({"outlet": {"url": url, "fulltext": "auto"}})
    assert "1 new" in desk.update().stderr
    assert "harbour bridge" in content(desk.entries()[item.title])


def test_saved_feeds_and_pages_are_read_from_files(desk):
    (desk.articles / "saved.atom").write_bytes(feeds.atom("Outlet", stories(3)))
    (desk.articles / "saved.html").write_bytes(feeds.page(stories(4)[3]))
    desk.run()
    assert {f"Story number {number:04}" for number in range(4)} < desk.entries().keys()
    assert "0 new" in desk.update().stderr


# ---- lists of subscriptions


OUTLINES = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="World"><outline text="Europe &amp; Asia">
    <outline type="rss" text="One" xmlUrl="{0}/one.rss"/></outline>
    <outline type="rss" text="Two" xmlUrl="{0}/two.atom" htmlUrl="{0}/"/></outline>
  <outline type="rss" text="One again" xmlUrl="{0}/one.rss"/>
  <outline type="rss" text="A local one" xmlUrl="file:///etc/passwd"/>
</body></opml>
"""


def outlines(document):
    """{(url, name): the outlines around it}"""
    return {(outline.get("xmlUrl"), outline.get("text")): tuple(each.get("text") for each in outline.iterancestors(
        "outline"))[::-1] for outline in etree.fromstring(document.encode()).iter("outline") if outline.get("xmlUrl")}


def test_subscriptions_come_in_and_go_out_the_same(desk, site):
    site.put("one.rss", feeds.rss("One", stories(3, "https://one.example")))
    site.put("two.atom", feeds.atom("Two", stories(2, "https://two.example")))
    (desk.home / "mine.opml").write_text(OUTLINES.format(site.address))
    done = desk.configured("opml", "import", "mine.opml")
    assert "2 feeds" in done.stderr
    made = desk.home / "sources.d/mine.yaml"
    text = made.read_text()
    assert "Europe & Asia" in text and "passwd" not in text and text.count("/one.rss") == 1
    made.write_text(text.replace("\n  - ", "\n  - allow_private: true\n    "))
    assert f"{5 + len(SEEDS)} new" in desk.update().stderr
    first = desk.configured("opml", "export").stdout
    exported = outlines(first)
    assert {url for url, _ in exported} == {f"{site.address}/one.rss", f"{site.address}/two.atom"}
    assert exported[f"{site.address}/two.atom", "Two"] == ("World",)

    (desk.home / "mine.opml").write_text(first)
    assert "nothing to import: 2 feeds, followed already" in desk.configured("opml", "import", "mine.opml").stderr
    (desk.home / "none.opml").write_text('<opml version="2.0"><body><outline text="News"/></body></opml>')
    assert "nothing to import: none.opml lists no feed" in desk.configured("opml", "import", "none.opml").stderr
    (desk.home / "half.opml").write_text(f'<opml version="2.0"><body>\n<outline xmlUrl="{site.address}/one.rss"/><outl')
    assert "half.opml: broken, and read as far as it goes: line 2" in desk.configured("opml", "import", "half.opml").stderr
    (desk.home / "one.opml").write_text(f'<opml version="2.0"><body><outline xmlUrl="{site.address}/one.rss"/></body></opml>')
    assert "nothing to import: 1 feed, followed already" in desk.configured("opml", "import", "one.opml").stderr
    made.unlink()
    desk.configured("opml", "import", "mine.opml")
    assert outlines(desk.configured("opml", "export").stdout) == exported


@pytest.mark.parametrize("settings", ["", "# nothing yet\n", "sources:\n", "summary:\n  quotes: 5\n"])
def test_a_list_may_bring_the_first_sources(desk, settings):
    desk.file.write_text(settings)
    (desk.home / "mine.opml").write_text(OUTLINES.format("https://one.example"))
    desk.configured("check", expect=CONFIG)
    desk.configured("opml", "import", "mine.opml")
    assert "2 sources" in desk.configured("check").stdout


def test_a_list_needs_a_configuration_to_stand_beside(desk):
    (desk.home / "mine.opml").write_text(OUTLINES.format("https://one.example"))
    assert "`nutgraf init`" in desk.nutgraf("opml", "import", "mine.opml", expect=CONFIG).stderr
    assert "`nutgraf init new.yaml`" in desk.nutgraf("--config", "new.yaml", "opml", "import", "mine.opml",
                                                     expect=CONFIG).stderr
    desk.nutgraf("init")
    desk.nutgraf("opml", "import", "mine.opml")
    assert "3 sources" in desk.nutgraf("check").stdout


def test_an_imported_list_overwrites_nothing_and_must_be_one(desk):
    (desk.home / "mine.opml").write_text(OUTLINES.format("https://one.example"))
    desk.configured("opml", "import", "mine.opml")
    before = (desk.home / "sources.d/mine.yaml").read_bytes()
    (desk.home / "mine.opml").write_text(OUTLINES.format("https://other.example"))
    desk.configured("opml", "import", "mine.opml", expect=None)
    assert (desk.home / "sources.d/mine.yaml").read_bytes() == before
    (desk.home / "other.opml").write_bytes(feeds.rss("No list", stories(1)))
    assert "other.opml" in desk.configured("opml", "import", "other.opml", expect=BAD_DATA).stderr


# ---- what becomes of it


def test_letters_and_feed_readers_take_it(desk, site):
    desk.follow({name: site.put(f"{name}.rss", feeds.rss(name, stories(4, f"https://{name}.example")))
                 for name in ("one", "two")}, digest={"subject": "News"})
    desk.run()
    [letter] = desk.letters()
    assert "https://one.example/stories/0003.html" in text_of(letter)
    if shutil.which("newsboat"):
        home = desk.home / "newsboat"
        home.mkdir()
        (home / "urls").write_text(f"{desk.feed.as_uri()}\n")
        (home / "config").write_text("")
        subprocess.run(["newsboat", "-q", "-u", home / "urls", "-c", home / "cache.db", "-C", home / "config", "-x",
                        "reload"], check=True, timeout=300, env=desk.environment() | {"LC_ALL": "C.UTF-8"},
                       capture_output=True)
        cache = sqlite3.connect(home / "cache.db")
        links = {link for link, in cache.execute("select url from rss_item")}
        cache.close()
        assert links == {f"https://{name}.example/stories/{n:04}.html" for name in ("one", "two") for n in range(4)}


def test_links_and_categories_are_cleaned(desk, web_server):
    items = [item._replace(link=item.link + "?id=7&utm_source=rss&utm_medium=feed&fbclid=x") for item in stories(2)]
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", items), RSS)})
    desk.follow({"outlet": {"url": server.url("/news"), "categories": ["world"]}})
    desk.update()
    for entry in desk.entries().values():
        assert entry.find("a:link[@rel='alternate']", ATOM).get("href").endswith(".html?id=7")
        assert [each.get("term") for each in entry.iterfind("a:category", ATOM)] == ["world"]
