"""The inventory of answers.md, in the document's order."""

from tests.rules.inventory import Entry, of, verbatim

_WALKED = of("rules/test_words", "test_no_sheet_says_a_forbidden_word")

ALL = (
    Entry(
        "names of counties and sectors",
        "- `{lan}` = short name",
        ("components.kit.words:in_county", "data.questions.meta:sector"),
        of("rules/test_statistics", "test_counties_and_municipalities_of_one_name_are_told_apart"),
    ),
    Entry(
        "x av y",
        '- Fewer than 20 in the denominator: write "{x} av {y}"',
        ("components.kit.numbers:share",),
        of("rules/test_statistics", "test_a_percentage_needs_twenty_in_its_denominator"),
    ),
    Entry(
        "old figures",
        "- Lead with the year. Newest figure older than 24 months:",
        ("components.kit.rules:is_old", "components.kit.words:old_figure"),
        verbatim("all old figure")
        + of("rules/test_statistics", "test_nothing_old_is_among_the_answers_of_the_start_page"),
    ),
    Entry(
        "platser",
        '- "Platser" alone is forbidden.',
        ("components.sheets.yh_beviljat.text:answer",),
        _WALKED,
    ),
    Entry(
        "beviljad",
        '- "Beviljad" is never "startar"',
        ("components.sheets.programmes.row_text:status",),
        _WALKED,
    ),
    Entry(
        "women first",
        "- Kvinnor and män side by side whenever the source has both",
        ("components.kit.words:SEX_ORDER",),
        of(
            "rules/test_statistics",
            "test_women_come_first",
            "test_women_and_men_are_shown_or_the_source_is_said_not_to",
        ),
    ),
    Entry(
        "source line",
        '- Source line: "Egen bearbetning av uppgifter från',
        ("components.kit.words:source_line",),
        of(
            "rules/test_statistics",
            "test_the_source_line_says_whether_we_have_processed_the_figures",
        ),
    ),
    Entry(
        "change",
        "- One decimal for change in per cent;",
        ("components.kit.numbers:direction",),
        of(
            "rules/test_statistics",
            "test_half_a_per_cent_or_the_margin_decides_whether_anything_changed",
            "test_a_change_has_one_decimal",
        ),
    ),
)

_A1 = ("components.sheets.yh_beviljat.text:answer",)
_A1_TESTS = "components/test_yh_beviljat"

A1 = (
    Entry("A1 normal", "**Normal**", _A1, verbatim("A1 normal", "A1 one granted")),
    Entry(
        "A1 sentence",
        "> I ansökan {ansökningsår} (beslut januari {beslutsår})",
        _A1,
        verbatim("A1 normal")
        + of(
            _A1_TESTS, "test_distance_and_other_municipalities", "test_the_only_application_granted"
        ),
    ),
    Entry(
        "A1 real figures",
        "Real figures, Sörmland industri with the corrected mapping:",
        ("components.sheets.yh_beviljat.sheet:build",),
        verbatim("A1 real figures") + of(_A1_TESTS, "test_sormland_industri_as_built"),
    ),
    Entry(
        "A1 extra sentence, when true",
        "**Extra sentence, when true",
        _A1,
        of(_A1_TESTS, "test_something_new_on_site_needs_no_extra_sentence"),
    ),
    Entry(
        "A1 nothing new on site",
        "> Ingen ny utbildning på plats i {lan} beviljades.",
        _A1,
        verbatim("A1 nothing new on site") + of(_A1_TESTS, "test_normal_with_nothing_new_on_site"),
    ),
    Entry(
        "A1 comparison",
        "**Comparison**, only as a second sentence:",
        _A1,
        verbatim("A1 comparison")
        + of(_A1_TESTS, "test_fewer_than_twenty_in_the_country_are_counted"),
    ),
    Entry(
        "A1 none granted",
        "**None granted**:",
        _A1,
        verbatim("A1 none granted")
        + of(_A1_TESTS, "test_none_granted", "test_the_only_application_not_granted"),
    ),
    Entry(
        "A1 none applied",
        "**None applied**:",
        _A1,
        verbatim("A1 none applied") + of(_A1_TESTS, "test_none_applied_is_not_a_rejection"),
    ),
    Entry(
        "A1 seats missing",
        "**Seats missing (2018–2019)**:",
        _A1,
        verbatim("A1 seats missing") + of(_A1_TESTS, "test_2018_and_2019_have_no_seats"),
    ),
    Entry(
        "A1 2020–2022",
        "**2020–2022, several municipalities**:",
        ("components.sheets.yh_beviljat.text:INTENDED",),
        verbatim("A1 intention")
        + of(_A1_TESTS, "test_2020_to_2022_several_municipalities_are_the_applicants_intention"),
    ),
    Entry(
        "A1 not to conclude",
        "**Du kan inte dra slutsatsen**:",
        ("components.sheets.yh_beviljat.text:NOT_CONCLUDE",),
        verbatim("A1 not to conclude"),
    ),
)

