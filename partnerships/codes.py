"""QR codes (ISO/IEC 18004), which lead from paper back to a page."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_code(address: str) -> SafeString:
    """Return the code of an address as an SVG to stand in HTML: black on white in any scheme, so that cameras read it.

    Raises:
        segno.DataOverflowError: the address is longer than a code can hold (about 2,300 characters).
    """
    svg = segno.make(address, error="m", micro=False).svg_inline(
        dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return mark_safe(svg)  # noqa: S308 # segno draws squares: nothing of the address stands in it
