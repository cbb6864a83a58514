"""Regions (maakunta, landskap), the branches of `municipalities.region`."""

from openfisca_core.indexed_enums import Enum


class Region(Enum):
    """The nineteen regions; items are named as the values of the table."""

    not_told = "Not told"
    uusimaa = "Uusimaa"
    varsinais_suomi = "Southwest Finland"
    satakunta = "Satakunta"
    kanta_hame = "Kanta-Häme"
    pirkanmaa = "Pirkanmaa"
    paijat_hame = "Päijät-Häme"
    kymenlaakso = "Kymenlaakso"
    etela_karjala = "South Karelia"
    etela_savo = "South Savo"
    pohjois_savo = "North Savo"
    pohjois_karjala = "North Karelia"
    keski_suomi = "Central Finland"
    etela_pohjanmaa = "South Ostrobothnia"
    pohjanmaa = "Ostrobothnia"
    keski_pohjanmaa = "Central Ostrobothnia"
    pohjois_pohjanmaa = "North Ostrobothnia"
    kainuu = "Kainuu"
    lappi = "Lapland"
    ahvenanmaa = "Åland"
