#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* Grammar that several languages share and English has not. */
static const struct role_row rows[] = {
    /* The name behind an adjective of its calling; the pronoun before the verb. */
    {"fr", "« Ce texte est injuste », s’indigne la députée écologiste Ada Lind.", "Ada Lind/députée écologiste\n"},
    {"fr", "« La rue ne gouverne pas », leur a répondu le ministre Jean Roux.", "Jean Roux/ministre\n"},
    {"es", "«El miedo es político», subrayó la escritora argentina Ana Ruiz.", "Ana Ruiz/escritora argentina\n"},
    {"it", "«Non parte niente da ore», si sfoga il pittore romano Dario Neri.", "Dario Neri/pittore romano\n"},
    /* Where who speaks stands behind a phrase of small words, or whom he told. */
    {"fr", "« J’ai cru à un chien », explique à l’AFP Jean Roux.", "Jean Roux/\n"},
    {"es", "«Mis hijos comen de este puerto», dijo entre lágrimas Luis Soto.", "Luis Soto/\n"},
    {"pt", "“Perdi tudo na enchente”, contou, aos prantos, o pedreiro José Reis.", "José Reis/pedreiro\n"},
    /* Sources and views. */
    {"fr", "Selon la préfecture, l’origine « n’est pas encore déterminée ».", "la préfecture/\n"},
    {"fr", "D’après la capitainerie, le port « est fermé jusqu’à nouvel ordre ».", "la capitainerie/\n"},
    {"es", "De acuerdo con el dirigente Pablo Ríos, “la empresa no ha cumplido nada”.", "Pablo Ríos/dirigente\n"},
    {"es", "La empresa llegó a un acuerdo con Ana Ruiz. «No habrá huelga este año», dijo Luis Soto.", "Luis Soto/\n"},
    {"fr", "Pour l’économiste Ada Lind, le projet est « injuste et tout à fait inutile ».", "Ada Lind/économiste\n"},
    /* Appositions with an article, a country's man or a title; houses; particles with a capital. */
    {"it", "Il sindaco, avv. Mario Bruno, parla di “sfregio inaccettabile alla storia”.", "Mario Bruno/sindaco\n"},
    {"pt", "Segundo o Corpo de Bombeiros, as buscas “vão continuar até ao fim”.", "Corpo de Bombeiros/\n"},
    {"fr", "« Tant que je peux, je pétris », dit Yvonne Le Goff.", "Yvonne Le Goff/\n"},
    {"nl", "Sjaak van der Tuk is niet overtuigd. ‘Boeren willen blijven boeren,’ aldus Van der Tuk.",
     "Sjaak van der Tuk/\n"},
    /* Whom somebody told, before the subject; an adjective or a place behind the calling that a name explains. */
    {"pt", "“É um sonho com vinte anos”, disse à Lusa o reitor, Américo Falcão.", "Américo Falcão/reitor\n"},
    {"es", "«No vamos a votar ese texto», explicó la vicepresidenta tercera, Elena Gil.",
     "Elena Gil/vicepresidenta tercera\n"},
    {"fr", "Le secrétaire d’État à la Mer, Marc Roux, a promis « un accompagnement au cas par cas ».",
     "Marc Roux/secrétaire d’État à la Mer\n"},
    {"es", "Lo lamentó Joaquín Vidal, presidente de la federación del Segura, quien añadió: «El campo no espera más».",
     "Joaquín Vidal/presidente de la federación del Segura\n"},
    /* A verb whose subject stands in a sentence before. */
    {"it", "«Sei ore dopo c’erano i bambini», ha detto il sindaco Matteo Neri. «Siamo stati fortunati», ha aggiunto.",
     "Matteo Neri/sindaco\nMatteo Neri/sindaco\n"},
    {"it", "La cantante Nora Bella è morta ieri. Della fama diceva: «È come il riso, cresce e poi si taglia».",
     "Nora Bella/cantante\n"},
    {"it", "La cartiera ha chiuso ieri. Sul cancello si legge: «Torneremo tutti in primavera».", "/\n"},
    /* Words behind the quote that point back to it. */
    {"it", "«Non c’è una sola prova del fatto». Lo ha sostenuto ieri in aula il senatore Dario Neri.",
     "Dario Neri/senatore\n"},
    {"it", "«Con lui se ne va un pezzo di mare», il commento del ministro della Cultura, Aldo Neri.",
     "Aldo Neri/ministro della Cultura\n"},
    {"es", "«Hay señales claras de alivio». Así lo expresó su presidente, Esteban Gil, en el Congreso.",
     "Esteban Gil/presidente\n"},
    {"it", "«Abbiamo remato senza paura», gli fa eco la capitana Elisa Neri.", "Elisa Neri/capitana\n"},
    /* One of several who is named; what an office is charged with; the house that was told, of two words. */
    {"it", "Nella bottega lavorano sei persone. «All’inizio sbagliavo tutto», ammette una di loro, Chiara Bello.",
     "Chiara Bello/\n"},
    {"fr", "« C’est un pari raisonnable », juge la vice-présidente chargée de la pêche, Ada Lind.",
     "Ada Lind/vice-présidente chargée de la pêche\n"},
    {"es", "«No pedimos lujos, pedimos techo», declaró a Radio Mar la secretaria general de Pesca Unida, Ana Ruiz.",
     "Ana Ruiz/secretaria general de Pesca Unida\n"},
    {"fr", "« Nous restons ouverts au dialogue », indique la direction dans un communiqué.", "la direction/\n"},
    /* What somebody is called for his office. */
    {"fr", "« La rue a gagné », dit la présidente du groupe, Ada Lind. « Tout est à refaire », a lancé la députée.",
     "Ada Lind/présidente du groupe\nAda Lind/présidente du groupe\n"},
    {"fr", "Le directeur du port, Loïc Roux, est inquiet. Selon le responsable, les travaux « dureront plus d’un an ».",
     "Loïc Roux/directeur du port\n"},
    {"pt", "“É uma conquista de todos nós”, comemorou a vereadora Tainá Rocha (PSOL).", "Tainá Rocha/vereadora\n"},
    {"es", "La gobernadora Ana Ruiz viajó a la zona. «No los vamos a dejar solos», prometió la mandataria.",
     "Ana Ruiz/gobernadora\n"},
    {"it",
     "Il tecnico Aldo Neri applaude. La capitana Elisa Bello ha segnato. «La palla la voglio io», dice l’attaccante.",
     "Elisa Bello/capitana\n"},
    {"nl", "„Mijn cliënt is ziek”, zei advocaat Peter Bos. „Hij hoort niet in een cel”, vindt de raadsman.",
     "Peter Bos/advocaat\nPeter Bos/advocaat\n"},
    {"ru", "Адвокат Марина Лис молчала долго. «Мы будем это обжаловать», — пообещала наконец защитница.",
     "Марина Лис/Адвокат\n"},
    {"uk", "Тренер Андрій Лис був радий. «Хлопці показали свій характер», — зазначив наставник.",
     "Андрій Лис/Тренер\n"},
    {"fr", "La maire (LR) Hélène Roux a tranché. « La situation n’est plus tenable », a déclaré l’édile.",
     "Hélène Roux/maire (LR)\n"},
    {"nl", "De gemeente laat weten dat het bad „vorige maand nog is gekeurd”.", "De gemeente/\n"},
    /* Who has no name, and who is named only next. */
    {"nl", "Een buurtbewoonster zag de molen branden. ‘Ik heb staan huilen,’ vertelt ze.", "Een buurtbewoonster/\n"},
    {"fr", "« Le toit prend l’eau, dit-elle. Il faut fermer. »\n\nAda Lind dirige le musée depuis 2019.",
     "Ada Lind/\n"},
    {"ru", "«Мы выбежали в чём были», — вспоминает жительница Нина Петровна.", "Нина Петровна/жительница\n"},
    {"uk", "«Нарешті не треба йти пішки», — радіє пенсіонерка Ганна Іваненко.", "Ганна Іваненко/пенсіонерка\n"},
    /* Dialogue whose verb stands behind the speech without a dash. */
    {"fr", "— Vous en voulez encore ? demanda Yvonne.\n\n— Non, merci bien, répondit le marin. J’ai trop mangé.",
     "Yvonne/\nle marin/\n"},
};

static void test_rows(void **state)
{
    (void)state;
    check_role_rows(rows, LENGTH(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
