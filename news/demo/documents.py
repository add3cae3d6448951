"""The files of publications: sample documents, printed by ``docs/sample_documents.py``."""

from pathlib import Path

from core.demo import DemoDocument, register_documents

register_documents(
    [
        DemoDocument(
            "document-study",
            Path(__file__).parent / "documents" / "action-internationale-des-villes.pdf",
            "L’action internationale des villes : résumé d’exemple",
            "fr",
        )
    ]
)
