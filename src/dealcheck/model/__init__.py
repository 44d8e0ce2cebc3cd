"""The records that pass between the stages.

They are made by `dealcheck.record`, and not by pydantic, because a page holds ten to thirty claims and a validated
pydantic claim costs many times the time and six times the space. `contract` defines the same fields as pydantic models:
what `dealcheck schema` prints, what comes in is validated with, and what the Python API hands out.
"""

from dealcheck.model.claim import (
    CLAIM_KINDS,
    CONFIRMED,
    CURRENCY_KINDS,
    DATE_KINDS,
    EXCHANGE_RATIO,
    PERCENT_KINDS,
    TAKEN_BACK,
    TO_DATE,
    UNREAD_KINDS,
    WORD_KINDS,
    Certainty,
    Claim,
    Kind,
    Scope,
    in_deal,
    is_confirmed,
)
from dealcheck.model.deal import Deal, Difference, Fact, FactValue, Side, file_name
from dealcheck.model.document import Block, Document, Imprint, Places, Role, Sentence
from dealcheck.model.finding import CATEGORIES, SEVERITIES, Category, Finding, FindingSide, Reconciled, Severity
from dealcheck.model.mention import (
    Company,
    CompanyKind,
    Cue,
    DateMention,
    Figure,
    FigureForm,
    Mentions,
    Name,
    Topic,
    Transaction,
)
from dealcheck.model.quantity import MODIFIERS, Modifier, Quantity
from dealcheck.model.reading import Reading
from dealcheck.model.report import Article, Problem, Report, RuleCard, Summary
from dealcheck.model.suppression import Notice, Origin, Suppressed, Suppression
from dealcheck.model.tie import RELATIONS, Relation, Tie

__all__ = [
    "CATEGORIES",
    "CLAIM_KINDS",
    "CONFIRMED",
    "CURRENCY_KINDS",
    "DATE_KINDS",
    "EXCHANGE_RATIO",
    "MODIFIERS",
    "PERCENT_KINDS",
    "RELATIONS",
    "SEVERITIES",
    "TAKEN_BACK",
    "TO_DATE",
    "UNREAD_KINDS",
    "WORD_KINDS",
    "Article",
    "Block",
    "Category",
    "Certainty",
    "Claim",
    "Company",
    "CompanyKind",
    "Cue",
    "DateMention",
    "Deal",
    "Difference",
    "Document",
    "Fact",
    "FactValue",
    "Figure",
    "FigureForm",
    "Finding",
    "FindingSide",
    "Imprint",
    "Kind",
    "Mentions",
    "Modifier",
    "Name",
    "Notice",
    "Origin",
    "Places",
    "Problem",
    "Quantity",
    "Reading",
    "Reconciled",
    "Relation",
    "Report",
    "Role",
    "RuleCard",
    "Scope",
    "Sentence",
    "Severity",
    "Side",
    "Summary",
    "Suppressed",
    "Suppression",
    "Tie",
    "Topic",
    "Transaction",
    "file_name",
    "in_deal",
    "is_confirmed",
]
