#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* A second paragraph keeps a single line from being taken for something else than text. */
static const struct row behind[] = {
    {"“The bridge will open in the spring of next year,” said Maria Lindqvist, the town's engineer.",
     "Maria Lindqvist: The bridge will open in the spring of next year,\n"},
    {"“The bridge will open in the spring of next year,” Maria Lindqvist said on Monday.",
     "Maria Lindqvist: The bridge will open in the spring of next year,\n"},
    {"Maria Lindqvist has built bridges for thirty years. “This one will be the last,” she told the council.",
     "Maria Lindqvist: This one will be the last,\n"},
    {"“We ran out of steel in the autumn,” Lindqvist, a former head of the port, explained.",
     "Lindqvist: We ran out of steel in the autumn,\n"},
    {"“We ran out of steel in the autumn,” Prof. Maria Lindqvist of Bergen University said.",
     "Maria Lindqvist: We ran out of steel in the autumn,\n"},
    {"“We ran out of steel in the autumn,” according to Maria Lindqvist.",
     "Maria Lindqvist: We ran out of steel in the autumn,\n"},
    {"“We ran out of steel in the autumn,” a spokesman for the ministry said.",
     "a spokesman for the ministry: We ran out of steel in the autumn,\n"},
    {"“Where has all the steel gone?” asked Prime Minister Jonas Okafor in Parliament.",
     "Jonas Okafor: Where has all the steel gone?\n"},
    {"“We ran out of steel in the autumn,” a retired bricklayer told the paper.",
     "a retired bricklayer: We ran out of steel in the autumn,\n"},
    /* whose he is; two at once; who is no more than heard, or one of many */
    {"“The fire was the worst thing that happened to us,” Okafor’s lawyer said on Monday.",
     "Okafor’s lawyer: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” Okafor’s lawyer, Ada Lind, said on Monday.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said Okafor’s lawyer, Ada Lind.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” wrote Ada Lind and Jonas Okafor in a letter.",
     "Ada Lind and Jonas Okafor: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” Ada Lind and Jonas Okafor wrote in a letter.",
     "Ada Lind and Jonas Okafor: The fire was the worst thing that happened to us,\n"},
    {"“Should there be a list of all the houses?” a reporter can be heard asking Okafor.",
     "a reporter: Should there be a list of all the houses?\n"},
    {"“The fire was the worst thing that happened to us,” Ohio delegate Bill Eastman, wearing a red hat, a green scarf "
     "and three “Bridge Now” pins, said.",
     "Bill Eastman: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said Okafor constituent Dan Golding when asked about it.",
     "Dan Golding: The fire was the worst thing that happened to us,\n"},
    {"Most went home early. “The fire was the worst thing that happened to us,” said one.",
     "one: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” Sen. J.D. Vesterholt (R-Ohio) said on Monday.",
     "J.D. Vesterholt: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” Ludger van Bergen said on Monday.",
     "Ludger van Bergen: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” Ada Lind told the paper’s Jonas Okafor on Sunday.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“You have sold the river to the ferry men,” Okafor charged in the debate.",
     "Okafor: You have sold the river to the ferry men,\n"},
    {"“You have sold the river to the ferry men,” groused Ada Okafor, 51, a former clerk.",
     "Ada Okafor: You have sold the river to the ferry men,\n"},
    {"Jonas Okafor called the bridge “A DISASTER FOR ALL THE FERRY MEN!!!” A spokesman did not respond on Monday.",
     "Jonas Okafor: A DISASTER FOR ALL THE FERRY MEN!!!\n"},
    {"A hiker who had slept in the hut told the paper that the ranger woke him. “Even the dog was there,” he said.",
     "A hiker: Even the dog was there,\n"},
    {"“The fire was the worst thing that happened to us” — Ada Lind",
     "Ada Lind: The fire was the worst thing that happened to us\n"},
    {"“The fire was the worst thing that happened to us,” another friend, Ada Lindgren told the paper.",
     "Ada Lindgren: The fire was the worst thing that happened to us,\n"},
    /* a mark was forgotten before who says it, and the next paragraph opens as if the quote went on */
    {"“The fire was the worst thing that happened to us, said Ada Lind, who keeps bees.\n\n“Some of us will give up,” "
     "Lind said.",
     "Ada Lind: The fire was the worst thing that happened to us,\nAda Lind: Some of us will give up,\n"},
    {"“The fire was the worst thing that happened to us, and nobody said so.\n\n“Some of us will give up,” Ada Lind "
     "said.",
     "Ada Lind: The fire was the worst thing that happened to us, and nobody said so.\n\n“Some of us will give up,\n"},
    /* words that no table knows: what she is stands before her name, or behind a comma her name */
    {"“The fire was the worst thing that happened to us,” said harbor warden Ada Lind.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said local Okafor supporter Dan Golding.",
     "Dan Golding: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said local Okafor supporters.",
     "local Okafor supporters: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said the bagpipe teacher Ada Lind.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said its bagpiper, Ada Lind of Bergen.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” according to the town’s author, Ada Lind of Bergen.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
    {"“The fire was the worst thing that happened to us,” said a gifted bagpiper, Okafor reported.",
     "a gifted bagpiper: The fire was the worst thing that happened to us,\n"},
};

static const struct row before[] = {
    {"Okafor’s last promise: “The bridge will open in the spring of next year.”\n\nJonas Okafor left.",
     "Jonas Okafor: The bridge will open in the spring of next year.\n"},
    {"The paper quoted Jonas Okafor as saying “the town has paid twice for one bridge” already.",
     "Jonas Okafor: the town has paid twice for one bridge\n"},
    {"Jonas Okafor wore a green hat reading “the town has paid twice” on Monday.",
     "a green hat: the town has paid twice\n"},
    {"It rained when Jonas Okafor mentioned it, and at one point the crowd loudly reprised the song “we have paid for "
     "it "
     "twice over” at him.",
     "the crowd: we have paid for it twice over\n"},
    {"One parent wrote: “The town has paid twice for one bridge.” Another said: “We have paid for it twice over.”",
     "One parent: The town has paid twice for one bridge.\nAnother: We have paid for it twice over.\n"},
    {"One card on the fence read: “You never left us early before.”",
     "One card on the fence: You never left us early before.\n"},
    {"Ada Lind, who stars in “The Ferry,” called the plan “a joke that nobody gets” in years.",
     "Ada Lind: a joke that nobody gets\n"},
    {"In a statement, the coast guard said: “The crew did all that it was trained to do.”",
     "the coast guard: The crew did all that it was trained to do.\n"},
    {"On Sunday, the band also wrote: “We are not coming back this year.”",
     "the band: We are not coming back this year.\n"},
    {"Maria Lindqvist said: “The bridge will open in the spring of next year.”",
     "Maria Lindqvist: The bridge will open in the spring of next year.\n"},
    {"The mayor, Jonas Okafor, warned that the work was “a year behind and far too dear” for the town.",
     "Jonas Okafor: a year behind and far too dear\n"},
    {"According to Jonas Okafor, the work is “a year behind and far too dear” for the town.",
     "Jonas Okafor: a year behind and far too dear\n"},
    {"Jonas Okafor opened the meeting, arguing that “the town has paid twice for one bridge” already.",
     "Jonas Okafor: the town has paid twice for one bridge\n"},
    {"The work was described by Jonas Okafor as “a year behind and far too dear” for the town.",
     "Jonas Okafor: a year behind and far too dear\n"},
    {"Jonas Okafor said the phone call with Lindqvist had been “short but very useful indeed” for both.",
     "Jonas Okafor: short but very useful indeed\n"},
    {"He confirmed that the two sides, who are expected to meet soon, would do so “in the coming days” at last.",
     "?: in the coming days\n"},
    /* clauses in clauses, and whose verb is whose */
    {"Ada Lindgren, founder of the Harbour Club and friend of the old bridge, joined in, saying it was “the best thing "
     "for all of us” there.",
     "Ada Lindgren: the best thing for all of us\n"},
    {"At one point the crowd loudly chanted “we want the bridge and we want it now” in the street.",
     "the crowd: we want the bridge and we want it now\n"},
    {"As Maria Lindqvist of the Harbour Board told the paper, “the town has paid twice for one bridge” already.",
     "Maria Lindqvist: the town has paid twice for one bridge\n"},
    {"According to the school’s Facebook page, the fire was “the worst thing that happened to us here” in years.",
     "the school’s Facebook page: the worst thing that happened to us here\n"},
    {"According to the mayor’s lawyer Jonas Okafor, it was “the worst thing that happened to us here” in years.",
     "Jonas Okafor: the worst thing that happened to us here\n"},
    {"Ada Lind and Jonas Okafor said in a letter that it was “the worst thing that happened to us here” in years.",
     "Ada Lind and Jonas Okafor: the worst thing that happened to us here\n"},
    {"Jonas Okafor argued that Ada Lind, who had said “the town has paid twice for one bridge” already, was wrong.",
     "Ada Lind: the town has paid twice for one bridge\n"},
    {"Jonas Okafor told Reuters that Ada Lind had been wrong, adding: “The town has paid twice for one bridge.”",
     "Jonas Okafor: The town has paid twice for one bridge.\n"},
    {"Jonas Okafor, who is a friend of the harbour, slammed the town for “paying twice for one and the same bridge” "
     "there.",
     "Jonas Okafor: paying twice for one and the same bridge\n"},
    {"Ada Lind said she was certain Okafor would continue to be “the best friend that the town can have” for years.",
     "Ada Lind: the best friend that the town can have\n"},
    {"At one point, a woman asked for a photo and Jonas Okafor said, “as long as we are not late for the vote.”",
     "Jonas Okafor: as long as we are not late for the vote.\n"},
};

static const struct row beside[] = {
    {"“The bridge will open in spring,” Lindqvist said. “It will carry trams, too.”",
     "Lindqvist: The bridge will open in spring,\nLindqvist: It will carry trams, too.\n"},
    {"Jonas Okafor criticised the builders on Monday evening in the town hall.\n“They have sent us four bills "
     "for one bridge.”",
     "Jonas Okafor: They have sent us four bills for one bridge.\n"},
    {"At the end of the meeting Jonas Okafor had a word for the builders as well:\n“They have sent us four bills "
     "for one bridge.”",
     "Jonas Okafor: They have sent us four bills for one bridge.\n"},
    {"Asked about the date, he answered “within two weeks or so.” The council said that work had begun.",
     "?: within two weeks or so.\n"},
};

static const struct row persons[] = {
    /* The fullest name, wherever it stands. */
    {"“It will open in spring,” Lindqvist said on Monday. The engineer Maria Lindqvist has built bridges for years.",
     "Maria Lindqvist: It will open in spring,\n"},
    /* Of two with one family name the one that is named more. */
    {"President Jonas Okafor came with First Lady Ada Okafor. “We are glad to be here tonight,” Okafor said. Jonas "
     "Okafor then left.",
     "Jonas Okafor: We are glad to be here tonight,\n"},
    {"Jonas Okafor came with Ada Okafor. “We are glad to be here tonight,” Mrs. Okafor said.",
     "Ada Okafor: We are glad to be here tonight,\n"},
    /* Gender, and never a town or a company. */
    {"Maria Lindqvist met Jonas Okafor in Berlin. “I like what I have seen of it,” she said.",
     "Maria Lindqvist: I like what I have seen of it,\n"},
    {"Jonas Okafor flew to Berlin and spoke to Siemens. “I like what I have seen there,” he said.",
     "Jonas Okafor: I like what I have seen there,\n"},
    {"Prime Minister Jonas Okafor met the Swedish ambassador. “It was a good talk,” the prime minister said.",
     "Jonas Okafor: It was a good talk,\n"},
    /* Whoever speaks goes on; a name goes before somebody unnamed; what somebody is, he may be called. */
    {"Supreme Court Justice Maria Lindqvist spoke first. “The fire was the worst thing that happened to us,” she said.",
     "Maria Lindqvist: The fire was the worst thing that happened to us,\n"},
    {"As Aris Okonjo of the Armenian Church of Bergen told the Bergen Post, “the fire was the worst thing for us.” He "
     "added, “So we have to build it again.”",
     "Aris Okonjo: the fire was the worst thing for us.\nAris Okonjo: So we have to build it again.\n"},
    {"Jonas Okafor spoke first. Ada Lindgren is the police chief. “The fire was the worst thing that happened to us,” "
     "the police chief said.",
     "Ada Lindgren: The fire was the worst thing that happened to us,\n"},
    {"Mayor Jonas Okafor wants a vote. The nurse in the hall had no doubt. But he refused to say when. “It is not a "
     "radical idea to vote,” he said.",
     "Jonas Okafor: It is not a radical idea to vote,\n"},
    {"It was the harbour that burned, according to Jonas Okafor, who advises Erik Weber on harbours. Speaking in "
     "Bergen, he said it was “the worst thing that happened to us” there.",
     "Jonas Okafor: the worst thing that happened to us\n"},
    {"It was the harbour that burned, according to Jonas Okafor, who advises Erik Weber. “The fire was the worst thing "
     "that happened to us,” the adviser said.",
     "Jonas Okafor: The fire was the worst thing that happened to us,\n"},
    {"Erik Weber spoke of success. Jonas Okafor’s summary was drier. Weber had started “a fire like none before it "
     "here” himself, he said.",
     "Jonas Okafor: a fire like none before it here\n"},
    /* The verb of a relative clause is not the sentence's. */
    {"The house disappointed a candidate who had promised to rebuild it “within one single year” of the vote.",
     "a candidate: within one single year\n"},
};

static const struct row languages[] = {
    {"Die Brücke wird erst im nächsten Jahr fertig und kostet mehr als geplant. „Wir hatten im Herbst keinen Stahl "
     "mehr“, sagte Bürgermeisterin Maria Lindqvist am Montag.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Le pont ne sera pas ouvert avant le printemps et il coûte plus que prévu. « Nous n'avions plus d'acier », a "
     "déclaré Maria Lindqvist lundi.",
     "Maria Lindqvist: Nous n'avions plus d'acier\n"},
    {"El puente no se abrirá hasta la primavera y cuesta más de lo previsto. «Nos quedamos sin acero en otoño», dijo "
     "María Lindqvist el lunes.",
     "María Lindqvist: Nos quedamos sin acero en otoño\n"},
    /* A day between verb and subject, an apposition, verbs that reflect on their subject, names that tell "she". */
    {"Le pont coûte plus que prévu et le conseil s'inquiète. « Nous n'avions plus d'acier », a déclaré lundi la maire, "
     "Claire Moreau.",
     "Claire Moreau: Nous n'avions plus d'acier\n"},
    {"Le pont coûte plus que prévu et le conseil attend. « C'est une honte pour toute la ville », s'est indigné Marc "
     "Lefort, président des riverains.",
     "Marc Lefort: C'est une honte pour toute la ville\n"},
    {"El puente cuesta más de lo previsto y el consejo espera. «Nos quedamos sin acero en otoño», dijo el lunes la "
     "alcaldesa, Clara Moreno.",
     "Clara Moreno: Nos quedamos sin acero en otoño\n"},
    {"El puente cuesta más de lo previsto y el consejo espera. «Es una vergüenza para toda la ciudad», se quejó Marcos "
     "Lafuente, presidente de los vecinos.",
     "Marcos Lafuente: Es una vergüenza para toda la ciudad\n"},
    {"La directora del puerto, Ana Duval, se reunió con Andrés Duarte. «No hemos recibido nada de nada», lamentó ella.",
     "Ana Duval: No hemos recibido nada de nada\n"},
};

static void verb_behind_the_quote(void **state)
{
    (void)state;
    check_rows(behind, LENGTH(behind));
}

static void cue_before_the_quote(void **state)
{
    (void)state;
    check_rows(before, LENGTH(before));
}

static void sentence_or_paragraph_beside_the_quote(void **state)
{
    (void)state;
    check_rows(beside, LENGTH(beside));
}

static void names_titles_and_pronouns(void **state)
{
    (void)state;
    check_rows(persons, LENGTH(persons));
}

static void other_languages(void **state)
{
    (void)state;
    check_rows(languages, LENGTH(languages));
}

static void role_mention_and_cue_are_kept(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    const struct summary *summary =
        fixture_summarize(&fixture, "The town's chief engineer Maria Lindqvist spoke first. “It will open in spring,” "
                                    "Lindqvist promised the council.");
    assert_int_equal(summary->quote_count, 1);
    assert_str(summary->quotes[0].role, STR("chief engineer"));
    assert_str(summary->quotes[0].mention, STR("Lindqvist"));
    assert_str(summary->quotes[0].cue, STR("promised"));
    assert_false(summary->quotes[0].partial);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verb_behind_the_quote),
        cmocka_unit_test(cue_before_the_quote),
        cmocka_unit_test(sentence_or_paragraph_beside_the_quote),
        cmocka_unit_test(names_titles_and_pronouns),
        cmocka_unit_test(other_languages),
        cmocka_unit_test(role_mention_and_cue_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
