"""What was read once is not read again, and what is asked again is asked politely; nothing is lost on the way."""
import email.utils
import re
import shutil
import signal
import time

import pytest

import feeds
from conftest import ATOM, NO_INPUT, RSS, UNAVAILABLE, answer, stories, text_of
from fault_server import ETAG, LAST_MODIFIED


def new(done):
    return int(re.search(r"(\d+) new", done.stderr)[1])


def ids(desk):
    return {title: entry.findtext("a:id", None, ATOM) for title, entry in desk.entries().items()}


# ---- conditional requests


def test_a_second_run_costs_one_304_a_feed_and_writes_nothing(desk, site):
    sources = {f"outlet {n}": site.put(f"{n}.{dialect}", write(f"Outlet {n}", stories(5, f"https://o{n}.example")))
               for n, (dialect, write) in enumerate([*feeds.DIALECTS.items()] * 3)}
    desk.follow(sources)
    assert new(desk.run()) == 5 * len(sources)
    assert [request["status"] for request in site.take_log()] == [200] * len(sources)
    before = desk.feed.read_bytes(), desk.feed.stat()
    letters = len(desk.letters())
    assert letters == 1
    for command in ("run", "update", "send"):
        desk.configured(command)
        expected = [] if command == "send" else [304] * len(sources)
        assert [request["status"] for request in site.take_log()] == expected
    after = desk.feed.read_bytes(), desk.feed.stat()
    assert after[0] == before[0]
    assert (after[1].st_mtime_ns, after[1].st_ino) == (before[1].st_mtime_ns, before[1].st_ino)
    assert len(desk.letters()) == letters


def test_validators_come_back_byte_for_byte(desk, web_server):
    seen = []
    known = lambda request: request.headers.get("if-none-match") == ETAG  # noqa: E731
    server = web_server(behaviours={"/news": answer(
        lambda request: b"" if known(request) else feeds.rss("Outlet", stories(2)), RSS, f"ETag: {ETAG}",
        f"Last-Modified: {LAST_MODIFIED}", status=lambda request: 304 if known(request) else 200, seen=seen)})
    desk.follow({"outlet": server.url("/news")})
    assert new(desk.update()) == 2
    assert new(desk.update()) == 0
    first, second = (request.headers for request in seen)
    assert "if-none-match" not in first and "if-modified-since" not in first
    assert (second["if-none-match"], second["if-modified-since"]) == (ETAG, LAST_MODIFIED)


def test_validators_of_an_answer_that_was_no_feed_are_not_kept(desk, web_server):
    seen = []
    server = web_server(behaviours={"/news": answer(
        lambda request: b"" if len(seen) == 1 else feeds.rss("Outlet", stories(2)), RSS, 'ETag: "same"',
        status=lambda request: 304 if "if-none-match" in request.headers else 200, seen=seen)})
    desk.follow({"outlet": server.url("/news")})
    desk.update(expect=None)
    desk.follow({"outlet": server.url("/news?")})  # another url is asked at once
    assert new(desk.update(expect=None)) == 2


def test_a_killed_run_loses_no_item(desk, site):
    sources, titles = {}, []
    for n in range(8):
        items = [item._replace(title=f"{item.title} of outlet {n}.") for item in stories(15, f"https://o{n}.example")]
        sources[f"outlet {n}"] = site.put(f"{n}.rss", feeds.rss(f"Outlet {n}", items))
        titles += [item.title for item in items]
    desk.follow(sources, feeds=[{"path": str(desk.feed), "title": "All", "entries": 1000}])
    started = time.monotonic()
    desk.run()
    whole = time.monotonic() - started
    for moment in range(10):
        shutil.rmtree(desk.home / "state")
        shutil.rmtree(desk.maildir)
        run = desk.start("run")
        time.sleep(whole * moment / 10)
        run.kill()
        run.communicate()
        desk.run()
        killed = f"killed after {moment} tenths of {whole:.3f} s"
        assert len(desk.all_entries()) == len(titles), killed
        letters = {letter["Message-ID"]: text_of(letter) for letter in desk.letters()}
        assert [text.count(title) for text in letters.values() for title in titles] == [1] * len(titles), killed


# ---- identity


