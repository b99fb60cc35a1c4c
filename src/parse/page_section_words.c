#include "page_section_words.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/text/letter_case.h>

/* Headings of what follows an article on its page, folded: the whole heading begins so. */
static const char *const OPENINGS[] = {
    "a lire aussi",
    "about the author",
    "about the writer",
    "add a comment",
    "add your comment",
    "ahnliche artikel",
    "ahnliche beitrage",
    "ahnliche themen",
    "also on ",
    "also read",
    "articles similaires",
    "articoli correlati",
    "articulos relacionados",
    "artigos relacionados",
    "artikel teilen",
    "auch interessant",
    "autres articles",
    "comments",
    "das konnte ",
    "das konnte sie",
    "deja un comentario",
    "diesen artikel teilen",
    "du magst vielleicht",
    "editor's picks",
    "editors' picks",
    "follow us",
    "further reading",
    "gerelateerde ",
    "hinterlasse ",
    "in case you missed",
    "join the conversation",
    "join the discussion",
    "keep reading",
    "kommentar schreiben",
    "kommentare",
    "laisser un commentaire",
    "latest news",
    "latest stories",
    "lea tambien",
    "leave a comment",
    "leave a message",
    "leave a reply",
    "lees meer",
    "lees ook",
    "leggi anche",
    "leia tambem",
    "lesen sie auch",
    "lire aussi",
    "lire la suite",
    "mas noticias",
    "mehr aus ",
    "mehr infos",
    "mehr zu diesem thema",
    "mehr zum thema",
    "meist gelesen",
    "meistgelesen",
    "more articles",
    "more from ",
    "more in ",
    "more like this",
    "more news",
    "more on this",
    "more stories",
    "most popular",
    "most read",
    "must read",
    "neuen kommentar",
    "newsletter",
    "noch mehr ",
    "noticias relacionadas",
    "passend zum thema",
    "people also ",
    "popular articles",
    "popular posts",
    "popular stories",
    "post a comment",
    "post your ",
    "posting rules",
    "read more",
    "read next",
    "recent articles",
    "recent posts",
    "recommended",
    "related",
    "schreibe einen kommentar",
    "share this",
    "share your ",
    "sign up",
    "similar posts",
    "similar threads",
    "sobre el autor",
    "stay informed",
    "subscribe to ",
    "subscribe",
    "sur le meme sujet",
    "tambien te puede",
    "te puede interesar",
    "tell a friend",
    "thread tools",
    "top stories",
    "trending",
    "uber den autor",
    "uber die autorin",
    "vous aimerez",
    "weitere artikel",
    "weitere beitrage",
    "weitere meldungen",
    "weitere nachrichten",
    "weitere themen",
    "weitere tipps",
    "what to read next",
    "write a comment",
    "write a review",
    "you may also",
    "you might also",
    "your answer",
    "zum thema",
};

/* What readers leave: "12 thoughts on …", "3 Kommentare". Folded. */
static const char *const COUNTED[] = {"comentario", "comment",   "commentaire", "commento", "commenti",
                                      "gedanken",   "kommentar", "reacties",    "thought",  "trackback"};

/* In a forum, these may be what the page is about. */
static const char *const COUNTED_REPLIES[] = {"antwort",    "beitrage", "opinion", "reactie",
                                              "reaktionen", "repl",     "response"};

/* Whole lines above what readers said. */
static const char *const COMMENTS[] = {
    "comments",
    "comments:",
    "kommentare",
    "kommentare:",
    "leave a comment",
    "leave a reply",
    "commentaires",
    "customer reviews",
    "user reviews",
    "kundenbewertungen",
    "kundenrezensionen",
    "avis clients",
    "opiniones de clientes",
    "recensioni dei clienti",
    "klantbeoordelingen",
    "opinie klientow",
    "comentarios",
    "commenti",
    "reacties",
    "kommentarer",
    "komentarze",
    "join the conversation",
    "guest book",
    "guestbook",
    "sign the guest book",
    "sign the guestbook",
    "condolences",
    "leave a condolence",
    "share a memory",
    "gastebuch",
    "kondolenzbuch",
    "kondolenzen",
    "livre d'or",
    "livre de condoleances",
    "condoleances",
    "libro de visitas",
    "libro de condolencias",
    "livro de visitas",
    "libro degli ospiti",
    "gastenboek",
    "condoleanceregister",
};

/* Also where no heading is marked as one, when they are the whole line. */
static const char *const LABELS[] = {
    "related articles",
    "related articles:",
    "related posts",
    "related posts:",
    "related stories",
    "related news",
    "more news",
    "latest news",
    "most popular",
    "most read",
    "you may also like",
    "you might also like",
    "das konnte sie auch interessieren",
    "das konnte dich auch interessieren",
    "weitere artikel",
    "weitere beitrage",
    "weitere nachrichten",
    "articles lies",
    "sur le meme sujet",
    "lees ook",
    "recommended",
    "recommended for you",
    "trending",
    "trending now",
    "about the author",
    "about the author:",
    "uber den autor",
    "uber die autorin",
    "sobre el autor",
    "a propos de l'auteur",
    "similar threads",
    "similar threads:",
    "ahnliche themen",
    "posting rules",
    "more headlines",
    "top stories",
    "also in the news",
    "editor's picks",
    "articles similaires",
    "articulos relacionados",
    "articoli correlati",
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool counts(str folded, const char *const *list, size_t count)
{
    size_t at = 0;
    while (at < folded.len && (ascii_is_digit(folded.at[at]) || folded.at[at] == '('))
        at++;
    return at > 0 && str_starts_with_one_of(str_trim(str_slice(folded, at, folded.len)), list, count);
}

/* The longest heading, and the longest label, of such a section. */
#define OPENING_BYTES_MAX 200
#define LABEL_BYTES_MAX   50

enum section section_opened(struct arena *arena, const struct run *run, bool heading)
{
    if (run->text.len > (heading ? OPENING_BYTES_MAX : LABEL_BYTES_MAX))
        return SECTION_OWN;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, run->text);
    enum section section = SECTION_OWN;
    if (counts(folded, COUNTED, COUNT(COUNTED)) || str_is_one_of(folded, COMMENTS, COUNT(COMMENTS)))
        section = SECTION_COMMENTS;
    else if (counts(folded, COUNTED_REPLIES, COUNT(COUNTED_REPLIES)) || str_is_one_of(folded, LABELS, COUNT(LABELS)) ||
             (heading && str_starts_with_one_of(folded, OPENINGS, COUNT(OPENINGS))))
        section = SECTION_OTHER;
    arena_reset(arena, mark);
    return section;
}
