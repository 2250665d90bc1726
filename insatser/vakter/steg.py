"""Ladders: a measurement stands on the insats's own, and one in use keeps its steps.

What has been measured and printed rests on the steps: their number and which of them are the
upper part. Their words, and the questions', may still be corrected.
"""

from finsam.vaktregel import finns, vakt, vid_delete, vid_insert, vid_update

_I_SKALAN = (
    "insatser_steg s JOIN insatser_insats i ON i.stegskala_id = s.skala_id"
    " JOIN insatser_inskrivning n ON n.insats_id = i.id"
)
_EJ_I_SKALAN = f"NOT {finns(_I_SKALAN, 's.id = NEW.steg_id AND n.id = NEW.inskrivning_id')}"
_FEL_SKALA = "Steget hör inte till insatsens stegskala"

_MATT = "insatser_stegmatning m JOIN insatser_steg s ON s.id = m.steg_id"
_ANVANDS = "Skalan har använts: stegen ligger fast"

_SVARETS_SKALA = (
    "insatser_stegmatning m JOIN insatser_steg s ON s.id = m.steg_id"
    " JOIN insatser_stegfraga f ON f.skala_id = s.skala_id"
    " JOIN insatser_steg v ON v.skala_id = s.skala_id"
)
_FEL_SVAR = "NOT " + finns(
    _SVARETS_SKALA,
    "m.id = NEW.matning_id AND f.id = NEW.fraga_id AND v.nummer = NEW.varde",
)
_SVAR_TEXT = "Svaret hör inte till mätningens skala"

VAKTER = (
    vakt(
        "insatser_steg",
        [
            vid_insert(finns(_MATT, "s.skala_id = NEW.skala_id"), _ANVANDS),
            vid_update(
                "(NEW.nummer <> OLD.nummer OR NEW.skala_id <> OLD.skala_id"
                f" OR NEW.ovre <> OLD.ovre) AND {finns(_MATT, 's.skala_id = OLD.skala_id')}",
                _ANVANDS,
            ),
            vid_delete(finns(_MATT, "s.skala_id = OLD.skala_id"), _ANVANDS),
        ],
    ),
    vakt(
        "insatser_stegfraga",
        [
            vid_update("NEW.skala_id <> OLD.skala_id", "En fråga hör till sin skala"),
            vid_delete(
                finns("insatser_stegsvar a", "a.fraga_id = OLD.id"),
                "Frågan har svar: ta den ur bruk i stället",
            ),
        ],
    ),
    vakt(
        "insatser_stegmatning",
        [vid_insert(_EJ_I_SKALAN, _FEL_SKALA), vid_update(_EJ_I_SKALAN, _FEL_SKALA)],
    ),
    vakt(
        "insatser_stegsvar",
        [vid_insert(_FEL_SVAR, _SVAR_TEXT), vid_update(_FEL_SVAR, _SVAR_TEXT)],
    ),
)