def edits():
    """Each takes the items and gives them as the outlet has them after another of its whims; they add up."""
    def each(change):
        return lambda items: [item._replace(**change(item)) for item in items]

    def one(change):
        return lambda items: [items[0]._replace(**change(items[0])), *items[1:]]

    def links(change):
        return each(lambda item: {"link": change(item.link)})

    return {
        "a title is changed": one(lambda item: {"title": "UPDATE: " + item.title}),
        "a body is edited": one(lambda item: {"paragraphs": (*item.paragraphs, "A spokesman declined to comment.")}),
        "links are tracked": links(lambda link: link + "?utm_source=rss&utm_medium=feed"),
        "links are tracked otherwise": links(lambda link: link.replace("utm_source=rss", "utm_source=x&fbclid=42")),
        "guids appear": each(lambda item: {"guid": item.title[-4:]}),
        "guids become others": each(lambda item: {"guid": f"urn:story:{item.title[-4:]}"}),
        "http becomes https": links(lambda link: link.replace("http://", "https://")),
        "www goes": links(lambda link: link.replace("//www.", "//")),
        "a fragment is added": links(lambda link: link + "#comments"),
        "the order is reversed": lambda items: items[::-1],
        "a title is changed back": lambda items: [
            item._replace(title=item.title.removeprefix("UPDATE: ")) for item in items],
        "dates go": each(lambda item: {"date": 0}),
        "dates are all today's": each(lambda item: {"date": 1795341600}),
        "guids are all the same": each(lambda item: {"guid": "1"}),
        "guids go again": each(lambda item: {"guid": ""}),
    }


def test_fifteen_edits_make_no_item_new(desk, site):
    items = [item._replace(guid="") for item in stories(6, "http://www.outlet.example")]
    desk.follow({"outlet": site.put("news.rss", feeds.rss("Outlet", items))})
    assert new(desk.run()) == 6
    before = sorted(ids(desk).values())
    for what, edit in edits().items():
        items = edit(items)
        site.put("news.rss", feeds.rss("Outlet", items))
        assert new(desk.run()) == 0, what
        assert sorted(ids(desk).values()) == before, what
    assert [request["status"] for request in site.take_log()] == [200] * 16
    assert len(desk.letters()) == 1
    why = desk.configured("status", "--why", items[-1].link).stdout
    assert "new at" in why and "the same item at" in why


def test_why_takes_what_an_item_is_called_by(desk, site):
    item, other, third = stories(3, "https://outlet.example")
    item, other = item._replace(guid="urn:story:7"), other._replace(guid="https://outlet.example/?p=8#more")
    url = site.put("news.rss", feeds.rss("Outlet", [item, other, third._replace(guid="r3")]))
    desk.follow({"outlet": url})
    desk.update()
    for story, names in ((item, ["urn:story:7"]), (other, ["https://outlet.example/?p=8#more", "http://outlet.example/?p=8#more"]),
                         (third, ["r3", url.replace("news.rss", "r3")])):
        for name in (*names, story.link, ids(desk)[story.title]):
            why = desk.configured("status", "--why", name).stdout
            assert f"title: {story.title}\n" in why and why.count("title: ") == 1
    assert "nothing" in desk.configured("status", "--why", "nothing", expect=NO_INPUT).stderr


def test_a_first_look_at_a_feed_brings_no_letter_of_its_whole_past(desk, site):
    day = 24 * 60 * 60
    dense, sparse, undated = stories(40, "https://a.example"), stories(40, "https://b.example"), stories(40, "https://c.example")
    sparse = [item._replace(title=f"{item.title} of the past.", date=item.date + n * day) for n, item in enumerate(sparse)]
    undated = [item._replace(title=f"{item.title} without a date.", date=0) for item in undated]
    url = site.put("b.rss", feeds.rss("Sparse", sparse))
    desk.follow({"dense": site.put("a.rss", feeds.rss("Dense", dense)), "sparse": url,
                 "undated": site.put("c.rss", feeds.rss("Undated", undated))},
                feeds=[{"path": str(desk.feed), "title": "All", "entries": 1000}])
    desk.run()
    assert len(desk.all_entries()) == 3 * 40
    [letter] = map(text_of, desk.letters())
    assert sum(item.title in letter for item in sparse) == 20 and all(item.title in letter for item in sparse[20:])
    assert all(item.title in letter for item in undated)
    assert "in no digest" in desk.configured("status", "--why", sparse[0].link).stdout
    late = sparse[0]._replace(title="A late one of the past.", link="https://b.example/late", guid="late")
    site.put("b.rss", feeds.rss("Sparse", [late, *sparse]))
    desk.configured("run")
    desk.configured("send", "--now")
    [later] = [text for text in map(text_of, desk.letters()) if text != letter]
    assert late.title in later and not any(item.title in later for item in sparse)


