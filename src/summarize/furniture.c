#include "furniture.h"

#include <nutgraf/base/utf8.h>

#include "furniture_scripts.h"
#include "phrases.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char faults[] = "a fault of the page's own program";

static const struct phrase_row furniture[] = {
    {WHOLE, POINTS_ELSEWHERE,
     "recommended posts|recommended|related|most read|most popular|trending|trending now|top stories|mehr lesen|"
     "weiterlesen|meistgelesen|mehr dazu|zum thema|les plus lus|lire la suite|lo mas leido|mas leidas|leer mas|"
     "leggi tutto|lees meer|in evidenza|mais lidas|mais lidos|meest gelezen|i piu letti|piu letti|mas noticias|"
     "a la une|more|more+|less|scroll down for video|scroll down for more|less-|more+ less-|show more|see more|view "
     "more|see all|view all"},
    {START, POINTS_ELSEWHERE,
     "recommended for you|related articles|related stories|related posts|related topics|related coverage|related:|"
     "read more|read the rest|read it all|read the whole|read also|read next|read the full|also read|see also|"
     "more from |more on this|more stories|you may also like|you might also like|you might like|don't miss:|"
     "don’t miss:|for more from |for more updates|for more information|for more on|click here|tap here|watch live|"
     "watch:|watch now|watch *above.|watch *below.|watch below:|watch the video*|listen:|view gallery|view this post|"
     "a post shared by|a post * shared by|ein beitrag geteilt von|une publication partagee par|"
     "una publicacion compartida|view on instagram|lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|"
     "lies auch|auch interessant|das konnte sie auch|mehr zum thema|siehe auch|zum artikel|lire aussi|a lire aussi|"
     "a lire :|a lire:|lire egalement|voir aussi|en savoir plus|sur le meme sujet|lea tambien|lee tambien|"
     "leer tambien|ver tambien|mira tambien|sigue leyendo|noticias relacionadas|te puede interesar|mas informacion|"
     "leggi anche|vedi anche|guarda anche|potrebbe interessarti|articoli correlati|leia tambem|leia mais|veja tambem|"
     "veja mais|saiba mais|lees verder|lees ook|lees meer|bekijk ook|meer over dit|articles lies|nos articles"},
    {OPENING, POINTS_ELSEWHERE, "mehr zu |mehr uber |more: |also on "},
    {WHOLE, ADVERTISES,
     "ad|ads|anzeige|werbung|reklame|publicite|annonce|publicidad|anuncio|pubblicita|publicidade|advertentie"},
    {OPENING, ADVERTISES,
     "for immediate release|advertisement|advertising|advertorial|sponsored|promoted|gesponsert|sponsorise|"
     "patrocinado"},
    {START, ADVERTISES,
     "story continues below|continue reading|article continues|the article continues|this article continues|scroll to "
     "continue|"
     "nach der anzeige|der artikel wird nach|la suite apres|continua despues de la publicidad|"
     "continua depois da publicidade|continua dopo la pubblicita|artikel gaat verder|verder lezen na"},
    {WHOLE, SHARES,
     "share|shares|likes|tweet|retweets|views|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|"
     "threads|bluesky|flipboard|email|"
     "e-mail|mail|print|copy link|link copied|save|bookmark|teilen|drucken|merken|partager|imprimer|enregistrer|"
     "compartir|imprimir|guardar|condividi|stampa|salva|compartilhar|compartilhe|delen|deel|deel dit artikel|"
     "afdrukken"},
    {START, SHARES,
     "pic.twitter.com/|share this|share on|share via|share article|share full article|auf facebook teilen|artikel "
     "teilen|"
     "beitrag teilen|teilen auf|teilen sie|partager sur|partager l|partager cet|compartir en|comparte en|"
     "condividi su|compartilhe no|compartilhe na|compartilhe est|deel dit|delen via|delen op"},
    {WHOLE, CONTROLS,
     "open modal|close modal|close|listen|comments|comment|no comments|kommentare|kommentar|noch keine kommentare|"
     "commentaires|comentarios|a|a+|a-|a a|aa|menu|home|search|play video|play audio|comments are closed.|comments are "
     "closed|comments are now closed.|suche|recherche|buscar|back|back to top|nach oben|"
     "skip|previous|next|zuruck|toggle|play|pause|mute|transcript|newsletter|newsletters|login|account|startseite|"
     "accueil|inicio|commenti|nessun commento|accedi|cerca|comentario|reacties|zoeken|inloggen|entrar|reagir|reageer"},
    {START, CONTROLS,
     "listen to this article|listen to article|artikel anhoren|ecouter l'article|ecouter cet article|leave a comment|"
     "leave a reply|post a comment|join the conversation|show comments|view comments|kommentar schreiben|"
     "diskutieren sie|skip to |sign in|log in|we use cookies|accept cookies|cookie settings|"
     "your browser does not support|please enable javascript|javascript is|tags:|topics:|themen:|schlagworte:|"
     "this site uses akismet|diese website verwendet akismet|ce site utilise akismet|este sitio usa akismet|"
     "questo sito usa akismet|filed under|etiquetas:|temas:|mots-cles|submit your letter|read more letters"},
    {OPENING, CONTROLS, "loading"},
    {START, faults,
     "warning: *.php*on line |notice: *.php*on line |deprecated: *.php*on line |strict standards: *.php*on line |"
     "fatal error: *.php*on line |parse error: *.php*on line "},
    {END, READING_TIME,
     " min read| mins read| minute read| minutes read|-minute read| min. lesezeit| min lesezeit| minuten lesezeit|"
     " minutos de lectura| min de lectura| minutos de leitura| min de leitura| min di lettura| min leestijd|"
     " minuten leestijd| minuten leestijd.| min de lecture| minutes de lecture| minuti di lettura| min. leestijd"},
    {START, READING_TIME,
     "reading time|read time|estimated read|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|"
     "tempo de leitura|leestijd"},
    {START, JOINS,
     "follow us|follow * on twitter|follow * on facebook|follow * on instagram|follow * on x |follow *@|"
     "on twitter follow|on twitter, follow|find * on twitter|reach * directly at|email * at |want more updates|"
     "for the latest |check back |bleib auf dem laufenden|follow for |follow @|follow live|like us on|find us on|"
     "sign up for|sign up to|sign up here|sign up now|sign up:|get our newsletter|get the newsletter|get the latest|"
     "get the day|get breaking|our newsletter|subscribe to|subscribe now|subscribe today|subscribe for|"
     "thanks for subscribing|thank you for subscribing|already a subscriber|stay up to date|stay informed|join our|"
     "download our app|download the app|contact the author|this newsletter|was this email forwarded|have a tip|got a "
     "tip|"
     "do you have a story|do you have a tip|send tips|support local journalism|support local news|"
     "support independent journalism|support our journalism|schreiben sie uns|sie haben fragen|haben sie fragen|"
     "folgen sie uns|folge uns|abonnieren sie|abonniere |"
     "jetzt abonnieren|newsletter abonnieren|melden sie sich|jetzt anmelden|hier anmelden|sie haben hinweise|"
     "suivez-nous|suivez nous|abonnez-vous|inscrivez-vous|recevez |s'abonner|siguenos|suscribete|suscribase|"
     "registrate|unete a|seguici|iscriviti|abbonati|iscriviti alla|siga-nos|inscreva-se|participe do|assine |"
     "volg ons|abonneer|schrijf je in"},
    {START, JOINS,
     "il vous reste *% *a lire|il vous reste *% de |cet article est reserve a|article reserve a|"
     "la suite est reservee|este articulo es exclusivo para|contenido exclusivo para|contenuto riservato a|"
     "questo articolo e riservato a|dieser artikel ist nur fur abonnent|dieser inhalt ist nur fur abonnent|"
     "sie mochten weiterlesen|to continue reading|to keep reading|this article is for subscribers|"
     "this content is for subscribers|this story is for subscribers|you have reached your limit of|"
     "you've reached your limit of|dit artikel is exclusief voor|este conteudo e exclusivo para"},
    {OPENING, JOINS, "segui |siga o |siga a |receba |subscribe|newsletter:|support our|support us|donate"},
    {START, RIGHTS,
     "(c) |© |copyright ©|copyright (c)|copyright 1|copyright 2|all rights reserved|alle rechte vorbehalten|"
     "tous droits reserves|todos los derechos|tutti i diritti|todos os direitos|riproduzione riservata|"
     "reproduction interdite|prohibida su reproduccion|alle rechten voorbehouden"},
    {OPENING, RIGHTS, "copyright "},
    {OPENING, VERSIONS, "actualizado |aggiornato |atualizado |atualizada |bijgewerkt "},
    {END, RIGHTS,
     "all rights reserved|all rights reserved.|riproduzione riservata|tous droits reserves|tous droits reserves.|"
     "todos los derechos reservados|todos os direitos reservados|alle rechten voorbehouden|"
     "may not be published, broadcast, rewritten or redistributed."},
    {START, VERSIONS,
     "this story has been updated|this article has been updated|this post has been updated|"
     "this piece has been updated|update*: this |update*: added |updated:|last updated|more to come|"
     "this story was updated|this article was updated|this post was updated|this is a breaking news|"
     "this is a developing|this is an updated version|updates with|updated with|editor's note|editor’s note|"
     "editors' note|editors’ note|correction:|corrections:|clarification:|an earlier version of|"
     "a previous version of|this article was amended|this article was corrected|this story was corrected|korrektur:|"
     "richtigstellung|dieser artikel wurde|letztes update|aktualisiert |letzte aktualisierung|dieser text wurde|"
     "dieser beitrag wurde|in einer fruheren version|anmerkung der redaktion|hinweis der redaktion|anm. d. red|"
     "cet article a ete|mise a jour :|note de la redaction|ndlr|une version precedente|correccion:|fe de errores|"
     "nota del editor|nota de la redaccion|este articulo ha sido|esta noticia ha sido|ultima actualizacion|"
     "publicado el|publie le|mis a jour le|nota della redazione|aggiornamento:|ultimo aggiornamento|pubblicato il|"
     "errata|ultima atualizacao|publicado em|nota da redacao|correcao:|esta reportagem foi|laatste update|"
     "laatst bijgewerkt|gepubliceerd op|correctie:|rectificatie"},
    {START, ORIGINATES,
     "a version of this article|a version of this story|this interview has been edited|"
     "this conversation has been edited|this interview was edited|this interview was conducted|"
     "das interview wurde gekurzt|cet entretien a ete|esta entrevista ha sido|our standards:|media contact:|"
     "media contacts:|press contact:|pressekontakt|contact presse|this article originally appeared|this article was "
     "originally published|this article first appeared|"
     "this story originally appeared|this piece first appeared|this piece originally appeared|h/t |hat tip|"
     "associated press writer*contributed|this story was originally published|this post originally appeared|"
     "this article is republished|originally published|republished with|reprinted with|source:|sources:|quelle:|"
     "quellen:|reporting by|additional reporting|editing by|writing by|compiled by|edited by|translated by|"
     "with inputs from|with files from|with agency|with reporting by|with material from|mit material von|"
     "mit material der|mit agenturmaterial|aus dem englischen|dieser artikel erschien|"
     "dieser artikel ist ursprunglich|dieser artikel ist zuerst|dieser text erschien|fonte:|fonti:|fuente:|fuentes:|"
     "fontes:|bron:|bronnen:|source :|sources :|propos recueillis par|com informacoes|com agencias|reportagem de|"
     "con agencias|cet article est paru|avec afp|avec l'afp|con informacion de|con material de|"
     "este articulo fue publicado|"
     /* as a common program for blogs ends what its feeds hold */
     "the post *appeared first on|the article *appeared first on|der beitrag *erschien zuerst auf|"
     "l'article *est apparu en premier|l’article *est apparu en premier|la entrada *se publico primero en|"
     "la entrada *aparece primero en|"
     "l'articolo *proviene da|l’articolo *proviene da|het bericht *verscheen eerst op|o post *apareceu primeiro em|"
     "o post *aparece primeiro em|inlagget *dok forst upp|artyku*pochodzi z serwisu|сообщение *появились сначала"},
    {END, ORIGINATES,
     "contributed to this report|contributed to this report.|contributed reporting.|contributed reporting|"
     "contributed to this story.|contributed to this article."},
};

