#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas meu "
     "minha nosso nossa cada varios varias"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "de do da dos das em no na nos nas ao aos com por pelo pela pelos pelas para sem sobre entre desde ate contra "
     "segundo durante apos ante sob perante num numa"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "e ou mas porem que quando se como embora enquanto porque pois"},
    {WORD_FUNCTION | WORD_RELATIVE, "quem qual quais onde cujo cuja"},
    {WORD_FUNCTION, "nao lhe lhes me nos muito mais ja tambem assim todo todos toda todas ha"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "e sao era eram foi foram tem tinha tinham havia sera seria pode deve esta estao vai vao ser ter"},
    {WORD_ADVERB, "tambem depois ainda entao hoje ontem entretanto porem logo alias"},
    {WORD_HE, "ele"},
    {WORD_SHE, "ela"},
    {WORD_FIRST_PERSON, "eu nos"},
    {WORD_SPEECH,
     "rebateu rebate rebateram retrucou disse diz disseram dizem dizia dizendo afirmou afirma afirmaram declarou "
     "declara explicou explica acrescentou acrescenta garantiu garante sublinhou sublinha destacou destaca ressaltou "
     "ressalta salientou salienta contou conta escreveu escreve lembrou lembra comentou comenta respondeu responde "
     "perguntou pergunta anunciou anuncia defendeu defende admitiu admite alertou alerta avisou avisa criticou "
     "critica concluiu conclui completou completa informou informa reforcou reforca reiterou reitera revelou revela "
     "relatou relata lamentou lamenta argumentou argumenta referiu refere adiantou adianta frisou frisa observou "
     "observa considerou considera confirmou confirma insistiu insiste pediu indicou indica"},
    {WORD_ACCORDING, "segundo conforme"},
    {WORD_ROLE,
     "presidente presidenta ministro ministra primeiro-ministro prefeito prefeita vereador vereadora autarca diretor "
     "diretora director directora porta-voz chefe secretario secretaria deputado deputada senador senadora advogado "
     "advogada juiz juiza procurador procuradora promotor promotora professor professora pesquisador pesquisadora "
     "investigador investigadora rei rainha papa bispo responsavel fundador fundadora embaixador embaixadora "
     "governador governadora lider treinador tecnico dirigente sindicalista medico medica enfermeiro enfermeira ator "
     "atriz cantor cantora escritor escritora delegado delegada"},
    {WORD_ROLE_MODIFIER, "ex vice geral municipal sindical"},
    {WORD_HONORIFIC, "sr sra dr dra senhor senhora dom dona"},
    {WORD_MALE, "ministro prefeito vereador diretor secretario deputado senador senhor professor governador"},
    {WORD_FEMALE, "ministra prefeita vereadora diretora secretaria deputada senadora senhora professora governadora"},
    {WORD_CALENDAR,
     "segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo janeiro fevereiro marco abril "
     "maio junho julho agosto setembro outubro novembro dezembro"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "nuno otavio joao jose antonio manuel pedro paulo luis carlos miguel ricardo rui tiago bruno fernando jorge "
     "francisco andre marcos rafael lucas gustavo eduardo sergio"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "helena marta maria ana joana ines sofia catarina mariana beatriz teresa rita carla sandra paula fernanda "
     "juliana camila patricia luisa"},
};

const struct word_table lexicon_pt = {
    .language = "pt",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .definite = "o a os as",
    .dialogue_dashes = true,
    .contracted = "do da dos das no na nos nas ao aos pelo pela pelos pelas",
};
