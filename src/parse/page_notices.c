#include "page_content.h"

#include <nutgraf/text/letter_case.h>

#define PHRASES_MAX 40

/*
 * Boxes that ask for something before the page may be read, or beside it: leave for cookies or for messages, an address
 * for a newsletter, an end to blocking advertisements; and those that say who pays for the links. What they say,
 * folded, under a word that all of a row hold.
 */
static const struct {
    const char *word;
    const char *phrases[PHRASES_MAX];
} ASKS[] = {
    {"cookie",
     {"uses cookies",
      "use cookies",
      "use of cookies",
      "using cookies",
      "store cookies",
      "accept cookies",
      "such as cookies",
      "cookie policy",
      "cookie settings",
      "verwendet cookies",
      "benutzt cookies",
      "nutzt cookies",
      "verwenden cookies",
      "nutzen cookies",
      "setzt cookies",
      "verwendung von cookies",
      "einsatz von cookies",
      "cookies zu",
      "utilise des cookies",
      "utilisons des cookies",
      "utilisation de cookies",
      "utilisation des cookies",
      "utiliza cookies",
      "utilizamos cookies",
      "uso de cookies",
      "utilizza cookie",
      "utilizza i cookie",
      "utilizziamo i cookie",
      "uso dei cookie",
      "gebruik van cookies",
      "gebruikt cookies",
      "gebruiken cookies",
      "usa cookies",
      "usamos cookies",
      "korzysta z plikow cookie",
      "uzywa plikow cookie",
      "использует cookie",
      "использует файлы cookie",
      "файлы cookie"}},
    {"privacy", {"we value your privacy", "your privacy choices"}},
    {"consent", {"consent to our"}},
    {"newsletter",
     {"sign up for our newsletter", "sign up to our newsletter", "subscribe to our newsletter",
      "sign up for the newsletter"}},
    {"agree", {"agree to receive ", "agreeing to receive "}},
    {"signing up", {"by signing up"}},
    {"inbox", {"to your inbox", "in your inbox", "your inbox every", "your inbox each"}},
    {"your support", {"rely on your support", "depend on your support", "need your support to"}},
    {"donat",
     {"donate today", "donate now", "please donate", "make a donation", "consider donating", "tax-deductible"}},
    {"letter to the editor", {"submit a letter to the editor", "write a letter to the editor", "send a letter to"}},
    {"spende", {"jetzt spenden", "mit ihrer spende", "mit einer spende unterstutz"}},
    {"faire un don", {"faire un don"}},
    {"follow us", {"follow us on "}},
    {"folge", {"folgen sie uns auf", "folge uns auf", "folgt uns auf"}},
    {"siguenos", {"siguenos en "}},
    {"seguici", {"seguici su "}},
    {"suivez", {"suivez-nous sur"}},
    {"whatsapp", {"whatsapp channel", "whatsapp-kanal", "canal de whatsapp", "whatsapp group"}},
    {"telegram", {"telegram channel", "telegram-kanal", "canal de telegram", "telegram-канал"}},
    {"continue reading",
     {"to continue reading", "subscribe and continue reading", "log in to continue reading",
      "sign in to continue reading"}},
    {"subscri",
     {"already a subscriber", "subscribe to read the full", "subscribe to keep reading", "subscribe to unlock",
      "subscribe to continue", "for subscribers only", "is for subscribers", "available to subscribers",
      "only for subscribers", "exclusive to subscribers", "exclusively for subscribers", "subscribers can read",
      "subscribe today for unlimited"}},
    {"cancel any", {"cancel anytime", "cancel any time"}},
    {"unlimited", {"unlimited access to", "unlimited digital access"}},
    {"account to", {"create a free account to", "create an account to continue", "free account to continue"}},
    {"free article",
     {"your last free article", "free articles left", "free articles this month", "free articles remaining"}},
    {"abon",
     {"exklusiv fur abonnent", "nur fur abonnent", "bereits abonnent", "jetzt abonnieren", "mit einem abo weiterlesen",
      "reserve aux abonnes", "reservee aux abonnes", "deja abonne", "abonnez-vous pour lire", "riservato agli abbonati",
      "sei gia abbonato", "alleen voor abonnees", "ben je al abonnee", "para abonados"}},
    {"suscri",
     {"exclusivo para suscriptores", "ya eres suscriptor", "suscribete para seguir", "solo para suscriptores"}},
    {"assin", {"exclusivo para assinantes", "ja e assinante", "assine para continuar", "para assinantes"}},
    {"seguir leyendo", {"para seguir leyendo"}},
    {"continuare a leggere", {"per continuare a leggere"}},
    {"lire la suite", {"pour lire la suite"}},
    {"subskryb", {"dla subskrybentow", "tylko dla prenumeratorow"}},
    {"подпис", {"только для подписчиков", "доступно по подписке", "оформите подписку"}},
    {"会員", {"有料会員限定", "会員限定記事", "会員登録"}},
    {"订阅", {"订阅后继续阅读", "订阅以继续阅读"}},
    {"blocker", {"ad blocker", "ad-blocker", "adblocker", "werbeblocker"}},
    {"bloque", {"bloqueur de publicit", "bloqueador de anuncios"}},
    {"email address", {"your email address will not be published"}},
    {"benachrichtigung",
     {"benachrichtigung aktivieren", "benachrichtigungen aktivieren", "benachrichtigungen erlauben",
      "benachrichtigungen zu schicken", "benachrichtigungen zu senden", "benachrichtigungen erfolgreich aktiviert"}},
    {"notification",
     {"allow notifications", "enable notifications", "turn on notifications", "push notifications",
      "browser notifications", "activer les notifications", "activez les notifications"}},
    {"notificac",
     {"activar notificaciones", "activa las notificaciones", "activar las notificaciones", "ativar notificacoes",
      "ative as notificacoes"}},
    {"notifiche", {"attiva le notifiche", "attivare le notifiche"}},
    {"affiliate", {"contain affiliate links", "contains affiliate links", "affiliate links in this"}},
    {"affili", {"contient des liens affilies", "sogenannte affiliate-links", "sind affiliate-links"}},
    {"commission",
     {"earn a commission", "earn a small commission", "earn commission", "receive a commission", "earn an affiliate",
      "toucher une commission", "percevoir une commission"}},
    {"provision",
     {"erhalten wir eine provision", "bekommen wir eine provision", "erhalten wir eine kleine provision",
      "bekommen wir eine kleine provision", "eine provision erhalt"}},
    {"comision", {"recibir una comision", "ganar una comision"}},
};

