"""What the database itself refuses of enkäter: an answer that is not of the question's scale."""

from finsam.vaktregel import fraga, vakt, vid_insert, vid_update

_FEL_SKALA = "Svaret hör inte till frågans skala"
_FEL_GRUPP = "Frågan ställs inte till enkätens grupp"
_SKALA = (
    "("
    + fraga("skala_id", "insatser_indikatorfraga", "id = NEW.fraga_id")
    + ") <> ("
    + fraga("skala_id", "insatser_svarsalternativ", "id = NEW.alternativ_id")
    + ")"
)
_GRUPP = (
    "("
    + fraga("grupp", "insatser_indikatorfraga", "id = NEW.fraga_id")
    + ") <> ("
    + fraga("grupp", "insatser_enkat", "id = NEW.enkat_id")
    + ")"
)

VAKTER = (
    vakt(
        "insatser_enkatsvar",
        [
            vid_insert(_SKALA, _FEL_SKALA),
            vid_update(_SKALA, _FEL_SKALA),
            vid_insert(_GRUPP, _FEL_GRUPP),
            vid_update(_GRUPP, _FEL_GRUPP),
        ],
    ),
)
