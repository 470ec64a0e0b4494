"""What is said about a meeting's own point and its picture. Swedish."""

OWN = "Egen punkt"
PICTURE = "Bilden"
SHOWS = "Vad bilden visar"
WHOSE = "Bildens källa"
NO_SOURCE = "inte angiven"
PERIOD = "så som den sparades"
CAVEAT = "Bilden är forumets egen. Årshjulet har inte granskat uppgifterna i den."


def no_alt(question: str) -> str:
    """In place of what a picture shows, when nobody has written it."""
    return f"Bild till punkten ”{question}”. Vad den visar är inte beskrivet."
