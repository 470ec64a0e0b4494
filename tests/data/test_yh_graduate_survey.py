import pytest

from data.problems import BuildStopped
from data.steps import yh_graduate_survey

AREA = "Teknik och tillverkning"


@pytest.fixture
def answers(made):
    key = ["topic", "education_area", "sex", "answer"]
    return made["yh_graduate_survey"].set_index(key)


def test_women_and_men_in_work_with_their_margins(answers):
    found = {
        sex: tuple(
            answers.loc[
                ("sysselsattning", AREA, sex, "Anställd"), ["value", "margin_of_error"]
            ].astype(int)
        )
        for sex in ("kvinnor", "män")
    }
    assert found == {"kvinnor": (80, 4), "män": (89, 2)}


@pytest.mark.rule("only 2 % of the 2021 graduates in work had none (SCB)")
@pytest.mark.answer("LIA share (kvalificerad)")
def test_two_of_a_hundred_had_no_lia(answers):
    assert answers.loc[("lia", "Totalt", "totalt", "Hade inte LIA"), "value"] == 2


def test_the_survey_counts_graduates_its_own_way(answers):
    assert answers.loc[("sysselsattning", AREA, "totalt", "Antal"), "value"] == 2346


def test_areas_have_myhs_spelling_and_a_code(made):
    table = made["yh_graduate_survey"]
    coded = dict(zip(table["education_area"], table["area"], strict=True))
    assert coded["Data/IT"] == "data-it"
    assert coded["Totalt"] == "totalt"
    assert set(table.loc[table["area"].isna(), "education_area"]) == {"Bunden", "Distans"}


def test_a_group_with_too_few_answers_has_only_its_number(made):
    table = made["yh_graduate_survey"]
    few = table[(table["education_area"] == "Friskvård och kroppsvård")]
    assert set(few["answer"]) == {"Antal"}


def test_a_share_without_its_margin_stops_the_build(changed, remake):
    def lose_margin(table):
        row = (table["group"] == AREA) & (table["answer"] == "Anställd") & (table["sex"] == "män")
        table.loc[row, "margin_of_error"] = ""
        return table

    with pytest.raises(BuildStopped, match="Teknik och tillverkning, män, svaret 'Anställd'"):
        remake(yh_graduate_survey, changed("yh_graduate_survey.csv", lose_margin))
