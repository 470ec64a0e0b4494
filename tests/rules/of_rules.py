"""The inventory of rules.md, in the document's order."""

from tests.rules.inventory import Entry, of

YH = (
    Entry(
        "grant is not a start",
        "A **grant** is a decision, not a start.",
        (
            "components.sheets.yh_beviljat.text:answer",
            "components.sheets.programmes.row_text:status",
        ),
        of(
            "rules/test_words",
            "test_no_sheet_says_a_forbidden_word",
            "test_a_wrong_sentence_is_found",
        )
        + of("rules/test_utbildningar", "test_the_status_of_a_row"),
    ),
    Entry(
        "a start may be cancelled or moved",
        "A start may be cancelled, moved or have other seats.",
        (
            "components.sheets.yh_beviljat.text:NOT_CONCLUDE",
            "components.sheets.yh_pagar.text:NOT_CONCLUDE",
        ),
        of("rules/test_verbatim", "test_a_sheet_says_the_words_of_the_document"),
    ),
    Entry(
        "application year and decision year",
        "Application year and decision year:",
        ("components.sheets.yh_beviljat.text:period",),
        of("rules/test_yh", "test_a_grant_says_application_year_and_decision_year_together"),
    ),
    Entry(
        "omgång is not used",
        "*omgång* alone is ambiguous",
        ("components.kit.words:LABELS",),
        of(
            "rules/test_words",
            "test_no_sheet_says_a_forbidden_word",
            "test_the_words_that_are_used_instead",
        ),
    ),
    Entry(
        "window of the first start",
        "First start lies between 1 July of the decision year and 30 June the year after",
        ("data.terms:start_window",),
        of(
            "rules/test_yh",
            "test_a_decision_of_january_2026_starts_between_july_2026_and_june_2027",
        ),
    ),
    Entry(
        "later starts",
        "Round k adds k − 1 years.",
        ("data.terms:start_window",),
        of("data/test_terms", "test_start_k_lies_k_minus_one_years_after_the_first")
        + of("data/test_yh_start", "test_window_length_and_seats_of_each_start"),
    ),
    Entry(
        "earliest and latest are shown",
        'shown "ht 2026 eller vt 2027 (beräknat)"',
        ("components.sheets.programmes.row_text:status", "components.kit.words:term"),
        of("rules/test_utbildningar", "test_the_status_of_a_row"),
    ),
    Entry(
        "the earliest term is used and said",
        "Where one is needed, the earliest, said so.",
        ("data.terms:status_at", "data.steps.yh_start:TABLE"),
        of(
            "data/test_terms",
            "test_a_start_has_begun_with_its_earliest_term_though_its_window_is_open",
        )
        + of("rules/test_yh", "test_a_start_is_estimated_and_says_that_the_earliest_term_is_used"),
    ),
    Entry(
        "number of starts",
        "Number of starts = number of filled seat columns",
        ("data.steps.yh_start:shape",),
        of(
            "data/test_yh_start",
            "test_fewer_starts_granted_than_seat_columns_filled_uses_the_lower_and_says_so",
            "test_more_starts_granted_than_seat_columns_filled_uses_the_lower",
            "test_the_one_application_where_the_workbook_contradicts_itself",
        )
        + of(
            "components/test_yh_beviljat",
            "test_where_myh_contradicts_itself_the_lower_number_counts_and_it_is_said",
        ),
    ),
    Entry(
        "2020 has a total only",
        "2020 has no seats per round: show the total, divide nothing.",
        ("components.sheets.yh_beviljat.text:answer",),
        of(
            "components/test_yh_beviljat",
            "test_2020_has_a_total_but_no_seats_per_start",
            "test_only_the_seats_that_myh_published_have_a_column",
        )
        + of(
            "data/test_yh_start",
            "test_without_seats_per_start_the_granted_number_counts_and_seats_are_unknown",
        ),
    ),
    Entry(
        "2018–2019 have no seats",
        "2018–2019 have no seats.",
        ("components.sheets.yh_beviljat.text:answer",),
        of("components/test_yh_beviljat", "test_2018_and_2019_have_no_seats")
        + of("data/test_yh_start", "test_years_without_starts_in_the_workbooks_have_no_rows"),
    ),
    Entry(
        "platser is never alone",
        "**Platser** never alone:",
        (
            "components.sheets.programmes.row_text:seats",
            "components.sheets.yh_beviljat.text:answer",
        ),
        of(
            "rules/test_words",
            "test_no_sheet_says_a_forbidden_word",
            "test_a_wrong_sentence_is_found",
        )
        + of("rules/test_utbildningar", "test_seats_of_a_row_are_never_alone"),
    ),
    Entry(
        "seats of several municipalities",
        "Seats of programmes in several municipalities:",
        ("components.sheets.yh_beviljat.text:INTENDED", "data.steps.yh_start_county:TABLE"),
        of(
            "components/test_yh_beviljat",
            "test_2020_to_2022_several_municipalities_are_the_applicants_intention",
            "test_seats_split_by_municipality_are_the_countys_own",
        )
        + of(
            "data/test_yh_application",
            "test_several_municipalities_share_the_seats_of_the_programme",
        ),
    ),
    Entry(
        "once per county, never summed to the country",
        "the programme is counted once per county it names; counties are never summed",
        ("data.questions.yh:applications", "data.questions.yh:national_decisions"),
        of(
            "rules/test_yh",
            "test_a_programme_is_counted_once_per_county_it_names_and_once_in_the_country",
            "test_no_one_is_led_to_sum_counties_to_the_country",
        )
        + of("data/test_yh_start", "test_seats_in_two_counties"),
    ),
    Entry(
        "distance belongs to the country",
        "**Distans** programmes belong to the whole country:",
        ("components.sheets.utbildningar.sheet:build", "components.sheets.yh_pagar.sheet:build"),
        of("rules/test_yh", "test_distance_is_apart_from_the_countys_own_and_never_left_out")
        + of(
            "rules/test_utbildningar", "test_distance_programmes_stand_beside_those_that_are_near"
        ),
    ),
    Entry(
        "length in weeks and terms",
        "Length: study weeks = points / 5 × 100 / pace",
        ("data.terms:study_weeks", "data.terms:term_count"),
        of("rules/test_yh", "test_the_lengths_that_the_rules_give"),
    ),
    Entry(
        "weeks of a term",
        "A term is 20 study weeks; ht = week 34–02, vt = week 03–23.",
        ("data.terms:term_of", "data.terms:first_day", "data.terms:last_day"),
        of(
            "rules/test_yh",
            "test_a_term_in_autumn_is_week_34_to_02",
            "test_a_term_in_spring_is_week_03_to_23",
        )
        + of("data/test_terms", "test_the_term_of_a_day"),
    ),
    Entry(
        "can start, runs, none left",
        "A programme **kan starta** (a start lies ahead)",
        ("data.terms:status_at",),
        of(
            "data/test_terms",
            "test_status_follows_the_starts",
            "test_a_programme_without_known_starts_has_none_left",
        ),
    ),
    Entry(
        "lists show the first two",
        "Lists show the first two by default.",
        ("components.sheets.programmes.nearby:matching",),
        of(
            "rules/test_utbildningar",
            "test_those_without_starts_left_are_shown_only_when_asked_for",
        ),
    ),
    Entry(
        "open for application is not known",
        'On every row: "Öppen för ansökan? Se yrkeshogskolan.se" (we do not know).',
        ("components.sheets.programmes.row_text:OPEN_QUESTION",),
        of(
            "rules/test_utbildningar",
            "test_every_row_asks_whether_it_is_open_and_says_where_to_look",
        ),
    ),
    Entry(
        "courses have their own cycle",
        "Courses: own cycle (2026: closed 12 February",
        ("components.sheets.kurser.text:cycle",),
        of(
            "rules/test_yh",
            "test_courses_have_their_own_cycle_and_their_decisions_are_not_in_the_edition",
        ),
    ),
    Entry(
        "seats of courses per year of start",
        "seats per start year as published.",
        ("data.questions.courses:starts",),
        of("components/test_kurser", "test_seats_stand_per_year_of_start_and_add_up")
        + of("data/test_yh_course", "test_seats_per_year_of_start"),
    ),
    Entry(
        "courses har beviljats",
        'The bundled rounds are over: "har beviljats".',
        ("components.sheets.kurser.text:answer",),
        of("components/test_kurser", "test_normal", "test_none_granted"),
    ),
    Entry(
        "ordinary rounds only",
        "Only the ordinary rounds with state funding are in the workbooks.",
        (
            "components.sheets.yh_beviljat.text:NOT_CONCLUDE",
            "components.sheets.utbildningar.text:NOT_CONCLUDE",
        ),
        of("rules/test_yh", "test_only_the_ordinary_rounds_are_said_to_be_included"),
    ),
)

