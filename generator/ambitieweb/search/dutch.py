"""Dutch words the search knows before it has read a site: kept as plain lists, one idea per line.

Add a word when somebody searched for it in vain; the tests hold one example per list.
"""

# From a word to the key of all its forms: endings go, one letter of each pair stays. In order; the browser does the same.
# zonnepanelen and zonnepaneel are zonnepanel, straatsteentjes and straatstenen are stratsten.
KEY_RULES = (
    ("^(zzp|mkb|zmp|aow|wia|wsw|wmo|hbo|mbo|vmbo|ict)ers?$", "$1"),
    ("serve(?:ren|er)$", "serveir"),
    ("(crit)eria$", "$1erium"),
    ("(mus)ea$", "$1eum"),
    ("(cent)ra$", "$1rum"),
    ("(^|s|am|ie)leden$", "$1lid"),
    ("(^|[nsd])steden$", "$1stad"),
    ("heden$", "heid"),
    ("(ig|lijk|zaam|baar)heid$", "$1"),
    ("aartjes?$", "aart"),
    ("([^aeiou][aeiou]n)tjes?$", "$1t"),
    ("([lnrw])tjes?$", "$1"),
    (r"([bdfgklmnprst])\1etjes?$", "$1"),
    ("mpjes?$", "m"),
    ("([a-z]{3})jes?$", "$1"),
    ("(eau|ema|oto|uto|ideo|enu)s$", "$1"),
    ("([a-z]{2}(?:[bcdfghklmnpqrtvwxyz]|e))s$", "$1"),
    ("(ie|ee)en$", "$1"),
    ("([a-z]{2}[^oieu])en$", "$1"),
    ("([a-z]{3})e$", "$1"),
    ("z$", "s"),
    ("v$", "f"),
    (r"([bdfgklmnprst])\1$", "$1"),
    ("([a-z]{2}(?:[bcdfghklmnpqrtvwxyz]|e))s$", "$1"),
    ("([a-z]{3})e$", "$1"),
    (r"([aeou])\1", "$1"),
)

# From a verb to its noun and back, for a word of seven letters or more: herinrichten is of the family of herinrichting.
KIN_RULES = (
    ("en$", "ing"),
    ("ing(?:en)?$", "en"),
    ("eren$", "atie"),
    ("aties?$", "eren"),
)

# Spellings of which a page has one and a reader types the other: buro and bureau, datacentrum and datacenter.
OTHER_SPELLINGS = (
    ("buro", "bureau"),
    ("bureau", "buro"),
    ("cent(?:er|re)(s?)$", "centrum"),
    ("centr(?:um|a)$", "center"),
)

# For a word that no page has, from five letters: who does it (glasbewassers, installateurs) for what is done and the other way round,
# a verb for what it is made of (asfalteren), and spellings with k and c (kontrakt, lokatie, catering).
FOR_UNKNOWN = (
    ("([a-z]{3})ers?$", "$1ing"),
    ("([a-z]{3})ers?$", "$1en"),
    ("([a-z]{3})ers?$", "$1"),
    (r"([a-z]{3}([bdfgklmnprst]))\2ers?$", "$1"),
    ("at(?:eur|or)s?$", "atie"),
    ("([a-z]{3})aars?$", "$1en"),
    ("([a-z]{3})aars?$", "$1ing"),
    ("([a-z]{3})ing(?:en)?$", "$1er"),
    ("([a-z]{4})eren$", "$1"),
    ("k(?=[aoulrt])", "c"),
    ("c(?=[aoulrt])", "k"),
)

