"""Guards of the register: a step off the ladder of the insats, a locked figure changed."""

from finsam.vakt import Vakt

_NAMN = "insatser_steg_i_skalan"
_MEDDELANDE = "Steget hör inte till insatsens stegskala"
_FEL = (
    "NOT EXISTS (SELECT 1 FROM insatser_steg s"
    " JOIN insatser_insats i ON i.stegskala_id = s.skala_id"
    " JOIN insatser_inskrivning n ON n.insats_id = i.id"
    " WHERE s.id = NEW.steg_id AND n.id = NEW.inskrivning_id)"
)

_LAST = "insatser_historik_last"
_LAST_MEDDELANDE = "Ett låst historiskt nyckeltal kan inte ändras eller tas bort"

VAKTER = (
    Vakt(
        namn=_LAST,
        tabell="insatser_nyckeltalshistorik",
        sqlite={
            f"{_LAST}_{slag[0].lower()}": (
                f"CREATE TRIGGER {_LAST}_{slag[0].lower()} BEFORE {slag} ON"
                " insatser_nyckeltalshistorik WHEN OLD.last_at IS NOT NULL"
                f" BEGIN SELECT RAISE(ABORT, '{_LAST_MEDDELANDE}'); END"
            )
            for slag in ("UPDATE", "DELETE")
        },
        postgresql=(
            f"CREATE FUNCTION {_LAST}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF OLD.last_at IS NOT NULL THEN RAISE EXCEPTION '{_LAST_MEDDELANDE}'"
            " USING ERRCODE = '23514'; END IF; "
            "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$",
            f"CREATE TRIGGER {_LAST} BEFORE UPDATE OR DELETE ON insatser_nyckeltalshistorik "
            f"FOR EACH ROW EXECUTE FUNCTION {_LAST}()",
        ),
    ),
    Vakt(
        namn=_NAMN,
        tabell="insatser_stegmatning",
        sqlite={
            f"{_NAMN}_{slag[0].lower()}": (
                f"CREATE TRIGGER {_NAMN}_{slag[0].lower()} BEFORE {slag} ON insatser_stegmatning "
                f"WHEN {_FEL} BEGIN SELECT RAISE(ABORT, '{_MEDDELANDE}'); END"
            )
            for slag in ("INSERT", "UPDATE")
        },
        postgresql=(
            f"CREATE FUNCTION {_NAMN}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {_FEL} THEN RAISE EXCEPTION '{_MEDDELANDE}' USING ERRCODE = '23514'; END IF; "
            "RETURN NEW; END $$",
            f"CREATE TRIGGER {_NAMN} BEFORE INSERT OR UPDATE ON insatser_stegmatning "
            f"FOR EACH ROW EXECUTE FUNCTION {_NAMN}()",
        ),
    ),
)
