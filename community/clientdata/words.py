"""The words that the rules know, in lower case."""


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNITS = _all(
    "uur uren uurtje kwartier minuut minuten min minuutjes seconde seconden sec dag dagen daagse week weken weekend "
    "maand maanden jaar jaren keer maal x ml mg mcg cc cl dl cm mm m meter km kilometer kilo kg gram g graden graad "
    "liter l ie euro procent persoons personen mensen bewoners bewoonsters cliënten patiënten collega collega’s "
    "vrijwilligers medewerkers huizen stappen stuks tabletten druppels eenheden bladzijden pagina pagina’s vierkante "
    "sterren lampen standen wielen slaapkamers dagdelen zakjes rondje rondjes ronden toertjes baantjes keren "
    "per daags dd maaltijden kussens ramen deuren "
    "kamers bedden stoelen tafels plaatsen plekken verdiepingen nachten ochtenden avonden middagen diensten lessen "
    "kramen kraampjes stands terrassen bankjes winkels winkeltjes optredens "
    "vragen punten januari februari maart april mei juni juli augustus september oktober november december "
    "hoog % ° e hours minutes days weeks months years times people degrees"
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
    "buurvrouw bewoner bewoonster cliënt patiënt apotheker tandarts pedicure schoonmaker schoonmaakster "
    "conciërge gastvrouw gastheer receptioniste therapie professor zuster broeder nachtzuster opa oma mevrouw meneer "
    # figures of stories, and what a client takes, has or uses
    "uil cactus "
    "haldol paracetamol oxycodon oxynorm oxycontin morfine fentanyl lorazepam temazepam oxazepam diazepam midazolam "
    "dormicum quetiapine seroquel risperidon risperdal haloperidol movicolon lactulose macrogol metoprolol "
    "furosemide lasix insuline lantus novorapid metformine prednison prednisolon fraxiparine heparine sintrom "
    "acenocoumarol marcoumar fenprocoumon ascal pantoprazol omeprazol simvastatine amlodipine digoxine levodopa "
    "sinemet madopar rivastigmine exelon memantine citalopram mirtazapine tramadol ibuprofen diclofenac naproxen "
    "nutridrink fortimel cubitan zopiclon depakine ventolin salbutamol buscopan domperidon augmentin amoxicilline "
    "nitrofurantoin doxycycline medicatie medicijnen steunkousen sondevoeding "
    "gesprek overleg "
    "facebook whatsapp teams youtube google skype zoom ipad iphone tablet instagram netflix windows delier diabetes "
    "reuma kanker huntington korsakov angst centraal betrekken participatie portaal thuis adl wmo wlz zvw wzd wgbo "
    # houses, services and other things with a capital
    "thuiszorg buurtzorg wijkzorg gemeente zorgkantoor apotheek ziekenhuis verpleeghuis verzorgingshuis hospice "
    "dagbesteding kerk moskee school afdeling kamer huiskamer alzheimer parkinson dementie corona covid zonnebloem "
    "humanitas surplus thebe avans nederland nederlands nederlandse belgië belgisch engels engelse duits duitse "
    "turks turkse "
    "spaans spaanse italiaans italiaanse arabisch arabische pools poolse russisch chinees fries friese "
    "marokkaans marokkaanse brabant brabantse limburg limburgse zeeland zeeuwse god"
    " allah kerst pasen sinterklaas carnaval maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober "
    "november december"
)