LIA = (
    Entry(
        "a quarter of a kvalificerad examen is LIA",
        "Kvalificerad examen: at least 25 % of the programme is LIA.",
        ("components.kit.glossary:WORDS",),
        of("rules/test_lia", "test_few_programmes_have_a_share_of_lia_by_law"),
    ),
    Entry(
        "nearly all have had LIA",
        "only 2 % of the 2021 graduates in work had none (SCB)",
        ("data.steps.yh_graduate_survey:TABLE",),
        of("data/test_yh_graduate_survey", "test_two_of_a_hundred_had_no_lia"),
    ),
    Entry(
        "students, never weeks",
        "So the estimate counts **students, never weeks**:",
        (
            "data.lia.need:estimate",
            "data.steps.lia_need:TABLE",
            "components.sheets.siffrorna.rules_text:RULES",
            "components.sheets.lia.text:ESTIMATED",
        ),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of("data/test_yh_start", "test_lia_in_sormland_industry_vt_2027")
        + of(
            "data/test_lia_need",
            "test_a_start_counts_from_its_second_term_to_its_last",
            "test_what_is_said_is_what_is_counted",
        )
        + of("oracle/test_lia", "test_every_county_and_term_agrees_with_the_csv_files")
        + of("components/test_lia", "test_sormland_industry_in_spring_2027"),
    ),
    Entry(
        "short and half pace",
        "Programmes under 200 points are left out, said so;",
        (
            "data.lia.need:estimate",
            "data.lia.need:often_working",
            "components.sheets.siffrorna.rules_text:RULES",
            "components.sheets.lia.row_text:extent",
        ),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of(
            "data/test_lia_need",
            "test_programmes_under_200_points_are_left_out",
            "test_half_pace_is_often_people_at_work",
        )
        + of("components/test_lia_text", "test_half_pace_is_often_for_those_who_work"),
    ),
    Entry(
        "where LIA is",
        "Place: *på plats*, one municipality → there;",
        (
            "data.lia.need:place",
            "components.sheets.siffrorna.rules_text:RULES",
            "components.sheets.lia.found:chosen",
        ),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of("components/test_yh_pagar", "test_the_terms_ahead_stand_in_time_stacked_by_place")
        + of(
            "data/test_lia_need",
            "test_where_the_places_are_needed",
            "test_only_a_programme_on_site_in_one_municipality_has_a_place",
            "test_a_programme_is_once_in_the_country_and_names_its_places_in_the_county",
        )
        + of(
            "components/test_lia",
            "test_the_municipalities_table_has_no_distance_and_sums_only_one_municipality",
        ),
    ),
    Entry(
        "612 in Sörmland, of which 419 at a distance",
        "(Sörmland, industri, vt 2027: 612 seats, of which 419 distance",
        ("data.questions.lia:need",),
        of("data/test_yh_start", "test_lia_in_sormland_industry_vt_2027")
        + of("oracle/test_yh_pagar", "test_sormland_industry_in_spring_2027_after_the_first_term")
        + of("data/test_lia_need", "test_sormland_industry_in_spring_2027")
        + of("oracle/test_lia", "test_sormland_industry_in_spring_2027"),
    ),
    Entry(
        "an estimate is one band",
        "In the calendar an estimate is one band over the term:",
        ("components.sheets.siffrorna.rules_text:RULES", "components.sheets.lia.bars:bars"),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of("components/test_lia", "test_an_estimate_is_one_band_over_its_term"),
    ),
    Entry(
        "no estimate in the calendar file",
        "Estimates are not in `/lia.ics`.",
        ("components.sheets.siffrorna.rules_text:RULES", "components.sheets.lia.calendar_file:ics"),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of(
            "components/test_calendar_file",
            "test_only_confirmed_periods_that_have_not_ended_are_in_it",
        ),
    ),
    Entry(
        "ratio only where confirmed",
        "Need against offers as a ratio only where the need is confirmed.",
        ("components.sheets.siffrorna.rules_text:RULES", "components.sheets.lia.text:scale"),
        of("rules/test_lia", "test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures")
        + of(
            "components/test_lia_text",
            "test_offers_beside_an_estimate_give_no_quotient",
            "test_a_confirmed_need_gives_five_steps_in_words_with_the_numbers",
        ),
    ),
)

