"""The one typeface of screen, paper and drawings: Inter (OFL, see OFL.txt), Latin letters only.

Made from npm's @fontsource-variable/inter 5.3.0; the two .ttf are its weights 400 and 700 for
vl-convert, which reads no woff2.
"""

from pathlib import Path

_HERE = Path(__file__).parent

#: For browsers. The version in its name makes its address immutable.
FILE = _HERE / "inter-5.3.0.woff2"
ADDRESS = f"/typsnitt/{FILE.name}"

#: Where vl-convert finds its letters.
FOLDER = _HERE

#: The fallback has Inter's measures, so nothing moves if the file comes late.
STYLE = f"""
@font-face {{
  font-display: optional; font-family: Inter; font-style: normal; font-weight: 100 900;
  src: url({ADDRESS}) format("woff2");
}}
@font-face {{
  ascent-override: 90.49%; descent-override: 22.56%; font-family: "Inter reserv";
  line-gap-override: 0%; size-adjust: 107.06%;
  src: local("Arial"), local("Liberation Sans"), local("Helvetica Neue"), local("Helvetica");
}}
"""
FAMILY = "Inter, 'Inter reserv', 'Segoe UI', system-ui, sans-serif"
PRELOAD = f'<link rel="preload" href="{ADDRESS}" as="font" type="font/woff2" crossorigin>'
