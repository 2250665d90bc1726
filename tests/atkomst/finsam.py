"""Who reaches the addresses of finsam: name of the URL → roles."""

from tests.atkomst.roller import ALLA, CHEF, INLOGGADE, ROLLER, SER_FILER, SER_LOGG

TABELL = {
    "halsa": ALLA,
    "anvandare_lista": CHEF,
    "anvandare_ny": CHEF,
    "anvandare_andra": CHEF,
    "anvandare_bjud_in": CHEF,
    "logg": SER_LOGG,
    "fil": SER_FILER,
    "jobb": ROLLER,
    "komponenter": ROLLER,
    "account_login": ALLA,
    "account_inactive": ALLA,
    "account_logout": ALLA,
    "account_reauthenticate": INLOGGADE,
    "account_change_password": INLOGGADE,
    "account_reset_password": ALLA,
    "account_reset_password_done": ALLA,
    "account_reset_password_from_key": ALLA,
    "account_reset_password_from_key_done": ALLA,
}