# Forms of one word that no spelling rule connects. Regular plurals and verb forms need no line here.
FAMILIES = """
aanbesteden aanbesteding aanbestedingen aanbesteed aanbestede aanbestedende
aanbieden aanbieder aanbieders aanbieding aanbiedingen aanbod
aankopen aankoop aangekocht
aannemen aannemer aannemers aanneming
afvoeren afvoer afgevoerd
afwegen afweging afwegingen afgewogen
belonen beloning beloond
beoordelen beoordeling beoordelingen beoordeeld beoordeelt beoordelaar
bepalen bepaling bepalingen bepaald
besluiten besluit besloten
bestrijden bestrijding bestreden
bewijzen bewijs bewezen
bouwen bouw gebouwd gebouw
catering cateraar cateraars cateren
circulair circulaire circulariteit
contract contracten contracteren contractering gecontracteerd
divers diverse diversiteit
doelstelling doelstellingen doel doelen
duurzaam duurzame duurzaamheid verduurzamen verduurzaming verduurzaamd
eisen eis geëist vereiste vereisten
evalueren evaluatie evaluaties geëvalueerd
gebruiken gebruik gebruikt gebruiker gebruikers
graven graaf gegraven
gunnen gunning gunningen gegund
hergebruiken hergebruik hergebruikt
huren huur gehuurd huurder
inhuren inhuur ingehuurd
inclusie inclusief inclusieve inclusiviteit
inkopen inkoop ingekocht inkoper inkopers
innoveren innovatie innovaties innovatief innovatieve
inschrijven inschrijving inschrijvingen inschrijver inschrijvers ingeschreven
inzamelen inzameling ingezameld
kiezen keuze keuzes gekozen
kopen koop gekocht koper kopers
leasen lease geleased
leveren levering leveringen geleverd leverancier leveranciers
meten meting metingen gemeten meetbaar
minimum minima minimaal minimale
monitoren monitor monitoring gemonitord
onderbouwen onderbouwing onderbouwd
onderhouden onderhoud onderhoudt
onderzoeken onderzoek onderzoekt onderzocht
ontwerpen ontwerp ontworpen ontwerper
organiseren organisatie organisaties georganiseerd
participeren participatie
plannen planning gepland
produceren productie producent producenten geproduceerd
recyclen recycling gerecycled gerecyclede
renoveren renovatie renovaties gerenoveerd
repareren reparatie reparaties reparabel
riool riolen riolering rioleringen rioleren
saneren sanering gesaneerd
schoonmaken schoonmaak schoongemaakt schoonmaker schoonmakers
selecteren selectie selecties geselecteerd
selectief selectieve
sloop slopen gesloopt sloper slopers
stad steden stedelijk stedelijke
sturen sturing gestuurd
toetsen toets toetsing getoetst
uitbesteden uitbesteding uitbesteed
uitgeven uitgave uitgaven uitgegeven
uitstoten uitstoot emissie emissies
uitvoeren uitvoering uitgevoerd uitvoerder
vastleggen vastlegging vastgelegd
vaststellen vaststelling vastgesteld
veilig veiligheid
verbinden verband verbonden
verbruiken verbruik verbruikt
vergaderen vergadering vergaderd
verkopen verkoop verkocht
verlenen verlening verleend
verlengen verlenging verlengd
vervoeren vervoer vervoerd vervoerder vervoerders
verwijderen verwijdering verwijderd
voldoen voldoet voldaan
waarderen waardering gewaardeerd
wegen weg
werken werk werkt gewerkt werkzaamheden
wensen wens gewenst gewenste
zorgen zorg
"""

# Words that are found inside longer ones: kaart in menukaart, water in afvalwater. Words of five letters and
# more that the site uses itself need no place here; shorter ones do, because four letters also occur by chance.
PARTS = """
aanbesteding aanbod aandeel aannemer aanpak aanplant aarde academie accent accu actie activiteit adaptatie advies
adviseur afdeling afhandeling afkoppeling afname afspraak afstand afval afvoer afweging agenda ambassadeur ambitie
ambtenaar analyse apparaat apparatuur arbeid architect areaal armatuur artikel asfalt audit auto avond
baan bak bank basis batterij bedrag bedrijf beeld begeleider begroting beheer beker beleid belang beleving bepaling
berekening berging bericht bestrijding bermen berm beschrijving beslissing besluit besparing bestand bestek bestrating
bestuur beton bewijs bewoner bezoek biodiversiteit bijdrage bijeenkomst blad blok bod bodem boek boom bord bouw
brand brief bron brug budget buis bus buurt
capaciteit card categorie catering cao centrum certificaat chauffeur check cijfer circulair club code college
collectie commissie compensatie computer concept contract controle coördinator criterium cultuur cursus
dag dak data datum deel deelnemer deken dekking demontage departement dialoog dienst dier doel doelgroep doelstelling
document dorp draagvlak drempel druk duiker duur duurzaamheid
economie eenheid eigenaar eis elektriciteit emissie energie etiket evaluatie evenement
fabriek factor factuur fase feest fiets fietspad figuur film fonds formulier formule foto functie
gas gebied gebouw gebruik geld geluid gemaal gemeente gemeenschap gericht gesprek gevel gevolg gewicht gezondheid
glas goed goederen gras grens grip groen groep grond grondstof gunning
handel handreiking haven heffing helling hergebruik herkomst hinder hout huis huishouden hulp hulpmiddel huur hub
idee impact inclusie indicator indeling industrie informatie inhuur inkoop inkoper innovatie inrichting inschrijver
inschrijving inspectie installatie instelling instrument inwoner inzamelaar inzameling isolatie
jaar jongeren
kaart kabel kader kalender kanaal kans kantine kantoor kast keten keuken keur keuze kilometer kind klant klas kleding klimaat
klus koers koffie kosten kosten kracht kunst kwaliteit kwartier
label ladder lamp land landschap lasten laag leerling leiding lengte les levensduur leverancier levering lezing licht
lid lijn lijst loket loon lucht lening
maat machine maaltijd mandaat manager markt mast materiaal materieel matrix medewerker meerwaarde melding mensen
menu meter meting methode meubilair middel milieu minuten model moment monitor montage motor munt muur
naam natuur neutraal niveau norm nota nummer
object oever offerte omgeving onderdeel onderhoud onderneming onderwijs onderzoek onkruid ontwerp ontwikkeling
opbrengst opdracht opgave opleiding oplossing oppervlak opslag opties order organisatie outillage overeenkomst overleg
overlast overzicht
pad pakket paneel panelen papier paragraaf park parkeerplaats participatie partij pas pauze perceel percentage
periode personeel plaats plaatsing plan planning plant plastic plein ploeg polis pomp pompen poort portefeuille post
praktijk prestatie prijs principe procedure proces product productie proef programma project projectleider punt
put putten
raad raam raamwerk rand rapport rapportage recht rechten record recycling regel regeling regen regie regio register reiniging reis
rekening renovatie reparatie resultaat richtlijn riool riolering risico rit role route ruimte
samenleving samenwerking sanering schaal scan schema school schoonmaak schouw score sector selectie sessie set
situatie slag sloop software speel speelplaats speeltoestel sport staat stad stappen stap stations steen
stelling stelsel sticker stijging stikstof stof stoffen straat strategie streek stroom stromen structuur stuk stukken student studie subsidie systeem
taak tafel talent team techniek teken tekst telefoon terrein tegel tegels termijn test thema themaset tijd titel toets toets toestel
toegankelijkheid toelichting toezicht toren traject transport trein type trap
uitgave uitgaven uitstoot uitvoering uitvraag uren uur
vaart vak veld veiligheid verbruik verdeling vergoeding vergroening verharding verkeer verlichting vermindering
verordening verpakking verslag verspilling vervoer verwerking vezel vezels vijver visie vlak vloer voeding voertuig voertuigen volume voorraad
voorschrift voorstel voorstelling voorwaarde voorziening vorm vraag vracht vrijwilliger vuur verwarming
waarde waarden wand warmte water wagen wagens web website weg wegdek weide wens werk werken werkgever werknemer werkplek werkwijze wet wetgeving wijk wijze
wind winst woning wonen woon woord
zaak zaal zand zee ziekte zone zonnepanelen zorg zout zuivering zuil
hemel hoofd nood nul begin eind start drink groot klein zon dienstverlening
mvi mvoi ict bio lca lcc mki co2
"""

