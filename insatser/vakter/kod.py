"""What the database itself refuses of codes: to move one to another list once it is there."""

from finsam.vaktregel import vakt, vid_update

VAKTER = (
    vakt(
        "insatser_kod",
        [vid_update("NEW.lista_id <> OLD.lista_id", "En kod byter aldrig lista")],
    ),
    vakt(
        "insatser_kodlista",
        [vid_update("NEW.nyckel <> OLD.nyckel", "En kodlista byter aldrig användning")],
    ),
)
