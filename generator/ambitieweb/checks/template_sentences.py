"""Generated from the templates in `starter/new/` by `python -m ambitieweb.generated`; do not edit."""

SENTENCES = frozenset(
    {
        "48% minder CO2",
        "6 ritten minder",
        "Alleen als het anders is dan bij de categorie.",
        "Alleen als het anders is dan bij de organisatie.",
        "Alleen als het anders is dan hierboven.",
        "De helft minder nieuw materiaal",
        "De inschrijving van de winnaar.",
        "De rol die dit thema uitdraagt.",
        "De tekst om over te nemen in de aanbesteding.",
        "Hoe het gaat als u niets extra's vraagt.",
        "Hoeveel huizen kunnen we verwarmen?",
        "In 2030 rijden we zonder uitstoot",
        "Naam van het rapport",
        "Nieuw is beter.",
        "Waarom dit niveau?",
        "Waarom is het anders dan het web?",
        "Wagenpark in kaart brengen",
        "Warmte uit afvalwater",
        "Wat de bron erover zegt.",
        "Wat doet u eraan?",
        "Wat er gebeurde en wat het opleverde.",
        "Wat kan er?",
        "Wat kan misgaan?",
        "Wat leert een ander hiervan?",
        "Wat u op dit thema doet.",
        "Wat zij deden",
        "Wat zij een ander aanraden.",
    }
)
