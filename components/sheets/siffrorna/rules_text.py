"""What a figure may say: every rule of the field, in one sentence for those who read figures."""

from typing import NamedTuple


class Rule(NamedTuple):
    """What it is about, and the rule as a full sentence."""

    about: str
    rule: str


_YH, _LIA, _FORECAST = "YH-ansökningar och starter", "LIA", "Läget per yrke"
_SECTORS, _STATISTICS, _ORDERS = "Branscher och yrken", "Statistik", "Beställningar"

RULES = (
    Rule(
        _YH,
        "Beviljad är ett beslut, inte en start: utbildningen kan starta, men starten kan ställas "
        "in, flyttas eller få andra platser.",
    ),
    Rule(
        _YH,
        "Ansökningsår och beslutsår är olika år: ansökan 2025 får sitt beslut i januari 2026.",
    ),
    Rule(
        _YH,
        "Första starten ligger mellan den 1 juli beslutsåret och den 30 juni året därpå, och varje "
        "följande start ett år senare. Båda terminerna visas och märks beräknat; där en enda "
        "termin behövs gäller den tidigaste.",
    ),
    Rule(
        _YH,
        "Antalet starter är så många starter som MYH har skrivit ut platser för. För en utbildning "
        "(MYH 2023/4372) anger MYH två olika antal, 3 och 5; det lägre används.",
    ),
    Rule(
        _YH,
        "MYH redovisade inga platser 2018–2019. För 2020 finns en siffra för platserna i varje "
        "start (Tabell 4) och totalen; båda visas som de är.",
    ),
    Rule(
        _YH,
        "Platser anges alltid per start, och efter det totalt över alla beviljade starter.",
    ),
    Rule(
        _YH,
        "Platser på en utbildning i flera kommuner delas inte mellan kommunerna. Utbildningen "
        "räknas en gång i varje län den avser, så länen går inte att lägga ihop till riket. "
        "2020–2022 är fördelningen på kommuner anordnarens avsikt, inte bindande.",
    ),
    Rule(
        _YH,
        "Distansutbildningar hör till hela landet: de ingår inte i kommunernas kartor och summor, "
        "men visas alltid bredvid det som finns nära.",
    ),
    Rule(
        _YH,
        "En termin är 20 studieveckor, 100 YH-poäng på heltid, och en påbörjad termin räknas hel. "
        "Höstterminen är vecka 34–02, vårterminen vecka 03–23.",
    ),
    Rule(
        _YH,
        "En utbildning kan starta (en start ligger framåt i tiden), pågår (sista starten har "
        "börjat men inte slutat) eller har inga starter kvar. Om den är öppen för ansökan vet vi "
        "inte: se yrkeshogskolan.se.",
    ),
    Rule(
        _YH,
        "Korta YH-kurser har egna ansökningstider. Kurserna i utgåvan är från avslutade "
        "ansökningsår: de har beviljats.",
    ),
    Rule(_YH, "Bara de ordinarie ansökningarna med statliga medel ingår."),
    Rule(
        _LIA,
        "Bara kvalificerad yrkeshögskoleexamen måste ha minst en fjärdedel LIA. För övriga säger "
        "lagen ingen andel, så vi räknar studerande, aldrig veckor: högst så många kan behöva "
        "LIA-plats (beräknat).",
    ),
    Rule(
        _LIA,
        "Beräkningen är platserna i starter som är i termin 2 eller senare. Utbildningar under 200 "
        "YH-poäng är inte med, och halvfart märks ”ofta yrkesverksamma”.",
    ),
    Rule(
        _LIA,
        "På plats i en kommun räknas där; i flera kommuner räknas en gång per län och delas "
        "mellan dem. Den som läser på distans gör ofta LIA där den bor och ingår inte i "
        "kommunernas summor.",
    ),
    Rule(
        _LIA,
        "I kalendern är en beräkning ett band över hela terminen. Veckor kommer bara från "
        "anordnare som har bekräftat dem, och bara bekräftade veckor finns i kalenderfilen.",
    ),
    Rule(
        _LIA,
        "Behov och erbjudna platser ställs som kvot bara när behovet är bekräftat.",
    ),
    Rule(
        _FORECAST,
        "Yrkesbarometern bedömer läget i dag och efterfrågan på fem års sikt, aldrig brist om fem "
        "år. Efterfrågan väntas öka i de flesta yrken, så trenden rangordnar ingenting.",
    ),
    Rule(
        _FORECAST,
        "Paradox är ett eget läge, inte ett steg mellan brist och balans: det är svårt att "
        "rekrytera fast det finns människor som kan yrket, och fler platser är inte första svaret.",
    ),
    Rule(
        _FORECAST,
        "Varje rad säger vad bedömningen bygger på: länets uppgifter, delvis ett större område "
        "eller riket. ”Ingen bedömning: för litet underlag” är ett besked, inte en tom ruta.",
    ),
    Rule(_FORECAST, "Län och riket visas bredvid varandra bara ur samma omgång av barometern."),
    Rule(
        _FORECAST,
        "Forumets sidor använder rekryteringssituation (för arbetsgivaren). Sidor för en persons "
        "val använder jobbmöjligheter.",
    ),
    Rule(
        _SECTORS,
        "Branscherna är Årshjulets egen indelning. Från 2023 avgör utbildningens SUN5-kod, där den "
        "längsta angivna början gäller, och före det utbildningsområdet. En rad som rör två "
        "branscher står som närliggande i den andra.",
    ),
    Rule(
        _SECTORS,
        "Näringsgrenar (SNI) stämmer inte helt med branscher: förbehållet står vid varje sådan "
        "siffra.",
    ),
    Rule(
        _SECTORS,
        "Vilket yrke en utbildning leder till avgörs av tabellen nedan, för varje SUN5-kod. Direkt "
        "(gjord för yrket) står före nära (för något bredvid, eller för flera yrken), och de läggs "
        "aldrig ihop. Före 2023 finns ingen kod: då gäller senare utbildningar med samma namn, "
        "märkt ”via namn”. Ett yrke utan YH-utbildning visar sin egen väg in.",
    ),
    Rule(
        _SECTORS,
        "Inom räckhåll är tre tal som aldrig läggs ihop: på plats i länet, på plats i annat län "
        "inom vald radie (100 km om inget är valt) med närmaste kommun och avstånd, och på "
        "distans.",
    ),
    Rule(
        _STATISTICS,
        "En förändring räknas aldrig över ett brott i serien: RAMS till och med 2018, RAMS från "
        "2019 och BAS från 2020 är tre serier. RAMS säger förvärvsarbetande, BAS sysselsatta; båda "
        "räknas här där arbetsplatsen ligger.",
    ),
    Rule(
        _STATISTICS,
        "Är den nyaste siffran äldre än 24 månader ställs frågan i dåtid, bladet märks ”Äldre "
        "uppgift” och svaret visas inte på första sidan.",
    ),
    Rule(_STATISTICS, "Är de färre än 20 att räkna på skrivs ”x av y”, aldrig procent."),
    Rule(
        _STATISTICS,
        "Förändringar anges med en decimal. Är de under 0,5 procent, eller inom felmarginalen, "
        "heter det ”i stort sett oförändrat”.",
    ),
    Rule(
        _STATISTICS,
        "Felmarginaler visas alltid. Överlappar de står det att skillnaden kan bero på slumpen.",
    ),
    Rule(
        _STATISTICS,
        "Antal personer under 5 som vi själva räknar fram döljs, och det sägs. Platser, "
        "utbildningar och det en utgivare redan har publicerat döljs inte.",
    ),
    Rule(
        _STATISTICS,
        "Kvinnor och män visas sida vid sida när källan har båda. Annars står det att källan inte "
        "redovisar kön.",
    ),
    Rule(
        _STATISTICS,
        "Varje figur har en enda datamängd: samma mått kan ha olika tal i olika tabeller hos "
        "samma utgivare.",
    ),
    Rule(_STATISTICS, "Examensgraden är SCB:s egen och räknas aldrig fram av oss."),
    Rule(
        _STATISTICS,
        "”Källa” står vid obearbetade uppgifter. Har vi räknat eller valt står ”Egen bearbetning "
        "av uppgifter från”, med utgivare, tabell, period och när uppgiften hämtades.",
    ),
    Rule(
        _STATISTICS,
        "Avstånd är fågelvägen mellan kommunernas mittpunkter, avrundat till 5 km. Väljer du en "
        "kommun och ett avstånd gäller de före länet.",
    ),
    Rule(
        _STATISTICS,
        "Län och kommun skrivs ut där namnen liknar varandra: ”Örebro län” och ”Örebro kommun”.",
    ),
    Rule(_STATISTICS, "Saknas en uppgift står det så. En saknad uppgift är aldrig noll."),
    Rule(
        _ORDERS,
        "En beställning är klar först när utfallet har rapporterats tillbaka. Ett nej kräver ett "
        "skäl, och beställningen kan skickas till en annan mottagare.",
    ),
    Rule(
        _ORDERS,
        "Bara ett exakt diarienummer för en beställning vidare av sig själv. Ett liknande namn är "
        "ett förslag som någon bekräftar, och startad, inställd och uppföljd skrivs alltid in för "
        "hand.",
    ),
    Rule(
        _ORDERS,
        "Svar begärs inom 60 dagar om inget annat är satt. När det tidigast kan starta räknas ur "
        "ansöknings- och beslutsdatum, och obekräftade datum märks så.",
    ),
)
