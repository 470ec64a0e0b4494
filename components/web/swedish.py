"""Streamlit's own English, in Swedish: one table, and the script that puts it into the page.

Only whole texts of Streamlit's are replaced, never a part of one and nothing that we or a
publisher wrote: what is inside our Markdown and HTML is left alone (swedish.js).
"""

import json
from pathlib import Path

#: As Streamlit writes it → as it is shown. Texts, labels, tips and placeholders.
WORDS = {
    "Skip to main content": "Gå till innehållet",
    "Open": "Öppna listan",
    "No results": "Inga träffar",
    "No options to select": "Det finns inget att välja",
    "Choose an option": "Välj",
    "Choose options": "Välj",
    "Clear value": "Rensa valet",
    "Clear all": "Rensa alla",
    "Clear date": "Rensa datumet",
    "Clear entry": "Rensa texten",
    "Choose date": "Välj datum",
    "Selected values": "Valda",
    "Increment": "Öka",
    "Decrement": "Minska",
    "Link to heading": "Länk till rubriken",
    "Copy to clipboard": "Kopiera",
    "Fullscreen": "Helskärm",
    "Toggle fullscreen": "Helskärm",
    "Close fullscreen": "Stäng helskärm",
    "Show data": "Visa tabell",
    "Show chart": "Visa diagram",
    "Download as PNG": "Hämta som bild",
    "Download as CSV": "Hämta som CSV",
    "Clear selection": "Ta bort markeringen",
    "No data": "Inga uppgifter",
    "Main menu": "Meny",
    "Close": "Stäng",
    "Cancel": "Avbryt",
    "Try again": "Försök igen",
    "Rerun": "Läs in igen",
    "Copy": "Kopiera",
    "Connecting": "Ansluter",
    "Connecting to Streamlit server": "Ansluter till Årshjulet",
    "Running...": "Läser in …",
    "Please wait...": "Vänta …",
    "Connection error": "Kontakten är bruten",
    "Connection timed out.": "Årshjulet svarar inte. Sidan försöker igen av sig själv.",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "Årshjulet svarar inte. Är du ansluten till internet? Sidan försöker igen av sig själv."
    ),
    (
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in "
        "your terminal:"
    ): "Årshjulet svarar inte. Sidan försöker igen av sig själv; ladda annars om den.",
    "Page not found": "Sidan finns inte",
    "An error has occurred, please try again.": "Något gick fel. Försök igen.",
    "visualization": "diagram",
    "axis": "axel",
    "legend": "teckenförklaring",
    "title": "rubrik",
    "mark": "markering",
    "bar": "stapel",
    "point": "punkt",
    "line mark": "linje",
    "rect mark container": "staplar",
    "symbol mark container": "punkter",
    "rule mark container": "felmarginaler",
    "line mark container": "linjer",
    "text mark container": "texter",
    "group mark container": "grupper",
}

#: Texts that name something: a pattern of JavaScript's → what is shown, with its parts as $1, $2.
PATTERNS = {
    "^You have requested page (/.*), but no corresponding file was found.*$": (
        "Sidan $1 finns inte i Årshjulet. Startsidan visas."
    ),
    "^The page that you have requested does not seem to exist.*$": (
        "Sidan finns inte i Årshjulet. Startsidan visas."
    ),
    r"^Connection failed with status (\d+).*$": (
        "Årshjulet svarar inte (fel $1). Sidan försöker igen av sig själv."
    ),
    "^You can only select up to (\\d+) options?\\..*$": "Högst $1 kan väljas. Ta bort någon först.",
    "^([XY])-axis titled '(.*)' for an? \\w+ scale with values from (.*) to (.*)$": (
        "$1-axel: $2, från $3 till $4"
    ),
    "^([XY])-axis titled '(.*)' for an? \\w+ scale with (\\d+) values?: (.*)$": (
        "$1-axel: $2, $3 värden: $4"
    ),
    "^([XY])-axis for an? \\w+ scale with values from (.*) to (.*)$": "$1-axel från $2 till $3",
    "^([XY])-axis for an? \\w+ scale with (\\d+) values?: (.*)$": "$1-axel, $2 värden: $3",
    "^\\w+ legend(?: titled '.*')? for .* with (\\d+) values?: (.*)$": (
        "Teckenförklaring, $1 värden: $2"
    ),
}

_JS = Path(__file__).with_name("swedish.js").read_text(encoding="utf-8")

#: Written into the page; headers.py knows it by its hash.
SCRIPT = (
    f"const words = {json.dumps(WORDS, ensure_ascii=False)};\n"
    f"const patterns = {json.dumps(list(PATTERNS.items()), ensure_ascii=False)};\n{_JS}"
)
SCRIPT = f"(() => {{\n{SCRIPT}}})();\n"
