"""Texts that are made to keep a searcher busy: 100,000 characters of what rules look for, over and over."""

PIECES = [
    "a", "A", "0", "1", " ", ".", "@", "-", "'", "(", "+", "+3", "0 ", "0-", "1.", "06 ", "+31 ", "00", "a@", "a.",
    "a@a.", "@a", "mevrouw ", "Mevrouw ", "mevr.", "mw", "mw. ", "de heer en mevrouw ", "opa en oma ",
    "mevrouw van de ", "mw. A.", "mw. A.A.A.A.A.A.", "mevrouw Jansen ", "mevrouw Jansen-", "mevrouw van van van ",
    "van ", "van de ", "’t ", "mevrouw A", "straat ", "Dorpsstraat ", "Dorpsstraat 1", "Lange ", "Lange Nieuwstraat ",
    "1234 AB ", "1234AB", "nummer 1 ", "kamer ", "kamer 1", "kamer 1 ", "kamer en ", "bed 1 of ",
    "bewoner van nummer ", "woont ", "woont op ", "woont A ", "geboren ", "geboren 1-1-2000 ", "1-1-2000 ", "1 mei ",
    "mei ", "geb. geb. 1 mei ", "geboren\n1 mei\n", "NL", "NL91ABNA", "NL91 ABNA 0417 1643 00 ", "AA00 ", "AA00AAAA",
    "123456782", "123456782 ", "1234.56.782.", "123 456 ", "jan@voorbeeld.nl ", "0612345678 ", "artikelnummer ",
    "NL91.ABNA.", "NL91-ABNA-0417-", "NL 9 1 ", "5000 IE ", "2024 EN ", "1234 DE 5 ", "adres 1000 MG ", "Parklaan3 ",
    "Irenestr ",
    "cliënt op A ", "cliënt van Achter ", "Achter de Kerk ", "'t Zand ", "op het Hof ", "cliënt ", "tante ",
    "cliënt Van ", "bewoner van de ", "tante A. ", "tante Riet ", "zuster J. J. ", "MEVROUW DE ", "MEVR. VAN DEN ",
    "mevrouw de tuin ", "kamer: ", "kamer: 1 ", "kamer #", "k. 1 ", "van k. 1", "k12\n", "unit 1 loopt weg\n",
    "kamer 1 op 1 ", "kamer no. 1", "Op A B 1 woont ", "boek kamer 1 ", "De Aweg 1 ",
    "meneer Th. ", "bsn ", "\n", "\u0301", "é", "🙂", "\u202e", "\x00", "É ", "Ø",
]  # fmt: skip


def texts(length: int = 100_000) -> dict[str, str]:
    return {piece: (piece * (length // len(piece) + 1))[:length] for piece in PIECES} | {
        "mixed": (" ".join(PIECES) * (length // 300))[:length],
    }
