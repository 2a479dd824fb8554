"""Searches the same passages with SQLite FTS5 alone and with faiss, and prints a JSON object a peer.

usage: peers.py ARTICLES QUESTIONS VECTORS

VECTORS is the file in which kefu keeps the vectors of the articles. What faiss searches are those vectors; its questions are the first 200 of
them with a little noise (seed 1), since only its time and its recall against an exact search are asked for. A question's encoding is not part
of its time, as it is of kefu's.
"""
import csv
import json
import re
import sqlite3
import sys
import time

import faiss
import numpy

DIMENSION = 512
RECORD = 16 + 4 + DIMENSION + 4


def rows(path, column):
    with open(path, encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]


def tell(peer, start, times, **others):
    times = sorted(times)
    place = lambda share: times[max(0, -(-int(share * 100) * len(times) // 100) - 1)]
    print(json.dumps(
        {"peer": peer, "startSeconds": start, "searchP50": place(0.5), "searchP95": place(0.95), **others}), flush=True)


def full_text(articles, questions):
    """The trigram tokenizer is the one of FTS5 that finds Chinese; words of one or two characters are looked for by LIKE."""
    begin = time.perf_counter()
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize='trigram')")
    base.executemany("INSERT INTO passages(text) VALUES (?)", ((text,) for text in articles))
    start = time.perf_counter() - begin
    times = []
    for question in questions:
        begin = time.perf_counter()
        folded = re.sub(r"[^\w]+", " ", question.lower())
        grams = {folded[place:place + 3] for place in range(len(folded) - 2)}
        match = " OR ".join('"' + gram.replace('"', "") + '"' for gram in sorted(grams) if gram.strip())
        if match:
            base.execute("SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 10", (match,)).fetchall()
        times.append(time.perf_counter() - begin)
    tell("SQLite FTS5, trigrams", start, times)


def vectors(path):
    records = numpy.fromfile(path, dtype=numpy.uint8, offset=16)
    records = records[: len(records) // RECORD * RECORD].reshape(-1, RECORD)
    scales = records[:, 16:20].copy().view(numpy.float32)
    return records[:, 20 : 20 + DIMENSION].view(numpy.int8).astype(numpy.float32) * scales


def near(name, index, matrix, asked, exact):
    begin = time.perf_counter()
    index.add(matrix)
    start = time.perf_counter() - begin
    times, found = [], []
    for question in asked:
        begin = time.perf_counter()
        found.append(index.search(question[None], 10)[1][0])
        times.append(time.perf_counter() - begin)
    exact = found if exact is None else exact
    recall = numpy.mean([len(set(a) & set(b)) / 10 for a, b in zip(found, exact)])
    tell(name, start, times, recallAt10=float(recall))
    return exact


def main():
    articles, questions, path = sys.argv[1:]
    full_text(rows(articles, "answer"), rows(questions, "query"))
    faiss.omp_set_num_threads(1)
    matrix = vectors(path)
    draw = numpy.random.default_rng(1)
    asked = matrix[:200] + draw.normal(scale=0.01, size=(200, DIMENSION)).astype(numpy.float32)
    exact = near("faiss, exact", faiss.IndexFlatIP(DIMENSION), matrix, asked, None)
    near("faiss, HNSW 32", faiss.IndexHNSWFlat(DIMENSION, 32, faiss.METRIC_INNER_PRODUCT), matrix, asked, exact)


main()
