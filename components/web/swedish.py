"""Streamlit's own English, in Swedish: one table, and the script that puts it into the page.

Only whole texts of Streamlit's are replaced, never a part of one and nothing that we or a
publisher wrote: what is inside our Markdown and HTML is left alone (swedish.js).
"""

import json
from pathlib import Path

from components.kit.written import beside

_WRITTEN = beside(__file__, "swedish.toml")

#: As Streamlit writes it → as it is shown. Texts, labels, tips and placeholders.
WORDS: dict[str, str] = _WRITTEN["words"]

#: Texts that name something: a pattern of JavaScript's → what is shown, with its parts as $1, $2.
PATTERNS: dict[str, str] = _WRITTEN["patterns"]

_JS = Path(__file__).with_name("swedish.js").read_text(encoding="utf-8")

#: Written into the page; headers.py knows it by its hash.
SCRIPT = (
    f"const words = {json.dumps(WORDS, ensure_ascii=False)};\n"
    f"const patterns = {json.dumps(list(PATTERNS.items()), ensure_ascii=False)};\n{_JS}"
)
SCRIPT = f"(() => {{\n{SCRIPT}}})();\n"
