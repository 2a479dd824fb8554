"""Turns the NumPy archive of the sentence encoder into one file that can be mapped into memory as it is."""

import ast
import hashlib
import struct
import zipfile

import tensor_file

BLOCKS = 17
# Windows of the three convolution branches, whose input layers are read as one.
BRANCHES = (2, 3, 5)
TYPES = {"|u1": "U8", "<f4": "F32"}


def convert(directory):
    """Replaces weights.npz in `directory` by encoder.safetensors."""
    source = directory / "weights.npz"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    with zipfile.ZipFile(source) as archive:
        arrays = {info.filename.removesuffix(".npy"): read_array(archive.read(info)) for info in archive.infolist()}
    tensors = {"embedding": interleave([arrays.pop(f"q{block + 1}") for block in range(BLOCKS)])}
    for together, parts in [("projection", "proj"), ("projection_bias", "proj_b"), ("ln_in_g", "ln_g"), ("ln_in_b", "ln_b")]:
        tensors[together] = beside([arrays.pop(f"{parts}{width}") for width in BRANCHES])
    for name, (kind, shape, data) in sorted(arrays.items()):
        if kind in TYPES:
            tensors[name] = (TYPES[kind], shape, data)
    epsilon = struct.unpack("<d", arrays["eps"][2])[0]
    tensor_file.write(directory / "encoder.safetensors", tensors, {"source": digest, "epsilon": repr(epsilon)})
    source.unlink()


def read_array(data):
    """Element type, shape and bytes of a .npy file."""
    if data[:6] != b"\x93NUMPY":
        raise ValueError("not a NumPy array")
    size, start = (struct.unpack("<H", data[8:10])[0], 10) if data[6] == 1 else (struct.unpack("<I", data[8:12])[0], 12)
    header = ast.literal_eval(data[start:start + size].decode("latin-1"))
    if header["fortran_order"] and len(header["shape"]) > 1:
        raise ValueError("columns first is not expected here")
    return header["descr"], list(header["shape"]), data[start + size:]


def interleave(blocks):
    """Piece i is row i // 17 of block i % 17; afterwards it is row i."""
    rows, width = blocks[0][1]
    table = bytearray(rows * BLOCKS * width)
    for row in range(rows):
        for block, (_, _, data) in enumerate(blocks):
            place = (row * BLOCKS + block) * width
            table[place:place + width] = data[row * width:(row + 1) * width]
    return "U8", [rows * BLOCKS, width], bytes(table)


def beside(parts):
    """One tensor from several, joined along the last dimension."""
    rows = 1 if len(parts[0][1]) == 1 else parts[0][1][0]
    sizes = [len(data) // rows for _, _, data in parts]
    joined = b"".join(
        data[row * size:(row + 1) * size] for row in range(rows) for (_, _, data), size in zip(parts, sizes))
    width = sum(shape[-1] for _, shape, _ in parts)
    return "F32", [width] if len(parts[0][1]) == 1 else [rows, width], joined
