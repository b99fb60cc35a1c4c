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
     "angel ariel adolfo agustin alberto alejandro alfonso alfredo alonso alvaro andres anibal arturo baltasar benito "
     "bernardo "
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
    {WORD_ROLE, /* lexicon_callings.c: whose office they tell */
     "defensor defensora seleccionador seleccionadora estratega funcionario funcionaria letrado letrada parlamentario "
     "parlamentaria politico cuarenton treintanero veinteanero acusado acusada procesado procesada edil edila regidor "
     "regidora mandatario mandataria dirigente prelado preparador investigador investigadora "
     "artista"},
    {WORD_ROLE,
     "concejal concejala presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz jefe "
     "jefa secretario secretaria diputado diputada senador senadora abogado abogada juez jueza fiscal profesor "
     "profesora investigador investigadora rey reina responsable fundador fundadora embajador embajadora gobernador "
     "gobernadora lider dirigente sindicalista canciller"},
    {WORD_ROLE_MODIFIER, "sindical general municipal regional nacional ex"},
    {WORD_HONORIFIC, "sr sra don dona senor senora"},
    {WORD_ROLE, "cientifico cientifica astronomo astronoma deportista empresario empresaria artesano artesana veterano "
                "veterana denunciante constructor constructora librera condenado condenada procesado procesada "
                "sexagenario octogenario"},
    {WORD_NATIONALITY,
     "espanol espanola frances francesa aleman alemana ingles inglesa britanico britanica italiano italiana portugues "
     "portuguesa belga suizo suiza holandes holandesa danes danesa sueco sueca noruego noruega ruso rusa ucraniano "
     "ucraniana polaco polaca turco turca griego griega marroqui argelino argelina estadounidense norteamericano "
     "norteamericana canadiense mexicano mexicana argentino argentina chileno chilena colombiano colombiana peruano "
     "peruana venezolano venezolana uruguayo uruguaya paraguayo paraguaya boliviano boliviana ecuatoriano ecuatoriana "
     "cubano cubana brasileno brasilena japones japonesa chino china madrileno madrilena barcelones barcelonesa "
     "catalan catalana vasco vasca gallego gallega andaluz andaluza sevillano sevillana valenciano valenciana "
     "asturiano asturiana cantabro cantabra navarro navarra riojano riojana canario canaria malagueno malaguena"},
    {WORD_ACT,
     "tiene tenia tuvo quiere queria sabe sabia vive vivia trabaja trabajaba estudia lleva llevaba hizo va iba viene "
     "vino "
     "llega llego sale salio entro puso dejo miro levanta abre abrio cierra cerro vuelve volvio recibe recibio logro "
     "gano "
     "perdio piensa parece muestra mostro evito busca espera teme dirige dirigio preside fundo nacio murio prefiere "
     "decidio acude acudio visito camina sirve cuida vende"},
    {WORD_ADVERB, "tampoco nunca jamas siempre apenas"},
    {WORD_CALENDAR, "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio "
                    "agosto septiembre octubre noviembre diciembre"},
    {WORD_SPEECH,
     "dicho manifestado subrayado anunciado apuntado recordado denunciado criticado pedido exigido prometido "
     "admitido insistido respondido concluido lamentado comentado contado relatado sostenido defendido propuesto "
     "tachado calificado resumio resume resumieron reprendio reflexiono sentencio espeto espeta confeso confiesa "
     "reivindico describio describe definio define bendijo maldijo aplaudio aplaude aludio alude refirio refiere "
     "coincidio coincide discrepo discrepa celebro celebra celebran rehuso consideran sostienen advierten piden "
     "exigen proclamo proclama devolvio bromea contesto contesta contestaron respondia respondian anadia anadian "
     "explicaba contaba relataba lamentaba quejaba decian repetia insistia sostenia pedia grita gritaba gritaban "
     "corean coreaban coreo clama clamaba limito"},
    {WORD_ACCORDING, "segun"},
    {WORD_ROLE,
     "periodista economista politologo sociologo sociologa historiador historiadora psicologo psicologa biologo "
     "biologa climatologo geologo geologa arqueologo arqueologa epidemiologo epidemiologa fisico fisica quimico "
     "quimica ingeniero ingeniera tecnico tecnica obrero obrera trabajador trabajadora empleado empleada "
     "comerciante hostelero hostelera dueno duena propietario propietaria gerente inquilino inquilina vecino "
     "vecina vecinos transeunte conductor conductora taxista camionero piloto marinero pescador pescadora ganadero "
     "ganadera agricultor agricultora viticultor artista pintor pintora escultor cineasta actor actriz musico "
     "cantante compositor novelista escritor escritora poeta editor editora librero critico critica comisario "
     "comisaria conservador estudiante alumno alumna maestro maestra docente rector rectora decano bombero bombera "
     "policia agente guardia capitan comandante teniente sargento magistrado magistrada victima sospechoso acusado "
     "acusada testigo activista manifestante manifestantes experto experta analista especialista consejero "
     "consejera eurodiputado eurodiputada vicepresidente vicepresidenta delegado delegada regidor regidora "
     "voluntario voluntaria usuario usuaria cliente paciente sanitario medico medica enfermero enfermera doctor "
     "doctora cirujano farmaceutico veterinario delantero defensa portero centrocampista goleador entrenador "
     "entrenadora seleccionador jugador jugadora campeon campeona nadador ciclista atleta arbitro padre madre hijo "
     "hija hermano hermana abuelo abuela tio tia marido esposa esposo mujer hombre joven viuda viudo primo amigo "
     "amiga companero companera aficionado aficionada autor autora obispo arzobispo cardenal papa parroco "
     "sacerdote monja intendente canciller mandatario mandataria estibador minero minera jubilado jubilada patron "
     "buceador buceadora comunero dirigenta lideresa fuente fuentes autoridades expertos familiares medicos "
     "trabajadores sindicatos ecologistas bomberos investigadores"},
    {WORD_FEMALE,
     "presidenta ministra alcaldesa directora jefa secretaria diputada senadora abogada jueza profesora "
     "investigadora reina fundadora embajadora gobernadora concejala vecina escritora autora mujer madre hija "
     "hermana abuela esposa viuda actriz doctora enfermera maestra alumna trabajadora historiadora medica"},
    {WORD_VOICE | WORD_GROUP,
     "gobierno policia fiscalia tribunal ayuntamiento asociacion federacion confederacion sindicato colectivo "
     "comision comite ministerio empresa compania grupo comunicado informe texto carta diario periodico semanario "
     "revista agencia universidad instituto hospital partido fundacion consejo servicio estudio encuesta banco "
     "union liga plataforma patronal consejeria junta generalitat organizacion organismo nota efe reuters ansa lusa "
     "sentencia"},
    {WORD_ADVERB, "le les"},
    {WORD_ACCORDING, "acuerdo"},
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
    {WORD_SPEECH,
     "celebr afirm corrobor asever acot abund alert alarm amenaz apost apel apostill arguy asent atac aviv bals "
     "brome burl calific carg cens cerr clam condicion confi congratul conmin consol constern dat deleg deplor "
     "desafi desahog desgran desped desvel dramatiz elogi enfatiz enumer esboz espet estim esper evoc exager "
     "exhort explay felicit garantiz implor impug increp inst interpel ironiz jact jur justific lanz machac "
     "martill medi mostr musit narr neg ofrec pase pens perfil plante ponder pormenoriz profetiz pronostic "
     "pronunci quej ratific raz reafirm recalc recit recomend reflexion reform reivindic remach report reproch "
     "resumi reserv retrat rog rumor salud satiriz sentenci solloz sospech subestim suplic teoriz tuite vaticin "
     "vocifer argument compart",
     "o a aron an aba aban"},
};

/* What callings end in: "musicólogo". */
static const struct word_row compounds[] = {
    {WORD_ROLE | WORD_MALE, "ologo"},
    {WORD_ROLE | WORD_FEMALE, "ologa"},
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
    .indefinite = "un una",
    .descriptions =
        "hombre mujer joven cientifico cientifica astronomo astronoma jubilado jubilada agricultor "
        "agricultora ganadero ganadera estudiante profesor profesora economista historiador historiadora "
        "investigador investigadora experto experta especialista musico cantante novelista escritor escritora "
        "autor autora actor actriz jugador jugadora delantero defensa portero centrocampista goleador campeon "
        "campeona deportista sindicalista empresario empresaria artesano artesana veterano veterana politico "
        "veinteanero treintanero cuarenton sexagenario octogenario",
    .view = "para",
    .adjective_behind = true,
    .callings = callings_es,
    .pro_drop = true,
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
};
