"""What bench/equal.py asks for: every page and sheet, several counties and sectors, every choice.

Written out, so that the code before and after a refactoring is asked for the same.
"""

#: Page → the sheets it shows.
SHEETS = {
    "": ("arshjulet",),
    "q1": ("sysselsattning", "arbetsmarknad", "stod"),
    "q2": ("bristyrken", "behov", "pa-vag", "racker"),
    "q3": ("skola", "yh-utfall", "yh-pagar", "yh-beviljat", "kurser", "ovrigt"),
    "q4": ("bestallningar", "vagning"),
    "yrke": ("yrke",),
    "utbildningar": ("utbildningar",),
    "lia": ("lia",),
    "arbetsgivare": ("arbetsgivare",),
    "jamfor": ("jamfor",),
    "aktorer": ("aktorer",),
    "forum": ("forum", "tavla", "uppfoljning"),
    "motet": ("sedan-sist",),
    "siffrorna": ("siffrorna",),
}
#: Pages with something more for an editor.
EDITED = ("q2", "q4", "yrke", "forum", "motet")

#: "{older}" is the edition that is not the newest; meetings are those of the filled book.
ADDRESSES = """
    /
    /?lan=09&bransch=grona
    /?lan=Sormland&bransch=industi&kommun=9999&form=ute
    /q1?lan=04&bransch=industri
    /q1?lan=18&bransch=vard
    /q1?lan=01&bransch=handel
    /q1?lan=25&bransch=trygghet&lage=presentation&punkt=1
    /q2?lan=04&bransch=industri
    /q2?lan=12&bransch=it&jamfor_lan=18
    /q2?lan=09&bransch=besok
    /q3?lan=04&bransch=industri
    /q3?lan=25&bransch=bygg&ansokningsar=2022
    /q3?lan=01&bransch=it&form=distans
    /q3?lan=04&bransch=industri&punkt=2&lage=presentation
    /q3?lan=18&bransch=transport&punkt=4&lage=presentation
    /q3?lan=04&bransch=industri&utgava={older}
    /q4?lan=04&bransch=industri
    /q4?lan=18&bransch=vard
    /q4?lan=04&bransch=industri&punkt=2&lage=presentation
    /yrke?lan=04&bransch=industri
    /yrke?lan=18&bransch=vard&kommun=1880&radie=50&yrke=8191
    /yrke?lan=09&yrke=5120-kockar&sprak=latt
    /utbildningar?lan=04&bransch=industri&vy=utbud&skolform=komvux
    /utbildningar?lan=04&bransch=industri
    /utbildningar?lan=18&bransch=industri&kommun=1880&radie=50
    /utbildningar?lan=01&bransch=handel&omrade=juridik&form=distans&takt=100&vy=distans&karta=oppen
    /utbildningar?lan=12&bransch=vard&status=alla&start=12&sok=tandsk%C3%B6terska
    /utbildningar?lan=25&bransch=kultur&sok=finns+inte
    /lia?lan=04&bransch=industri
    /lia?lan=04&bransch=industri&fran=2027-v05&till=2027-v20
    /lia?lan=12&bransch=bygg&kommun=1280&radie=20&fran=2027-v20&till=2027-v05
    /arbetsgivare?lan=04&bransch=industri&kommun=0484&radie=100
    /arbetsgivare?lan=09&bransch=grona&form=distans
    /jamfor?lan=18&bransch=industri
    /jamfor?lan=04&bransch=industri&utb=MYH2025%2F3888&utb=MYH2023%2F4234
    /jamfor?lan=04&bransch=industri&utb=MYH2025/2837&utb=MYH2025/2890&utb=MYH2023/4144&utb=MYH2023/4234
    /jamfor?lan=01&bransch=it&utb=MYH2025/3888&utb=MYH1999/1
    /aktorer?lan=04&bransch=industri
    /aktorer?lan=25&bransch=utbildning
    /forum?lan=04&bransch=industri&ar=2026
    /forum?lan=04&bransch=industri&mote=3
    /motet?lan=04&bransch=industri&mote=1
    /motet?lan=04&bransch=industri&mote=2&punkt=2&lage=presentation
    /siffrorna?lan=04&bransch=industri
    """.split()

#: What stands beside the pages, asked for once.
OTHERS = """
    /handout?lan=04&bransch=industri /handout?lan=18&bransch=vard
    /protokoll/1 /protokoll/1.pptx /protokoll/3 /protokoll/3.pptx /protokoll/4 /protokoll/99
    /folj/2 /folj/2.json /folj/4 /folj.js /halsa /robots.txt /LIA-mall.xlsx
    /blad /blad/finns-inte /blad/q5 /blad/skola.99.csv /finns-inte
    """.split()
