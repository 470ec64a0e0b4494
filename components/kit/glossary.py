"""The words of the field, explained to somebody who is new to it."""

WORDS = {
    "Ansökningsår": "Året då anordnaren sökte hos MYH. Beslutet kommer i januari året därpå.",
    "APL och PRAO": "Platser på arbetsplatser för elever i gymnasiet och i grundskolan.",
    "Arbetsutskott": "Utbildare och region som förbereder svaren inför branschforum.",
    "Avsiktsförklaring": "Arbetsgivarens skriftliga stöd till en anordnares ansökan hos MYH.",
    "Branschforum": "Mötet där branschens företag, fack, utbildare och region bestämmer vad som "
    "behövs och beställer utbildning.",
    "Bristyrke": "Ett yrke där det är svårt att rekrytera, enligt Yrkesbarometern.",
    "Dagbefolkning": "De som arbetar i ett område, oavsett var de bor.",
    "Diarienummer": "Ansökans nummer hos MYH, till exempel MYH 2025/4192.",
    "Distans": "Utbildning på distans. Den kan ha fysiska träffar på studieorten.",
    "Etablering": "Att ha arbete och egen försörjning en tid efter utbildningen. Skolverket "
    "mäter ett, tre och fem år efter gymnasiet.",
    "Examensgrad": "Andelen antagna som har tagit examen, som SCB räknar den.",
    "Komvux och yrkesvux": "Kommunal vuxenutbildning, och dess yrkesutbildningar.",
    "Kvalificerad yrkeshögskoleexamen": "Examen om minst 400 YH-poäng, där minst en fjärdedel är "
    "LIA.",
    "Ledningsgrupp": "Leder en YH-utbildning. De flesta ledamöter kommer från arbetslivet. "
    "Gymnasiets motsvarighet är programrådet.",
    "LIA": "Lärande i arbete: den studerandes tid på en arbetsplats. Anordnaren har det yttersta "
    "ansvaret för att platsen finns.",
    "Läsår": "Skolans år, från augusti till juni: 2024/25.",
    "MYH": "Myndigheten för yrkeshögskolan, som beviljar YH-utbildningar.",
    "Närliggande": "En rad som också rör den valda branschen men räknas i en annan.",
    "Omgång": "Yrkesbarometerns utgåvor: 2025-2 är den andra 2025. Ordet används inte om MYH:s "
    "ansökningsår.",
    "Paradox": "Svårt att rekrytera fast det finns människor som kan yrket: arbetslösa, "
    "deltidsarbetande eller de som lämnat yrket.",
    "Platser per start": "Hur många som kan börja när utbildningen startar en gång.",
    "Primärt samverkansområde": "Minst tre kommuner som planerar gymnasial utbildning ihop.",
    "Regionalt planeringsunderlag": "Skolverkets underlag för vilken gymnasial utbildning som "
    "behövs, nytt vart tredje år.",
    "Sammanvägning": "Läget per yrke, utbildningarna inom räckhåll och det som sagts på mötena, "
    "sida vid sida.",
    "SeQF": "Sveriges referensram för kvalifikationer: utbildningens nivå, 1–8.",
    "SNI, SSYK och SUN": "Koder för näringsgren, yrke och utbildning.",
    "Studerande och elev": "Studerande i yrkeshögskolan, elever i gymnasiet och komvux.",
    "Utgåva": "Alla uppgifter så som de var vid ett tillfälle. En utgåva ändras aldrig.",
    "Validering": "Bedömning av vad en person redan kan.",
    "YH": "Yrkeshögskolan: eftergymnasiala yrkesutbildningar, beslutade av MYH för 1–5 starter.",
    "YH-poäng": "5 poäng är en veckas heltidsstudier, 200 poäng ett läsår.",
    "Yrkesbarometern": "Arbetsförmedlingens bedömning av yrken, två gånger om året.",
}
