"""Addresses with parts that are broken, as links are after mails, chats and people."""

import random
from urllib.parse import quote

DEEP = "/utbildningar?lan=18&kommun=1880&omrade=teknik-och-tillverkning&form=bunden"

HOSTILE = [
    "", "%00", "%FF%FE", "0", "-1", "99", "9" * 400, "18&lan=04", "18;DROP TABLE county",
    "' OR 1=1 --",
    "<script>alert(1)</script>", "%3Cimg src=x onerror=alert(1)%3E", "../../etc/passwd", "å" * 200,
    "🦌", "null", "None", "true", "[]", "{}", "18,19", "1880 ", "ÖREBRO", "orebro", "*", "_", "`x`",
]  # fmt: skip

NAMES = [
    "lan", "kommun", "bransch", "omrade", "form", "takt", "ansokningsar", "status", "sok", "radie",
    "embed", "okand",
]  # fmt: skip


def mutated(seed: int) -> str:
    """The deep link with one to three of its parts broken."""
    dice = random.Random(seed)
    path, query = DEEP.split("?")
    parts = query.split("&")
    for _ in range(dice.randint(1, 3)):
        where = dice.randrange(len(parts))
        name = parts[where].partition("=")[0]
        broken = quote(dice.choice(HOSTILE), safe="%&")
        parts[where : where + 1] = dice.choice(
            [
                [f"{name}={broken}"],
                [f"{dice.choice(NAMES)}={broken}", parts[where]],
                [parts[where][: dice.randrange(len(parts[where]))]],
                [parts[where], parts[where]],
                [parts[where].upper()],
            ]
        )
    return f"{path}?{'&'.join(parts)}"
