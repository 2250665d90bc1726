"""Who reaches the addresses of ekonomi: name of the URL → roles."""

from tests.atkomst.roller import BOKFOR, CHEF, SER_EKONOMI

TABELL = {
    "ekonomi:oversikt": SER_EKONOMI,
    "ekonomi:verifikation_lista": SER_EKONOMI,
    "ekonomi:verifikation": SER_EKONOMI,
    "ekonomi:verifikation_ny": BOKFOR,
    "ekonomi:ratta": BOKFOR,
    "ekonomi:rader": SER_EKONOMI,
    "ekonomi:konto_lista": SER_EKONOMI,
    "ekonomi:konto": SER_EKONOMI,
    "ekonomi:sie_lista": SER_EKONOMI,
    "ekonomi:sie_import": SER_EKONOMI,
    "ekonomi:sie_ny": BOKFOR,
    "ekonomi:sie_granska": BOKFOR,
    "ekonomi:ar_las": CHEF,
    "ekonomi:ar_oppna": CHEF,
    "ekonomi:resultatrakning": SER_EKONOMI,
    "ekonomi:balansrakning": SER_EKONOMI,
    "ekonomi:kassaflode": SER_EKONOMI,
    "ekonomi:noter": SER_EKONOMI,
    "ekonomi:forlaga": BOKFOR,
    "ekonomi:budget": SER_EKONOMI,
    "ekonomi:budget_ny": BOKFOR,
    "ekonomi:budget_andra": BOKFOR,
    "ekonomi:budgetrad_ny": BOKFOR,
    "ekonomi:medlemsbidrag": BOKFOR,
    "ekonomi:budget_besluta": BOKFOR,
    "ekonomi:budget_revidera": BOKFOR,
}
