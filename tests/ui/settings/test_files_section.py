"""The two choices about photos: both careful unless somebody decides otherwise."""

from ui.kit.sync_line import FILES_ON_DEMAND, KEEP_PLACE
from ui.settings.files import FilesSection


def test_the_place_goes_and_photos_follow_the_data_unless_somebody_says_otherwise(context):
    section = FilesSection(context)
    assert (section.place.current(), section.when.current()) == ("off", "off")
    asked: list[int] = []
    context.sync.sync_requested.connect(lambda: asked.append(1))
    section.place.chosen.emit("on")
    section.when.chosen.emit("on")
    assert (context.settings.get(KEEP_PLACE), context.settings.get(FILES_ON_DEMAND)) == (True, True)
    assert asked == []
    section.when.chosen.emit("off")
    assert asked == [1]
    again = FilesSection(context)
    assert (again.place.current(), again.when.current()) == ("on", "off")
