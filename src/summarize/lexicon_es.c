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
    {WORD_ADVERB, "se tambien luego despues ademas ayer hoy asimismo todavia antes"},
    {WORD_SHE, "ella"},
    {WORD_FIRST_PERSON, "yo nosotros"},
    {WORD_SPEECH,
     "dijo dice decia dijeron dicen afirmo afirma afirmaron declaro declara declararon explico explica senalo senala "
     "anadio anade aseguro asegura indico indica sostuvo sostiene manifesto manifiesta advirtio advierte agrego "
     "agrega destaco destaca comento comenta escribio escribe preciso precisa recordo recuerda expreso expresa "
     "subrayo subraya anuncio anuncia respondio responde pregunto pregunta reconocio reconoce insistio insiste "
     "apunto apunta conto cuenta concluyo concluye lamento lamenta denuncio denuncia confirmo confirma reitero "
     "reitera considero considera relato relata resalto resalta"},
    {WORD_SPEECH,
     "advirtieron sostuvieron respondieron reconocieron pidio pide pidieron exigio exige prometio promete admitio "
     "admite insistieron escribieron desmintio desmiente predijo predice repitio repite corrigio corrige defendio "
     "defiende propuso propone opuso opone quiso creyo cree opino opina opinaron sugirio sugiere previno rebatio "
     "rebate replicaron concluyeron prosiguio prosigue siguio sigue arguyo aduce adujo bromeo bromea tuiteo tuitea "
     "zanjo zanja agradecio agradece dicho explicado asegurado afirmado declarado senalado anadido indicado "
     "advertido manifestado reconocido lamentado escrito"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "adolfo agustin alberto alejandro alfonso alfredo alonso alvaro andres anibal arturo baltasar benito bernardo "
     "carlos cesar claudio cristian cristobal damian dario domingo emiliano emilio enrique ernesto esteban evaristo "
     "facundo federico felix fermin fernando francisco gerardo german gonzalo gregorio guillermo gustavo hector "
     "hernan horacio hugo ignacio inigo isidro jacinto jaime javier jeronimo joaquin jordi jorge jose-luis josep "
     "juan-carlos julian julio leandro leopoldo lorenzo luis manuel marcelino marcelo marcos mariano mario martin "
     "mateo mauricio maximo miguel nestor nicolas octavio pablo pascual patricio pedro rafael ramiro ramon raul "
     "ricardo roberto rodolfo rodrigo rogelio ruben salvador santiago saul sebastian sergio tomas valentin vicente "
     "victor xavi"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "adela adriana agueda alba alejandra alicia almudena amalia amparo ana-maria angeles angelica antonia aurora "
     "beatriz begona belen blanca camila candela carmen carolina catalina cecilia clara claudia concepcion consuelo "
     "cristina daniela delfina dolores elena elisa elvira esperanza estefania estela eugenia eva fatima fernanda "
     "francisca gabriela gloria graciela guadalupe ines inmaculada irene isabel jimena josefa juana julieta laura "
     "leticia lidia lorena lourdes lucia luisa luz macarena magdalena manuela marcela margarita mariana maribel "
     "maricarmen marisol marta maria mercedes micaela milagros miriam monica montserrat natalia nieves noelia nuria "
     "olga paloma patricia paula paz pilar raquel remedios rocio rosario ruth sandra silvia sofia soledad sonia "
     "susana teresa valeria vanesa veronica victoria virginia ximena yolanda"},
    {WORD_ACCORDING, "segun"},
    {WORD_ROLE,
     "concejal concejala presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz jefe "
     "jefa secretario secretaria diputado diputada senador senadora abogado abogada juez jueza fiscal profesor "
     "profesora investigador investigadora rey reina responsable fundador fundadora embajador embajadora gobernador "
     "gobernadora lider dirigente sindicalista canciller"},
    {WORD_ROLE_MODIFIER, "sindical general municipal regional nacional ex"},
    {WORD_HONORIFIC, "sr sra don dona senor senora"},
    {WORD_CALENDAR, "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio "
                    "agosto septiembre octubre noviembre diciembre"},
};

/* Verbs in -ar, folded: "afirmo" is "afirmó" too. */
static const struct stem_row stems[] = {
    {WORD_SPEECH,
     "aclar acus afirm agreg alab alert anunci apoy apunt argument asegur aconsej coment compar compart conden "
     "confes confirm consider constat cont contest critic cuestion declar denunci destac detall explic exclam expres "
     "felicit grit indic inform ironiz juzg lament llam manifest matiz mencion murmur neg not observ opin orden "
     "precis pregunt proclam protest puntualiz quej rechaz reclam record reiter relat remarc replic resalt revel "
     "senal solicit subray susurr termin tild valor zanj",
     "o a aron an aba aban"},
};

const struct word_table lexicon_es = {
    .language = "es",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .definite = "el la los las",
    .dialogue_dashes = true,
    .contracted = "del al",
};
