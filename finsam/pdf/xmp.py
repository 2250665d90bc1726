"""The XMP text that makes a PDF/A-3a file also claim PDF/UA-1.

WeasyPrint writes one of the two. PDF/A (ISO 19005-3, 6.6.2.3) forbids a property whose schema is
not described, so the claim comes with the extension schema of its namespace (ISO 14289-1, 5).
"""

_SLUT = b"</rdf:RDF>"

_PDFUA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def med_pdfua(xmp: bytes) -> bytes:
    """The packet with the PDF/UA-1 claim added. Raises ValueError if it is not one RDF packet."""
    if xmp.count(_SLUT) != 1:
        raise ValueError("XMP-paketet har inte exakt ett rdf:RDF.")
    return xmp.replace(_SLUT, _PDFUA + _SLUT)
