#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* Who speaks in French and in Spanish. */
static const struct role_row rows[] = {
    /* What somebody is beside any office. */
    {"fr", "Marcel Roux, 81 ans, travaille dans sa grange. « Mon père en faisait quinze », sourit l’artisan.",
     "Marcel Roux/\n"},
    {"es", "El astrónomo Luis Soto trabaja en el puerto. «Vengo por los libros», cuenta el científico.",
     "Luis Soto/astrónomo\n"},
    {"es",
     "Luis Soto dirige el taller. Su hija Ana, que estudia lejos, tampoco quiere venderlo. «Esa casa es ella», resume "
     "la joven.",
     "Ana/hija\n"},
    {"es", "El entrenador fue Luis Soto. El mexicano reconoció «errores muy graves que no pueden repetirse».",
     "Luis Soto/\n"},
    {"fr", "Le sénateur Jean Roux refuse. « Quand on promet, on a déjà renoncé », ironise l’élu vendéen.",
     "Jean Roux/sénateur\n"},
    /* A verb that no table knows; one of several; whom an agency quotes. */
    {"fr", "Le port ferme en mai. « On a été ridicules, voilà tout », a balancé le capitaine Jean Roux.",
     "Jean Roux/capitaine\n"},
    {"fr", "Les marins ont envahi le quai. « Trois ans qu’on nous le promet », hurlait l’un d’eux.", "l’un d’eux/\n"},
    {"es", "En el puerto hay escepticismo. «Ya hemos visto muchos papeles», afirmó a Efe Ana Ruiz.", "Ana Ruiz/\n"},
    /* The name between commas, behind what the calling is of, and before a verb that a small word opens. */
    {"fr", "Le texte est rejeté. « Ce n’est que partie remise », a prévenu le chef de file des pêcheurs, Jean Roux.",
     "Jean Roux/chef de file des pêcheurs\n"},
    {"fr",
     "Le capitaine Luc Morel est parti hier soir. Son entraîneur, Jean Roux, n’a pas cherché d’excuses. « Je suis le "
     "premier "
     "responsable », a-t-il reconnu.",
     "Jean Roux/entraîneur\n"},
    /* What it is written on. */
    {"fr", "Les marins ont manifesté. « L’État nous regarde crever », pouvait-on lire sur une banderole.",
     "une banderole/\n"},
    {"es", "Los vecinos salieron. «El puerto no se vende a nadie», se podía leer en una pancarta.", "una pancarta/\n"},
    {"es",
     "Ana Ruiz levanta la persiana cada mañana. Hoy tiene una deuda.\n\n«Mi marido me decía que vendiera agua», "
     "recuerda. Él murió en mayo.",
     "Ana Ruiz/\n"},
};

static void who_speaks(void **state)
{
    (void)state;
    check_role_rows(rows, LENGTH(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_speaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
