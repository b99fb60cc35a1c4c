"""`summarize` keeps its contract, on our sample articles and on those that lie beside the checkout, if any."""
import json
import os
import pathlib
import re

import pytest

from conftest import NO_INPUT, SEEDS, TOP

SHARED = pathlib.Path(os.environ.get("NUTGRAF_SHARED", TOP.parent / "shared")) / "seeds"
ARTICLES = SEEDS + sorted(SHARED.glob("*.txt"))

KEYS = {"source", "url", "title", "title_from", "site", "author", "published", "language", "words", "lead", "quotes"}
QUOTE_KEYS = {"text", "speaker", "role", "mention", "cue", "confidence", "partial", "key", "start", "end"}
KINDS = {"headline", "deck", "caption", "byline", "heading", "body", "furniture"}

# Lines of a page that are no part of any story.
FURNITURE = re.compile(
    r"^(-|A[+-]?|\d+ MIN READ|Open Modal|Recommended Posts|Loading\.\.\.|Image Credit:.*|Follow for more updates.*"
    r"|Editorial credit:.*|.*\(AP\)|[A-Z]\w+day, \w+ \d+, \d{4}|\w+ \d+, \d{4})$")


def by_name(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: f"{path.parent.parent.name}-{path.name[:3]}")


def folded(text):
    return " ".join(text.split())


def summary_of(desk, path, *options):
    lines = desk.nutgraf("summarize", "--format", "json", *options, path).stdout.splitlines()
    assert len(lines) == 1
    return json.loads(lines[0])


def seed(number):
    return next(path for path in SEEDS if path.name.startswith(f"{number:03}"))


@by_name(ARTICLES)
def test_an_article_is_one_json_object_with_all_the_keys(desk, path):
    summary = summary_of(desk, path)
    assert set(summary) == KEYS
    assert summary["source"] == str(path)
    assert summary["language"] == "en"
    assert summary["title_from"] in ("headline", "derived")
    assert summary["url"] is None and summary["site"] is None
    assert 200 < summary["words"] <= len(path.read_text(encoding="utf-8").split()) * 1.1
    assert 1 <= len(summary["lead"]) <= 3
    for quote in summary["quotes"]:
        assert set(quote) == QUOTE_KEYS
        assert 0 <= quote["confidence"] <= 1
        assert (quote["speaker"] is None) == (quote["confidence"] == 0)


@by_name(ARTICLES)
def test_every_word_is_verbatim(desk, path):
    original = folded(path.read_text(encoding="utf-8"))
    summary = summary_of(desk, path, "--full", "--quotes", "all")
    assert summary["quotes"]
    for piece in summary["lead"] + summary["text"].split("\n\n") + [quote["text"] for quote in summary["quotes"]]:
        assert piece and piece in original
    assert folded(" ".join(summary["text"].split("\n\n"))) == folded(summary["text"])
    for sentence in summary["lead"]:
        assert sentence in summary["text"]


@by_name(ARTICLES)
def test_a_quote_stands_at_its_offsets_between_quotation_marks(desk, path):
    summary = summary_of(desk, path, "--full", "--quotes", "all")
    text = summary["text"].encode()
    for quote in summary["quotes"]:
        assert text[quote["start"]:quote["end"]].decode() == quote["text"]
        before, after = text[:quote["start"]].decode()[-1:], text[quote["end"]:].decode()[:1]
        assert after in ("”", '"') or before in ("“", '"'), quote
    starts = [quote["start"] for quote in summary["quotes"]]
    assert starts == sorted(starts)


@by_name(ARTICLES)
def test_the_pages_own_words_stay_outside(desk, path):
    summary = summary_of(desk, path, "--full")
    for paragraph in summary["text"].split("\n\n") + summary["lead"] + [summary["title"]]:
        assert not FURNITURE.match(paragraph), paragraph
    for words in ("Credit:", "Recommended Posts", "MIN READ", "Open Modal", "Follow for more"):
        assert words not in summary["text"]


@by_name(ARTICLES)
def test_a_speaker_is_named_as_the_article_names_them(desk, path):
    original = folded(path.read_text(encoding="utf-8"))
    for quote in summary_of(desk, path, "--quotes", "all")["quotes"]:
        for name in filter(None, (quote["speaker"], quote["mention"], quote["role"])):
            assert name in original, name


