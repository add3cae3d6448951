"""The texts of agreements: sample documents, printed by ``docs/sample_documents.py``."""

from pathlib import Path

from core.demo import DemoDocument, register_documents

FOLDER = Path(__file__).parent / "documents"

register_documents(
    [
        DemoDocument(
            "document-quebec",
            FOLDER / "declaration-quebec.pdf",
            "Déclaration commune 2024-2025 : document d’exemple",
            "fr",
        ),
        DemoDocument(
            "document-valparaiso-fr",
            FOLDER / "accord-valparaiso.pdf",
            "Accord avec Valparaíso : document d’exemple",
            "fr",
        ),
        DemoDocument(
            "document-valparaiso-es",
            FOLDER / "acuerdo-valparaiso.pdf",
            "Acuerdo con Valparaíso: documento de ejemplo",
            "es",
        ),
    ]
)
