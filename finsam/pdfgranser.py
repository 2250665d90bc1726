"""What reading a PDF may cost in this process: a small file can unpack to more than the memory.

Uploaded files are opened where they are taken in (is it a PDF, can it be signed), so the limits
hold for every process, from its start. What is over them is read as broken.
"""

from pikepdf.settings import set_qpdf_limits

STORSTA_STROM = 100_000_000  # bytes of one stream unpacked; ours have a few million
FLEST_FILTER = 8  # on one stream, packed over and over
FLEST_VARNINGAR = 1_000  # of one file, before it is given up


def satt_granser() -> None:
    """Bound what qpdf unpacks, for the whole process."""
    set_qpdf_limits(
        flate_max_memory=STORSTA_STROM,
        run_length_max_memory=STORSTA_STROM,
        png_max_memory=STORSTA_STROM,
        tiff_max_memory=STORSTA_STROM,
        dct_max_memory=STORSTA_STROM,
        max_stream_filters=FLEST_FILTER,
        doc_max_warnings=FLEST_VARNINGAR,
    )