_A2 = ("components.sheets.yh_pagar.text:answer",)
_A2_TESTS = "components/test_yh_pagar"

A2 = (
    Entry(
        "A2 normal",
        "> {termin} kan högst {p} studerande gå en YH-utbildning",
        _A2,
        verbatim("A2 normal")
        + of(_A2_TESTS, "test_where_the_seats_are", "test_sormland_industri_as_built"),
    ),
    Entry(
        "A2 no running round",
        "Variants. No running round:",
        _A2,
        verbatim("A2 none running") + of(_A2_TESTS, "test_none_running"),
    ),
    Entry(
        "A2 always",
        'Always: "Beräknat på beviljade platser.',
        ("components.sheets.yh_pagar.text:RULE",),
        verbatim("A2 always") + of(_A2_TESTS, "test_every_county_and_sector_has_an_answer"),
    ),
)

_A3 = ("components.sheets.yh_utfall.text:answer",)
_A3_TESTS = "components/test_yh_utfall"

A3 = (
    Entry(
        "A3 normal",
        "> I riket började {a} personer en YH-utbildning",
        _A3,
        verbatim("A3 normal")
        + of(_A3_TESTS, "test_fewer_than_twenty_are_counted", "test_work_not_published"),
    ),
    Entry(
        "A3 real figures",
        "Real: Teknik och tillverkning 2024: 6 014 antagna vid start",
        ("components.sheets.yh_utfall.sheet:build",),
        of(_A3_TESTS, "test_teknik_och_tillverkning", "test_industri_as_built"),
    ),
    Entry(
        "A3 title",
        '- Never "får rätt jobb". Page title:',
        ("components.sheets.yh_utfall.text:QUESTION",),
        verbatim("A3 title") + _WALKED,
    ),
    Entry(
        "A3 margins",
        '- With margin: "{w} procent (±{fel})".',
        (
            "components.sheets.yh_utfall.margins:women_and_men",
            "components.sheets.yh_utfall.margins:difference",
        ),
        verbatim("A3 women and men with margins", "A3 overlap")
        + of(_A3_TESTS, "test_overlapping_margins_may_be_chance"),
    ),
    Entry(
        "A3 examensgrad",
        '- Examensgrad: "Examensgraden var {e} procent {år}',
        (
            "components.sheets.yh_utfall.text:answer",
            "components.sheets.yh_utfall.text:DEGREE_MEANS",
        ),
        verbatim("A3 examensgrad")
        + of(
            _A3_TESTS,
            "test_examensgrad_is_scbs_own_and_not_graduates_by_admitted",
            "test_examensgrad_of_few_men_is_not_a_percentage",
            "test_no_examensgrad_is_said_when_there_is_none",
        ),
    ),
    Entry(
        "A3 one dataset per figure",
        "- Trap: three datasets give three numbers",
        ("components.sheets.yh_utfall.figures:degrees",),
        of(_A3_TESTS, "test_one_dataset_per_figure_and_its_name_says_which"),
    ),
    Entry(
        "A3 missing group",
        '- Missing group ("Friskvård och kroppsvård" 2021):',
        (
            "components.sheets.yh_utfall.text:no_survey",
            "components.sheets.yh_utfall.margins:TOO_FEW",
        ),
        verbatim("A3 missing group")
        + of(
            _A3_TESTS,
            "test_too_few_in_the_survey_says_who_can_tell",
            "test_a_missing_group_is_said",
        ),
    ),
)

