"""Pictures of a meeting's own points: kept with the book, copied with a plan."""

import pytest

from data.forum import items, meetings, pictures
from data.forum.errors import Refused
from tests.forum import made

PNG = {"media": "image/png", "width": 2, "height": 3}


@pytest.fixture
def own(editor, book):
    """A planned meeting and its point of its own."""
    meeting = made.meeting(editor)
    return meeting, book().items(meeting)[1].item_id


def test_a_picture_is_kept_in_place_of_the_one_before_and_taken_away(editor, book, own):
    _, item = own
    first = pictures.keep(editor, item, b"one", **PNG)
    before = book().version
    second = pictures.keep(editor, item, b"two!", **PNG, instead_of=first)
    assert before != book().version
    assert book().picture(first) is None
    kept = book().pictures([item])[item]
    assert (kept.name, kept.size, kept.width, kept.height) == (second, 4, 2, 3)
    assert book().picture_file(kept.picture_id) == b"two!"
    items.remove(editor, item, 1)
    assert book().picture(second) is None  # nobody sees it while its point is away
    items.take_back(editor, item)
    assert book().picture(second) == kept
    pictures.remove(editor, item, second)
    assert book().pictures([item]) == {}
    assert book().picture_file(kept.picture_id) == b""


def test_a_picture_that_the_editor_has_not_seen_is_left(editor, book, own):
    _, item = own
    first = pictures.keep(editor, item, b"one", **PNG)
    second = pictures.keep(editor, item, b"two", **PNG, instead_of=first)
    for seen in (first, ""):
        with pytest.raises(Refused, match="bytts ut sedan du såg den"):
            pictures.keep(editor, item, b"three", **PNG, instead_of=seen)
        with pytest.raises(Refused, match="bytts ut sedan du såg den"):
            pictures.remove(editor, item, seen)
    assert book().pictures([item])[item].name == second
    pictures.remove(editor, item, second)
    pictures.remove(editor, item, second)  # two who press for the same one
    pictures.keep(editor, item, b"three", **PNG, instead_of=second)  # nothing is lost


def test_there_is_room_for_so_many_and_so_large(editor, book, own, monkeypatch):
    meeting, item = own
    with pytest.raises(Refused, match="för stor"):
        pictures.keep(editor, item, bytes(pictures.LARGEST + 1), **PNG)
    with pytest.raises(ValueError, match="svg"):
        pictures.keep(editor, item, b"<svg/>", **(PNG | {"media": "image/svg+xml"}))
    monkeypatch.setattr(pictures, "MOST", 1)
    first = pictures.keep(editor, item, b"one", **PNG)
    pictures.keep(editor, item, b"two", **PNG, instead_of=first)
    other = items.append(editor, meeting, question="En till")
    with pytest.raises(Refused, match="redan 1 bilder"):
        pictures.keep(editor, other, b"three", **PNG)
    items.remove(editor, item, 1)  # what is off the agenda takes no room there
    pictures.keep(editor, other, b"three", **PNG)
    with pytest.raises(Refused, match="redan 1 bilder"):
        items.take_back(editor, item)
    assert [one.item_id for one in book().removed_items(meeting)] == [item]
    monkeypatch.setattr(pictures, "MOST", 20)
    items.take_back(editor, item)
    monkeypatch.setattr(pictures, "MOST_IN_BOOK", 2)
    another = items.append(editor, meeting, question="Och en till")
    with pytest.raises(Refused, match="Forumboken har redan"):
        pictures.keep(editor, another, b"four", **PNG)
    with pytest.raises(Refused, match="Forumboken har redan"):
        made.meeting(editor, agenda=[{"question": "Som förra året", "like": item}])
    assert len(book().meetings(made.COUNTY, made.SECTOR)) == 1


def test_a_plan_like_another_has_its_pictures_and_what_is_removed_goes_when_one_closes(
    editor, book, own
):
    _, item = own
    pictures.keep(editor, item, b"one", **PNG)
    agenda = [{"question": "Som förra året", "body": "Rad 1\nRad 2", "like": item}]
    told = {"title": "Höstens forum", "starts": "9", "ends": "11.30", "chair": "ordföranden"}
    copy = made.meeting(editor, agenda=agenda, **told)
    (point,) = book().items(copy)
    (its,) = book().pictures([point.item_id]).values()
    assert point.body == "Rad 1\nRad 2"
    assert book().picture_file(its.picture_id) == b"one"
    assert (book().meeting(copy).starts, book().meeting(copy).ends) == ("09:00", "11:30")
    items.remove(editor, item, 1)
    made.close(editor, copy, made.start(editor, copy))
    assert book().pictures([item, point.item_id]) == {point.item_id: its}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"starts": "halv ett"}, "inget klockslag"),
        ({"starts": "24"}, "inget klockslag"),
        ({"starts": "13", "ends": "12.30"}, "slutar 12:30, men det börjar 13:00"),
        ({"chair": "anna@foretag.example"}, "pekar ut en person"),
        ({"agenda": [{"question": "?"}] * (items.MOST + 1)}, "redan 60 punkter"),
    ],
)
def test_a_plan_that_does_not_hold_together_is_refused(editor, book, told, said):
    with pytest.raises(Refused, match=said):
        made.meeting(editor, **told)
    assert book().meetings(made.COUNTY, made.SECTOR) == []


def test_a_meeting_that_is_planned_is_not_moved_to_end_before_it_begins(editor, book):
    meeting = made.meeting(editor, starts="13:00")
    with pytest.raises(Refused, match="Ändra ett av dem"):
        meetings.edit(editor, meeting, 1, ends="12:00")
