"""The first sentence of an answer, and what is left."""

from components.kit import sentences


def test_a_text_is_its_sentences():
    text = "I ansökan 2025 beviljades 2 av 7. De ger högst 64 platser per start. 3 är på distans."
    assert sentences.sentences(text) == [
        "I ansökan 2025 beviljades 2 av 7.",
        "De ger högst 64 platser per start.",
        "3 är på distans.",
    ]


def test_a_full_stop_inside_a_sentence_does_not_end_it():
    text = "I mars 2025 var 5,6 procent (t.ex. Eskilstuna, bl.a. Flen) inskrivna, ca. 300 fler."
    assert sentences.sentences(text) == [text]


def test_a_question_and_a_quotation_end_and_begin_sentences():
    assert sentences.sentences("Vem? ”Ingen” svarade. – Så är det!") == [
        "Vem?",
        "”Ingen” svarade.",
        "– Så är det!",
    ]


def test_nothing_has_no_sentences():
    assert sentences.sentences("") == []
    assert sentences.first(()) == ""
    assert sentences.rest(()) == ()


def test_the_rest_keeps_its_paragraphs():
    answer = ("Ett. Två. Tre.", "Fyra. Fem.")
    assert sentences.first(answer) == "Ett."
    assert sentences.rest(answer) == ("Två. Tre.", "Fyra. Fem.")


def test_a_paragraph_of_one_sentence_leaves_nothing_behind():
    assert sentences.rest(("Ett.", "Två.")) == ("Två.",)
