"""Teaches a peer BANKING77 and times its answers; run by `Benchmarks/understanding`, in its virtual environment.

usage: understanding_peer.py PACKAGE TRAIN TEST
"""

import csv
import importlib.metadata
import json
import pathlib
import pickle
import re
import resource
import sys
import tempfile
import time


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [re.sub(r"\s+", " ", row["text"]).strip() for row in rows], [row["category"] for row in rows]


def scikit_learn(texts, labels):
    """The same kinds of n-grams as kefu counts, and LIBLINEAR."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    model = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2, token_pattern=r"\w+"),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)),
        LinearSVC())
    model.fit(texts, labels)
    return "words and characters, LinearSVC", model.predict, len(pickle.dumps(model))


def fast_text(texts, labels):
    import fasttext

    with tempfile.TemporaryDirectory() as folder:
        examples, saved = pathlib.Path(folder, "train.txt"), pathlib.Path(folder, "model.bin")
        examples.write_text("".join(f"__label__{label} {text.lower()}\n" for text, label in zip(texts, labels)))
        model = fasttext.train_supervised(
            str(examples), epoch=50, lr=0.5, wordNgrams=2, minn=2, maxn=5, dim=100, bucket=200_000, thread=1, verbose=0)
        model.save_model(str(saved))
        size = saved.stat().st_size

    def predict(asked):
        # Its Python layer fails under NumPy 2, so the compiled model is asked itself.
        return [model.f.predict(text.lower() + "\n", 1, 0.0, "strict")[0][1].removeprefix("__label__") for text in asked]

    return "words and characters, 50 epochs", predict, size


def main(package, train, test):
    texts, labels = read(train)
    asked, expected = read(test)
    start = time.monotonic()
    what, predict, size = {"scikit-learn": scikit_learn, "fasttext-wheel": fast_text}[package](texts, labels)
    trained = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answers = predict(asked)
    times = []
    for text in asked[:1000]:
        start = time.monotonic()
        predict([text])
        times.append((time.monotonic() - start) * 1000)
    times.sort()
    start = time.process_time()
    predict(asked)
    print(json.dumps({
        "version": importlib.metadata.version(package), "what": what, "train": trained, "peak_mib": peak,
        "size_mib": size / 2**20, "p50": times[len(times) // 2], "p99": times[len(times) * 99 // 100],
        "asked": len(asked), "per_second": len(asked) / (time.process_time() - start),
        "accuracy": sum(a == b for a, b in zip(answers, expected)) / len(expected)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
