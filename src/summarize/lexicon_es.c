#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra cada varios varias"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "de del a al en con por para sin sobre entre desde hasta contra segun durante tras ante bajo hacia"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "y e o u pero sino porque que cuando si como aunque mientras"},
    {WORD_FUNCTION | WORD_RELATIVE, "quien quienes cual donde"},
    {WORD_FUNCTION, "no se lo le les muy mas ya tambien asi todo todos"},
    {WORD_FUNCTION | WORD_AUXILIARY, "es son era eran fue fueron ha han habia habian sera seria puede debe esta estan"},
    {WORD_ADVERB, "tambien luego despues ademas ayer hoy asimismo todavia antes"},
    {WORD_SHE, "ella"},
    {WORD_FIRST_PERSON, "yo nosotros"},
    {WORD_SPEECH,
     "dijo dice decia dijeron dicen afirmo afirma afirmaron declaro declara declararon explico explica senalo senala "
     "anadio anade aseguro asegura indico indica sostuvo sostiene manifesto manifiesta advirtio advierte agrego agrega "
     "destaco destaca comento comenta escribio escribe preciso precisa recordo recuerda expreso expresa subrayo "
     "subraya "
     "anuncio anuncia respondio responde pregunto pregunta reconocio reconoce insistio insiste apunto apunta conto "
     "cuenta concluyo concluye lamento lamenta denuncio denuncia confirmo confirma reitero reitera considero considera "
     "relato relata resalto resalta"},
    {WORD_ACCORDING, "segun"},
    {WORD_ROLE,
     "presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz jefe jefa secretario "
     "secretaria diputado diputada senador senadora abogado abogada juez jueza fiscal profesor profesora investigador "
     "investigadora rey reina responsable fundador fundadora embajador embajadora gobernador gobernadora lider "
     "dirigente sindicalista "
     "canciller"},
    {WORD_ROLE_MODIFIER, "sindical general municipal regional nacional ex"},
    {WORD_HONORIFIC, "sr sra don dona senor senora"},
    {WORD_CALENDAR, "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio "
                    "agosto septiembre "
                    "octubre noviembre diciembre"},
};

const struct word_table lexicon_es = {
    .language = "es",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .definite = "el la los las",
    .dialogue_dashes = true,
    .contracted = "del al",
};
