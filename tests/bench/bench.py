"""How long the work takes, beside other programs that do some of it, on this machine and over loopback: medians of
several runs, and ratios. `make bench` runs it; $NUTGRAF names the program; bench.py [RUNS [FEEDS [ITEMS]]]. Of what
it reads from feeds, nutgraf summarises the hundred articles that its own feed shows."""
import asyncio
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests/servers"))
import feeds  # noqa: E402
import static_site  # noqa: E402

NUTGRAF = pathlib.Path(os.environ.get("NUTGRAF", TOP / "build/nutgraf")).resolve()
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((TOP / "seeds").glob("*.txt"))]
TEASERS = ["\n".join([line for line in text.splitlines() if len(line) > 80][:2]) for text in TEXTS]
RUNS, FEEDS, ITEMS = (int(each) for each in [*sys.argv[1:], *"3 20 100".split()[len(sys.argv) - 1:]])
LATENCY = 0.3


class SlowLine:
    """Hands on to a port what comes in at its own, on each address, and the answers some time later."""

    def __init__(self, addresses, port, latency):
        self.port, self._to, self._latency, self._addresses = static_site.unused_port(), port, latency, addresses
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()
        self._ready.wait()

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(asyncio.start_server(self._serve, self._addresses, self.port, backlog=500))
        self._ready.set()
        self._loop.run_forever()

    async def _serve(self, reader, writer):
        near, far = writer.get_extra_info("sockname")[0], self._to
        inner_reader, inner_writer = await asyncio.open_connection(near, far)
        await asyncio.gather(self._carry(reader, inner_writer, 0), self._carry(inner_reader, writer, self._latency),
                             return_exceptions=True)

    async def _carry(self, reader, writer, latency):
        """In order, each piece as long after it came as the line is long."""
        def hand_on(data):
            if not writer.is_closing():
                writer.write(data) if data else writer.close()

        while data := await reader.read(1 << 20):
            self._loop.call_later(latency, hand_on, data)
        self._loop.call_later(latency, hand_on, b"")


# ---- programs: each makes itself a home for these addresses, and gives the command that asks them all


def nutgraf(home, addresses):
    sources = [{"name": f"outlet {n}", "url": url, "allow_private": True, "fulltext": "never"}
               for n, url in enumerate(addresses)]
    (home / "nutgraf.yaml").write_text(json.dumps({
        "state": str(home / "state"), "authority": "example.org", "sources": sources, "fetch": {"interval": 0},
        "feeds": [{"path": str(home / "news.atom"), "title": "News"}]}))
    return [NUTGRAF, "--quiet", "--config", home / "nutgraf.yaml", "update"]


def sfeed(home, addresses):
    lines = "\n".join(f'feed "outlet {n}" "{url}"' for n, url in enumerate(addresses))
    (home / "sfeedrc").write_text(f'sfeedpath="{home}/feeds"\nfeeds() {{\n{lines}\n}}\n')
    (home / "feeds").mkdir()
    return ["sfeed_update", home / "sfeedrc"]


def r2e(home, addresses):
    entries = "".join(f"[feed.outlet{n}]\nurl = {url}\nto = you@example.org\n" for n, url in enumerate(addresses))
    (home / "rss2email.cfg").write_text(f"[DEFAULT]\nfrom = me@example.org\nto = you@example.org\n{entries}")
    return ["r2e", "-c", home / "rss2email.cfg", "-d", home / "rss2email.json", "run", "--no-send"]


PROGRAMS = {"nutgraf update": nutgraf, "sfeed_update": sfeed, "r2e run --no-send": r2e}


def seconds(command, home, **options):
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8"}
    started = time.perf_counter()
    subprocess.run(list(map(str, command)), env=environment, cwd=home, check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - started


def cold_and_unchanged(program, addresses):
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        command = PROGRAMS[program](home, addresses)
        return seconds(command, home), seconds(command, home)


def medians(measure):
    return [statistics.median(times) for times in zip(*(measure() for _ in range(RUNS)))]


# ---- the table


def show(title, rows, unit):
    """`rows`: {program: (what: number)}; the first program is what the others are compared with."""
    programs = list(rows)
    print(f"\n{title}\n{'':34}" + "".join(f"{name:>20}" for name in programs) +
          "".join(f"{'/ ' + name.split()[0]:>16}" for name in programs[1:]))
    for what in rows[programs[0]]:
        ours, *others = numbers = [rows[name].get(what) for name in programs]
        print(f"{what:34}" + "".join(f"{f'{each:.3f} {unit}' if each else '-':>20}" for each in numbers) +
              "".join(f"{ours / each:>16.2f}" if each else f"{'-':>16}" for each in others))


def bench_feeds(folder, kind, texts):
    addresses = [f"127.0.0.{n + 1}" for n in range(FEEDS)]
    names = [f"{n}.{dialect}" for n, dialect in zip(range(FEEDS), ["rss", "atom"] * FEEDS)]
    with static_site.StaticSite(folder / "site", addresses=addresses) as site:
        for n, name in enumerate(names):
            write = feeds.DIALECTS[name.split(".")[1]]
            site.put(name, write(f"Outlet {n}", feeds.stories(ITEMS, f"https://outlet{n}.example", texts)))
        slow = SlowLine(addresses, site.port, LATENCY)
        near, far = ([f"http://{address}:{port}/{name}" for address, name in zip(addresses, names)]
                     for port in (site.port, slow.port))
        rows = {}
        for program in (each for each in PROGRAMS if PROGRAMS[each] is nutgraf or shutil.which(each.split()[0])):
            row = rows[program] = {}
            row["cold"], row["unchanged"] = medians(lambda: cold_and_unchanged(program, near))
            row["cold, 300 ms away"], row["unchanged, 300 ms away"] = medians(
                lambda: cold_and_unchanged(program, far))
            row["one feed, cold, 300 ms away"], _ = medians(lambda: cold_and_unchanged(program, far[:1]))
        size = sum((site.root / name).stat().st_size for name in names) / 1e6
    show(f"{FEEDS} feeds x {ITEMS} {kind} ({size:.1f} MB), median of {RUNS}", rows, "s")


def bench_summaries(folder):
    articles = folder / "texts"
    articles.mkdir()
    for n in range(400):
        (articles / f"{n:03}.txt").write_text(f"Story {n}\n\n{TEXTS[n % len(TEXTS)]}", encoding="utf-8")
    whole = folder / "whole.txt"
    whole.write_bytes(b"\n\n".join(path.read_bytes() for path in sorted(articles.iterdir())))
    size, one = whole.stat().st_size / 1e6, articles / "000.txt"
    rows = {"nutgraf summarize": {"400 articles": [NUTGRAF, "summarize", articles],
                                  "one article": [NUTGRAF, "summarize", one]}}
    if shutil.which("ots"):
        rows["ots"] = {"400 articles": ["ots", "-r", "5", whole], "one article": ["ots", "-r", "20", one]}
    times = {program: {what: medians(lambda: (seconds(command, folder),))[0] for what, command in row.items()}
             for program, row in rows.items()}
    show(f"summaries of text ({size:.1f} MB; nutgraf on all processors, ots has it as one text), median of {RUNS}", times, "s")
    print("".join(f"\n{program}: {size / row['400 articles']:.1f} MB/s" for program, row in times.items()))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        bench_feeds(pathlib.Path(scratch, "articles"), "whole articles", TEXTS)
        bench_feeds(pathlib.Path(scratch, "teasers"), "teasers", TEASERS)
        bench_summaries(pathlib.Path(scratch))
