"""What the pages of ekonomi have in common: the way back."""

OMRADE = ("Ekonomi", "ekonomi:oversikt")
VERIFIKATIONER = ("Verifikationer", "ekonomi:verifikation_lista")
