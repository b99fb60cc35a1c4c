#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque "
     "plusieurs"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "de du d' a au aux en dans par pour sur avec sans sous vers chez entre apres avant depuis pendant contre selon"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "et ou mais donc or ni car que quand si comme lorsque"},
    {WORD_FUNCTION | WORD_RELATIVE, "qui dont ou quoi"},
    {WORD_FUNCTION, "ne pas plus tres il y on se s' n' c' qu' tout tous aussi bien encore"},
    {WORD_FUNCTION | WORD_AUXILIARY, "est sont etait etaient a ont avait avaient sera serait sera fut ete peut doit"},
    {WORD_ADVERB, "aussi s' ensuite encore egalement deja puis toutefois cependant notamment ainsi hier aujourd'hui"},
    {WORD_HE, "il"},
    {WORD_SHE, "elle"},
    {WORD_FIRST_PERSON, "je j' nous"},
    {WORD_SPEECH,
     "dit disait declare declarait affirme affirmait explique expliquait ajoute ajoutait precise precisait estime "
     "estimait souligne soulignait indique indiquait assure assurait annonce annoncait rappelle rappelait note "
     "notait ecrit ecrivait confie confiait raconte racontait repond repondait lance lancait insiste insistait "
     "conclut concluait poursuit poursuivait regrette regrettait denonce denoncait deplore deplorait reconnait "
     "martele commente resume avance previent plaide replique repliquait retorque repondu averti avertit promis "
     "prevenu conclu poursuivi admis admet promet ironise tranche nuance glisse detaille argumente reclame soutenu "
     "soutient reconnu rencherit inquiete felicite complete confirme confirmait"},
    {WORD_ACCORDING, "selon"},
    {WORD_ROLE, /* lexicon_callings.c: whose office they tell */
     "edile dirigeant dirigeante patron patronne technicien selectionneur magistrat magistrate prelat chercheur "
     "chercheuse artiste"},
    {WORD_ROLE,
     "president presidente ministre premier-ministre maire directeur directrice porte-parole chef secretaire depute "
     "deputee senateur senatrice avocat avocate juge procureur professeur chercheur chercheuse roi reine responsable "
     "fondateur fondatrice patron patronne ambassadeur conseiller conseillere procureure chercheurs medecin "
     "infirmier infirmiere boulanger boulangere agriculteur agricultrice syndicaliste entraineur entraineuse general "
     "colonel eveque cardinal pape ecrivain ecrivaine chanteur chanteuse acteur actrice candidat candidate dirigeant "
     "dirigeante adjoint adjointe prefet prefete habitant habitante temoin"},
    {WORD_SPEECH,
     "repondu averti avertit rejoui rejouit plaint plaignait redit convenu convient maintenu maintient defendu "
     "defend estiment disent disaient ont-ils ecrivent affirment declarent assurent expliquent ironisait previennent "
     "ironise craint craignait sourit souriait rit glissait promettait jurait jure"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "jean theo hugo lilian alain amaury arnaud aurelien baptiste bastien benoit bertrand christophe clement corentin "
     "damien denis didier "
     "dominique edouard emile etienne fabien fabrice florent franck frederic gael gaston gerard gilbert gilles "
     "guillaume gregoire hubert herve jean-baptiste jean-christophe jean-francois jean-jacques jean-louis jean-marc "
     "jean-marie jean-michel jean-paul jean-pierre jean-yves jeremie jerome jules julien kylian leo loic lucien "
     "ludovic mathieu matthieu maxence maxime mickael nicolas noe pascal patrice philippe pierre-yves quentin "
     "raphael regis remi remy rodolphe romain sebastien serge stephane sylvain thibault thierry tristan valentin "
     "xavier yann yannick yves yvon bruno emmanuel francois bernard marc eric michel andre rene roger"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "camille dominique claude adeline agathe agnes alix amandine amelie anais anne-laure anne-marie anne-sophie "
     "apolline armelle aude audrey "
     "aurelie aurore beatrice berangere blandine brigitte capucine carole celine chantal charlene christelle "
     "clemence colette coralie corinne delphine edith elise elodie emilie emmanuelle estelle eugenie fabienne fanny "
     "flavie florence francoise gaelle genevieve ghislaine helene heloise ines isabelle jeanne jocelyne josiane "
     "juliette justine laetitia laure laurence lea leila lucie ludivine maeva magali manon margaux margot "
     "marie-claude marie-france marie-pierre marine marion marlene martine mathilde maud melanie melissa mireille "
     "monique morgane mylene myriam nadege nathalie noemie noelle oceane odile ophelie pascale patricia pauline "
     "perrine raymonde roselyne sabrina sandrine segolene severine solange solene sophie stephanie suzanne sylvie "
     "valerie veronique violaine virginie viviane yasmina yolande yvette zoe"},
    {WORD_ROLE_MODIFIER,
     "municipal municipale regional regionale departemental departementale general generale adjoint adjointe delegue "
     "deleguee ancien ancienne"},
    {WORD_HONORIFIC, "m mme mlle monsieur madame"},
    {WORD_ROLE, "quadragenaire sexagenaire scientifique universitaire artisane sportif sportive jeune autrice"},
    {WORD_ACT,
     "vit vivait travaille travaillait tient tenait faisait va allait vient venait prend prit met mit arrive arriva "
     "arrivait voit voyait veut voulait sait savait dirige dirigeait preside presidait reste restait devient devint "
     "semble cherche attend hesite regarde regardait ouvre quitte rejoint perd gagne recoit refuse accepte ecoute "
     "montre passe ramasse cultive"},
    {WORD_NATIONALITY,
     "francais francaise allemand allemande anglais anglaise britannique espagnol espagnole italien italienne belge "
     "suisse suissesse portugais portugaise neerlandais neerlandaise americain americaine canadien canadienne "
     "quebecois quebecoise russe ukrainien ukrainienne polonais polonaise turc turque algerien algerienne marocain "
     "marocaine tunisien tunisienne senegalais senegalaise ivoirien ivoirienne bresilien bresilienne argentin "
     "argentine japonais japonaise chinois chinoise breton bretonne basque corse parisien parisienne lyonnais "
     "lyonnaise marseillais marseillaise toulousain toulousaine nantais nantaise bordelais bordelaise lillois "
     "lilloise rennais rennaise nicois nicoise normand normande alsacien alsacienne catalan catalane"},
    {WORD_CALENDAR,
     "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre "
     "octobre novembre decembre"},
    {WORD_SPEECH,
     "reagi reagit reagissait reagissent garanti garantit averti gemi gemit rugi rugit bondit fulmine fulminait "
     "sexclame applaudi applaudit repete repetait espere esperait esperent considere considerait previent "
     "previennent pretend pretendait pretendent entend attend conceda concede concedait suggere suggerait tempere "
     "temperait revele reitere reiterait admettait soutenait maintenait defendait repondaient repliquent "
     "s'interroge ecrie ecriait ecria dit-on redisait relate relatait relaye fait-il fit demanda repondit reprit "
     "ajouta murmura s'ecria cria s'exclama declara dirent lanca retorqua conclut poursuivit reconnut avoua "
     "expliqua"},
    {WORD_ROLE,
     "journaliste economiste politologue sociologue historien historienne psychologue biologiste climatologue "
     "geologue archeologue infectiologue epidemiologiste virologue physicien physicienne chimiste ingenieur "
     "ingenieure technicien technicienne ouvrier ouvriere salarie salariee employe employee cadre commercant "
     "commercante restaurateur restauratrice gerant gerante proprietaire locataire riverain riveraine voisin "
     "voisine passant passante automobiliste conducteur conductrice chauffeur pilote marin pecheur eleveur "
     "eleveuse maraicher vigneron vigneronne artisan artiste peintre sculpteur realisateur realisatrice comedien "
     "comedienne musicien musicienne compositeur romancier romanciere poete editeur editrice libraire critique "
     "commissaire conservateur conservatrice etudiant etudiante lyceen lyceenne eleve enseignant enseignante "
     "instituteur institutrice proviseur recteur doyen doyenne pompier policier policiere gendarme capitaine "
     "commandant lieutenant brigadier procureur magistrat magistrate greffier victime suspect accuse accusee "
     "prevenu prevenue plaignant plaignante militant militante manifestant manifestante manifestants riverains "
     "habitants salaries etudiants enseignants medecins avocats grevistes agriculteurs usagers passagers "
     "supporters elus experts analystes enqueteurs autorites expert experte analyste specialiste elu elue conseil "
     "eurodepute eurodeputee chanceliere chancelier premiere-ministre garde delegue deleguee cooperateur benevole "
     "usager usagere client cliente patient patiente soignant soignante aide-soignante chirurgien chirurgienne "
     "docteur pharmacien pharmacienne veterinaire attaquant defenseur milieu gardien buteur selectionneur coach "
     "joueur joueuse champion championne nageur nageuse coureur cycliste athlete arbitre pere mere fils fille "
     "frere soeur oncle tante grand-pere grand-mere mari epouse epoux femme homme veuve cousin cousine ami amie "
     "parlementaire auteur accuse accusee temoin interesse interessee trentenaire quinquagenaire septuagenaire "
     "octogenaire retraite retraitee"},
    {WORD_FEMALE,
     "presidente directrice secretaire deputee senatrice avocate chercheuse reine fondatrice patronne femme mere "
     "fille soeur infirmiere institutrice etudiante habitante riveraine commercante maire-adjointe epouse veuve "
     "chanteuse actrice comedienne realisatrice historienne conseillere"},
    {WORD_VOICE | WORD_GROUP,
     "prefecture gouvernement parquet tribunal cour mairie police gendarmerie association federation confederation "
     "syndicat collectif commission comite ministere entreprise societe compagnie groupe direction communique "
     "rapport texte lettre journal quotidien hebdomadaire magazine agence universite institut hopital parti "
     "fondation collectivite region departement conseil assemblee senat etude enquete banque union ligue office "
     "observatoire etablissement redaction reuters afp banderole pancarte"},
    {WORD_ADVERB, "se leur lui"},
    {WORD_ACCORDING, "apres"},
};

