"""What the interface says of a translation that should be read with care."""

from PySide6.QtCore import QCoreApplication

from reader.domain.translation import Doubt


def doubt_sentence(doubt: Doubt) -> str:
    """Return why a translated sentence should be read with care."""
    translate = QCoreApplication.translate
    sentences = {
        Doubt.UNTRANSLATED: translate("Doubt", "This sentence seems not to be translated whole."),
        Doubt.SHORT: translate("Doubt", "This translation is much shorter than its sentence."),
        Doubt.REPEATED: translate("Doubt", "Words are repeated in this translation."),
        Doubt.NUMBERS: translate("Doubt", "The numbers differ from the Arabic."),
        Doubt.LATIN: translate("Doubt", "A Latin name of the Arabic is missing."),
        Doubt.NAMES: translate("Doubt", "A name that you have set right is missing in this translation."),
        Doubt.COUNTRIES: translate("Doubt", "The countries differ from those in the Arabic."),
        Doubt.MARKS: translate("Doubt", "The quotation marks differ from the Arabic."),
    }
    return sentences[doubt]
