"""Columns that fetched tables have alike."""

from data.tables import Column

COUNTY = Column(str, "Länskod", caveat="00 är riket.")
AREA = Column(str, "Område, kod", caveat="Riket, län eller kommun.")
SEX = Column(str, "Kön", values=("kvinnor", "män", "totalt"))
YEAR = Column(int, "År", low=1990, high=2100)
MEASURE = Column(str, "Mått")
VALUE = Column(float, "Värde", caveat="Tomt: källan har inget värde.", optional=True)
UNIT = Column(str, "Enhet", optional=True)
STATUS = Column(
    str, "Varför värdet saknas", caveat="Källans egen markering, till exempel ..", optional=True
)
SOURCE = Column(str, "Källa")
