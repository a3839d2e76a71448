"""QR codes as drawings of lines, sharp at any size."""

import io

import segno

# A letter is folded, carried in a pocket and read in the sun: a quarter of the code may be lost.
_ERROR_LEVEL = "q"


def qr_svg(text: str) -> str:
    """The code as SVG without its quiet zone: whoever places it leaves four modules free around it.

    Upper case and digits give a smaller code than other text. Always a full QR code, never a micro one, which phones do not read.
    """
    drawn = io.BytesIO()
    segno.make(text, error=_ERROR_LEVEL, boost_error=False, micro=False).save(drawn, kind="svg", border=0, svgclass=None, lineclass=None)
    return drawn.getvalue().decode()
