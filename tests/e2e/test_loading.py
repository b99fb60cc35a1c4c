"""Libraries are loaded by who needs them, and only by them; where one is missing, its package is named."""
import re

import pytest

from conftest import DONE, SEEDS, UNAVAILABLE

LOADED = {"libcurl", "libgmime-3.0", "libxml2", "libicuuc", "libicui18n", "libcld2", "libsqlite3", "libyaml-0",
          "libjansson"}  # zlib and Nettle come with others, too
STORE = {"libyaml-0", "libsqlite3", "libicuuc", "libicui18n"}  # ICU for the time zone of digests
OS_ERROR = 71


def loaded(done):
    """Which of them the dynamic linker has told of."""
    return {re.sub(r"\.so.*", "", name) for name in re.findall(r"calling init: \S*/(\S+)", done.stderr)} & LOADED


def without(desk, library):
    """An environment in which what stands in the library's place is none."""
    folder = desk.home / "broken"
    folder.mkdir(exist_ok=True)
    (folder / library).write_text("no library")
    return {"LD_LIBRARY_PATH": str(folder)}


@pytest.mark.parametrize("arguments, expect, wanted", [
    (["--version"], DONE, set()),
    (["summarize", SEEDS[0]], DONE, set()),
    (["--config", "nutgraf.yaml", "status"], DONE, STORE),
    (["summarize", "http://127.0.0.1:1/"], UNAVAILABLE, {"libcurl"}),
    (["--config", "nutgraf.yaml", "send", "--now", "--dry-run"], DONE, STORE | {"libgmime-3.0"}),
])
def test_a_command_loads_what_it_needs(desk, arguments, expect, wanted):
    desk.update()
    assert loaded(desk.nutgraf(*arguments, expect=expect, env={"LD_DEBUG": "files"})) == wanted


def test_without_libcurl_files_are_still_read(desk):
    desk.configure(sources=[{"name": "Files", "path": "articles"}, {"name": "Far", "url": "http://127.0.0.1:1/"}])
    done = desk.update(expect=OS_ERROR, env=without(desk, "libcurl.so.4"))
    assert re.search(r"cannot load \S*libcurl\.so\.4: .*; install the package libcurl4$", done.stderr, re.M)
    assert len(desk.all_entries()) == len(SEEDS)


def test_without_gmime_the_digest_waits_for_it(desk):
    done = desk.run(expect=OS_ERROR, env=without(desk, "libgmime-3.0.so.0"))
    assert re.search(r"cannot load \S*libgmime-3\.0\.so\.0: .*; install the package libgmime-3\.0-0$", done.stderr, re.M)
    assert desk.all_entries() and not desk.letters()
    desk.run()
    assert len(desk.letters()) == 1
