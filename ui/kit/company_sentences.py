"""What the administrator and the back office are told; the translators read it here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

COMPANY_SENTENCES: dict[str, str] = {
    "admin.email_taken": str(
        QT_TRANSLATE_NOOP("Problem", "There is an account of {email} already.")
    ),
    "admin.last_admin": str(
        QT_TRANSLATE_NOOP("Problem", "There would be no administrator left who could sign in.")
    ),
    "admin.leads_a_team": str(
        QT_TRANSLATE_NOOP("Problem", "{name} leads a team; name another manager for it first.")
    ),
    "admin.malformed": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The server cannot read what was typed here: look at name and e-mail."
        )
    ),
    "admin.not_a_manager": str(
        QT_TRANSLATE_NOOP("Problem", "{name} is no manager; give that role first.")
    ),
    "admin.not_active": str(
        QT_TRANSLATE_NOOP("Problem", "{name} may not sign in; enable the account first.")
    ),
    "admin.not_admin": str(QT_TRANSLATE_NOOP("Problem", "Only an administrator may do this.")),
    "admin.not_matched": str(
        QT_TRANSLATE_NOOP("Problem", "Some of the customers did not match; nothing was moved.")
    ),
    "admin.not_signed_in": str(
        QT_TRANSLATE_NOOP("Problem", "This book is not signed in to a server.")
    ),
    "admin.password_short": str(
        QT_TRANSLATE_NOOP("Problem", "A password has at least {length} characters.")
    ),
    "admin.same_person": str(
        QT_TRANSLATE_NOOP("Problem", "The customers have to go to somebody else.")
    ),
    "admin.team_in_itself": str(QT_TRANSLATE_NOOP("Problem", "A team cannot lie below itself.")),
    "admin.team_not_empty": str(
        QT_TRANSLATE_NOOP("Problem", "There are still people or teams in it; move them first.")
    ),
    "admin.team_taken": str(QT_TRANSLATE_NOOP("Problem", "There is a team of this name already.")),
    "admin.time_is_over": str(QT_TRANSLATE_NOOP("Problem", "That moment is past already.")),
    "admin.unknown_customer": str(QT_TRANSLATE_NOOP("Problem", "This customer is gone.")),
    "admin.unknown_laptop": str(QT_TRANSLATE_NOOP("Problem", "This laptop is gone.")),
    "admin.unknown_person": str(
        QT_TRANSLATE_NOOP("Problem", "This person is not in the company any more.")
    ),
    "admin.unknown_team": str(QT_TRANSLATE_NOOP("Problem", "This team is gone.")),
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