YRKESBAROMETERN = (
    Entry(
        "demand, never shortage in five years",
        "It assesses today's recruitment situation",
        (
            "components.sheets.bristyrken.text:not_conclude",
            "components.sheets.occupations.situations:trend",
        ),
        of(
            "components/test_bristyrken",
            "test_the_trend_is_demand_in_words",
            "test_what_may_not_be_concluded_has_the_countrys_own_numbers",
        ),
    ),
    Entry(
        "öka ranks nothing",
        '"Öka" covers 388 of 474 assessments: it does not rank anything.',
        ("components.sheets.vagning.weighing:order",),
        of("components/test_vagning", "test_demand_in_five_years_does_not_move_a_row")
        + of("rules/test_yrkesbarometern", "test_demand_grows_in_most_occupations"),
    ),
    Entry(
        "paradox is its own kind",
        "*Paradox* (hard to recruit although people exist",
        (
            "components.sheets.vagning.weighing:case",
            "components.sheets.occupations.situations:SHAPES",
        ),
        of("components/test_weighing", "test_a_paradox_is_its_own_kind_whatever_is_within_reach")
        + of("components/test_bristyrken", "test_paradox_stands_apart_from_the_scale")
        + of("components/test_vagning", "test_paradox_has_a_table_of_its_own"),
    ),
    Entry(
        "what a row rests on",
        'Each row says on what it rests: "länets uppgifter"',
        ("components.sheets.occupations.situations:basis",),
        of("components/test_bristyrken", "test_what_a_row_rests_on")
        + of("data/test_occupation_forecast", "test_what_an_assessment_rests_on"),
    ),
    Entry(
        "3 of 158 rest on the county",
        "Only 3 of 158 Sörmland assessments rest wholly on the county.",
        ("data.questions.occupations:situations",),
        of(
            "data/test_occupation_forecast",
            "test_three_of_sormlands_158_assessments_rest_on_the_county_alone",
        ),
    ),
    Entry(
        "no assessment is a value",
        '"Ingen bedömning: för litet underlag" is a value, not an empty cell.',
        ("components.sheets.occupations.situations:NO_ASSESSMENT",),
        of("components/test_bristyrken", "test_every_row_has_a_value_in_every_column"),
    ),
    Entry(
        "county and country of one round",
        "County and country only from the same round.",
        (
            "data.questions.occupations:newest_round",
            "components.sheets.bristyrken.text:newer_round",
        ),
        of(
            "components/test_bristyrken",
            "test_the_country_is_from_the_same_round_only",
            "test_a_later_round_that_has_the_county_is_used",
        ),
    ),
    Entry(
        "rekryteringssituation for forums",
        "Employers' and forum views use *rekryteringssituation*",
        ("data.questions.occupations:situations",),
        of("rules/test_yrkesbarometern", "test_forum_views_show_the_recruitment_situation"),
    ),
    Entry(
        "jobbmöjligheter for a person's choice",
        "views for a person's choice *jobbmöjligheter*",
        ("data.questions.occupations:opportunities",),
        of("rules/test_jamfor", "test_a_person_is_told_the_job_opportunities"),
    ),
    Entry(
        "läget per yrke",
        'Never "Semaforen"',
        ("components.sheets.bristyrken.text:TABLE",),
        of(
            "rules/test_words",
            "test_no_sheet_says_a_forbidden_word",
            "test_the_words_that_are_used_instead",
        ),
    ),
)

