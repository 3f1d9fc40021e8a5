"""English words the search knows before it has read a site, in the same lists as the Dutch ones."""

KEY_RULES = (
    ("ies$", "y"),
    ("(ss|x|ch|sh)es$", "$1"),
    ("([b-hk-rtv-y])s$", "$1"),
    ("([a-z]*[aeiouy][a-z]+)(?:ing|ed)$", "$1"),
    ("([a-z]{3})e$", "$1"),
    (r"([bdgklmnprt])\1$", "$1"),
    ("is(at|$)", "iz$1"),
)

KIN_RULES: tuple[tuple[str, str], ...] = (("tion$", "te"), ("te$", "tion"))

# British and American: colour and color, centre and center, programme and program. Organization and organisation have one key.
OTHER_SPELLINGS = (
    ("our(?=$|s$|ed$|ing$)", "or"),
    ("or(?=$|s$|ed$|ing$)", "our"),
    ("(cent|met|fib|theat)re(?=s?$)", "$1er"),
    ("(cent|met|fib|theat)er(?=s?$)", "$1re"),
    ("programme", "program"),
    ("program(?!m)", "programme"),
    ("ence$", "ense"),
    ("ense$", "ence"),
)

# For a word that no page has: who does it for what is done.
FOR_UNKNOWN = (
    ("([a-z]{3})(?:er|or)s?$", "$1ing"),
    ("([a-z]{3})(?:er|or)s?$", "$1ion"),
    ("([a-z]{3})(?:er|or)s?$", "$1e"),
)

FAMILIES = """
procure procurement procuring purchase purchases purchasing purchaser buyer buyers buy
circular circularity
evaluate evaluation evaluations
measure measurement
reuse reused
recycle recycled recycling
sustain sustainable sustainability
tender tenders tendering
"""

STOP_WORDS = """
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each few for from further had has have having he her here him his how i if in into
is it its itself just me more most must my no nor not of off on once only or other our out over own same she should so
some such than that the their them then there these they this those through to too under until up us very was we were
what when where which while who whom why will with would you your
"""

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("spp", "sustainable procurement", "sustainable public procurement", "responsible procurement"),
    ("sroi", "social return", "social return on investment"),
    ("meat", "most economically advantageous tender"),
    ("eci", "environmental cost indicator"),
    ("lca", "life cycle assessment"),
    ("lcc", "life cycle costs"),
    ("tco", "total cost of ownership"),
    ("kpi", "performance indicator"),
    ("furniture", "office furniture"),
    ("dei", "diversity equality inclusion"),
)

KIND_NAMES = {
    "measure": "measure",
    "menu": "menu",
    "theme": "theme ambassador",
    "lessons": "lesson",
    "project": "project",
    "category": "category card",
    "unit": "organisation department ambassador",
    "session": "session",
    "report": "report minutes",
    "practice": "example practice",
    "page": "guide manual explanation",
}

KIND_HINTS = {
    "measure": "requirement criterion clause award preference",
    "menu": "minimum minimal must",
    "theme": "level",
    "lessons": "learned",
    "project": "tender contract",
    "page": "how",
}

ASKS = {
    "who": "who ambassador owner responsible",
    "least": "minimum minimal least must required",
    "level": "level ambition",
    "what": "what mean meaning definition term",
}
