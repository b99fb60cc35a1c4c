#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

#define FIRE "The fire was the worst thing that happened to us"

static const struct row pronouns[] = {
    {"Jonas Okafor, a former miner, is now recovering at home. Peter Weber drove him there. Okafor laughed. “" FIRE
     ",” he said.",
     "Jonas Okafor: " FIRE ",\n"},
    {"Jonas Okafor, who kept the score, is still a little stunned. “" FIRE ",” he says.", "Jonas Okafor: " FIRE ",\n"},
    /* told of in another's words, or in a clause that is part of another's */
    {"The plan needs Jonas Okafor, Peter Weber said. “" FIRE ",” he added.", "Peter Weber: " FIRE ",\n"},
    {"Peter Weber told the council that he was tired after Jonas Okafor had left. “" FIRE ",” he said.",
     "Peter Weber: " FIRE ",\n"},
    /* whoever is named beside the pronoun is another */
    {"Peter Weber waited and Jonas Okafor came late. “" FIRE ",” he told Okafor.", "Peter Weber: " FIRE ",\n"},
    /* what she was called once tells of her name */
    {"Priya Nambiar paused. “It does not,” she said.\n\nThat drew a laugh from Bill Weber. “" FIRE ",” he said.",
     "Priya Nambiar: It does not,\nBill Weber: " FIRE ",\n"},
    /* whoever speaks on does so in a word */
    {"Ada Lind has named it. “Lefty, and that was all of it,” she said. “Obviously.”",
     "Ada Lind: Lefty, and that was all of it,\nAda Lind: Obviously.\n"},
    /* in a clause before the main one, its subject; whom a sentence opens with */
    {"Jonas Okafor sang. “" FIRE ",” he said.\n\nAsked whether he had waited, Peter Weber shook his head. “" FIRE
     ",” he said.",
     "Jonas Okafor: " FIRE ",\nPeter Weber: " FIRE ",\n"},
    {"Peter Weber lost. “" FIRE ",” Jonas Okafor said.\n\nFor Weber, it was the last game. His players carried him "
     "off.\n\n“" FIRE ",” he said.",
     "Jonas Okafor: " FIRE ",\nPeter Weber: " FIRE ",\n"},
    {"Moderator Ada Lind asked Jonas Okafor about the harbor. His answer: “" FIRE ".”", "Jonas Okafor: " FIRE ".\n"},
    /* the month, and no woman */
    {"Every evening in June, Marit Osei counts the birds. “" FIRE ",” she says.", "Marit Osei: " FIRE ",\n"},
    /* a verb of its own, however long the subject before it */
    {"State Rep. Ada Cobb, a member of the harbor board, recalled how Lind’s lead had shrunk to nothing. “" FIRE
     ",” she said.\n\nThe mayor, Eva Lind, was away.",
     "Ada Cobb: " FIRE ",\n"},
};

static const struct row nameless[] = {
    {"The promoter, LiveWire, said that all would be paid back. “Our crew comes first,” it added.",
     "LiveWire: Our crew comes first,\n"},
    {"The agency wept. The board “never saw the plan in the autumn,” it said.",
     "The board: never saw the plan in the autumn,\n"},
    {"The company told the paper that the driver was fired. “We test our drivers every year,” it added.",
     "The company: We test our drivers every year,\n"},
    {"The University of Bergen said that the students would wait. “It is not our roof,” it added.",
     "University of Bergen: It is not our roof,\n"},
    {"A Department for Education source said: “" FIRE ".”", "Department for Education source: " FIRE ".\n"},
    {"“" FIRE ",” said Ada Lind of the Department for Health and Transport on Monday. The Department for Health and "
     "Transport said that it was “the right roof in the wrong town” all the same.",
     "Ada Lind: " FIRE ",\nDepartment for Health and Transport: the right roof in the wrong town\n"},
    {"The county says that it never got them. “We have searched our records thoroughly,” it said in a statement.",
     "The county: We have searched our records thoroughly,\n"},
    {"The latest is Rep. Joe Wilden, the Ohio congressman who was heard when he yelled “the worst thing that happened "
     "to "
     "us” at the guests.",
     "Joe Wilden: the worst thing that happened to us\n"},
    {"Peter Weber wants to rebuild.\n\nA lineman who had driven all night said he had seen worse. “" FIRE
     ",” he added.",
     "A lineman: " FIRE ",\n"},
    {"Peter Weber wants to rebuild.\n\nA former engineer with the harbor board, now eighty, had warned him for years. "
     "“" FIRE ",” he said.",
     "A former engineer with the harbor board: " FIRE ",\n"},
    {"Peter Weber wants to rebuild. A senior Finnish official spoke to the paper. The official said that it was "
     "“the worst thing that happened to us” in years.",
     "A senior Finnish official: the worst thing that happened to us\n"},
    {"Peter Weber, a carpenter from Narvik, Norway, said it was “the worst thing that happened to us” in years.",
     "Peter Weber: the worst thing that happened to us\n"},
};

