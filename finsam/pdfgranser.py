"""What reading a PDF may cost in this process: a small file can unpack to more than the memory.

Uploaded files are opened where they are taken in (is it a PDF, can it be signed), so the limits
hold for every process, from its start. What is over them is read as broken.
"""

from pikepdf.settings import set_qpdf_limits

STORSTA_STROM = 100_000_000  # bytes of one stream unpacked; ours have a few million
FLEST_FILTER = 8  # on one stream, packed over and over


def satt_granser() -> None:
    """Bound what qpdf unpacks, for the whole process.

    ``doc_max_warnings`` is left as it is: a bound on it makes qpdf refuse a file without pages,
    and the typefaces of a report set in parts are carried over in such a file.
    """
    set_qpdf_limits(
        flate_max_memory=STORSTA_STROM,
        run_length_max_memory=STORSTA_STROM,
        png_max_memory=STORSTA_STROM,
        tiff_max_memory=STORSTA_STROM,
        dct_max_memory=STORSTA_STROM,
        max_stream_filters=FLEST_FILTER,
    )
