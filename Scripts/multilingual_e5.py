"""Turns the packed model of the second encoder into one file that can be mapped into memory and multiplied as it is."""

import array
import hashlib
import struct

import tensor_file

# Numbers that share a scale: a half float and 16 bytes of codes.
BLOCK, BLOCK_BYTES = 32, 18
# Columns of a matrix that lie together for the kernel that multiplies.
PANEL = 16


def convert(directory):
    """Replaces e5-small-q4.bin in `directory` by encoder.safetensors."""
    source = directory / "e5-small-q4.bin"
    data = source.read_bytes()
    reader = Reader(data)
    if reader.take("4sI")[0] != b"E5S1":
        raise ValueError("not a packed E5 model")
    width, layers, _, inner, _, positions, _, epsilon, _ = reader.take("7ifi")
    tensors, counts = vocabulary(reader)
    entries = directory_of(reader)

    def floats(name):
        start, count = entries[name]
        return data[start:start + 4 * count]

    def blocks(name):
        start, count = entries[name]
        return data[start:start + count // BLOCK * BLOCK_BYTES]

    words = blocks("emb.word")
    row = width // BLOCK * BLOCK_BYTES
    tensors["embedding"] = ("U8", [len(words) // row, row], words)
    tensors["positions"] = ("F32", [positions, width], added(floats("emb.pos"), floats("emb.type")[:4 * width]))
    tensors["norm.scale"] = ("F32", [width], floats("emb.ln.w"))
    tensors["norm.shift"] = ("F32", [width], floats("emb.ln.b"))
    for layer in range(layers):
        for name, parts, rows in [
            ("attention", "qkv", width), ("output", ["ao"], width), ("up", ["fi"], width), ("down", ["fo"], inner),
        ]:
            packed = b"".join(blocks(f"l{layer}.{part}.w") for part in parts)
            bias = b"".join(floats(f"l{layer}.{part}.b") for part in parts)
            codes, scales = panels(packed, rows)
            tensors[f"{layer}.{name}.codes"] = ("U8", [len(codes)], codes)
            tensors[f"{layer}.{name}.scales"] = ("F32", [len(scales) // 4], scales)
            tensors[f"{layer}.{name}.bias"] = ("F32", [len(bias) // 4], bias)
        for name, part in [("output", "aln"), ("down", "oln")]:
            tensors[f"{layer}.{name}.norm.scale"] = ("F32", [width], floats(f"l{layer}.{part}.w"))
            tensors[f"{layer}.{name}.norm.shift"] = ("F32", [width], floats(f"l{layer}.{part}.b"))
    metadata = {"source": hashlib.sha256(data).hexdigest(), "epsilon": repr(epsilon)} | counts
    tensor_file.write(directory / "encoder.safetensors", tensors, metadata)
    source.unlink()


class Reader:
    """Takes values from the front of `data`, one after the other."""

    def __init__(self, data):
        self.data, self.position = data, 0

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def bytes(self, count):
        self.position += count
        return self.data[self.position - count:self.position]


def vocabulary(reader):
    """The pieces as a tree of bytes with their scores, what characters become first, and how many there are of each."""
    count, begin, end, _, unknown = reader.take("5i")
    length, = reader.take("Q")
    ends = reader.take(f"{count + 1}I")
    scores = reader.bytes(4 * count)
    spellings = reader.bytes(length)
    labels, children, pieces = tree([spellings[ends[i]:ends[i + 1]] for i in range(count)])
    characters, starts, replacements = [], [0], []
    for _ in range(reader.take("iI")[0]):
        character, size = reader.take("IB")
        characters.append(character)
        replacements += reader.take(f"{size}I")
        starts.append(len(replacements))
    tensors = {
        "pieces.scores": ("F32", [count], scores),
        "tree.labels": ("U8", [len(labels)], bytes(labels)),
        "tree.children": integers(children),
        "tree.pieces": integers(pieces),
        "characters": integers(characters),
        "characters.starts": integers(starts),
        "characters.replacements": integers(replacements),
    }
    counts = {
        "pieces": count, "begin": begin, "end": end, "unknown": unknown, "nodes": len(labels),
        "characters": len(characters), "replacements": len(replacements),
    }
    return tensors, {name: str(value) for name, value in counts.items()}


def tree(spellings):
    """Of each node its byte, the number of its first child (the next node's is where they end), and 1 + its piece or 0.

    Nodes are ordered by depth, then by spelling, so that the children of one lie together in the order of their bytes.
    """
    first_of = {}
    for number, spelling in enumerate(spellings):
        first_of.setdefault(spelling, number)
    prefixes = {spelling[:size] for spelling in first_of for size in range(len(spelling) + 1)}
    nodes = sorted(sorted(prefixes), key=len)
    number_of = {prefix: number for number, prefix in enumerate(nodes)}
    children = [0] * (len(nodes) + 1)
    for node in nodes[1:]:
        children[number_of[node[:-1]] + 1] += 1
    children[0] = 1
    for number in range(1, len(children)):
        children[number] += children[number - 1]
    labels = [0] + [node[-1] for node in nodes[1:]]
    return labels, children, [first_of.get(node, -1) + 1 for node in nodes]


def integers(values):
    return "U32", [len(values)], struct.pack(f"<{len(values)}I", *values)


def directory_of(reader):
    """Of each tensor where it starts and how many numbers it has."""
    entries = {}
    for _ in range(reader.take("i")[0]):
        name = reader.bytes(reader.take("H")[0]).decode()
        _, count, start, _ = reader.take("BIQQ")
        entries[name] = (start, count)
    return entries


def added(rows, row):
    """`row` added to each of `rows`, all of them little-endian floats."""
    every, one = array.array("f", rows), array.array("f", row)
    return array.array("f", (value + one[i % len(one)] for i, value in enumerate(every))).tobytes()


def panels(packed, inner):
    """Codes [panel, block, 4, column, 4] and scales [panel, block, column] from blocks in the order [column, block]."""
    blocks = inner // BLOCK
    column_bytes = blocks * BLOCK_BYTES
    columns = len(packed) // column_bytes
    codes = bytearray(columns * blocks * 16)
    scales = array.array("f", bytes(4 * columns * blocks))
    for column in range(PANEL):
        # This column of every panel, block after block.
        part = b"".join(
            packed[start * column_bytes:(start + 1) * column_bytes] for start in range(column, columns, PANEL))
        halves = b"".join(part[i:i + 2] for i in range(0, len(part), BLOCK_BYTES))
        scales[column::PANEL] = array.array("f", struct.unpack(f"<{len(halves) // 2}e", halves))
        for i in range(16):
            codes[i // 4 * 4 * PANEL + column * 4 + i % 4::16 * PANEL] = part[2 + i::BLOCK_BYTES]
    return bytes(codes), scales.tobytes()
