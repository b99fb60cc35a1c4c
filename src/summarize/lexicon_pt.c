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
    {WORD_ROLE, /* lexicon_callings.c: whose office they tell */
     "vereador vereadora arguida arguido artesa artesao cientista defensor defensora empresaria empresario "
     "magistrada magistrado politico "
     "reformada reformado reu tecnica zagueiro fonte autarca edil gestor governante mandatario mandataria dirigente "
     "parlamentar pesquisador pesquisadora "
     "investigador investigadora artista"},
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
    {WORD_SPEECH,
     "reconheceu reconhece divergiu diverge concordou concorda discordou discorda resumiu resume prometeu promete "
     "repetiu repete sugeriu sugere advertiu adverte assegurou previu preve agradeceu agradece assumiu assume "
     "descreveu descreve definiu define exigiu exige insistem dizem afirmam explicam contam lembram defendem pedem "
     "prometem respondem escrevem dito afirmado explicado declarado garantido esclareceu esclarece respondia pedia "
     "dizia repetia acrescentaram protestou retorquiu retorque replicou replica atirou atira rematou remata "
     "exclamou exclama corrigiu corrige desmentiu desmente opos contrapos propos propoe concedeu concede sorriu ri "
     "riu limitou"},
    {WORD_ROLE,
     "jornalista economista politologo sociologo sociologa historiador historiadora psicologo psicologa biologo "
     "biologa climatologista geologo arqueologo epidemiologista infectologista fisico fisica quimico engenheiro "
     "engenheira tecnico operario operaria trabalhador trabalhadora empregado empregada comerciante dono dona "
     "proprietario proprietaria gerente inquilino morador moradora moradores vizinho vizinha transeunte condutor "
     "motorista taxista piloto marinheiro pescador pescadora agricultor agricultora pecuarista pedreiro pedreira "
     "artista pintor pintora escultor cineasta ator musico compositor romancista poeta editor livreiro critico "
     "curador curadora estudante aluno aluna mestre docente reitor reitora bombeiro bombeira policia policial "
     "agente guarda capitao comandante tenente coronel sargento magistrado vitima suspeito arguido acusado "
     "testemunha ativista manifestante especialista analista perito conselheiro conselheira eurodeputado "
     "eurodeputada vice-presidente delegado voluntario voluntaria utente cliente paciente cirurgiao farmaceutico "
     "veterinario obstetra parteira avancado defesa goleiro guarda-redes medio atacante jogador jogadora campeao "
     "campea nadador ciclista atleta arbitro selecionador pai mae filho filha irmao irma avo tio tia marido esposa "
     "mulher homem rapaz rapariga jovem viuva viuvo primo amigo amiga colega reformado aposentado aposentada padre "
     "bispo arcebispo cardeal freira passageiro passageira torcedor torcedora adepto adepta relator relatora "
     "economista-chefe ministro-chefe economistas trabalhadores medicos sindicatos bombeiros investigadores "
     "autoridades fontes autor autora"},
    {WORD_VOICE | WORD_GROUP,
     "governo procuradoria tribunal camara prefeitura associacao federacao confederacao sindicato comissao comite "
     "ministerio empresa companhia grupo comunicado relatorio texto carta jornal diario semanario revista agencia "
     "universidade instituto hospital partido fundacao conselho servico estudo sondagem pesquisa banco uniao liga "
     "corpo secretaria policia nota defesa organizacao plataforma direcao administracao entidade clube"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "adriano alberto alexandre alvaro anderson angelo armando arthur artur augusto bernardo caio claudio "
     "cristiano daniel davi david diogo domingos edson emerson fabio felipe fernando filipe flavio gabriel geraldo "
     "gilberto gilmar goncalo guilherme heitor helder henrique hugo igor ivo jaime joaquim joel josue julio "
     "leandro leonardo luciano luiz marcelo marcio mario martim mateus mauricio mauro murilo nelson octavio "
     "orlando osvaldo otavio raul renan renato roberto rodrigo rogerio romeu rubem rubens ruben salvador samuel "
     "sebastiao silvio simao tomas valdir vasco vicente victor vinicius vitor wagner wellington xavier"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "adriana alessandra alice aline amanda amelia andreia angela antonia aparecida barbara bianca bruna carmen "
     "carolina cecilia celia clara claudia cristina daniela debora denise diana dilma edite elaine eliana elisa "
     "elsa emilia estela eva fabiana fatima filipa filomena flavia francisca gabriela gloria graca heloisa ines "
     "irene isabel ivone jacinta jessica josefa julia katia laura leonor leticia ligia lidia livia lucia luciana "
     "lurdes madalena manuela mara marcia margarida marina marisa marlene matilde monica natalia odete olga raquel "
     "regina renata rosa rosangela roseli sara silvia simone sofia solange sonia susana tania tatiana valeria "
     "vanessa vera veronica vitoria zefa"},
    {WORD_ADVERB, "se lhe lhes"},
    {WORD_ACCORDING, "acordo"},
};

static const struct stem_row stems[] = {
    {WORD_SPEECH,
     "acus adiant admoest advert afirm alert amea analis anunci apel apont apreci argument arremat assegur assinal "
     "atir atest avali avis brad brinc calcul celebr cham chor clam classific coment compar compartilh confess "
     "confi confirm consider constat cont contest contrapo cit critic cutuc declar deix deleg denunci desabaf "
     "desafi desconvers destac desabon detalh dispar elogi comemor enfatiz enumer escrev esclarec exalt exclam explan "
     "explic express felicit festej formul fris garant grit implor indag indic inform interrog ironiz jur justific "
     "lament lanc lembr louv mencion minimiz murmur narr neg not observ ofert opin orden orient pens perg pergunt "
     "ponder pontu precis prega pronunci protest provoc question rasg rat reafirm rebat recit reclam recomend "
     "record reform refor reforc registr reiter reivindic relat relembr rememor report resmung ressalt ressalv "
     "revel salient sentenci sinaliz soluc sublinh suger suspir sustent teoriz testemunh torc trat tuit us valoriz",
     "ou a aram am ava avam ando"},
};

/* What callings end in: "musicólogo". */
static const struct word_row compounds[] = {
    {WORD_ROLE | WORD_MALE, "ologo"},
    {WORD_ROLE | WORD_FEMALE, "ologa"},
};

const struct word_table lexicon_pt = {
    .language = "pt",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .definite = "o a os as",
    .dialogue_dashes = true,
    .contracted = "do da dos das no na nos nas ao aos pelo pela pelos pelas",
    .indefinite = "um uma",
    .descriptions =
        "homem mulher jovem rapaz rapariga moradora morador aposentado aposentada reformado reformada "
        "estudante aluno aluna pesquisador pesquisadora investigador investigadora cientista especialista "
        "economista historiador historiadora biologo biologa autor autora escritor escritora cantor cantora "
        "ator atriz musico artesa artesao empresario empresaria agricultor agricultora pescador pescadora "
        "atacante avancado defesa guarda-redes goleiro zagueiro medio jogador jogadora campeao campea atleta "
        "sindicalista",
    .view = "para",
    .adjective_behind = true,
    .callings = callings_pt,
    .pro_drop = true,
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
};
