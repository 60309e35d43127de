"""The words that the rules know, in lower case."""


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNITS = _all(
    "uur uren uurtje kwartier minuut minuten min minuutjes seconde seconden sec dag dagen daagse week weken weekend "
    "maand maanden jaar jaren keer maal x ml mg mcg cc cl dl cm mm m meter km kilometer kilo kg gram g graden graad "
    "liter l ie euro procent persoons personen mensen bewoners bewoonsters cliënten patiënten collega collega’s "
    "vrijwilligers medewerkers huizen stappen stuks tabletten druppels eenheden bladzijden pagina pagina’s vierkante "
    "kamers bedden stoelen tafels plaatsen plekken verdiepingen nachten ochtenden avonden middagen diensten lessen "
    "vragen punten januari februari maart april mei juni juli augustus september oktober november december "
    "% ° e ste de hours minutes days weeks months years times people degrees"
)

PARTICLES = _all(
    "van von de der den het ten ter te la le el al da di do dos du des ben bin ait aït vd vande vander ’t 't"
)

NOT_NAMES = _all(
    # what starts a sentence, or follows a title in one
    "ik je jij jou u hij zij ze wij we jullie hen het dat dit die deze er en maar want dus of als toen hoe wat waar "
    "wie waarom wanneer welke kan kun mag moet zal wil is was waren ben bent zijn heeft had hebben werd wordt worden "
    "gaat ging komt kwam doet deed niet nu dan daar hier daarom daarna vandaag gisteren morgen vanochtend vanmiddag "
    "vanavond vannacht straks soms altijd ook al nog na voor met door om in op aan bij uit naar over onder tot sinds "
    "zonder tijdens omdat terwijl hoewel mijn jouw haar zijn onze hun een de van te ja nee zo toch wel graag dank "
    "dankjewel bedankt hallo dag goed goedemorgen beste lieve ken kent zei zegt vroeg vraagt vond vindt wilde "
    "geen zie eet at drinkt dronk slaapt sliep ligt lag zit zat loopt liep oogt geeft gaf krijgt kreeg weigert "
    "weigerde zegt vertelt vertelde belt belde roept riep blijft bleef lijkt leek staat stond voelt moest "
    "voelde slikt gebruikt kon mocht zou erg heel veel weer alles niets iemand iedereen allemaal samen alleen beide "
    "elke iedere alle "
    "she he they i the and but is was has had it we you what when why how my her his "
    # whom a title can stand before
    "verpleegkundige wijkverpleegkundige wondverpleegkundige verzorgende verzorger verzorgster verpleger verpleegster "
    "helpende stagiair stagiaire leerling student docent docente leraar lerares juf meester dokter arts huisarts "
    "specialist therapeut fysiotherapeut ergotherapeut logopedist diëtist diëtiste psycholoog psychiater pastoor "
    "dominee pastor imam geestelijk geestelijke directeur directrice manager teamleider coördinator voorzitter "
    "secretaris burgemeester wethouder minister rechter notaris advocaat agent wijkagent kapper kapster chauffeur "
    "vrijwilliger vrijwilligster mantelzorger begeleider begeleidster werkbegeleider praktijkopleider coach buurman "
    "buurvrouw bewoner bewoonster cliënt patiënt apotheker tandarts pedicure schoonmaker schoonmaakster kok "
    "conciërge gastvrouw gastheer receptioniste therapie professor zuster broeder nachtzuster opa oma mevrouw meneer "
    # houses, services and other things with a capital
    "thuiszorg buurtzorg wijkzorg gemeente zorgkantoor apotheek ziekenhuis verpleeghuis verzorgingshuis hospice "
    "dagbesteding kerk moskee school afdeling kamer huiskamer alzheimer parkinson dementie corona covid zonnebloem "
    "humanitas surplus thebe avans nederland nederlands nederlandse belgië belgisch engels engelse duits duitse "
    "turks turkse marokkaans marokkaanse brabant brabantse limburg limburgse zeeland zeeuwse god"
    " allah kerst pasen sinterklaas carnaval maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober "
    "november december"
)

SURNAMES = _all(
    "jansen janssen janssens jansens visser smit smits smeets meijer meyer meijers mulder bos vos peters peeters "
    "hendriks hendrikx dekker dekkers brouwer brouwers dijkstra koster kosters prins huisman kuiper kuipers kuijpers "
    "postma veenstra kramer bosch willems willemsen wouters jacobs verhoeven verbeek vermeulen vermeer peeters "
    "hermans hermsen scholten schouten maas martens mertens claassen klaassen evers hoekstra bosman sanders koning "
    "gerritsen gerrits timmermans timmerman goossens aarts lambrechts lambregts oomen ooms nijs nijssen mathijssen "
    "suijkerbuijk suykerbuyk rijken schoonen franken franssen frijters konings koenen coenen cornelissen pietersen "
    "pieters driessen dirks dirkx hofman hoffman hoogland bakker bakkers boer boers mol molenaar wolters bouwman "
    "boersma terpstra zijlstra hofstra kroon blom blok kok koks buijs buys kanters kools lauwers luijten luijkx "
    "maes michielsen nelissen nuijten pijnenburg rademakers roks rombouts segers sprangers stevens theunissen thijssen "
    "tromp verbruggen verdonk vergouwen verkuijl vermunt verschuren verstraten vriens voermans withagen wijnen "
    "yilmaz kaya demir çelik celik sahin aydin öztürk ozturk arslan özdemir nguyen mohamed ali ahmed singh silva "
    "santos fernandes lopes"
)

AFTER_PARTICLE = _all(
    "dijk berg bergh vries jong jonge jongh graaf graaff haan heuvel heijden heyden linden veen velde velden veld "
    "ven wal walle wiel wit witte groot groote bruin bruijn bruyn zwart lange koning leeuw ruiter rooij rooy roo "
    "rijk rooi loon leeuwen dongen gils gool tilburg beek broek brink bosch bos boer bakker oers oever ende meer "
    "meulen molen horst hoek hoeven hout hof kamp laan laar lans lubbe maas pol poel plas sande sanden schoot "
    "steen stok straten tuin vliet voort weide werf westen wouw zanden zijl es ham hooijdonk overveld eekelen elst "
    "eijk eijck eck eerd hal hees heusden hulst ierland kessel kuijk meel nes nunen opstal riel rijn sluis son "
    "steenbergen strien vugt zon zundert amrani idrissi khattabi mansouri"
)

FIRST_NAMES = _all(
    "jan piet kees henk gerrit willem toon sjaak jaap joop wim theo frans harrie harry leo nico johan bert kobus "
    "ad adrie riet rietje mien mientje annie anneke truus corrie cor greet greetje ria nel nelly lies bep beppie "
    "toos sjaan dien dina miep jopie tonny wies zus fien fientje sien betsie jet jo johanna maria anna"
)

NO_STREETS = _all(
    "onderweg snelweg uitweg omweg leerweg terugweg halverweg luchtweg urineweg voedselweg zorgweg leefweg thuisweg "
    "doorweg overweg tussenweg middenweg teststraat prikstraat vaccinatiestraat zorgstraat leerstraat wasstraat "
    "leerplein zorgplein werkplein buurtplein schoolplein zorgpad leerpad zorgpark arbeidsmarkt"
)

WARDS = _all(
    "afdeling team locatie groep woongroep unit cluster module verdieping etage vleugel huiskamer kamer niveau fase "
    "stap hoofdstuk paragraaf artikel bladzijde protocol les week blok thema bijlage vraag"
)
