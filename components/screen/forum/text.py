"""Swedish wording around editing: logging in and out, and what a refusal says."""

LOG_IN = "Logga in som redaktör"
LOG_OUT = "Logga ut"
EDITOR = "Du är inloggad som redaktör."
NOT_ON_THE_LIST = (
    "Du är inloggad men finns inte på listan över redaktörer, så du kan läsa men inte skriva. "
    "Den som förvaltar Årshjulet lägger till dig, med den adress eller grupp som inloggningen ger."
)
REFUSED = (
    "Inget sparades, eftersom du inte längre har rätt att skriva. Det du skrev står kvar på sidan: "
    "kopiera det om du vill ha kvar det. Logga in igen längst ned på sidan, eller fråga den som "
    "förvaltar Årshjulet."
)
