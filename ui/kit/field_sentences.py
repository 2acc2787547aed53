"""What may be wrong with the value of a field, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

FIELD_SENTENCES: dict[str, str] = {
    "field.nul": str(
        QT_TRANSLATE_NOOP("Problem", "The text holds a character that cannot be kept.")
    ),
    "field.surrogate": str(QT_TRANSLATE_NOOP("Problem", "The text holds half a character.")),
    "field.not_a_choice": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not one of the choices.")),
    "field.not_a_date": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not a date.")),
    "field.not_a_number": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not a number.")),
    "field.not_money": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not an amount.")),
    "field.out_of_range": str(
        QT_TRANSLATE_NOOP("Problem", "It has to lie between {low} and {high}.")
    ),
    "field.required": str(QT_TRANSLATE_NOOP("Problem", "This is needed.")),
    "field.too_long": str(
        QT_TRANSLATE_NOOP("Problem", "The text is too long: at most {longest} characters go in.")
    ),
}