SECTORS = (
    Entry(
        "overrides by SUN5",
        "`sector_sun5.csv` (by SUN5 prefix, longest wins, from 2023; before that by area)",
        ("data.sectors:SectorMap",),
        of("data/test_sectors", "test_from_2023_the_longest_sun5_prefix_decides")
        + of("data/test_yh_application", "test_industry_in_sormland_2025"),
    ),
    Entry(
        "overrides by occupation",
        "`sector_occupations.csv` (by occupation)",
        ("data.steps.occupation:shape",),
        of(
            "data/test_occupation",
            "test_an_occupation_follows_its_area",
            "test_an_own_sector_wins_over_the_area_and_may_have_a_neighbour",
        ),
    ),
    Entry(
        "närliggande",
        'rows with `also` appear as "Närliggande" in the other sector',
        ("components.sheets.yh_beviljat.text:RELATED", "components.sheets.bristyrken.text:RELATED"),
        of("components/test_bristyrken", "test_related_occupations_are_folded_and_not_counted")
        + of("components/test_yh_beviljat", "test_sormland_industri_as_built"),
    ),
    Entry(
        "sni_caveat beside every SNI figure",
        "`sni_caveat` stands beside every SNI figure of the sector.",
        ("data.questions.meta:sector",),
        of(
            "components/test_sysselsattning",
            "test_the_caveat_of_the_sector_stands_beside_every_figure",
        ),
    ),
    Entry(
        "the mapping is shown",
        "The mapping is ours, shown on `/siffrorna`, editable",
        ("components.sheets.siffrorna.figures:of_sectors",),
        of("components/test_siffrorna", "test_the_whole_mapping_of_sectors_is_there"),
    ),
    Entry(
        "what is unmapped stops the build",
        "an unmapped area, SUN5 or occupation stops the build",
        ("data.sectors:SectorMap", "data.steps.occupation:check"),
        of("data/test_sectors", "test_an_area_without_a_sector_stops_and_is_named")
        + of("data/test_yh_application", "test_an_area_without_a_sector_stops_the_build")
        + of(
            "data/test_occupation",
            "test_an_occupation_without_sector_stops_the_build_naming_its_row",
        ),
    ),
    Entry(
        "no occupation without a link",
        "Occupation ↔ programme only through `sun5_occupation.csv`; without a link:",
        (
            "components.sheets.occupations.leads_to:linked",
            "components.sheets.vagning.suggestions:NO_LINK",
        ),
        of(
            "components/test_leads_to",
            "test_the_longest_prefix_wins",
            "test_what_has_no_link_stands_by_area",
        )
        + of("components/test_weighing", "test_on_site_shared_and_distance_are_counted_apart"),
    ),
)