_A4_TESTS = "components/test_bristyrken"

A4 = (
    Entry(
        "A4 normal",
        "> Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan}",
        ("components.sheets.bristyrken.text:answer",),
        verbatim("A4 normal")
        + of(
            _A4_TESTS,
            "test_what_the_assessments_rest_on",
            "test_none_and_one_in_a_situation",
            "test_one_assessed_occupation",
            "test_no_assessment_at_all",
        ),
    ),
    Entry(
        "A4 real figures",
        "Real, Sörmland industri (corrected mapping), 2025-2:",
        ("components.sheets.bristyrken.sheet:build",),
        verbatim("A4 none rests on the county")
        + of(_A4_TESTS, "test_sormland_industri_is_the_sentence_of_a4"),
    ),
    Entry(
        "A4 paradox",
        '- **Paradox**: "Arbetsgivare har svårt att rekrytera',
        ("components.sheets.occupations.situations:paradox",),
        verbatim("A4 paradox")
        + of(
            _A4_TESTS, "test_a_paradox_says_who_exists", "test_paradox_stands_apart_from_the_scale"
        ),
    ),
    Entry(
        "A4 trend",
        '- **Trend**: "Efterfrågan väntas öka."',
        ("components.sheets.occupations.situations:trend",),
        verbatim("A4 trend")
        + of(_A4_TESTS, "test_the_trend_is_demand_in_words")
        + of("rules/test_yrkesbarometern", "test_demand_grows_in_most_occupations")
        + of("oracle/test_bristyrken", "test_trends_and_surplus_are_as_published"),
    ),
    Entry(
        "A4 what a row rests on",
        '- Per row: "länets uppgifter"',
        ("components.sheets.occupations.situations:basis",),
        verbatim("A4 no assessment") + of(_A4_TESTS, "test_what_a_row_rests_on"),
    ),
    Entry(
        "A4 one round",
        "- County and riket only from the same round",
        ("components.sheets.bristyrken.text:newer_round",),
        of(_A4_TESTS, "test_the_country_is_from_the_same_round_only"),
    ),
    Entry(
        "A4 other counties",
        "- Other counties in the bundled edition:",
        ("components.sheets.occupations.situations:coverage",),
        verbatim("A4 gaps in the edition")
        + of(_A4_TESTS, "test_an_edition_with_gaps_says_how_many_are_in_it"),
    ),
    Entry(
        "A4 whose view",
        "- SYV views use *jobbmöjligheter*",
        ("data.questions.occupations:situations", "data.questions.occupations:opportunities"),
        of("rules/test_yrkesbarometern", "test_forum_views_show_the_recruitment_situation")
        + of("rules/test_jamfor", "test_a_person_is_told_the_job_opportunities"),
    ),
)

_A5 = ("components.sheets.sysselsattning.text:answer",)
_A5_TESTS = "components/test_sysselsattning"

A5 = (
    Entry(
        "A5 rising, falling, unchanged",
        "> {Antalet|Antal} som arbetar inom {bransch} i {lan}",
        _A5,
        of(_A5_TESTS, "test_change_here_and_in_the_country", "test_women_as_share_or_as_x_of_y"),
    ),
    Entry(
        "A5 real figures",
        "Real (BAS, B+C and D+E):",
        ("components.sheets.sysselsattning.sheet:build",),
        verbatim("A5 real figures") + of(_A5_TESTS, "test_sormland_industry"),
    ),
    Entry(
        "A5 opposite directions",
        '- Opposite directions: never "mer än i riket".',
        _A5,
        of(_A5_TESTS, "test_opposite_directions_are_never_more_or_less_than_the_country"),
    ),
    Entry(
        "A5 comparable years",
        "- Comparable start years only:",
        ("components.sheets.sysselsattning.text:breaks",),
        of(
            _A5_TESTS,
            "test_a_break_is_told_when_data_across_it_are_shown",
            "test_the_index_starts_at_100_in_each_series_and_holds_only_shared_years",
        ),
    ),
    Entry(
        "A5 one year",
        "- Only one year in the newest series",
        _A5,
        verbatim("A5 one year")
        + of(_A5_TESTS, "test_one_year_only", "test_an_old_figure_is_told_in_the_past_tense"),
    ),
    Entry(
        "A5 no data",
        '- No data: "Uppgifter om sysselsättning per bransch',
        (
            "components.sheets.sysselsattning.text:no_data",
            "components.sheets.sysselsattning.text:READ_IN",
        ),
        verbatim("A5 no data") + of(_A5_TESTS, "test_a_county_without_rows_says_who_has_them"),
    ),
    Entry(
        "A5 who is counted",
        "- RAMS says *förvärvsarbetande*, BAS *sysselsatta*",
        ("components.sheets.sysselsattning.text:counted",),
        verbatim("A5 workplace"),
    ),
)

