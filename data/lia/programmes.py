"""What MYH has granted, to hold LIA rows against: programme, provider, places and starts."""

from dataclasses import dataclass

import pandas as pd

from data import terms
from data.rows import squeeze


@dataclass(frozen=True)
class Programme:
    """``providers`` are its provider's spellings, the first as shown. ``starts``: the terms in
    which each granted start can take place -> its number; empty when MYH names no starts."""

    name: str
    providers: tuple[str, ...]
    granted: bool
    on_site: bool
    municipalities: tuple[str, ...]
    starts: dict[str, int]

    def is_called(self, name: str) -> bool:
        """Whether ``name`` is the programme's, whatever its case, blanks and punctuation."""
        return squeeze(name) == squeeze(self.name)

    def is_given_by(self, provider: str) -> bool:
        """Whether ``provider`` is one of the provider's spellings."""
        return squeeze(provider) in map(squeeze, self.providers)


def programmes(
    yh_application: pd.DataFrame, yh_start: pd.DataFrame, provider: pd.DataFrame
) -> dict[str, Programme]:
    """Every application by diarienummer."""
    shown = dict(zip(provider["provider"], provider["provider_name"], strict=True))
    spellings = provider.groupby("provider_name")["provider"].agg(tuple)
    starts: dict[str, dict[str, int]] = {}
    columns = ["diarienummer", "start_no", "earliest_term", "latest_term"]
    for number, start, earliest, latest in yh_start[columns].itertuples(index=False, name=None):
        starts.setdefault(number, {}).update({earliest: start, latest: start})
    towns = yh_application.groupby("diarienummer")["municipality_code"].agg(tuple)
    first = yh_application.drop_duplicates("diarienummer")
    return {
        row.diarienummer: Programme(
            row.programme,
            _spellings(row.provider, shown, spellings),
            row.decision == "Beviljad",
            row.study_form == "bunden",
            towns[row.diarienummer],
            starts.get(row.diarienummer, {}),
        )
        for row in first.itertuples()
    }


def _spellings(provider: str, shown: dict[str, str], all_of: pd.Series) -> tuple[str, ...]:
    """Every spelling of a provider, first the name that is shown and then the application's."""
    name = shown.get(provider, provider)
    return tuple(dict.fromkeys([name, provider, *all_of.get(name, ())]))


def terms_in_words(starts: dict[str, int]) -> str:
    """ "ht 2025 eller vt 2026; ht 2026 eller vt 2027": each start's terms."""
    by_start: dict[int, list[str]] = {}
    for name in sorted(starts, key=terms.ordinal):
        by_start.setdefault(starts[name], []).append(f"{name[4:]} {name[:4]}")
    return "; ".join(" eller ".join(names) for names in by_start.values())