STATISTICS = (
    Entry(
        "no change across a break",
        "Series: `RAMS–2018`, `RAMS2019–` (new source AGI), `BAS` (from 2020).",
        (
            "data.questions.labour:employment_by_year",
            "components.sheets.sysselsattning.text:breaks",
        ),
        of(
            "components/test_sysselsattning",
            "test_a_break_is_told_when_data_across_it_are_shown",
            "test_no_line_is_drawn_across_a_break",
        )
        + of("oracle/test_sysselsattning", "test_no_change_is_said_or_drawn_across_a_break"),
    ),
    Entry(
        "förvärvsarbetande and sysselsatta",
        "RAMS says *förvärvsarbetande*, BAS *sysselsatta*; both by workplace here.",
        ("components.sheets.sysselsattning.text:counted",),
        of("data/test_employment", "test_each_series_says_whom_it_counts")
        + of("components/test_sysselsattning", "test_an_old_figure_is_told_in_the_past_tense"),
    ),
    Entry(
        "older than 24 months",
        "Newest figure older than 24 months:",
        ("components.kit.rules:is_old", "components.kit.words:old_figure"),
        of(
            "rules/test_statistics",
            "test_a_figure_is_old_24_months_after_its_year",
            "test_an_old_figure_is_asked_about_in_the_past_tense_and_marked",
            "test_the_same_edition_opened_in_ten_years_asks_in_the_past_tense",
            "test_nothing_old_is_among_the_answers_of_the_start_page",
        ),
    ),
    Entry(
        "x av y under twenty",
        'Fewer than 20 in the denominator: "x av y".',
        ("components.kit.numbers:share",),
        of("rules/test_statistics", "test_a_percentage_needs_twenty_in_its_denominator"),
    ),
    Entry(
        "change and its margin",
        'Change with one decimal; under 0.5 % or inside the margin: "i stort sett oförändrat".',
        ("components.kit.numbers:direction", "components.kit.numbers:decimal"),
        of(
            "rules/test_statistics",
            "test_half_a_per_cent_or_the_margin_decides_whether_anything_changed",
            "test_a_change_has_one_decimal",
        ),
    ),
    Entry(
        "margins of error",
        'Margins of error always shown; overlapping: "skillnaden kan bero på slumpen".',
        (
            "components.sheets.yh_utfall.margins:difference",
            "components.sheets.yh_utfall.margins:women_and_men",
        ),
        of(
            "components/test_yh_utfall",
            "test_overlapping_margins_may_be_chance",
            "test_women_and_men_stand_with_their_margins",
        ),
    ),
    Entry(
        "suppression of persons we compute",
        "Suppression concerns numbers of *persons that we compute ourselves* (< 5).",
        ("components.kit.rules:suppressed",),
        of(
            "rules/test_statistics",
            "test_fewer_than_five_persons_that_we_computed_are_hidden_but_none_is_said",
        )
        + of("components/test_sysselsattning", "test_few_persons_are_not_shown"),
    ),
    Entry(
        "what is not suppressed",
        "Seats, programmes and what a publisher has already published are not suppressed.",
        ("components.sheets.yh_beviljat.text:answer", "data.questions.outcomes:outcomes"),
        of("rules/test_yh", "test_few_seats_are_not_hidden")
        + of("rules/test_statistics", "test_what_a_publisher_has_published_is_not_hidden"),
    ),
    Entry(
        "women and men side by side",
        "Women and men side by side wherever the source has both, women first",
        ("components.kit.words:SEX_ORDER", "components.address.choices:NAMES"),
        of(
            "rules/test_statistics",
            "test_women_come_first",
            "test_women_and_men_are_shown_or_the_source_is_said_not_to",
            "test_there_is_no_choice_of_sex",
        ),
    ),
    Entry(
        "one dataset per figure",
        'One dataset per figure: three different numbers exist for "examinerade 2021".',
        ("components.sheets.yh_utfall.figures:degrees",),
        of("components/test_yh_utfall", "test_one_dataset_per_figure_and_its_name_says_which")
        + of(
            "data/test_yh_outcome", "test_graduates_of_2021_are_counted_differently_by_each_dataset"
        ),
    ),
    Entry(
        "examensgrad is SCB's own",
        "Examensgrad is SCB's own, never computed.",
        ("components.sheets.yh_utfall.text:DEGREE_MEANS",),
        of(
            "components/test_yh_utfall",
            "test_examensgrad_is_scbs_own_and_not_graduates_by_admitted",
        ),
    ),
    Entry(
        "source line",
        '"Egen bearbetning av uppgifter från …, tabell, period, hämtad …"',
        ("components.kit.words:source_line",),
        of(
            "rules/test_statistics",
            "test_the_source_line_says_whether_we_have_processed_the_figures",
        ),
    ),
    Entry(
        "distances",
        "Distances: between municipal centroids, rounded to 5 km",
        (
            "components.sheets.programmes.nearby:distances",
            "components.sheets.programmes.row_text:distance",
        ),
        of(
            "rules/test_utbildningar",
            "test_a_distance_is_rounded_to_five_kilometres",
            "test_normal",
        ),
    ),
    Entry(
        "a radius overrides the county",
        "A municipality with a radius overrides the county (Katrineholm:",
        ("components.sheets.programmes.nearby:steps", "components.address.choices:parse"),
        of(
            "rules/test_utbildningar",
            "test_from_katrineholm_to_the_neighbours_of_the_rules",
            "test_a_municipality_with_a_radius_reaches_over_the_county_border",
        )
        + of("components/test_choices", "test_a_radius_reaches_over_the_county_border"),
    ),
    Entry(
        "Örebro län and Örebro kommun",
        'Names: "Örebro län" and "Örebro kommun", never "Örebro" alone.',
        ("components.kit.words:municipality", "data.questions.places:counties"),
        of("rules/test_statistics", "test_counties_and_municipalities_of_one_name_are_told_apart")
        + of("rules/test_words", "test_no_sheet_says_a_forbidden_word"),
    ),
)