_A6 = ("components.sheets.lia.text:answer",)

A6 = (
    Entry(
        "A6 normal",
        "> {termin} kan högst {p} studerande i {n} utbildningar behöva LIA-plats",
        _A6,
        verbatim("A6 normal", "A6 weeks confirmed"),
    ),
    Entry(
        "A6 real figures",
        "Real, Sörmland industri vt 2027: 612 in 14 programmes;",
        _A6,
        of("data/test_yh_start", "test_lia_in_sormland_industry_vt_2027")
        + of("components/test_lia", "test_sormland_industry_in_spring_2027"),
    ),
    Entry(
        "A6 nothing confirmed",
        "- Nothing confirmed:",
        ("components.sheets.lia.text:NO_WEEKS", "components.sheets.lia.text:ASK"),
        verbatim("A6 nothing confirmed", "A6 ask"),
    ),
    Entry(
        "A6 confirmed",
        '- Confirmed: "{utbildning}',
        ("components.sheets.lia.row_text:line", "components.sheets.lia.text:confirmed"),
        verbatim("A6 confirmed", "A6 no longer confirmed"),
    ),
    Entry(
        "A6 offers",
        "- Offers exist:",
        _A6,
        verbatim("A6 offers")
        + of("components/test_lia_text", "test_offers_beside_an_estimate_give_no_quotient"),
    ),
    Entry(
        "A6 share of LIA",
        "- LIA share (kvalificerad):",
        ("components.sheets.lia.row_text:QUARTER", "components.sheets.lia.text:usual"),
        verbatim("A6 a quarter", "A6 how usual")
        + of("rules/test_lia", "test_few_programmes_have_a_share_of_lia_by_law")
        + of("data/test_yh_graduate_survey", "test_two_of_a_hundred_had_no_lia"),
    ),
)

_A7 = ("components.sheets.utbildningar.text:answer",)
_A7_TESTS = "rules/test_utbildningar"

A7 = (
    Entry(
        "A7 normal",
        "> {n} YH-utbildningar inom {bransch} kan starta eller pågår inom {radie} km",
        _A7,
        of(
            _A7_TESTS,
            "test_normal",
            "test_how_many_are_outside_the_county",
            "test_one_and_none_at_a_distance",
        ),
    ),
    Entry(
        "A7 none near",
        '- 0 near: "Ingen inom 50 km.',
        _A7,
        of(_A7_TESTS, "test_none_near_names_the_nearest_and_how_far_it_looked"),
    ),
    Entry(
        "A7 distance chosen",
        "- Distance chosen: municipality and radius no longer filter;",
        ("components.sheets.utbildningar.text:REMOTE_CHOSEN",),
        of(_A7_TESTS, "test_distance_chosen_is_the_whole_country_and_may_have_meetings"),
    ),
    Entry(
        "A7 status of a row",
        "- Row status: **Kan starta {termin}**",
        (
            "components.sheets.programmes.row_text:status",
            "components.sheets.programmes.nearby:matching",
        ),
        of(
            _A7_TESTS,
            "test_the_status_of_a_row",
            "test_those_without_starts_left_are_shown_only_when_asked_for",
        ),
    ),
    Entry(
        "A7 open for application",
        '- On every row: "Öppen för ansökan?',
        ("components.sheets.programmes.row_text:OPEN_QUESTION",),
        of(_A7_TESTS, "test_every_row_asks_whether_it_is_open_and_says_where_to_look"),
    ),
)

