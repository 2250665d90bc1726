"""The form of how reports look."""

from django import forms


class UtformningForm(forms.Form):
    """Colour, logotype and what stands at the foot."""

    farg = forms.CharField(
        label="Färg",
        max_length=7,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text="Omslagets bakgrund och rubrikernas färg. Vita ord ska gå att läsa på den.",
    )
    fil = forms.FileField(
        label="Ny logotyp",
        required=False,
        help_text="PNG, JPEG eller WebP. Den står på en vit platta på omslaget.",
    )
    logotyp_alt = forms.CharField(
        label="Vad logotypen visar",
        max_length=200,
        required=False,
        help_text="Till den som inte ser den, till exempel: Sunnerbo samordningsförbund.",
    )
    utan_logotyp = forms.BooleanField(label="Ta bort logotypen", required=False)
    justerarsignatur = forms.BooleanField(
        label="Lämna plats för justerarnas signatur nederst på varje sida", required=False
    )
