"""The house rule of CONTRIBUTING.md: a room includes base, model and its own, never another stage; a third-party
library is included in one room only. Fails with file:line for every include that runs sideways or up."""
import pathlib
import re
import sys

# Which rooms each room may include, beside itself.
FLOOR = {"base", "model"}
ROOMS = {
    "base": set(),
    "model": {"base"},
    "text": FLOOR | {"loader"},
    "config": FLOOR | {"text"},
    "loader": {"base"},
    "fetch": FLOOR | {"loader"},
    "parse": FLOOR | {"text"},
    "summarize": FLOOR | {"text"},
    "store": FLOOR,
    "publish": FLOOR,
    "digest": FLOOR | {"text", "loader"},
}
STAGES = set(ROOMS)
ROOMS["app"] = STAGES
ROOMS["cli"] = STAGES | {"app"}

# Where each library may be included: a room, or one file of it.
LIBRARIES = {
    "nettle/": ["loader/nettle.c", "base"],
    "yaml.h": ["loader/yaml.c", "config"],
    "curl/": ["loader/curl.c", "fetch", "digest/deliver_smtp.c", "digest/smtp_explain.h"],
    "zlib.h": ["loader/zlib.c", "fetch"],
    "libxml/xmlwriter.h": ["loader/libxml2.c", "publish"],
    "libxml/": ["loader/libxml2.c", "parse"],
    "jansson.h": ["loader/jansson.c", "parse"],
    "unicode/": ["loader/icu.h", "loader/icu_common.c", "loader/icu_i18n.c", "text"],
    "sqlite3.h": ["loader/sqlite.c", "store"],
    "gmime/": ["loader/gmime.c", "digest/mime.c"],
}

root = pathlib.Path(__file__).resolve().parents[2]
faults = []


def room_and_file(path):
    parts = path.parts
    at = 2 if parts[0] == "include" else 1
    return parts[at], "/".join(parts[at:])


def check(path, number, included):
    room, file = room_and_file(path)
    if room not in ROOMS:
        faults.append(f"{path}:{number}: {room}/ is no room of the house (tests/lint/include_rules.py lists them)")
        return
    if included.startswith("nutgraf/"):
        other = included.split("/")[1]
        if other != room and other not in ROOMS[room]:
            faults.append(f"{path}:{number}: {room}/ may not know {other}/")
        return
    for prefix, places in LIBRARIES.items():
        if included.startswith(prefix):
            if not any(file == place or room == place for place in places):
                faults.append(f"{path}:{number}: <{included}> belongs to {' and '.join(places)} only")
            return


for path in sorted([*root.glob("src/**/*.[ch]"), *root.glob("include/**/*.h")]):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            check(path.relative_to(root), number, found[1])

print("\n".join(faults) or "include rules: kept")
sys.exit(bool(faults))
