"""How fast mentions are found, and whether the time grows with the text: python -m tests.benchmarks.bench_gazetteer."""

import time
from pathlib import Path

from reader.lexicon.loading import load_gazetteer
from reader.paths import resource

PARAGRAPH = (
    "وقالت المتحدثة باسم وزارة الخارجية الروسية، في بيان صدر أمس، إن «المباحثات مع الجانب الأميركي مستمرة»، مشيرةً إلى "
    "أنّ الاتحاد الأوروبي وحلف شمال الأطلسي لم يردّا بعد على المقترحات التي قدمتها بكين إلى مجلس الأمن الدولي. "
    "وتوقع خبراء أن ترتفع أسعار القمح والذرة في الأسواق العالمية خلال الأشهر المقبلة، بعدما تراجعت المحاصيل.\n"
)
SIZES = (100_000, 1_000_000, 4_000_000)  # bytes


def main() -> None:
    """Print the time to load, and for each size the time and the megabytes a second; then other texts of one size."""
    started = time.process_time()
    gazetteer = load_gazetteer(Path(resource("lexicon")))
    print(f"load: {(time.process_time() - started) * 1000:.0f} ms")
    unit = len(PARAGRAPH.encode())
    texts = {f"news, {size / 1e6:.1f} MB": PARAGRAPH * (size // unit) for size in SIZES}
    texts["one mention a word, 1.0 MB"] = "روسيا والصين " * 43_000
    texts["beginnings of long names, 1.0 MB"] = "المجموعة الاقتصادية لدول " * 22_500
    texts["no space, 1.0 MB"] = "ا" * 500_000
    texts["marks and invisible letters, 1.0 MB"] = "رُوسِيَا\u200f " * 55_000
    for name, text in texts.items():
        started = time.process_time()
        mentions = len(gazetteer.find_mentions(text))
        seconds = time.process_time() - started
        print(f"{name:36} {seconds:6.2f} s  {len(text.encode()) / 1e6 / seconds:5.1f} MB/s  {mentions} mentions")


if __name__ == "__main__":
    main()
