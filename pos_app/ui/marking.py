"""How a sentence is marked for translation; Qt's own extractor finds it by this name."""


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: ARG001
    """Mark a sentence for translation and return it as it is: PySide6's own is without a type."""
    return sentence