static const struct phrase_row disclaimers[] = {
    {ANYWHERE, "tells of the page's own interest",
     "affiliate link|affiliate commission|affiliate program|small commission|earn a commission|receive a commission|"
     "amazon associate|may receive compensation|sponsored post|provisionslink|affiliate-link|"
     "erhalten wir eine provision|liens d'affiliation|liens affilies|enlaces de afiliado"},
    {ANYWHERE, "warns of what it gives away",
     "spoilers will be|contains spoilers|contain spoilers|spoiler alert|spoilerwarnung|attention spoiler"},
    {ANYWHERE, "says what was wrong before",
     "an earlier version of this|a previous version of this|fruheren version dieses|fruheren fassung dieses|"
     "version precedente de cet article|una version anterior de este"},
    {ANYWHERE, "a press release's reservations", "forward-looking statements|zukunftsgerichtete aussagen"},
    {ANYWHERE, "says whose view it is",
     "views expressed in this|views expressed here|views expressed are|opinions expressed in this|"
     "opinions expressed here|opinions expressed are|not a substitute for professional|not intended as medical|"
     "not financial advice|for informational purposes only|terms of use and privacy"},
};

/* Disclaimers speak of the page or to the reader; a report about them does not. */
static const struct phrase_row of_the_page[] = {
    {ANYWHERE, "speaks of the page",
     "this post|this article|this page|this site|this column|this story|this piece|these links|here are|"
     "this press release|this news release|this release|diese pressemitteilung|dieses artikels|expressed are| we |we "
     "may| our | i may| you |dieser artikel|diesem artikel|wir |cet article|nous |"
     "este articulo|privacy"},
};

