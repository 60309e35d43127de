"""The addresses that were promised: other sites, tests and measurements refer to them, so none may go away."""

EXAMPLES = [
    "inleefsessies",
    "welearn",
    "q-teams",
    "degreed",
    "get-lab",
    "spoc",
    "digitaal-vaardig",
    "durf-te-vragen",
    "opportunity-board",
    "signa-leerproject",
    "lev",
    "leercoaches",
    "academic-consultancy-training",
    "samen-leren-in-de-wijk",
    "waarde-vol-onderwijs",
    "woonzorgondersteuners",
    "strippenkaart",
]
GUIDES = ["leerlandschapsessie", "gesprek-over-de-vier-vermogens", "beelden-van-goed-werk"]
THEMES = {
    "absorptievermogen": [
        "een-introductieperiode-van-betekenis",
        "de-match-tussen-student-client-en-begeleiding",
        "begeleiding-als-vak-apart",
        "tijd-en-ruimte-voor-werkbegeleiding",
    ],
    "verbindend-vermogen": [
        "samenspel-binnen-en-tussen-teams",
        "thuis-voelen-in-het-team",
        "clientenzorg-als-verbindende-factor",
    ],
    "opleidend-vermogen": [
        "samen-staan-voor-het-opleiden",
        "leren-in-de-praktijk-faciliteren",
        "kwaliteit-in-begeleiding",
    ],
    "lerend-vermogen": [
        "een-lerende-houding-in-het-team",
        "van-teamleren-naar-organisatieleren",
        "ondersteunend-leiderschap",
    ],
}
INITIATIVES = [
    "proeftuinen-praktijkleren",
    "leerunit",
    "slimleren-leerlab",
    "fieldlab-revalidatiezorg",
    "leerlocaties",
    "fieldlab-dementie",
    "fieldlab-robotica",
    "boeien-en-binden",
    "wegwijs-in-de-zorg",
    "leertrein",
    "wasa",
    "werkbegeleiders-training",
    "teamcoaching-praktijkopleiders",
    "anderstaligen",
    "samenbinden",
    "krachtige-leeromgeving",
    "kwaliteitsverpleegkundigen",
    "onderzoek-welzijnsmedewerkers",
    "senior-werkbegeleiders",
    "verankeren-leren",
    "versterken-werkbegeleiders",
    "studentenreis",
    "leren-ontwikkelen-groeien",
    "verbeteren-leer-werkklimaat",
    "lwk-toolkit",
    "starrtup-app",
    "bewust-groen-app",
    "zorgtechnologie-e-health",
    "vr-en-preboarding",
]

ADDRESSES = [
    *(f"/voorbeelden/{slug}/" for slug in EXAMPLES),
    *(f"/handreikingen/{slug}/" for slug in GUIDES),
    *(f"/vermogens/{capability}/" for capability in THEMES),
    *(f"/vermogens/{capability}/{slug}/" for capability, themes in THEMES.items() for slug in themes),
    *(f"/initiatieven/{slug}/" for slug in INITIATIVES),
]