static const struct row offices[] = {
    /* of two who hold it, whoever was told of last */
    {"Manager Jonas Okafor lost, and Weber’s manager, Peter Lind, won. Lind bowed. “" FIRE ",” the manager said.",
     "Peter Lind: " FIRE ",\n"},
    {"Gov. Jonas Okafor signed it. “" FIRE ",” the Republican governor said.", "Jonas Okafor: " FIRE ",\n"},
    {"“" FIRE ",” said House Minority Leader Ayodele Brightwater. She left.", "Ayodele Brightwater: " FIRE ",\n"},
    {"“" FIRE ",” said Labour MP Yrsa Brightwater.", "Yrsa Brightwater: " FIRE ",\n"},
    {"A baker named Ada Lind saw it. “" FIRE ",” she said.", "Ada Lind: " FIRE ",\n"},
    {"Zorana Petrak would not look. “" FIRE ",” Zorana said.", "Zorana Petrak: " FIRE ",\n"},
    {"Surgeon Ada Lind saw it. “" FIRE ",” the doctor said.", "Ada Lind: " FIRE ",\n"},
    {"Jonas Okafor, an emergency physician at Bergen Hospital who has seen many, wept. “" FIRE ",” the doctor said.",
     "Jonas Okafor: " FIRE ",\n"},
    {"Ada Lind, head of the harbor board, wept. “We ran out,” Lind said. “" FIRE ",” the board said. “It will come in "
     "May,” the agency said.",
     "Ada Lind: We ran out,\nthe board: " FIRE ",\nthe agency: It will come in May,\n"},
    {"Justice Ada Lind saw it. Peter Weber did not. “" FIRE ",” the judge said.", "Ada Lind: " FIRE ",\n"},
    {"Sgt. Ada Lind saw it. Peter Weber did not. “" FIRE ",” the officer said.", "Ada Lind: " FIRE ",\n"},
    {"“" FIRE ",” said President Omar al-Amari.", "Omar al-Amari: " FIRE ",\n"},
    {"Chief Executive Ada Lind has cut the number of products. “" FIRE ",” the CEO said.", "Ada Lind: " FIRE ",\n"},
    {"Headteacher Ada Lindgren shut the school. “" FIRE ",” she said.", "Ada Lindgren: " FIRE ",\n"},
    {"Ada Lind lost her sister’s boy, Zuri, on Monday. “" FIRE ",” she said.", "Ada Lind: " FIRE ",\n"},
    /* several, and a house */
    {"Analysts at Bergen Bank cut the stock. “" FIRE ",” they wrote.", "Analysts at Bergen Bank: " FIRE ",\n"},
    {"The agency “stands ready to help all of them,” it said in a statement.",
     "The agency: stands ready to help all of them,\n"},
};

