"""How YH providers are spelled in the applications, and their web pages (own tabulation).

A spelling that is not here stands for itself: the application's ``provider`` is shown.
"""

from data.tables import Column, Table

FILE = "providers.csv"

TABLE = Table(
    "provider",
    "YH-anordnare",
    key=("provider",),
    sources=("anordnare",),
    caveats=("Omfattar de största anordnarna; några sammanslagningar av namn är antagna.",),
    columns={
        "provider": Column(str, "Anordnare, som i ansökan"),
        "provider_name": Column(str, "Anordnare"),
        "website": Column(str, "Webbplats", optional=True),
        "website_status": Column(
            str, "Webbplatsen är", optional=True, values=("källa läst", "ej kontrollerad")
        ),
    },
)