SURNAMES = _all(
    "aalbers aarts abdi adriaanse adriaansen adriaens ahmed akkermans alberts ali andriessen arends arslan aydin "
    "baars baartmans backx bakker bakkers bakx balkema barends bartels bastiaansen beckers beekman beekmans bekkers "
    "benali bergman bergmans bertens bleijenberg bloemen blok blom boekhout boer boers boersema boersma bogaard "
    "bogaerts bos bosch bosman bouali bouazza bouma bouman bouwman brands bressers broeders broekhuis broekman "
    "brouwer brouwers bruggeman brugman buijks buijs buijsse burgers buys caspers celik chen christiaansen claassen "
    "clement coenen cools cornelisse cornelissen daams daniels dekker dekkers demir derks dijkstra dingemans dirks "
    "dirkx dirven dogan driesprong driessen drost duijvestijn eggermont elzinga engelen evers faber feenstra felida "
    "fernandes franken fransen franssen frijters geelen geerts gerrits gerritse gerritsen geurts gielen gijsbers "
    "goedhart gomes gommers goossens graafmans groen haan haarsma hartman hassan havermans heijboer heijligers "
    "heijmans heijnen helmons hendriks hendriksen hendrikx hendrix henkens hermans hermsen hermus hessels "
    "heuvelmans hoeks hoekstra hoffman hofkens hofman hofstra hoogland hopmans huijbregts huijgens huisman hussein "
    "huybregts ibrahim jacobs jacobse janse jansen jansens janssen janssens jaspers jochems jongeneelen jonkers "
    "joosten jurgens kanters kaya keijzer kemps kerkhof kersten kessels khan kilic klaassen kleijn klijn klomp "
    "knobbel koenen kok koks koning konings koolen kools koopman koopmans korsten koster kosters kowalski kramer "
    "krijnen kroon kruger kuijpers kuijs kuiper kuipers kuypers lambrechts lambregts lammers langenberg laurijssen "
    "lauwers leenders leijten lenders linders lips lopes luijks luijkx luijten maas maassen maes mahamud "
    "marcelissen marijnissen martens martina mathijssen matthijssen meijer meijers mensink mertens meyer michels "
    "michielsen moerkens mohamed mol molenaar mooij moonen mulder mulders muller mureau naaijkens nagtzaam nelissen "
    "nguyen nieuwenhuis nijs nijssen nooijens nooren nowak nuijens nuijten oerlemans olsthoorn omar oomen ooms "
    "oostveen osman otten ozcan ozturk paans paulina paulissen peeman peeters pelkmans pellis peperkamp pereira "
    "peters pham pieters pieterse pietersen pijnenburg polat pols poppelaars posthumus postma prins quist "
    "raaijmakers rademaker rademakers reijnders reijnen remmers renders rijken rodrigues roeland roelands roelofs "
    "roks rombouts romeijn rommens roosenboom ruijter sahin sanders santos schalk scheffers schellekens schepers "
    "schilders schipper schippers schoenmakers scholten schoonen schouten schouwenaars schrauwen schreuder segeren "
    "segers silva simons singh slegers sloots smeekens smeets smit smits smolders smulders snijder snijders snoeren "
    "spijkers sprangers stevens stoffelen stoffels stoop suijkerbuijk suykerbuyk swaans swinkels terpstra "
    "theunissen theuns thijssen timmerman timmermans timmers tran tromp tuinman uijtdewilligen uitdehaag valk "
    "valkenburg vandenberg vandijk veenstra veldman velthuis verbeek verbeeten verbiest verboom verboven verbruggen "
    "verdonk vereijken vergouwen verhaegen verhagen verheijen verhoef verhoeven verkooijen verkuijl verlinden "
    "vermaas vermeer vermeeren vermeiren vermeulen vermunt verschoor verschuren versluis verstappen verstraten "
    "verwijmeren vink visser vissers vlaming voermans vorselaars vos vriends vriens vroegop vromans wagemakers "
    "wagenaar wang warsame weijters welten wevers wijnands wijnen willems willemse willemsen winklaar withagen wolf "
    "aarnoutse adams aernouts aerts arnold baaijens bax beekhuis besems bezemer blokland bongers boogaard "
    "braspenning breedveld broers bruijns buitendijk cats cleton coppens corstanje corsten cuijpers damen "
    "dekens diepenbroek dijkgraaf dijkman doornbos eijkelenboom elshout franke gerards goudswaard griffioen "
    "groenendijk groeneveld groenewegen hagenaars hamers haverkamp heemskerk heeren hoekman hofstede hoogenboom "
    "hoogendoorn hoppenbrouwers huijgen hulst jochemsen jongsma jonker jonkman kamphuis kerstens konijnenberg "
    "kooij kooijman kooiman kooistra korteweg kraaij kuijk kwaak laros lokerse looijen luijk mathijsen "
    "matthijs meurs mieras molendijk musters nieuwenhuizen nieuwland nijhuis nijland noordermeer nuiten "
    "oosterhof oosterhuis oosterling oostrom paap poels poortman potters reijerse rietveld rijsdijk "
    "roelfs roovers ruijten ruiter rutten sebregts sluijs spaan sprenkels steenbergen stolk tielen traets "
    "uitdewilligen verbraak verdaasdonk vergeer verkade vermeij vissenberg wagtmans wassink wessels weterings "
    "wezenbeek wiersma withaar witteman yilmazer zandbergen zonneveld zuidema "
    "wolters wouters wouterse yildirim yildiz yilmaz zagers zeegers zeeman zijlmans zijlstra çelik özdemir öztürk"
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
    "toos sjaan dien dina miep jopie tonny wies zus fien fientje sien betsie jet jo johanna maria anna "
    "agnes agatha ans bets betty clara cobie coby cornelia cornelis dirk elisabeth els erna fatima gerard gerda gijs "
    "hans hendrik hennie hetty ida ineke irma jacoba janna jannie jeanne joke klaas lena leny loes louise margriet "
    "marian marianne marietje marijke mies monique nelleke paula petra rika rina sjef sophie theresa theresia tineke "
    "tiny trees trijntje wilhelmina willy wilma"
)

