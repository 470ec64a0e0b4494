def test_admitted_to_courses_in_2024(made):
    key = ["indicator", "education_area", "sex", "year"]
    values = made["yh_course_outcome"].set_index(key)["value"]
    admitted = [
        values["Antal antagna som påbörjat studier", "Totalt", sex, 2024]
        for sex in ("kvinnor", "män", "totalt")
    ]
    assert admitted == [12_005, 7_683, 19_688]