static const struct phrase_row credits[] = {
    {START, "a credit",
     "image credit|image source,|image caption|ap photo/|photo credit|editorial credit|picture "
     "credit|credit:|credits:|photo:|photos:|photograph:|"
     "photo by |photography by|image:|image by |image via|images:|picture:|pictures:|pictured|illustration:|"
     "illustration by|graphic:|video:|caption:|file photo|file -|file—|file –|screenshot:|courtesy of |bild:|bilder:|"
     "foto:|fotos:|bildquelle|fotoquelle|symbolbild|archivbild|archivfoto|grafik:|© dpa|photo d'|photo :|"
     "credit photo|cette photo|illustration :|imagen:|imagen de|fotografia:|foto's:|beeld:|imagem:|legende|"
     "didascalia|credito:|foto de archivo|credito foto"},
    {OPENING, "a credit", "foto di |foto de "},
    {WHOLE, "a credit", "getty|getty.|reuters|reuters.|ap|ap.|afp|afp.|dpa|dpa.|epa|courtesy|archiv|file"},
    {END, "ends like a credit",
     "(ap)|(reuters)|(afp)|(epa)|(getty images)|(file photo)|getty images|shutterstock|shutterstock.com|istock|"
     "unsplash|/ap|/reuters|/afp|/dpa|(dpa)|via ap)|via reuters)|via getty images)|ap photo)|/ap photo|"
     "courtesy photo|/imago|/picture alliance|(archivbild)|(symbolbild)|(archivo)|(archives)|wikimedia commons"},
};

