"""What the page of one programme says around its facts."""

START = "Nästa möjliga start"
ASK = "Vem man frågar"
APPLY = "Öppen för ansökan?"
NOTES = "Anteckningar"
ADDRESS = "Det här bladet:"
MORE = "Se utbildningen bland andra i Årshjulet"
PRINT = "Skriv ut med Ctrl + P, eller webbläsarens meny."
NONE = "Ingen utbildning är vald"
NONE_WHY = (
    "Adressen nämner ingen utbildning som finns i uppgifterna. Välj en i listan och tryck "
    "”Skriv ut” på dess rad:"
)