static const struct row renamed[] = {
    {"Ohio Sen. Ted Marlow says it was “the worst thing that happened to us” in years.",
     "Ted Marlow: the worst thing that happened to us\n"},
    {"Peter Weber and Jonas Okafor will sit down in Oslo. The US president made the plan public on Thursday. He called "
     "the fire “the worst thing that happened to us” in years.",
     "The US president: the worst thing that happened to us\n"},
    {"Eva Lind and Jonas Okafor will sit down in Oslo. The Finnish prime minister made the plan public on Thursday. "
     "She "
     "called the fire “the worst thing that happened to us” in years. Okafor, the Swedish prime minister, nodded.",
     "Eva Lind: the worst thing that happened to us\n"},
    {"Eva Lind met Jonas Okafor, the Swedish prime minister. She left. The Swede said that it was “the worst thing "
     "that "
     "happened to us” in years.",
     "Jonas Okafor: the worst thing that happened to us\n"},
    {"Peter Weber, the captain, refused to blame the keeper. “" FIRE ",” said the striker.",
     "Peter Weber: " FIRE ",\n"},
    {"Peter Weber struck late. The 19-year-old swept in after Jonas Okafor had spilled a corner. “" FIRE
     ",” the teenager said.",
     "Peter Weber: " FIRE ",\n"},
    {"Eva Lind flew to Brussels, where she met Peter Weber. The Dutchman said that it was “the worst thing that "
     "happened "
     "to us” in years.",
     "Peter Weber: the worst thing that happened to us\n"},
    {"Prime Minister Jonas Okafor spoke first. Opposition leader Eva Lind wants more. The former defense minister said "
     "that it was “the worst thing that happened to us” in years.",
     "Eva Lind: the worst thing that happened to us\n"},
    {"Democratic presidential candidate Peter Weber lost to rival Jonas Okafor. Okafor wept. The Vermont senator said "
     "that it was “the worst thing that happened to us” in years.",
     "Jonas Okafor: the worst thing that happened to us\n"},
    /* many, a body of people, or another office than the one that is known */
    {"Peter Weber spoke first. The American people said that it was “the worst thing that happened to us” in years.",
     "The American people: the worst thing that happened to us\n"},
    {"Finance minister Peter Weber spoke first. The prime minister said that it was “the worst thing that happened to "
     "us” in years.",
     "The prime minister: the worst thing that happened to us\n"},
    {"The league fined Peter Weber on Monday. He wept.\n\nFor Tavian Osk, who watched from the bench, it was nothing "
     "new. "
     "“" FIRE ",” said the 54-year-old, whose number is in the rafters.",
     "Tavian Osk: " FIRE ",\n"},
    {"The younger Mr. Okafor came late. “" FIRE
     ",” said Peter Okafor, 58. His brother, Josef Okafor, 66, stayed at home. "
     "The elder Mr. Okafor called it “the worst thing” in years. “I laughed,” the younger Mr. Okafor said.",
     "Peter Okafor: " FIRE ",\nJosef Okafor: the worst thing\nPeter Okafor: I laughed,\n"},
    {"Goalie Ilya Petrenko quit in Oslo. The 29-year-old Russian said that it was “the worst thing that happened to "
     "us” in "
     "years.",
     "Ilya Petrenko: the worst thing that happened to us\n"},
    {"The first witness, neighbor Edith Tran, heard it. “It had a rhythm,” Tran said. “I listened. I slept.” Under "
     "questions, the retired schoolteacher gave in. “" FIRE ",” she said.",
     "Edith Tran: It had a rhythm,\nEdith Tran: I listened. I slept.\nEdith Tran: " FIRE ",\n"},
    {"Her mother Pauline was blunter. “" FIRE ",” the gran-of-five warned.", "Pauline: " FIRE ",\n"},
    {"Kenya's president, Josef Weber, sat in the front row. President Weber and Alain Lind will meet. The Kenyan "
     "leader "
     "said that it was “the worst thing that happened to us” in years.",
     "Josef Weber: the worst thing that happened to us\n"},
    {"Erin Lind, 34, and her brother, Peter Weber, 29, were found alive. “I ran out,” Lind said. “" FIRE
     ",” her brother said.",
     "Erin Lind: I ran out,\nPeter Weber: " FIRE ",\n"},
};

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
    /* What somebody is called for his office, or beside any; but not a woman's for a man's. */
    {"Die Halle wird teurer. Das hat Bürgermeisterin Ute Hellweg eingeräumt. „Die Preise sind uns davongelaufen“, so "
     "das Stadtoberhaupt.",
     "Ute Hellweg: Die Preise sind uns davongelaufen\n"},
    {"Trainer Ralf Osten hat seine Mannschaft kritisiert. „Das war nicht unser Spiel“, polterte der Coach am Samstag.",
     "Ralf Osten: Das war nicht unser Spiel\n"},
    {"Sportchefin Andrea Weikert trat vor die Presse. „Wir halten an ihm fest“, betonte die frühere Nationalspielerin.",
     "Andrea Weikert: Wir halten an ihm fest\n"},
    {"Der Sänger Jonas Falk sagte ab. „Die Bühne läuft nicht weg“, schrieb die Künstlerin.",
     "die Künstlerin: Die Bühne läuft nicht weg\n"},
    /* A genitive without an apostrophe is no name of its own. */
    {"In der Gasse knetet Rosemarie Klüver den Teig. Klüvers Backstube ist die letzte. „Früher waren wir zu neunt“, "
     "erinnert sie sich.",
     "Rosemarie Klüver: Früher waren wir zu neunt\n"},
    /* Nor does every name that is folded to one with an s behind it end in one. */
    {"Gespielt wird ein Werk von Oscar Straus. „Wir haben lange geprobt“, sagte Strauß gestern.",
     "Strauß: Wir haben lange geprobt\n"},
};

static void pronoun_goes_on(void **state)
{
    (void)state;
    check_rows(pronouns, sizeof pronouns / sizeof pronouns[0]);
}

static void someone_without_a_name(void **state)
{
    (void)state;
    check_rows(nameless, sizeof nameless / sizeof nameless[0]);
}

static void who_holds_an_office(void **state)
{
    (void)state;
    check_rows(offices, sizeof offices / sizeof offices[0]);
}

static void somebody_under_another_word(void **state)
{
    (void)state;
    check_rows(renamed, sizeof renamed / sizeof renamed[0]);
}

static void test_german(void **state)
{
    (void)state;
    check_rows(german, LENGTH(german));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(pronoun_goes_on), cmocka_unit_test(someone_without_a_name),
                                       cmocka_unit_test(who_holds_an_office),
                                       cmocka_unit_test(somebody_under_another_word), cmocka_unit_test(test_german)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