/* A notice is short. */
#define NOTICE_BYTES_MAX 400

static bool asks_in_words(str folded, const char *const *phrases)
{
    for (size_t i = 0; i < PHRASES_MAX && phrases[i]; i++)
        if (str_find(folded, str_from(phrases[i])) != STR_NONE)
            return true;
    return false;
}

static bool asks(struct arena *arena, str text)
{
    if (text.len > NOTICE_BYTES_MAX)
        return false;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, text);
    bool found = false;
    for (size_t i = 0; !found && i < sizeof ASKS / sizeof ASKS[0]; i++)
        found = str_find(folded, str_from(ASKS[i].word)) != STR_NONE && asks_in_words(folded, ASKS[i].phrases);
    arena_reset(arena, mark);
    return found;
}

/* What else the box of a notice may hold, and how much of the page all of them. An article about cookies has more. */
#define BOX_RUNS_MAX      6
#define NOTICES_SHARE_MAX 0.4

/* The largest box of a few runs around it in which most is no text but the notice; 0 when there is none. */
static size_t box_of(const struct page_tree *tree, const double *prose, size_t notice)
{
    size_t box = 0;
    for (size_t i = tree->runs.at[notice].node; i && tree->nodes.at[i].element != ELEMENT_BODY;
         i = tree->nodes.at[i].parent) {
        const struct page_node *node = &tree->nodes.at[i];
        double here = prose_of_run(&tree->runs.at[notice]);
        if (node->run_end - node->run > BOX_RUNS_MAX || total_of(prose, node) > 2 * here)
            break;
        box = i;
    }
    return box;
}

/* A paragraph among others is the article's. */
static bool is_box(const struct page_node *node)
{
    return !element_is_paragraph(node->element) && node->element != ELEMENT_ITEM && node->element != ELEMENT_QUOTE &&
           node->element != ELEMENT_BODY && node->element != ELEMENT_HTML;
}

struct notices {
    VEC(size_t) boxes;
    double prose;
};

static struct notices find_notices(struct arena *arena, const struct page_tree *tree, const double *prose)
{
    struct notices notices = {0};
    for (size_t i = 0; i < tree->runs.len; i++) {
        if (tree->runs.at[i].dropped || !asks(arena, tree->runs.at[i].text))
            continue;
        size_t box = box_of(tree, prose, i);
        if (!box || !is_box(&tree->nodes.at[box]))
            continue;
        *vec_push(arena, &notices.boxes) = box;
        notices.prose += total_of(prose, &tree->nodes.at[box]);
        i = tree->nodes.at[box].run_end > i ? tree->nodes.at[box].run_end - 1 : i;
    }
    return notices;
}

void page_cut_notices(struct arena *arena, struct page_tree *tree)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    struct notices notices = find_notices(arena, tree, prose);
    if (notices.prose > NOTICES_SHARE_MAX * prose[tree->runs.len])
        return;
    for (size_t i = 0; i < notices.boxes.len; i++) {
        const struct page_node *box = &tree->nodes.at[notices.boxes.at[i]];
        for (size_t run = box->run; run < box->run_end; run++)
            tree->runs.at[run].dropped = true;
    }
}
