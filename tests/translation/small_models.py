"""Small translation models with weights drawn by lot: right in form, nonsense in what they say."""

import io
import json
from pathlib import Path

import numpy as np
import sentencepiece
from ctranslate2.specs import common_spec, transformer_spec

WIDTH = 16
ARABIC = [
    "قال الوزير إن الاجتماع سيعقد يوم الأربعاء في العاصمة",
    "نفت الوزارة الخبر وأكدت موعد اللقاء",
    "بحث الطرفان سبل التعاون",
]
ENGLISH = [
    "the minister said that the meeting will be held",
    "the ministry denied the news",
    "both sides talked about work",
]
SPECIAL = ["<unk>", "<s>", "</s>"]


def make_argos_package(folder: Path, *, seed: int = 1, tokenizer: str = "sentencepiece", **metadata: str) -> Path:
    """Make an Argos package; `tokenizer` is "sentencepiece" or "bpe"."""
    folder.mkdir(parents=True)
    entries = {"package_version": "1.0", "from_code": "ar", "to_code": "en", "type": "translate"} | metadata
    (folder / "metadata.json").write_text(json.dumps(entries), encoding="utf-8")
    if tokenizer == "bpe":
        (folder / "bpe.model").write_text("#version: 0.2\nا ل\nt h\nth e</w>\n", encoding="utf-8")
        source = [char + mark for char in sorted(set("".join(ARABIC)) - {" "}) for mark in ("", "@@")]
        target = ["the", "minister", "said", "new@@", "s", "it", "&quot;"]
    else:
        source = train_pieces(folder / "sentencepiece.model", [*ARABIC, *ENGLISH])
        target = [piece for piece in source if piece.isascii() or piece.replace("▁", "").isascii()]
    prefix = [metadata["target_prefix"]] if "target_prefix" in metadata else []
    make_weights(folder / "model", SPECIAL + source, SPECIAL + target + prefix, seed)
    return folder


def make_opus_folder(folder: Path, *, seed: int = 1, adds_end: bool = True) -> Path:
    """Make an OPUS-MT model as CTranslate2's converters lay it out.

    One vocabulary for both languages that begins with the end mark and has no start mark, a decoder that starts from
    nothing, norms behind the layers, Swish. The converter of Marian's files (`adds_end`) lets the engine add the end
    mark; the one of Hugging Face's leaves that to the tokenizer and names the end mark as the decoder's start.
    """
    folder.mkdir(parents=True)
    source = train_pieces(folder / "source.spm", ARABIC)
    target = train_pieces(folder / "target.spm", ENGLISH)
    vocabulary = list(dict.fromkeys(["</s>", "<unk>", *source, *target]))
    make_weights(folder, vocabulary, vocabulary, seed, is_marian=True, adds_end=adds_end)
    return folder


def train_pieces(path: Path, sentences: list[str]) -> list[str]:
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences * 5),
        model_writer=written,
        vocab_size=90,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.write_bytes(written.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
    return [piece for piece in map(processor.id_to_piece, range(processor.get_piece_size())) if piece not in SPECIAL]


def make_weights(
    folder: Path, source: list[str], target: list[str], seed: int, *, is_marian: bool = False, adds_end: bool = False
) -> None:
    lot = np.random.default_rng(seed)

    def draw(*shape: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.float32]]":
        return lot.normal(0, 0.5, shape).astype(np.float32)

    def fill_linear(spec: object, rows: int, columns: int) -> None:
        spec.weight, spec.bias = draw(rows, columns), draw(rows)  # type: ignore[attr-defined]

    def fill_norm(spec: object) -> None:
        spec.gamma, spec.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]

    def fill_layer(layer: transformer_spec.TransformerEncoderLayerSpec) -> None:
        fill_linear(layer.self_attention.linear[0], 3 * WIDTH, WIDTH)
        fill_linear(layer.self_attention.linear[1], WIDTH, WIDTH)
        fill_norm(layer.self_attention.layer_norm)
        fill_linear(layer.ffn.linear_0, 2 * WIDTH, WIDTH)
        fill_linear(layer.ffn.linear_1, WIDTH, 2 * WIDTH)
        fill_norm(layer.ffn.layer_norm)

    activation = common_spec.Activation.SWISH if is_marian else common_spec.Activation.RELU
    spec = transformer_spec.TransformerSpec.from_config(
        (1, 1), num_heads=2, pre_norm=not is_marian, activation=activation
    )
    spec.decoder.start_from_zero_embedding = is_marian
    spec.encoder.embeddings[0].weight = draw(len(source), WIDTH)
    spec.decoder.embeddings.weight = draw(len(target), WIDTH)
    for half in (spec.encoder, spec.decoder):
        half.position_encodings.encodings = draw(512, WIDTH)
        if not is_marian:
            fill_norm(half.layer_norm)
        fill_layer(half.layer[0])
    attention = spec.decoder.layer[0].attention
    fill_linear(attention.linear[0], WIDTH, WIDTH)
    fill_linear(attention.linear[1], 2 * WIDTH, WIDTH)
    fill_linear(attention.linear[2], WIDTH, WIDTH)
    fill_norm(attention.layer_norm)
    fill_linear(spec.decoder.projection, len(target), WIDTH)
    foreign = [not piece.replace("▁", "").isascii() for piece in target]
    spec.decoder.projection.bias[np.array(foreign)] = -100  # one vocabulary or not, it writes English letters
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.config.add_source_eos = adds_end
    if is_marian and not adds_end:
        spec.config.decoder_start_token = "</s>"  # noqa: S105 -- a piece of text
    spec.validate()
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
