#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

#define ES "La ciudad despidió el lunes su viejo puente, que fue derribado tras doce años de abandono.\n\n"
#define FR "Le musée de la Mer fermera lundi pour deux ans de travaux, a annoncé Sophie Delmas, sa directrice.\n\n"
#define RU "В понедельник в городе открылся новый мост, который строили двенадцать лет и четыре месяца.\n\n"

static const struct row dashes[] = {
    {ES "—No lo sabía —dijo Ana Ruiz—. Nadie me lo había contado nunca.",
     "Ana Ruiz: No lo sabía\nAna Ruiz: Nadie me lo había contado nunca.\n"},
    {ES "—No vamos a rendirnos —añadió el alcalde, Julián Mora. Se levantó y salió de la sala.",
     "Julián Mora: No vamos a rendirnos\n"},
    {ES "–¿Por qué no lo dijeron antes? –preguntó la bióloga Marta Gil.", "Marta Gil: ¿Por qué no lo dijeron antes?\n"},
    {"A cidade despediu-se na segunda-feira da sua velha ponte, que foi demolida após doze anos de abandono.\n\n"
     "— Não sabíamos de nada — disse Ana Rocha.",
     "Ana Rocha: Não sabíamos de nada\n"},
    {FR "— Je ne savais rien de tout cela — a répondu Luc Martin.", "Luc Martin: Je ne savais rien de tout cela\n"},
    {RU "— Мы ждали этого дня, — сказала мэр Ольга Петрова. — Теперь всё будет иначе.",
     "Ольга Петрова: Мы ждали этого дня,\nОльга Петрова: Теперь всё будет иначе.\n"},
    /* nobody is said to speak; a hyphen is no dash; where dashes open no speech */
    {ES "— Primer punto de la lista — segundo punto de la lista, y nada más.", ""},
    {ES "- No vamos a rendirnos - añadió Julián Mora.", ""},
    {"The town said goodbye on Monday to its old bridge, torn down after twelve years of neglect.\n\n"
     "— We will not give up — said Ada Lind.",
     ""},
};

static const struct row incises[] = {
    {FR "« C’est une perte pour la ville, a déclaré le maire Jean Dupont, mais nous la supporterons. »",
     "Jean Dupont: C’est une perte pour la ville, a déclaré le maire Jean Dupont, mais nous la supporterons.\n"},
    {FR "Luc Martin était là. « Nous aurions préféré, a ajouté M. Dupont, ne rien fermer. »",
     "Dupont: Nous aurions préféré, a ajouté M. Dupont, ne rien fermer.\n"},
    {FR "« Les visiteurs retrouveront tout », assure-t-elle.", "Sophie Delmas: Les visiteurs retrouveront tout\n"},
    {FR "« Le chantier sera long », a-t-elle prévenu.", "Sophie Delmas: Le chantier sera long\n"},
};

/* "da empresa": the article of what he is the head of stands in the preposition. */
static const struct row contracted[] = {
    {"Os motoristas de Porto Alvo entram em greve na segunda-feira por um reajuste.\n\n"
     "O diretor da empresa, Otávio Prado, disse que \"não há mais dinheiro no caixa\".",
     "Otávio Prado: não há mais dinheiro no caixa\n"},
    {ES "El director del museo, Julián Mora, dijo que «no hay más dinero en la caja».",
     "Julián Mora: no hay más dinero en la caja\n"},
    {FR "« Il n’y a plus un sou dans la caisse », a déclaré le directeur du musée, Luc Martin.",
     "Luc Martin: Il n’y a plus un sou dans la caisse\n"},
};

static void test_contracted_articles(void **state)
{
    (void)state;
    check_rows(contracted, LENGTH(contracted));
}

static void test_speech_behind_dashes(void **state)
{
    (void)state;
    check_rows(dashes, LENGTH(dashes));
}

static void test_incises_and_joined_pronouns(void **state)
{
    (void)state;
    check_rows(incises, LENGTH(incises));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contracted_articles),
        cmocka_unit_test(test_speech_behind_dashes),
        cmocka_unit_test(test_incises_and_joined_pronouns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
