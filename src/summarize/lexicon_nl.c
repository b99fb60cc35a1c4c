#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "de het een deze dit die dat zijn haar hun mijn onze ons elke elk geen veel enkele twee drie"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "van in op aan met bij door voor naar uit over onder tegen tussen na sinds tot om zonder tijdens volgens wegens "
     "langs rond binnen buiten te ten ter"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "en of maar want omdat terwijl als dat toen hoewel zodat"},
    {WORD_FUNCTION | WORD_RELATIVE, "die wie wat waar welke"},
    {WORD_FUNCTION, "niet er hier daar ook nog al wel zeer meer nu je men zich"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden "
     "moet moeten moest wil willen wilde mag mogen"},
    {WORD_ADVERB, "ook dan daarna later verder echter eerder gisteren vandaag dinsdag nog toen vervolgens daarnaast "
                  "bovendien"},
    {WORD_HE, "hij"},
    {WORD_SHE, "zij ze"},
    {WORD_FIRST_PERSON, "ik wij we"},
    {WORD_SPEECH,
     "zegt zei zeggen zeiden gezegd vertelt vertelde vertellen vertelden verklaart verklaarde verklaarden stelt "
     "stelde stelden schrijft schreef schrijven schreven meldt meldde melden reageert reageerde antwoordt antwoordde "
     "vraagt vroeg benadrukt benadrukte legt waarschuwt waarschuwde noemt noemde vindt vond denkt dacht laat liet "
     "voegt voegde erkent erkende bevestigt bevestigde belooft beloofde concludeert concludeerde roept riep klaagt "
     "klaagde hoopt hoopte weet luidt luidde"},
    {WORD_ACCORDING, "volgens"},
    {WORD_BE, "is was werd wordt worden werden"},
    {WORD_ROLE,
     "president premier minister minister-president staatssecretaris burgemeester wethouder raadslid directeur "
     "directrice woordvoerder woordvoerster voorzitter voorzitster hoofd secretaris kamerlid senator advocaat "
     "advocate rechter hoogleraar professor onderzoeker onderzoekster koning koningin paus bisschop oprichter "
     "ambassadeur gouverneur leider trainer coach agent officier arts verpleegkundige schrijver schrijfster zanger "
     "zangeres acteur actrice leraar lerares topman topvrouw eigenaar bakker boer"},
    {WORD_HONORIFIC, "dhr mevr meneer mevrouw dr drs mr prof ir"},
    {WORD_MALE, "koning meneer dhr woordvoerder"},
    {WORD_FEMALE, "koningin mevrouw mevr woordvoerster lerares"},
    {WORD_PARTICLE, "van der den de ten ter"},
    {WORD_CALENDAR,
     "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus "
     "september oktober november december"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "joost pieter jan piet kees hans willem henk johan dirk bart jeroen maarten sander thijs daan sven ruud wim "
     "gerard frank erik mark rob tom"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "marijke annelies anna maria johanna els ingrid saskia marieke sanne lotte femke esther karin petra linda anouk "
     "eva iris wilma"},
};

const struct word_table lexicon_nl = {
    .language = "nl",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .definite = "de het",
    .verb_second = true,
    .thus = "aldus",
};