def test_new_items_join_and_old_ones_that_left_the_feed_stay(desk, site):
    items = stories(8, "https://outlet.example")
    url = site.put("news.rss", feeds.rss("Outlet", items[:5]))
    desk.follow({"outlet": url})
    desk.update()
    site.put("news.rss", feeds.rss("Outlet", items[3:]))
    assert new(desk.update()) == 3
    assert len(desk.all_entries()) == 8


# ---- when a source is asked


def asked(seen):
    count = len(seen)
    seen.clear()
    return count


def test_the_interval_is_kept(desk, web_server, clock):
    seen = []
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(1)), RSS, seen=seen)})
    desk.follow({"outlet": server.url("/news")}, fetch={"interval": "10m", "max_interval": "1d"})
    for ahead, expected in [("+0", 1), ("+5m", 0), ("+11m", 1), ("+15m", 0)]:
        desk.update(env=clock(ahead))
        assert asked(seen) == expected, ahead


def test_a_clock_that_was_ahead_silences_nothing_once_it_is_right(desk, web_server, clock):
    seen = []
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(1)), RSS, seen=seen)})
    desk.follow({"outlet": server.url("/news")}, fetch={"interval": "10m", "max_interval": "1d"})
    desk.run(env=clock("+400d"))
    assert asked(seen) == 1 and len(desk.letters()) == 1
    server.behaviours["/news"] = answer(feeds.rss("Outlet", stories(2)), RSS, seen=seen)
    desk.run(env=clock("+0"))
    assert asked(seen) == 1 and len(desk.letters()) == 2
    desk.run(env=clock("+5m"))
    assert asked(seen) == 0 and len(desk.letters()) == 2


@pytest.mark.parametrize("header, channel", [
    ("Cache-Control: max-age=7200", ""),
    ("X-Other: 1", "<ttl>120</ttl>"),
    ("X-Other: 1", '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>'
                   '<sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">0.5'
                   '</sy:updateFrequency>'),
    ("X-Other: 1", "<skipHours>" + "".join(f"<hour>{hour}</hour>" for hour in range(24)) + "</skipHours>"),
], ids=["max-age", "ttl", "sy:updatePeriod", "skipHours"])
def test_a_feed_may_ask_for_a_longer_interval(desk, web_server, clock, header, channel):
    seen = []
    body = feeds.rss("Outlet", stories(1)).replace(b"</title><link>", f"</title>{channel}<link>".encode(), 1)
    server = web_server(behaviours={"/news": answer(body, RSS, header, seen=seen)})
    desk.follow({"outlet": server.url("/news")}, fetch={"interval": "10m", "max_interval": "1d"})
    for ahead, expected in [("+0", 1), ("+45m", 0), ("+25h", 1)]:
        desk.update(env=clock(ahead))
        assert asked(seen) == expected, ahead
    desk.follow({"outlet": server.url("/news")}, fetch={"interval": "1s", "max_interval": "1s"})
    desk.update(env=clock("+51h"))
    asked(seen)
    desk.update(env=clock("+52h"))
    assert asked(seen) == 1


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("retry_after, steps", [
    ("3600", [("+0", 1), ("+50m", 0), ("+62m", 1)]),
    ("date", [("+0", 1), ("+50m", 0), ("+62m", 1)]),
    ("0", [("+0", 1), ("+5s", 1)]),
])
def test_retry_after_is_obeyed(desk, web_server, clock, status, retry_after, steps):
    seen = []
    said = email.utils.formatdate(time.time() + 3600, usegmt=True) if retry_after == "date" else retry_after
    server = web_server(behaviours={"/news": answer(b"later", f"Retry-After: {said}", status=status, seen=seen)})
    desk.follow({"outlet": server.url("/news")})
    for ahead, expected in steps:
        done = desk.update(env=clock(ahead), expect=None)
        assert asked(seen) == expected, ahead
        assert not expected or (done.returncode == UNAVAILABLE and "outlet" in done.stderr)


def test_failures_space_out_up_to_a_day_and_a_success_resets(desk, web_server, clock):
    seen = []
    broken = [True]
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(1)), RSS, seen=seen,
                                                    status=lambda _: 500 if broken[0] else 200)})
    desk.follow({"outlet": server.url("/news")}, fetch={"interval": "10m", "max_interval": "10m"})
    moments = []
    for hour in range(0, 24 * 6, 3):
        desk.update(env=clock(f"+{hour}h"), expect=None)
        if asked(seen):
            moments.append(hour)
    apart = [after - before for before, after in zip(moments, moments[1:])]
    assert apart[0] < apart[-1] <= 26 and len(moments) >= 6
    broken[0] = False
    desk.update(env=clock("+180h"))
    assert asked(seen) == 1
    desk.update(env=clock("+181h"))
    assert asked(seen) == 1