_A8 = (
    "components.sheets.vagning.weighing:case",
    "components.sheets.vagning.suggestions:suggestion",
)
_A8_TESTS = "components/test_weighing"

A8 = (
    Entry(
        "A8 none applied",
        "| brist, no programme within reach, none applied |",
        _A8,
        verbatim("A8 none applied")
        + of(_A8_TESTS, "test_shortage_without_programme_and_none_applied"),
    ),
    Entry("A8 rejected", "| brist, rejected |", _A8, of(_A8_TESTS, "test_shortage_and_rejected")),
    Entry(
        "A8 programme exists",
        "| brist, programme exists |",
        _A8,
        verbatim("A8 programme exists")
        + of(
            _A8_TESTS,
            "test_shortage_where_a_programme_exists",
            "test_several_programmes_and_a_rejection",
            "test_seats_that_are_not_published",
        ),
    ),
    Entry(
        "A8 paradox of unemployment",
        "| paradox (arbetslöshet) |",
        _A8,
        verbatim("A8 paradox of unemployment") + of(_A8_TESTS, "test_paradox_of_unemployment"),
    ),
    Entry(
        "A8 paradox of part time or leaving",
        "| paradox (deltidsarbete, lämnare) |",
        _A8,
        verbatim("A8 paradox of part time or leaving")
        + of(
            _A8_TESTS,
            "test_paradox_of_part_time_or_leaving",
            "test_both_kinds_of_paradox_get_both_answers",
        ),
    ),
    Entry(
        "A8 surplus", "| överskott |", _A8, verbatim("A8 surplus") + of(_A8_TESTS, "test_surplus")
    ),
    Entry(
        "A8 no assessment",
        "| ingen bedömning |",
        _A8,
        verbatim("A8 no assessment") + of(_A8_TESTS, "test_no_assessment"),
    ),
    Entry(
        "A8 no link",
        "| no occupation link |",
        _A8,
        verbatim("A8 no link") + of(_A8_TESTS, "test_no_link_between_occupation_and_programme"),
    ),
)

_A9_TESTS = "components/test_bestallningar"

A9 = (
    Entry(
        "A9 normal",
        "> Av {n} beställningar från {forum} {år} har {å} fått ett åtagande",
        ("components.sheets.bestallningar.text:answer",),
        verbatim("A9 normal")
        + of(
            _A9_TESTS,
            "test_the_sentence_of_a9",
            "test_nothing_has_happened_yet",
            "test_who_has_not_answered",
            "test_a_single_order_is_told_by_its_state",
        ),
    ),
    Entry(
        "A9 first year",
        'First year: "Det här är forumets första beställningar.',
        ("components.sheets.bestallningar.text:first_year",),
        verbatim("A9 first year") + of(_A9_TESTS, "test_first_year"),
    ),
)

_A10 = ("components.sheets.earliest.text:steps",)
_A10_TESTS = "components/test_earliest"

A10 = (
    Entry(
        "A10 programme",
        "> YH-program: beställt {dec 2026}",
        _A10,
        verbatim("A10 programme")
        + of(_A10_TESTS, "test_a_programme_ordered_in_december_2026_is_the_line_of_a10"),
    ),
    Entry(
        "A10 course",
        "> YH-kurs (högst 99 poäng): nästa ansökan stänger",
        _A10,
        of(_A10_TESTS, "test_a_course_and_yrkesvux_are_the_lines_of_a10"),
    ),
    Entry(
        "A10 yrkesvux",
        "> Yrkesvux: kommunerna söker i",
        _A10,
        of(_A10_TESTS, "test_a_course_and_yrkesvux_are_the_lines_of_a10"),
    ),
    Entry(
        "A10 unconfirmed date",
        'Unconfirmed date: "Datumet för {år} är inte publicerat',
        ("components.sheets.earliest.text:certainty",),
        verbatim("A10 unconfirmed date")
        + of(_A10_TESTS, "test_a_date_that_is_not_published_is_said_to_be_so"),
    ),
)

ANSWERS = ALL + A1 + A2 + A3 + A4 + A5 + A6 + A7 + A8 + A9 + A10