_KIND = ("data.forum.life:KINDS", "components.sheets.earliest.text:MATTER_OF")
_KINDS = of(
    "rules/test_orders",
    "test_the_kinds_are_the_rows_of_the_table",
    "test_when_each_kind_can_start_follows_its_matter",
)

ORDERS = (
    Entry(
        "the chain of states",
        "`utkast → beställd → skickad → åtagen | avböjd",
        ("data.forum.life:STATES",),
        of("rules/test_orders", "test_the_chain_has_the_states_of_the_rules_in_their_order")
        + of("data/test_orders", "test_how_far_an_order_has_come"),
    ),
    Entry(
        "avböjd needs a reason",
        "`avböjd` needs a reason",
        ("data.forum.life:DECLINED_BECAUSE", "data.forum.orders:move"),
        of("rules/test_orders", "test_a_declined_order_is_not_committed_but_one_sent_on_may_be")
        + of(
            "forum/test_orders",
            "test_a_step_that_lacks_what_it_needs_writes_nothing",
            "test_a_declined_order_is_sent_to_somebody_else_with_a_new_day",
        ),
    ),
    Entry(
        "a rejection may be followed by a new application",
        "`avslag → ansökt` and `inställd → startad` may repeat",
        ("data.forum.life:NEXT", "data.forum.life:tries"),
        of("rules/test_orders", "test_a_rejected_application_may_be_followed_by_a_grant")
        + of(
            "forum/test_orders",
            "test_a_rejected_order_is_tried_again_with_a_later_year",
            "test_a_cancelled_start_may_take_place_later_with_its_application_year",
        ),
    ),
    Entry(
        "applications are child rows",
        "Applications are child rows (diarienummer",
        ("data.forum.applications:apply", "data.forum.life:furthest"),
        of("forum/test_orders", "test_the_order_shows_the_furthest_of_its_applications"),
    ),
    Entry(
        "only an exact diarienummer moves an order",
        "Only an exact diarienummer moves an order by itself",
        ("data.forum.matching:catch_up", "components.sheets.siffrorna.rules_text:RULES"),
        of(
            "forum/test_matching",
            "test_an_exact_diarienummer_moves_its_order",
            "test_a_diarienummer_that_is_nearly_right_moves_nothing",
            "test_a_likeness_is_a_proposal_and_moves_nothing",
        ),
    ),
    Entry(
        "started, cancelled and followed up by hand",
        "`startad`, `inställd`, `uppföljd` are always entered by hand",
        ("data.forum.life:BY_EDITION", "data.forum.orders:move"),
        of("forum/test_orders", "test_an_order_goes_from_draft_to_followed_up")
        + of("rules/test_orders", "test_an_edition_never_says_that_something_has_started"),
    ),
    Entry(
        "an order ends when its outcome is reported",
        "An order ends when its outcome is reported back.",
        ("data.forum.life:ENDED",),
        of("rules/test_orders", "test_an_order_ends_when_its_outcome_is_reported_or_it_is_dropped"),
    ),
    Entry(
        "two fields of seats",
        "Two seat fields: per start, number of starts.",
        ("data.forum:ORDER_COLUMNS",),
        of("components/test_bestallningar", "test_last_years_orders_open_the_meeting"),
    ),
    Entry(
        "an answer within 60 days",
        '"Svar senast" is 60 days unless set.',
        ("data.forum.life:ANSWER_WITHIN_DAYS",),
        of("rules/test_orders", "test_an_answer_is_expected_within_60_days")
        + of("components/test_bestallningar", "test_an_order_is_late_the_day_after_its_last_day"),
    ),
    *(
        Entry(f"kind: {kind}", f"| {kind} |", _KIND, _KINDS)
        for kind in (
            "ny YH-utbildning",
            "ändring i YH",
            "grundutbildning, gymnasium",
            "yrkesvux",
            "arbetsmarknadsutbildning",
            "vidareutbildning",
            "validering",
        )
    ),
    Entry(
        "when can it start, on every order",
        '"När kan det tidigast starta?" stands on every order',
        ("components.sheets.earliest.figure:for_order",),
        of(
            "components/test_bestallningar",
            "test_when_it_can_start_stands_on_every_order_that_has_not",
        )
        + of(
            "components/test_earliest",
            "test_a_programme_ordered_in_december_2026_is_the_line_of_a10",
        ),
    ),
    Entry(
        "dates that are not confirmed",
        "Dates not confirmed are marked so, with the last known one.",
        ("components.sheets.earliest.text:certainty",),
        of("components/test_earliest", "test_a_date_that_is_not_published_is_said_to_be_so")
        + of("data/test_support_actor_deadline", "test_the_next_closing_dates_are_not_confirmed"),
    ),
)

