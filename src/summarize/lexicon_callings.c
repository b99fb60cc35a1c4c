#include "lexicon.h"

const struct calling_row callings_en[] = {
    {"ceo", "executive"},
    {"cfo", "financial"},
    {"boss", "manager coach executive"},
    {"coach", "manager"},
    {"skipper", "captain"},
    {"prosecutor lawyer", "attorney"},
    {"lawyer attorney", "lawyer solicitor barrister counsel defender"},
    {"judge jurist", "justice magistrate judge"},
    {"officer", "sergeant sgt. detective lieutenant lt. trooper deputy constable policeman policewoman patrolman"},
    {"investigator", "detective inspector sergeant"},
    {"spokesperson", "spokesman spokeswoman"},
    {"chair", "chairman chairwoman chairperson"},
    {"journalist reporter", "correspondent columnist editor reporter journalist"},
    {"writer author", "novelist poet essayist biographer columnist author writer"},
    {"actor actress performer star", "actor actress comedian"},
    {"educator", "teacher professor principal superintendent"},
    {"minister", "reverend rev. pastor vicar"},
    {"lawmaker legislator politician", "senator congressman congresswoman sen. rep. mp"},
    {"congressman congresswoman", "representative rep."},
    {"doctor physician", "surgeon ologist paediatrician pediatrician physician doctor psychiatrist"},
    {"scientist researcher", "ologist physicist chemist professor"},
    {"academic scholar", "professor lecturer historian"},
    {"cleric clergyman", "bishop archbishop imam rabbi priest vicar pastor"},
    {"musician", "singer guitarist drummer rapper pianist cellist violinist"},
    {0},
};

const struct calling_row callings_de[] = {
    {"stadtoberhaupt rathauschef rathauschefin gemeindechef ortschef verwaltungschef", "burgermeister"},
    {"verwaltungschef kreischef", "landrat"},
    {"coach fussballlehrer ubungsleiter trainer", "trainer coach"},
    {"staatsoberhaupt staatschef monarch", "prasident konig"},
    {"regierungschef premier", "kanzler ministerprasident premierminister premier"},
    {"landesvater landesmutter landeschef", "ministerprasident"},
    {"ressortchef amtschef", "minister"},
    {"politiker christdemokrat sozialdemokrat",
     "minister burgermeister abgeordnete abgeordneter senator kanzler prasident fraktionschef parteichef vorsitzender "
     "vorsitzende landrat rat generalsekretar sprecher fuhrer politiker regierungschef staatschef premier"},
    {"parlamentarier volksvertreter", "abgeordnete abgeordneter"},
    {"manager unternehmer firmenchef konzernchef konzernlenker geschaftsmann",
     "chef vorstand vorsitzender vorsitzende geschaftsfuhrer inhaber grunder manager unternehmer"},
    {"kunstler", "sanger musiker maler schauspieler rapper bildhauer pianist geiger fotograf tanzer kunstler"},
    {"musiker", "sanger pianist geiger rapper gitarrist komponist dirigent trompeter musiker"},
    {"schriftsteller autor literat", "autor schriftsteller dichter lyriker dramatiker romancier"},
    {"jurist", "anwalt richter verteidiger notar professor justizminister"},
    {"anwalt", "verteidiger"},
    {"mediziner", "arzt chirurg virologe ologe internist"},
    {"forscher wissenschaftler experte fachmann fachfrau gelehrte gelehrter",
     "professor ologe historiker okonom physiker chemiker forscher wissenschaftler experte leiter"},
    {"geistliche geistlicher kirchenmann theologe seelsorger", "bischof pfarrer kardinal pastor priester papst dekan"},
    {"oberhirte", "bischof papst"},
    {"beamte beamter ordnungshuter", "polizist kommissar sprecher inspektor"},
    {"sportler profi spieler athlet", "sturmer torwart verteidiger kapitan spieler laufer springer schwimmer profi"},
    {"meister", "backer schneider tischler fleischer metzger maurer schreiner friseur schlosser"},
    {0},
};

const struct calling_row callings_fr[] = {
    {"edile premier-magistrat", "maire"},
    {"dirigeant dirigeante patron patronne", "directeur directrice president presidente pdg"},
    {"technicien selectionneur", "entraineur"},
    {"magistrat magistrate", "procureur procureure juge"},
    {"elu elue parlementaire", "maire senateur senatrice depute deputee conseiller conseillere"},
    {"prelat", "eveque archeveque cardinal pretre cure"},
    {"chercheur chercheuse", "professeur professeure historien historienne biologiste climatologue"},
    {"artiste", "chanteur chanteuse peintre sculpteur comedien comedienne musicien musicienne"},
    {0},
};

const struct calling_row callings_es[] = {
    {"edil edila regidor regidora", "alcalde alcaldesa concejal concejala"},
    {"mandatario mandataria", "presidente presidenta"},
    {"dirigente lider", "presidente presidenta secretario secretaria portavoz"},
    {"tecnico preparador", "entrenador"},
    {"titular", "ministro ministra consejero consejera"},
    {"responsable", "director directora jefe jefa presidente presidenta coordinador coordinadora"},
    {"investigador investigadora experto experta", "profesor profesora catedratico catedratica"},
    {"artista", "cantante pintor pintora actor actriz musico escultor escultora"},
    {"prelado", "obispo arzobispo cardenal"},
    {0},
};

const struct calling_row callings_pt[] = {
    {"autarca edil gestor", "presidente prefeito prefeita"},
    {"governante", "ministro ministra secretario secretaria"},
    {"mandatario mandataria", "presidente"},
    {"responsavel dirigente", "reitor reitora presidente diretor diretora chefe coordenador coordenadora secretario"},
    {"tecnico", "treinador"},
    {"parlamentar", "deputado deputada senador senadora"},
    {"investigador investigadora pesquisador pesquisadora", "professor professora"},
    {"artista", "cantor cantora pintor pintora ator atriz musico"},
    {0},
};

const struct calling_row callings_it[] = {
    {"cittadino", "sindaco sindaca"},
    {"governatore governatrice", "presidente"},
    {"tecnico mister", "allenatore"},
    {"porporato prelato", "cardinale vescovo arcivescovo"},
    {"politico", "ministro senatore deputato segretario"},
    {"magistrato magistrata", "pm procuratore procuratrice giudice"},
    {"artista", "cantante pittore pittrice attore attrice musicista scultore"},
    {0},
};

const struct calling_row callings_nl[] = {
    {"burgervader burgermoeder", "burgemeester"},
    {"bewindsman bewindsvrouw bewindspersoon", "minister staatssecretaris"},
    {"oefenmeester coach", "trainer coach"},
    {"politicus politica", "minister wethouder burgemeester fractievoorzitter kamerlid"},
    {"bestuurder", "wethouder burgemeester voorzitter directeur"},
    {"kunstenaar kunstenares", "schilder zanger zangeres beeldhouwer"},
    {0},
};
