#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* An office is one whatever stands before it, and no part of a name. */
static const struct role_row ranks[] = {
    {"it", "\"È solo panico\", ha aggiunto il vicesindaco Marco Rossi.", "Marco Rossi/vicesindaco\n"},
    {"pt", "“É só pânico”, afirmou o vice-prefeito João Reis.", "João Reis/vice-prefeito\n"},
    {"fr", "« C’est la panique », a déclaré l’ex-ministre Jean Roux.", "Jean Roux/ex-ministre\n"},
    {"ru", "«Мы ждали», — заявил вице-премьер Пётр Котов.", "Пётр Котов/вице-премьер\n"},
    {"ru", "«Это паника», — сказал её заместитель Иван Рыжов.", "Иван Рыжов/заместитель\n"},
    {"uk", "«Це паніка», — сказав її заступник Іван Рижов.", "Іван Рижов/заступник\n"},
    {"en", "“We see,” the co-founder Bill Doe said.", "Bill Doe/co-founder\n"},
};

static void test_ranks(void **state)
{
    (void)state;
    check_role_rows(ranks, LENGTH(ranks));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_ranks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
