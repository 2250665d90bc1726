"""Named sets of roles for the access tables.

Written out once more, apart from ``finsam.behorighet``: a table that asked the code which
roles may enter would agree with whatever the code says.
"""

FORBUNDSCHEF = "forbundschef"
ADMINISTRATOR = "administrator"
EKONOM = "ekonom"
LEDAMOT = "ledamot"
ERSATTARE = "ersattare"
BEREDNINGSGRUPP = "beredningsgrupp"
INSATSANSVARIG = "insatsansvarig"
REVISOR = "revisor"

ROLLER = frozenset(
    {
        FORBUNDSCHEF,
        ADMINISTRATOR,
        EKONOM,
        LEDAMOT,
        ERSATTARE,
        BEREDNINGSGRUPP,
        INSATSANSVARIG,
        REVISOR,
    }
)

ALLA = "alla"  # without a login
INLOGGADE = "inloggade"  # any account, even one without a role

KANSLI = frozenset({FORBUNDSCHEF, ADMINISTRATOR})
CHEF = frozenset({FORBUNDSCHEF})
SER_STYRELSE = ROLLER - {INSATSANSVARIG}
SER_DIARIUM = KANSLI | {REVISOR}
SER_ARVODEN = KANSLI | {EKONOM, LEDAMOT, ERSATTARE, REVISOR}
GODKANNER_ARVODEN = KANSLI | {LEDAMOT}
JUSTERAR = KANSLI | {LEDAMOT, ERSATTARE}
SER_INSATSER = ROLLER
SER_DELTAGARE = KANSLI | {INSATSANSVARIG}
SOKER_MEDEL = KANSLI | {BEREDNINGSGRUPP, INSATSANSVARIG}
SER_EKONOMI = ROLLER - {BEREDNINGSGRUPP, INSATSANSVARIG}
SER_RAPPORTER = ROLLER - {INSATSANSVARIG}
SER_FILER = KANSLI | {EKONOM, REVISOR}
SER_LOGG = CHEF | {REVISOR}
SER_REKVISITIONER = SER_EKONOMI | {INSATSANSVARIG}
SKICKAR = KANSLI | {INSATSANSVARIG}
ATTESTERAR = CHEF | {LEDAMOT}
BOKFOR = KANSLI | {EKONOM}
