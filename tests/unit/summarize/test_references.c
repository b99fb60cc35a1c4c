#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* German: whom a pronoun, an age or a noun means. */
static const struct row german[] = {
    /* "Dieser" and "Die" mean whoever was named last. */
    {"Die Antwort gab Beigeordneter Udo Kranz auf Nachfrage von Ratsfrau Gudula Behn am Abend. Diese sprach von "
     "einem Armutszeugnis. „Darüber reden wir seit drei Jahren.“",
     "Gudula Behn: Darüber reden wir seit drei Jahren.\n"},
    {"Am Hafen traf die Bürgermeisterin den Fischer Jonas Okafor. Dieser sagte: „Die Netze bleiben leer.“",
     "Jonas Okafor: Die Netze bleiben leer.\n"},
    {"Im Rathaus nennt die Bürgermeisterin Hilke Loden das Haus baufällig. Und Wiebke Harms? Die lacht nur. „Das Meer "
     "und ich kennen uns“, sagt sie.",
     "Wiebke Harms: Das Meer und ich kennen uns\n"},
    /* An age is the same person's, or the last one's whose age is not told. */
    {"Nachbar Ali Demirel hatte seine Kinder geweckt. „Ich dachte, es ist Krieg“, so der 39-Jährige.",
     "Ali Demirel: Ich dachte, es ist Krieg\n"},
    {"Der 39-jährige Ali Demirel weckte seine Kinder. Udo Kranz (71) schlief. „Ich dachte, es ist Krieg“, so der "
     "39-Jährige.",
     "Ali Demirel: Ich dachte, es ist Krieg\n"},
    {"Ute Kranz weckte ihre Kinder. Udo Kranz schlief. „Ich dachte, es ist Krieg“, so die 71-Jährige.",
     "Ute Kranz: Ich dachte, es ist Krieg\n"},
    /* So is a country's man, a name behind a house's initials, and one of whom a bracket tells. */
    {"Die Reederin Christine Lagard sprach am Montag. Gleichwohl, so die Französin, bleibe „der Ausblick so unsicher "
     "wie selten“.",
     "Christine Lagard: der Ausblick so unsicher wie selten\n"},
    {"Der Präsident des Bauernverbandes (DBV), Gerd Sonn, warnte vor Panik. Diese brauche „niemand in diesem Land und "
     "an der Küste“.",
     "Gerd Sonn: niemand in diesem Land und an der Küste\n"},
    {"Der Preis ging an Lutz Seil. Der Kritiker Denis Scheck lobte den Roman. Seil, Jahrgang 1963, lebt am Hafen. "
     "„Erst "
     "einmal das Dach decken“, sagte er.",
     "Lutz Seil: Erst einmal das Dach decken\n"},
    /* Somebody without a name is somebody all the same. */
    {"Eine Rentnerin aus dem Erdgeschoss rettete sich. „Ich hatte meine Katze im Arm“, erzählte sie.",
     "Eine Rentnerin aus dem Erdgeschoss: Ich hatte meine Katze im Arm\n"},
    {"„Sie haben mit Menschen gespielt“, sagte Richter Rainer Lippe. Der Angeklagte schwieg lange. „Ich wollte immer "
     "nur helfen“, sagte er.",
     "Rainer Lippe: Sie haben mit Menschen gespielt\nDer Angeklagte: Ich wollte immer nur helfen\n"},
    /* Family names that come first, or end like an adverb. */
    {"Generalsekretär Ban Ki-moon gratulierte der Minensucherin. Sie sei, so Ban, „eine stille Heldin unserer Zeit“.",
     "Ban Ki-moon: eine stille Heldin unserer Zeit\n"},
    {"Die Regierung unter Ministerpräsident Jonas Babisch bleibt. Babisch nannte die Debatte „verlorene Zeit für alle "
     "im Lande“.",
     "Jonas Babisch: verlorene Zeit für alle im Lande\n"},
};

static void test_german(void **state)
{
    (void)state;
    check_rows(german, LENGTH(german));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_german)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
