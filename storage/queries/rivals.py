"""Companies that are in the book as competitors only: nobody to ring or call on unasked."""

from sqlalchemy import String, and_, func, type_coerce

from storage.models.customer import Customer
from storage.rules.choices import PartyRole

_ROLES = func.coalesce(type_coerce(Customer.party_roles, String), "")
ONLY_A_RIVAL = and_(
    _ROLES.contains(f'"{PartyRole.COMPETITOR}"'), ~_ROLES.contains(f'"{PartyRole.CUSTOMER}"')
)
"""A competitor who buys from us as well is a customer."""