# Parts so common at the end of a word that the front need not be known: a name, as in Lierbeekplan.
HEADS = """
aanpak afvoer ambitie analyse beheer beleid contract criteria criterium doelen doelstelling doelstellingen eisen fonds
gebied gebouw inkoop kaart kaarten kosten levering materiaal materialen monitor niveau onderhoud ontwerp opdracht
opdrachten overeenkomst plan plannen plein programma project projecten regeling riool riolering rioleringen straat
strategie subsidie systeem thema traject verlichting vervoer water
"""

# Endings that look like words. Without this list 'heid' would be found in 'overheid' and 'aten' in 'straten'.
NO_PARTS = """
achtig ament baar baren eerde eerden elijk elijke ende enden eren ering eringen ering eten eerd
heden heid heidje ieder ietsen ingen inge isch ische iteit iteiten kundig kunde laars lijk lijke lijken ling lingen loos
loze loosheid matig matige ment menten mogen name naren ratie ringen schap schappen sering seringen sten
ster sters stige stelijk stelijke tallen teit teiten ten tige ting tingen tatie taties tuur vuldig vuldige
waardig waardige waarts woordig zaam zaamheid zame zamen zijds
"""

# Look like compounds but are not, or mean something else: diversiteit is about people, biodiversiteit is not.
NO_COMPOUNDS = """
biodiversiteit bedoeling directeuren handhaven maatregel maatregelen verschillende verschillend overeenkomst overeenkomsten
vastgoed voorbeeld voorbeelden waterschap waterschappen wijzigingen
"""

# Front parts that change the meaning of what follows: a 'voorwaarde' is no 'waarde', an 'overleg' no 'leg'.
PREFIXES = """
achter door meer mede naar onder over rond samen tegen terug toch voor voort waar zelf
"""

# Stop words that are nonetheless the front of compounds: tussendoel, buitenruimte.
FRONTS = "binnen boven buiten eigen tussen veel"

