"""Who reaches the addresses of finsam: name of the URL → roles."""

from tests.atkomst.roller import ALLA, INLOGGADE

TABELL = {
    "halsa": ALLA,
    "account_login": ALLA,
    "account_logout": ALLA,
    "account_reauthenticate": INLOGGADE,
    "account_change_password": INLOGGADE,
    "account_reset_password": ALLA,
    "account_reset_password_done": ALLA,
    "account_reset_password_from_key": ALLA,
    "account_reset_password_from_key_done": ALLA,
}
