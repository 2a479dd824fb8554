"""Writes named tensors into one file that can be mapped into memory as it is.

The file has the safetensors layout: the length of a JSON header (8 bytes, little endian), the header, the tensors.
"""

import json
import struct

# Raised when what a conversion writes changes, so that older files are made again.
REVISION = 2

ALIGNMENT = 64


def write(path, tensors, metadata):
    header, offset = {"__metadata__": metadata}, 0
    for name, (kind, shape, data) in tensors.items():
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [offset, offset + len(data)]}
        offset = aligned(offset + len(data))
    text = json.dumps(header).encode()
    text += b" " * (aligned(8 + len(text)) - 8 - len(text))
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, _, data in tensors.values():
            file.write(data + b"\0" * (aligned(len(data)) - len(data)))


def aligned(offset):
    return -(-offset // ALIGNMENT) * ALIGNMENT
