"""What the end-to-end tests share. `make check-e2e` runs them; $NUTGRAF names the program."""
import contextlib
import email
import email.policy
import glob
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

import pytest
from lxml import etree

import mailserver

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests/servers"))
import fault_server  # noqa: E402
import feeds  # noqa: E402
import static_site  # noqa: E402

PROGRAM = pathlib.Path(os.environ.get("NUTGRAF", TOP / "build/nutgraf")).resolve()
SEEDS = sorted((TOP / "seeds").glob("*.txt"))

ATOM = {"a": "http://www.w3.org/2005/Atom"}

# sysexits(3), as the manual page lists them.
EXIT_CODES = 0, 64, 65, 66, 69, 73, 75, 78
DONE, USAGE, BAD_DATA, NO_INPUT, UNAVAILABLE, CANNOT_WRITE, TRY_LATER, CONFIG = EXIT_CODES


# Who runs the tests in the background may have SIGINT ignored, and what is ignored stays so in the programs we start.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_configure(config):
    for ignored in ("ignore::UserWarning:aiosmtpd", "ignore::DeprecationWarning:feedparser"):
        config.addinivalue_line("filterwarnings", ignored)
    if not os.access(PROGRAM, os.X_OK):
        pytest.exit(f"{PROGRAM} is not there: build it first, or say in $NUTGRAF where it is", returncode=2)


class Desk:
    """One user: a home folder, a configuration, articles, and the program run for them."""

    def __init__(self, home):
        self.home = home
        self.program = PROGRAM
        self.articles = home / "articles"
        self.feed = home / "feeds/news.atom"
        self.maildir = home / "Maildir"
        self.file = home / "nutgraf.yaml"
        self.articles.mkdir()
        self.feed.parent.mkdir()
        for seed in SEEDS:
            shutil.copy(seed, self.articles)
        self.configure()

    def configure(self, to=("you@example.org",), delivery=None, digest=None, **keys):
        """A configuration of one source, one feed and one digest. Flow-style YAML, as JSON is."""
        settings = {
            "state": "state",
            "authority": "example.org",
            "sources": [{"name": "Sample articles", "path": "articles"}],
            "feeds": [{"name": "news", "path": "feeds/news.atom", "title": "Sample news"}],
            "digests": [{"name": "daily", "to": list(to), "from": "News <news@example.org>"} | (digest or {})],
            "delivery": delivery or {"maildir": "Maildir"},
        } | keys
        settings = {key: value for key, value in settings.items() if value is not None}
        self.file.write_text(json.dumps(settings, indent=1, ensure_ascii=False), encoding="utf-8")

    def follow(self, sources, fetch=None, **keys):
        """`sources`: {name: url, or keys}. They are on this machine, and are asked anew in each run."""
        usual = {"allow_private": True, "fulltext": "never"}
        listed = [{"name": name} | usual | ({"url": source} if isinstance(source, str) else source)
                  for name, source in sources.items()]
        self.configure(sources=listed, fetch={"interval": 0, "max_interval": 0, "timeout": 60} | (fetch or {}), **keys)

    def deliver_to(self, server, to=("you@example.org",), **smtp):
        port = getattr(server, "port", server)
        self.configure(to, {"smtp": {"host": "127.0.0.1", "port": port, "tls": "none", "timeout": 60} | smtp})

    def environment(self):
        kept = {name: os.environ[name] for name in os.environ if name == "PATH" or name.endswith("SAN_OPTIONS")}
        return kept | {"HOME": str(self.home), "G_SLICE": "always-malloc"}

    def command(self, *arguments):
        return [str(self.program), *map(str, arguments)]

    def nutgraf(self, *arguments, expect=DONE, timeout=300, **options):
        """Runs the program and looks at its exit code; None takes any that the manual lists."""
        options = {"stdin": subprocess.DEVNULL} | options if "input" not in options else options
        options.setdefault("stdout", subprocess.PIPE)
        options["env"] = self.environment() | options.pop("env", {})
        done = subprocess.run(self.command(*arguments), stderr=subprocess.PIPE, timeout=timeout, cwd=self.home,
                              **options)
        done.stderr = done.stderr.decode("utf-8", "backslashreplace")
        if isinstance(done.stdout, bytes):
            done.stdout = done.stdout.decode("utf-8", "strict")
        told = f"nutgraf {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr}"
        assert "Sanitizer" not in done.stderr and "runtime error" not in done.stderr, told
        if expect is None:
            assert done.returncode in EXIT_CODES, told
        else:
            assert done.returncode == expect, told
        return done

    def configured(self, *arguments, **options):
        return self.nutgraf("--config", self.file, *arguments, **options)

    def run(self, **options):
        return self.configured("run", **options)

    def update(self, **options):
        return self.configured("update", **options)

    def start(self, *arguments):
        return subprocess.Popen(self.command("--config", self.file, *arguments), env=self.environment(), cwd=self.home,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def wait_for_articles(self, sources, count):
        """Until a run that goes on has stored so many of each source."""
        for _ in range(3000):
            told = [line for line in self.configured("status").stdout.splitlines() if f" {count} articles" in line]
            if all(any(name in line for line in told) for name in sources):
                return
            time.sleep(0.1)
        raise AssertionError(f"not stored: {sources}")

    def all_entries(self):
        """Of the feed that we wrote."""
        strict = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        return etree.parse(str(self.feed), strict).findall("a:entry", ATOM)

    def entries(self):
        """{title: entry}"""
        return {entry.findtext("a:title", None, ATOM): entry for entry in self.all_entries()}

    def letters(self):
        """What stands in the Maildir, parsed."""
        return [parse_letter(path.read_bytes()) for path in sorted(self.maildir.glob("new/*"))]


def parse_letter(data):
    return email.message_from_bytes(data, policy=email.policy.default)


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def mail_server():
    """Starts mail servers, and closes them at the end."""
    opened = []

    def start(**parameters):
        opened.append(mailserver.MailServer(**parameters))
        return opened[-1]

    yield start
    for server in opened:
        server.close()


# ---- servers of sources


TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS]