@by_name(ARTICLES)
def test_explain_accounts_for_every_word(desk, path):
    summary = summary_of(desk, path, "--full", "--explain")
    text = summary["text"].encode()
    for sentence in summary["sentences"]:
        assert sentence["kind"] in KINDS and sentence["why"]
        if sentence["start"] is not None:
            assert text[sentence["start"]:sentence["end"]].decode() == sentence["text"]
        assert (sentence["start"] is None) <= (sentence["kind"] != "body")
    everything = folded(" ".join(sentence["text"] for sentence in summary["sentences"]))
    assert everything == folded(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("number, title", [
    (0, "Budapest chosen for second Trump-Putin meeting as Kremlin warns over Tomahawks"),
    (1, None),
    (2, "Trump and Putin settle on Budapest in phone call, a day before Zelenskyy comes to the White House"),
    (3, None),
    (4, "Trump sees ‘great progress’ after call with Putin, plans Budapest meeting"),
])
def test_the_headline_is_found_where_there_is_one(desk, number, title):
    summary = summary_of(desk, seed(number))
    if title:
        assert (summary["title"], summary["title_from"]) == (title, "headline")
    else:
        assert summary["title_from"] == "derived"
        assert summary["lead"][0].startswith(summary["title"].rstrip("….").rstrip())


@pytest.mark.parametrize("number, opening", [
    (0, "Donald Trump and Vladimir Putin will sit down together in Hungary"),
    (1, "Within about two weeks Donald Trump hopes"),
    (2, "President Donald Trump spoke with Russia’s president"),
    (3, "A meeting between Donald Trump and Vladimir Putin is taking shape"),
    (4, "Presidents Donald Trump and Vladimir Putin are to meet in Budapest"),
])
def test_the_lead_opens_as_the_story_does(desk, number, opening):
    lead = summary_of(desk, seed(number))["lead"]
    assert lead[0].removeprefix("WASHINGTON DC: ").startswith(opening)


@pytest.mark.parametrize("number, words, speaker", [
    (0, "I believe great progress was made", "Donald Trump"),
    (0, "Vladimir Putin reiterated his point", "Yury Ushakov"),
    (0, "impose costs on Russia", "Pete Hegseth"),
    (1, "We need them too", "Donald Trump"),
    (1, "We can already see that Moscow", "Volodymyr Zelensky"),
    (1, "highly substantive", "Yuri Ushakov"),
    (2, "President Putin and I will then meet", "Donald Trump"),
    (2, "dialogue and peace and the US-Russia cooperation", "Kirill Dmitriev"),
    (3, "I believe great progress was made", "Donald Trump"),
    (4, "We can already see that Moscow", "Volodymyr Zelenskyy"),
])
def test_a_quote_finds_its_speaker(desk, number, words, speaker):
    quotes = [quote for quote in summary_of(desk, seed(number), "--quotes", "all")["quotes"]
              if quote["text"].startswith(words)]
    assert [quote["speaker"] for quote in quotes] == [speaker]


def test_a_date_line_tells_when_it_was_published(desk):
    assert summary_of(desk, seed(4))["published"].startswith("2025-10-17")
    assert summary_of(desk, seed(1))["published"] is None


def test_numbers_of_sentences_and_quotes_are_obeyed(desk):
    path = seed(0)
    assert len(summary_of(desk, path, "--sentences", 1)["lead"]) == 1
    assert len(summary_of(desk, path, "--sentences", 5)["lead"]) == 5
    assert summary_of(desk, path, "--quotes", 0)["quotes"] == []
    two, everything = summary_of(desk, path, "--quotes", 2), summary_of(desk, path, "--quotes", "all")
    assert len(two["quotes"]) == 2 and all(quote["key"] for quote in two["quotes"])
    spans = [(quote["start"], quote["end"]) for quote in everything["quotes"]]
    assert len(spans) > 10 and len(set(spans)) == len(spans)
    assert {(quote["start"], quote["end"]) for quote in two["quotes"]} <= set(spans)


def test_a_folder_gives_one_line_an_article_in_order(desk):
    lines = desk.nutgraf("summarize", "-f", "json", desk.articles).stdout.splitlines()
    assert [pathlib.Path(json.loads(line)["source"]).name for line in lines] == [path.name for path in SEEDS]


def test_many_are_told_in_the_order_in_which_they_were_named(desk):
    """Whichever of them is ready first; failures between them too."""
    many = [seed(n % len(SEEDS)) for n in range(200)]
    arguments = [name for n, path in enumerate(many) for name in (path, f"absent{n}.txt")]
    done = desk.nutgraf("summarize", "-f", "json", *arguments, expect=NO_INPUT)
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == list(map(str, many))
    assert re.findall(r"absent(\d+)\.txt: no such", done.stderr) == [str(n) for n in range(200)]


def test_standard_input_is_read_as_a_file_is(desk):
    path = seed(2)
    read = json.loads(desk.nutgraf("summarize", "-f", "json", "-", input=path.read_bytes()).stdout)
    assert {**read, "source": str(path)} == summary_of(desk, path)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_same_input_gives_the_same_bytes(desk, form):
    first = desk.nutgraf("summarize", "-f", form, *SEEDS).stdout
    assert first and first == desk.nutgraf("summarize", "-f", form, *SEEDS).stdout


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_person_reads_title_lead_and_who_said_what(desk, form):
    shown = folded(desk.nutgraf("summarize", "-f", form, seed(0)).stdout)
    summary = summary_of(desk, seed(0))
    for words in [summary["title"], *summary["lead"]]:
        assert words in shown.replace("\\", "")
    for quote in summary["quotes"]:
        assert quote["text"] in shown.replace("\\", "")
        assert quote["speaker"] is None or quote["speaker"] in shown


def test_text_is_the_format_when_none_is_asked_for_and_has_no_colour_in_a_pipe(desk):
    shown = desk.nutgraf("summarize", seed(0)).stdout
    assert shown == desk.nutgraf("summarize", "--format", "text", seed(0)).stdout
    assert "\x1b" not in shown


def test_terminal_escapes_in_an_article_reach_no_terminal(desk):
    path = desk.home / "evil.txt"
    path.write_text("The mayor \x1b]0;owned\x07said on Monday that \x1b[31mthe bridge stays closed for months. "
                    "\u202eEverybody has to go round by the old road, which is long.\u202c\n", encoding="utf-8")
    for form in ("text", "markdown", "json"):
        shown = desk.nutgraf("summarize", "-f", form, path).stdout
        assert not set(shown) & {"\x1b", "\x07", "\x9b"}
        if form == "json":
            assert "the bridge stays closed" in json.loads(shown)["lead"][0]