STOP_WORDS = """
aan aangezien al alle alleen allen alles als alsof altijd ander andere anderen anders ben beide beiden bij binnen
boven buiten daar daarbij daarin daarmee daarna daarnaast daarom daarvan daarvoor dan dat de deden deed der deze die
dit doch doen doet door dus een eens elk elke elkaar en enige er ers eraan erbij erin ermee ervan ervoor etc even gaan
gaat ge geen gehad gemaakt geven geweest haar had hadden heb hebben heeft hem hen het hier hierbij hierin hiermee
hiervan hiervoor hij hoe hun ieder iedere iemand iets ik in indien is ja je jij jou jouw jullie kan kon konden kunnen
kunt laat laten maar maakt maken me mee meer meest men met mij mijn minder moest moesten moet moeten mogen na naar
naast nadat net niet niets nog nu of om omdat onder ons onze ook op over reeds samen sinds slechts sommige staan
staat tegen tenzij terwijl tijdens toch toe toen tot tussen u uit uw vaak van vanaf vanuit vanwege veel verder via
vind vinden volgens voor voordat vooral waar waarbij waardoor waarin waarmee waarna waarom waarop waarvan waarvoor
wanneer want waren was wat we wegens wel welk welke werd werden wie wij wil willen worden wordt zal ze zeer zelf
zich zij zijn zo zoals zodat zodra zonder zou zouden zowel zullen
"""

# Words and phrases that mean the same in public procurement. A site adds its own groups.
SYNONYMS = (
    (
        "mvi",
        "mvoi",
        "maatschappelijk verantwoord inkopen",
        "maatschappelijk verantwoord opdrachtgeven",
        "duurzaam inkopen",
    ),
    ("sroi", "social return", "social return on investment"),
    ("isv", "ketenverantwoordelijkheid", "internationale sociale voorwaarden"),
    ("emvi", "bpkv", "beste prijs-kwaliteitverhouding", "economisch meest voordelige inschrijving"),
    ("mki", "milieukostenindicator"),
    ("lca", "levenscyclusanalyse"),
    ("lcc", "levenscycluskosten"),
    ("tco", "total cost of ownership", "totale eigendomskosten"),
    ("pve", "programma van eisen"),
    ("kpi", "prestatie-indicator"),
    ("ghg-protocol", "broeikasgasprotocol"),
    ("co2", "koolstofdioxide", "kooldioxide"),
    ("zzp", "zelfstandige zonder personeel"),
    ("cpv", "productcode"),
    ("wmo", "wet maatschappelijke ondersteuning"),
    ("gww", "grond-, weg- en waterbouw"),
    ("ict", "automatisering"),
    ("meubel", "meubilair"),
    ("drempelbedrag", "drempel", "vanaf bedrag"),
    ("ov", "openbaar vervoer"),
    ("uitgaven", "spend", "geld", "budget"),
    ("minicontainer", "container", "kliko", "afvalbak", "afvalcontainer", "vuilnisbak", "prullenbak"),
    ("wagenpark", "bedrijfsauto", "dienstauto", "poolauto"),
    ("werkkleding", "bedrijfskleding", "dienstkleding"),
    ("koffieautomaat", "koffiemachine", "koffiezetapparaat"),
    ("printer", "kopieerapparaat", "kopieermachine", "multifunctional"),
    ("openbare verlichting", "straatverlichting", "lantaarnpaal", "lichtmast"),
    ("isv", "moderne slavernij", "dwangarbeid", "uitbuiting"),
    ("leefbaar loon", "living wage", "eerlijk loon"),
    ("afval scheiden", "afvalscheiding", "gescheiden afval", "afvalinzameling"),
    ("groene stroom", "hernieuwbare energie", "duurzame energie"),
    ("vervoer", "transport"),
    ("eis", "requirement"),
    ("aanbesteding", "tender"),
    ("leverancier", "supplier"),
    ("afval", "waste"),
    ("vermindering", "reduction"),
    ("schoonmaak", "cleaning"),
)

# What readers call a kind of page: no page of that kind lacks the word.
KIND_NAMES = {
    "measure": "maatregel",
    "menu": "menukaart kansenkaart",
    "theme": "thema ambassadeur",
    "set": "themaset",
    "lessons": "leerpunt",
    "project": "project aanbesteding",
    "category": "categorie inkoopcategorie ambitiekaart",
    "unit": "organisatie afdeling ambassadeur",
    "session": "sessie",
    "report": "verslag",
    "practice": "praktijkvoorbeeld voorbeeld",
    "page": "handleiding uitleg",
}

# Words that say which kind of page a reader is after, next to its names.
KIND_HINTS = {
    "measure": "eis wens gunningscriterium geschiktheidseis selectiecriterium contractbepaling uitvoeringsvoorwaarde",
    "menu": "minimaal minimum moet",
    "theme": "niveau ambitieniveau",
    "lessons": "geleerd",
    "project": "opdracht",
    "page": "hoe",
}

# Words that ask a question to which the data may know the answer.
ASKS = {
    "who": "wie ambassadeur eigenaar actiehouder trekker verantwoordelijk doet",
    "least": "minimaal minimum minst moet verplicht",
    "level": "niveau ambitieniveau ambitie",
    "what": "wat betekent betekenis definitie begrip uitleg",
}