/* Verbs in -er, folded: "affirme" is "affirmé" too. */
static const struct stem_row stems[] = {
    {WORD_SPEECH,
     "accus affirm alarm alert amus annonc appel approuv argument assur attest blam clam comment condamn confi "
     "confirm conseill constat contest critiqu declar demand denonc deplor detaill devoil emport estim etonn evoqu "
     "excus exclam exhort exig expliqu felicit gliss hurl indign indiqu inquiet insist interrog ironis jug lament "
     "lanc martel mentionn moqu murmur not nuanc observ offusqu plaid precis proclam propos protest racont rapport "
     "rappel reclam recommand regrett remarqu remerci repet repliqu resum retorqu revel signal soulign souhait "
     "soupir suggere temoign tranch tweet vant enthousiasm desol ajout",
     "e es ees ent ait aient a erent"},
    {WORD_SPEECH,
     "souffl savour scand recont pest peste gronde grogn brandouill chuchot marmonn balbuti beugl cri clament "
     "jubil exult moralis temporis relativis dramatis minimis modul temper positiv salu sermon tonn vocifer enrag "
     "agac etrangl justifi argu invoqu cit cita abond rencheri renseign resum conced reproch suppos "
     "affirment suspect redout rassur prevoi promett confess avou assen repris repouss revendiqu vilipend fustig "
     "etay postul pronostiqu theoris philosoph plaisant rigol blagu bougonn rou sanglot gemi soutien encourag agac "
     "offusqu emerveill enflamm impatient "
     "enjoin implor suppli ordonn conjur interpell questionn demand denonc raill persifl ponctu complet corrig "
     "rectifi analys decrypt decri developp illustr insinu",
     "e es ees ent ait aient a erent"},
};

/* What callings end in: "musicologue". */
static const struct word_row compounds[] = {
    {WORD_ROLE, "ologue"},
};

const struct word_table lexicon_fr = {
    .language = "fr",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .no_names = "jean", /* a woman's in English */
    .definite = "le la l' les",
    .elides = true,
    .incises = true,
    .enclitics = "-t-il -t-elle -t-ils -t-elles -t-on -il -elle -ils -elles -on -je",
    .dialogue_dashes = true,
    .contracted = "du des au aux",
    .indefinite = "un une",
    .descriptions =
        "homme femme artisan artisane eleveur eleveuse agriculteur agricultrice etudiant etudiante retraite "
        "retraitee trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire interesse "
        "interessee scientifique chercheur chercheuse ingenieur ingenieure specialiste expert experte "
        "universitaire economiste historien historienne climatologue sociologue musicien musicienne romancier "
        "romanciere auteur autrice comedien comedienne joueur joueuse attaquant defenseur gardien buteur "
        "milieu champion championne sportif sportive syndicaliste commercant commercante restaurateur "
        "vigneron vigneronne maraicher maraichere",
    .view = "pour",
    .adjective_behind = true,
    .callings = callings_fr,
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
};