/* In the middle of a line that does not end like a sentence. */
static const struct phrase_row credits_inside[] = {
    {ANYWHERE, "a credit",
     "photo by |photo: |(photo|[photo|image: |getty images|shutterstock|file photo|/ reuters|/ ap|/ afp|foto: |"
     "bild: |photographed "},
    {ANYWHERE, "says who stands where in a picture",
     ", right, |, left, |, center, |, centre, |(l) |(r) |(left) |(right) |(links) |(rechts) |, links, |, rechts, |"
     "(a gauche) |(a droite) |(izquierda) |(derecha) "},
};

static const struct phrase_row bylines[] = {
    {START, "opens a byline",
     "by |by: |posted by |published by |written by |written by: |words by |words: |story by |text: |author: |autor: "
     "|von |par |por |di |door "},
};

/* Behind a name and a comma. */
static const struct phrase_row writers[] = {
    {END, "whoever writes",
     " correspondent| reporter| writer| columnist| contributor| bureau chief| korrespondent| korrespondentin"},
};

static const struct phrase_row biographies[] = {
    {ANYWHERE, "tells who wrote it",
     " is a reporter| is a staff | is a senior | is a political | is a freelance | is a correspondent| is a columnist|"
     " is a contribut| is a journalist| is a writer| is a professor | is an editor| is an author| is an associate |"
     " is an assistant | is the author of | is the editor | is the founder of | is a fellow | covers * for | reports "
     "on |"
     " writes about | ist redakteur| ist korrespondent| ist freie | ist freier | est journaliste| es periodista"},
};