NOT_RELATIVES = _all("pos post sam sidonia dagobert agaath kaat betje es")
"""Aunts and uncles of stories, firms and countries."""

PLACES_AFTER_DE = _all("hoek tuin hal straten zon ham stok bakker boer koning winkel hof")
"""“Mevrouw van de hoek” lives there."""

NOUNS_AFTER_DE = _all(
    "kok "
    "berg dijk heuvel linden velden veld wal hal hoek hoeven hof horst hout kamp laan meer meulen molen oever poel pol "
    "plas steen stok straten tuin vliet voort weide werf westen zanden zon ham sluis son bos beek brink es nes maas "
    "elst loon lans schoot"
)
"""“Ik liet mevrouw de tuin zien”: behind “de” these are no surname in small letters, nor in capitals among capitals."""

NO_LETTERS_OF_POSTCODES = _all("ie iu")
"""International units, as in 5000 IE insulin. Such postcodes are not given out."""
UNITS_IN_CAPITALS = _all("mg ml mm cm km kg cc eh")
WORDS_IN_CAPITALS = _all("en of op in te de ze we me na er is al an tm")

BARE = _all(
    "straat weg laan plein straatje steeg str. gracht kade singel dreef plantsoen dijk boulevard pleintje laantje"
)
"""In small letters, and with nothing before them, these are no names of streets."""

TITLE_OF_STREET = _all(
    "ds. ir. jhr. kard. burg. st. pr. pres. prof. gen. dr. mgr. past. burgemeester pastoor meester dokter minister"
)

NO_STREETS = _all(
    "onderweg snelweg uitweg omweg leerweg terugweg halverweg luchtweg urineweg voedselweg zorgweg leefweg thuisweg "
    "doorweg overweg tussenweg middenweg teststraat prikstraat vaccinatiestraat zorgstraat leerstraat wasstraat "
    "leerplein zorgplein werkplein buurtplein schoolplein zorgpad leerpad zorgpark arbeidsmarkt"
)

WARDS = _all(
    "afdeling team locatie groep woongroep unit cluster module verdieping etage vleugel huiskamer kamer niveau fase "
    "stap hoofdstuk paragraaf artikel bladzijde protocol les week blok thema bijlage vraag "
    "box kluis locker level pagina cohort radio zaal huis lade kast dag zender kanaal brandpunt versie casus formulier"
)