_WALKED = of(
    "rules/test_words",
    "test_no_sheet_says_a_forbidden_word",
    "test_no_text_of_the_program_holds_a_forbidden_word",
    "test_a_wrong_sentence_is_found",
)
_QUESTIONS = _WALKED + of("rules/test_words", "test_the_questions_are_those_of_the_table")
_INSTEAD = _WALKED + of("rules/test_words", "test_the_words_that_are_used_instead")

WORDS = (
    Entry("Vägning", "| Vägning |", ("components.sheets.vagning.text:QUESTION",), _QUESTIONS),
    Entry("omgång", "| omgång (a year) |", ("components.kit.words:LABELS",), _INSTEAD),
    Entry(
        "får rätt jobb",
        "| får rätt jobb |",
        ("components.sheets.yh_utfall.text:MATCHING_WORK",),
        _QUESTIONS,
    ),
    Entry(
        "Vilka yrken saknar folk?",
        "| Vilka yrken saknar folk? |",
        ("components.sheets.bristyrken.text:QUESTION",),
        _QUESTIONS,
    ),
    Entry(
        "Var finns människor som söker arbete?",
        "| Var finns människor som söker arbete? |",
        ("components.sheets.arbetsmarknad.text:question",),
        _QUESTIONS,
    ),
    Entry(
        "Vilka korta kurser finns?",
        "| Vilka korta kurser finns? |",
        ("components.sheets.kurser.text:QUESTION",),
        _QUESTIONS,
    ),
    Entry(
        "Vilka utbildningar finns nära mig?",
        "| Vilka utbildningar finns nära mig? |",
        ("components.sheets.utbildningar.text:QUESTION",),
        _QUESTIONS,
    ),
    Entry("bunden", "| bunden, distans |", ("components.kit.words:FORMS",), _INSTEAD),
    Entry("student, elev", "| student, elev |", ("components.kit.glossary:WORDS",), _INSTEAD),
    Entry("styrgrupp", "| styrgrupp |", ("components.kit.glossary:WORDS",), _INSTEAD),
    Entry(
        "stödja en ansökan", "| stödja en ansökan |", ("components.kit.glossary:WORDS",), _INSTEAD
    ),
    Entry(
        "run-sheet",
        "| run-sheet (in the interface) |",
        (),
        _WALKED,
        "components/presenting.py",
        "presenting is not built yet; no text says run-sheet, and none says dagordning",
    ),
)

RULES = YH + LIA + YRKESBAROMETERN + SECTORS + STATISTICS + ORDERS + WORDS