struct furniture {
    struct arena *arena;
    const struct phrases *furniture, *disclaimers, *of_the_page, *credits, *credits_inside, *bylines, *writers;
    const struct phrases *biographies;
    const struct phrases *furniture_scripts, *credit_scripts; /* NULL: not needed yet */
};

struct furniture *furniture_open(struct arena *arena)
{
    struct furniture *tables = arena_new(arena, struct furniture);
    *tables = (struct furniture){
        .arena = arena,
        .furniture = phrases_of(arena, furniture, COUNT(furniture)),
        .disclaimers = phrases_of(arena, disclaimers, COUNT(disclaimers)),
        .of_the_page = phrases_of(arena, of_the_page, COUNT(of_the_page)),
        .credits = phrases_of(arena, credits, COUNT(credits)),
        .credits_inside = phrases_of(arena, credits_inside, COUNT(credits_inside)),
        .bylines = phrases_of(arena, bylines, COUNT(bylines)),
        .writers = phrases_of(arena, writers, COUNT(writers)),
        .biographies = phrases_of(arena, biographies, COUNT(biographies)),
    };
    return tables;
}

/* To fold what these hold takes longer than to read a few articles, which most often have no use for them. */
static void open_scripts(struct furniture *tables)
{
    if (tables->furniture_scripts)
        return;
    tables->furniture_scripts = phrases_of(tables->arena, furniture_scripts, furniture_scripts_count);
    tables->credit_scripts = phrases_of(tables->arena, credit_scripts, credit_scripts_count);
}

static bool decorates(uint32_t c)
{
    switch (c) {
    case '(':
    case '[':
    case '*':
    case '-':
    case '+':
    case 0xBB:   /* » */
    case 0x203A: /* › */
    case 0x2192: /* → */
    case 0x25B6: /* ▶ */
    case 0x2022: /* • */
    case 0x2013: /* – */
    case 0x2014: /* — */
        return true;
    default:
        return false;
    }
}

/* Without what decorates it: "» Read more", "(Reporting by …)". */
static str undecorated(str folded)
{
    size_t at = 0;
    while (folded.len && decorates(utf8_next(folded, &at)) && !str_starts(folded, STR("(c)"))) {
        folded = str_trim(str_slice(folded, at, folded.len));
        at = 0;
    }
    return folded;
}

const char *furniture_reason(struct furniture *tables, str folded, bool ends_sentence)
{
    str line = undecorated(folded);
    const char *reason = phrases_match(tables->furniture, line, ends_sentence).reason;
    if (reason || !borders_other_script(line))
        return reason;
    open_scripts(tables);
    return phrases_match(tables->furniture_scripts, line, ends_sentence).reason;
}

const char *disclaimer_reason(struct furniture *tables, str folded)
{
    const char *reason = phrases_match(tables->disclaimers, folded, true).reason;
    return reason && phrases_match(tables->of_the_page, folded, true).reason ? reason : NULL;
}

const char *caption_reason(struct furniture *tables, str folded, bool ends_sentence)
{
    const char *credit = phrases_match(tables->credits, folded, ends_sentence).reason;
    str line = undecorated(folded);
    if (!credit && borders_other_script(line)) {
        open_scripts(tables);
        credit = phrases_match(tables->credit_scripts, line, ends_sentence).reason;
    }
    if (credit || ends_sentence)
        return credit;
    return phrases_match(tables->credits_inside, folded, ends_sentence).reason;
}

size_t byline_opening(struct furniture *tables, str folded)
{
    return phrases_match(tables->bylines, folded, false).len;
}

bool names_writer(struct furniture *tables, str folded)
{
    return phrases_match(tables->writers, folded, false).reason;
}

const char *biography_reason(struct furniture *tables, str folded)
{
    return phrases_match(tables->biographies, folded, true).reason;
}
