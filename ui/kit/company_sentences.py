"""What the administrator and the back office are told, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

COMPANY_SENTENCES: dict[str, str] = {
    "company_field.bad_key": str(
        QT_TRANSLATE_NOOP("Problem", "“{key}” cannot be the name of a field.")
    ),
    "company_field.class_is_a_list": str(
        QT_TRANSLATE_NOOP("Problem", "The usual values of this field are a list of choices.")
    ),
    "company_field.label_taken": str(
        QT_TRANSLATE_NOOP("Problem", "There is a field of this name already.")
    ),
    "company_field.many_options": str(
        QT_TRANSLATE_NOOP("Problem", "At most {most} choices go into a list.")
    ),
    "company_field.no_label": str(
        QT_TRANSLATE_NOOP("Problem", "Give it a name, in one language at least.")
    ),
    "company_field.no_options": str(
        QT_TRANSLATE_NOOP("Problem", "Give it its choices, one a line.")
    ),
    "company_field.no_such_kind": str(
        QT_TRANSLATE_NOOP("Problem", "Only customers and contacts have fields of the company.")
    ),
    "company_field.type_stays": str(
        QT_TRANSLATE_NOOP(
            "Problem", "What a field holds stays as it is: retire it and add another one."
        )
    ),
    "customer.unknown": str(QT_TRANSLATE_NOOP("Problem", "Nobody in the book is called “{name}”.")),
}
