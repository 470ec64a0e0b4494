"""Q3, utbildningsutfall: what did the programmes give?"""

from components.render import screen

screen.page("q3")
