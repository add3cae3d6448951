"""Whom the city works with: partnerships, agreements and programmes."""

from .agreements import Agreement, AgreementText, Signatory, Undertaking
from .indexes import AgreementRegisterPage, PartnershipIndexPage
from .partnerships import PartnershipPage, Representative
from .programmes import ProgrammeObjective, ProgrammePage

__all__ = [
    "Agreement",
    "AgreementRegisterPage",
    "AgreementText",
    "PartnershipIndexPage",
    "PartnershipPage",
    "ProgrammeObjective",
    "ProgrammePage",
    "Representative",
    "Signatory",
    "Undertaking",
]
