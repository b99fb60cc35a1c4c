#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque plusieurs"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "de du d' a au aux en dans par pour sur avec sans sous vers chez entre apres avant depuis pendant contre selon"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "et ou mais donc or ni car que quand si comme lorsque"},
    {WORD_FUNCTION | WORD_RELATIVE, "qui dont ou quoi"},
    {WORD_FUNCTION, "ne pas plus tres il y on se s' n' c' qu' tout tous aussi bien encore"},
    {WORD_FUNCTION | WORD_AUXILIARY, "est sont etait etaient a ont avait avaient sera serait sera fut ete peut doit"},
    {WORD_ADVERB, "aussi ensuite encore egalement deja puis toutefois cependant notamment ainsi hier aujourd'hui"},
    {WORD_HE, "il"},
    {WORD_SHE, "elle"},
    {WORD_FIRST_PERSON, "je j' nous"},
    {WORD_SPEECH,
     "dit disait declare declarait affirme affirmait explique expliquait ajoute ajoutait precise precisait estime "
     "estimait souligne soulignait indique indiquait assure assurait annonce annoncait rappelle rappelait note notait "
     "ecrit ecrivait confie confiait raconte racontait repond repondait lance lancait insiste insistait conclut "
     "concluait poursuit poursuivait regrette regrettait denonce denoncait deplore deplorait reconnait martele "
     "commente resume avance previent plaide replique repliquait replique retorque repondu averti avertit promis "
     "prevenu conclu poursuivi admis admet "
     "promet "
     "ironise tranche nuance glisse detaille argumente reclame soutenu soutient reconnu rencherit inquiete felicite "
     "complete confirme confirmait"},
    {WORD_ACCORDING, "selon"},
    {WORD_ROLE,
     "president presidente ministre premier-ministre maire directeur directrice porte-parole chef secretaire depute "
     "deputee senateur senatrice avocat avocate juge procureur professeur chercheur chercheuse roi reine responsable "
     "fondateur fondatrice patron patronne ambassadeur conseiller conseillere procureure chercheurs medecin infirmier "
     "infirmiere boulanger boulangere agriculteur agricultrice syndicaliste entraineur entraineuse general colonel "
     "eveque "
     "cardinal pape ecrivain ecrivaine chanteur chanteuse acteur actrice candidat candidate dirigeant dirigeante "
     "adjoint "
     "adjointe prefet prefete habitant habitante temoin"},
    {WORD_HONORIFIC, "m mme mlle monsieur madame"},
    {WORD_CALENDAR,
     "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre "
     "octobre novembre decembre"},
};

const struct word_table lexicon_fr = {
    .language = "fr",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .definite = "le la l' les",
    .elides = true,
    .incises = true,
    .enclitics = "-t-il -t-elle -t-ils -t-elles -t-on -il -elle -ils -elles -on -je",
    .dialogue_dashes = true,
    .contracted = "du des au aux",
};
