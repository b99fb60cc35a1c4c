"""make eval: the summarizer scored on development data that is not part of this project, and its speed. Prints one
table. NUTGRAF is the program; NUTGRAF_SHARED the folder that holds eval/, ../shared beside the checkout by default."""
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("NUTGRAF", str(ROOT / "build/nutgraf"))
EVAL = pathlib.Path(os.environ.get("NUTGRAF_SHARED", ROOT.parent / "shared")) / "eval"
LEAD_WORDS = 30


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def summarize(folder, names, *options):
    """name -> summary, for the files of a folder."""
    command = [PROGRAM, "summarize", "--format", "json", *options, *(str(folder / name) for name in names)]
    output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    found = map(json.loads, output.decode("utf-8").splitlines())
    return {pathlib.PurePath(one["source"]).name: one for one in found}


def score(what, script, *arguments):
    command = [sys.executable, str(EVAL / script), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    for line in done.stdout.splitlines():
        print(f"{what:<14} {line.strip()[:200]}")


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def write_texts(folder, gold):
    folder.mkdir()
    for number, item in enumerate(gold):
        (folder / f"{number:04}.txt").write_text(item["text"], encoding="utf-8")
    return [f"{number:04}.txt" for number in range(len(gold))]


def squeeze(text):
    """The characters that are no space, and where each stands."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    return "".join(text[place] for place in places), places


def places_in(gold, text):
    """Place in the summary's text -> place in the gold text; a paragraph that is not found there has none."""
    found, at, end = {}, 0, 0
    squeezed, gold_places = squeeze(gold)
    for paragraph in text.split("\n\n"):
        words, places = squeeze(paragraph)
        start = squeezed.find(words, end)
        if start >= 0:
            end = start + len(words)
            found.update((at + place, gold_places[start + number]) for number, place in enumerate(places))
        at += len(paragraph) + 2
    return found


def placed(gold, one):
    """The quotes with their places in the gold text: one that stands twice is two. Else the scorer looks its text up."""
    places, content = places_in(gold, one["text"]), one["text"].encode()
    for quote in one["quotes"]:
        row = {key: quote[key] for key in ("text", "speaker", "mention")}
        first = places.get(len(content[:quote["start"]].decode()))
        last = places.get(len(content[:quote["end"]].decode()) - 1)
        yield row if first is None or last is None else {**row, "start": first, "end": last + 1}


def quotes(work, language):
    path = EVAL / "quotes" / f"{language}.jsonl"
    gold = lines(path)
    folder = work / language
    found = summarize(folder, write_texts(folder, gold), "--quotes", "all", "--full")
    articles = {name: gold[int(name[:4])] for name in found}
    rows = [{"id": articles[name]["id"], "quotes": list(placed(articles[name]["text"], one))}
            for name, one in found.items()]
    score(f"quotes {language}", "quotes_eval.py", path, write_lines(work / "pred.jsonl", rows))


def segments(work):
    path = EVAL / "segment" / "gum.jsonl"
    gold = lines(path)
    folder = work / "segment"
    found = summarize(folder, write_texts(folder, gold), "--explain")
    rows = [{"id": gold[int(name[:4])]["id"], "sentences": [sentence["text"] for sentence in one["sentences"]]}
            for name, one in found.items()]
    score("sentences", "segment_eval.py", path, write_lines(work / "pred.jsonl", rows))


def pages(work):
    folder = work / "pages"
    folder.mkdir()
    names = {}
    for number, packed in enumerate(sorted((EVAL / "pages" / "html").glob("*.gz"))):
        names[f"{number:04}.html"] = packed.name[:-len(".gz")]
        (folder / f"{number:04}.html").write_bytes(gzip.decompress(packed.read_bytes()))
    found = summarize(folder, names, "--full")
    rows = [{"id": names[name], "text": one["text"]} for name, one in found.items()]
    score("pages", "pages_eval.py", write_lines(work / "pred.jsonl", rows))
    leads = [{"id": names[name], "summary": " ".join(one["lead"])} for name, one in found.items()]
    score("lead", "rouge_eval.py", EVAL / "pages" / "editor-summaries.jsonl",
          write_lines(work / "lead.jsonl", leads), "--limit", LEAD_WORDS)


def seconds(command, runs):
    """The median of so many."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2]


def speed(work):
    """On one core, whole programs. ots has a tenth of the articles, as one text: it slows down with a text's length."""
    files = sorted((work / "en").iterdir())
    whole = work / "ots.txt"
    whole.write_bytes(b"\n\n".join(path.read_bytes() for path in files[::10]))
    one_core = ["taskset", "--cpu-list", "0"]
    ours = sum(path.stat().st_size for path in files) / seconds([*one_core, PROGRAM, "summarize", *files], 31)
    print(f"{'speed':<14} {ours / 1e6:.1f} MB of text a second on one core", end="")
    if shutil.which("ots"):
        theirs = whole.stat().st_size / seconds([*one_core, "ots", "-r", "5", whole], 5)
        print(f", {ours / theirs:.0f} times ots", end="")
    print()


def main():
    if not EVAL.is_dir():
        print(f"make eval: no development data at {EVAL}; nothing to score")
        return
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        quotes(work, "en")
        quotes(work, "de")
        segments(work)
        pages(work)
        speed(work)


main()