# ---- gone and moved


def test_a_source_that_is_gone_is_told_once_and_not_asked_again(desk, web_server):
    seen, gone = [], [False]
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(2)), RSS, seen=seen,
                                                    status=lambda _: 410 if gone[0] else 200)})
    desk.follow({"outlet": server.url("/news")})
    desk.run()
    gone[0] = True
    done = desk.run(expect=UNAVAILABLE)
    [told] = [line for line in done.stderr.splitlines() if "outlet" in line]
    assert "410" in told and "not asked any more" in told
    assert asked(seen) == 2
    assert "gone" in desk.configured("status").stdout
    assert desk.run().stderr.count("outlet") == 0
    assert asked(seen) == 0
    gone[0] = False
    desk.follow({"outlet": server.url("/news?new")})
    assert new(desk.run()) == 0
    assert asked(seen) == 1 and "gone" not in desk.configured("status").stdout


def test_the_digest_tells_of_a_source_that_is_gone(desk, web_server, site):
    gone = [False]
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(2)), RSS,
                                                    status=lambda _: 410 if gone[0] else 200)})
    items = stories(3, "https://alive.example")
    desk.follow({"late gazette": server.url("/news"), "alive": site.put("a.rss", feeds.rss("Alive", items[:2]))})
    desk.run()
    gone[0] = True
    site.put("a.rss", feeds.rss("Alive", items))
    desk.update(expect=UNAVAILABLE)
    desk.configured("send", "--now")
    told = [text_of(letter) for letter in desk.letters() if "late gazette" in text_of(letter)]
    assert len(desk.letters()) == 2 and len(told) == 2 and sum("410" in text for text in told) == 1
    site.put("a.rss", feeds.rss("Alive", stories(4, "https://alive.example")))
    desk.update()
    desk.configured("send", "--now")
    assert len(desk.letters()) == 3 and sum("410" in text_of(letter) for letter in desk.letters()) == 1


@pytest.mark.parametrize("status, moves", [(301, True), (308, True), (302, False), (307, False)])
def test_a_source_that_moved_for_good_is_asked_there(desk, web_server, clock, status, moves):
    old, there = [], []
    server = web_server(behaviours={"/new": answer(feeds.rss("Outlet", stories(2)), RSS, seen=there),
                                    "/old": answer(b"", "Location: /new", status=status, seen=old)})
    desk.follow({"outlet": server.url("/old")})
    told = []
    for ahead in ("+0", "+1h", "+2h"):  # three runs, but not over a day
        told.append(desk.update(env=clock(ahead)).stderr)
    assert asked(old) == 3 and asked(there) == 3
    told.append(desk.update(env=clock("+26h")).stderr)
    assert asked(old) == 1
    told.append(desk.update(env=clock("+27h")).stderr)
    assert (asked(old), asked(there)) == ((0, 2) if moves else (1, 2))
    assert sum("/new" in each for each in told) == moves
    assert ("/new" in desk.configured("status").stdout) == moves


# ---- signals and time


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_run_that_waits_and_what_was_done_is_kept(desk, site, web_server, kind):
    server = web_server()
    good = {f"good {n}": site.put(f"{n}.rss", feeds.rss(f"Good {n}", stories(5, f"https://g{n}.example")))
            for n in range(3)}
    desk.follow(good | {"bad": server.url("/hang")}, fetch={"timeout": 60})
    run = desk.start("run")
    desk.wait_for_articles(good, 5)
    run.send_signal(kind)
    said = run.communicate(timeout=300)[1].decode()
    assert run.returncode == -kind, said
    assert "interrupted" in said
    desk.follow(good)
    assert new(desk.run()) == 0
    assert len(desk.all_entries()) == 15


def test_the_deadline_ends_a_run(desk, site, web_server):
    server = web_server()
    good = site.put("news.rss", feeds.rss("Good", stories(5)))
    desk.follow({"good": good, "bad": server.url("/hang"), "worse": server.url("/drip")},
                fetch={"timeout": 60, "deadline": 5})
    started = time.monotonic()
    done = desk.run(expect=UNAVAILABLE)
    assert time.monotonic() - started < 50
    assert "bad" in done.stderr and "worse" in done.stderr and new(done) == 5
    assert len(desk.all_entries()) == 5 and len(desk.letters()) == 1
    done = desk.run(expect=UNAVAILABLE)  # no fault of theirs: they are not spared
    assert "bad" in done.stderr and "worse" in done.stderr and "good" not in done.stderr