def stories(count, address="https://example.org"):
    return feeds.stories(count, address, TEXTS)


@pytest.fixture
def site(tmp_path, certificate):
    if not static_site.PROGRAM:
        pytest.skip("nginx is not installed")
    with static_site.StaticSite(tmp_path / "site", certificate) as running:
        yield running


@pytest.fixture
def web_server():
    """Starts servers of faults, with `behaviours` of the test beside their own, and closes them at the end."""
    with contextlib.ExitStack() as stack:
        yield lambda **parameters: stack.enter_context(fault_server.FaultServer(**parameters))


def answer(body=b"", *headers, status=200, seen=None):
    """A behaviour: the same answer each time; the requests are added to `seen`. Body or status may be functions of the
    request."""
    async def behaviour(server, request, writer):
        if seen is not None:
            seen.append(request)
        said = [each(request) if callable(each) else each for each in (status, body)]
        return await fault_server.send(writer, *said, *headers)

    return behaviour


RSS = "Content-Type: application/rss+xml"
HTML = "Content-Type: text/html; charset=utf-8"


@pytest.fixture
def clock():
    """The environment in which the program's clock is ahead, by "+26h": clock("+26h")."""
    libraries = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
    if not libraries or b"__asan_init" in PROGRAM.read_bytes():
        pytest.skip("the clock cannot be set: no libfaketime, or a sanitizer in the program")
    return lambda ahead: {"LD_PRELOAD": libraries[0], "FAKETIME": ahead, "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                          "NO_FAKE_STAT": "1"}


class Authority:
    """A certificate authority for this test run."""

    def __init__(self, folder):
        self.folder = folder
        self.file = folder / "ca.pem"
        self._openssl("req", "-x509", *self._new_key("ca"), "-subj", "/CN=Test authority", "-days", "2",
                      "-out", self.file)

    def certificate(self, name, alternative):
        """(certificate, key) of a server that is `alternative`: "IP:127.0.0.1"."""
        request, signed = self.folder / f"{name}.csr", self.folder / f"{name}.pem"
        extensions = self.folder / f"{name}.ext"
        extensions.write_text(f"subjectAltName={alternative}\n")
        self._openssl("req", "-new", *self._new_key(name), "-subj", f"/CN={name}", "-out", request)
        self._openssl("x509", "-req", "-in", request, "-CA", self.file, "-CAkey", self.folder / "ca.key",
                      "-CAcreateserial", "-days", "2", "-extfile", extensions, "-out", signed)
        return signed, self.folder / f"{name}.key"

    def _new_key(self, name):
        return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.folder / f"{name}.key"

    def _openssl(self, *arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture(scope="session")
def certificate(authority):
    return authority.certificate("loopback", "IP:127.0.0.1,DNS:localhost")


@pytest.fixture(scope="session")
def other_certificate(authority):
    """Of the same authority, for another machine."""
    return authority.certificate("other", "DNS:elsewhere.example")
