"""What has changed in a report since a version of it: words and figures, who, when and why."""

from rapporter.andring.siffror import Orsak, Sifferandring, sifferandringar
from rapporter.andring.texter import Textandring, textandringar

__all__ = ["Orsak", "Sifferandring", "Textandring", "sifferandringar", "textandringar"]
