"""What the scripts of this folder share: rows of figures, and the section of Benchmarks/results.md that they make."""

import datetime
import os
import pathlib
import platform
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent


def choose_program():
    """$KEFU_BINARY, else the release build, else the debug build."""
    if "KEFU_BINARY" not in os.environ:
        release = REPOSITORY / ".build/release/kefu"
        os.environ["KEFU_BINARY"] = str(release if release.exists() else REPOSITORY / ".build/debug/kefu")
    return pathlib.Path(os.environ["KEFU_BINARY"])


def build_of(program):
    return "release" if "release" in program.resolve().parts else "debug"


def percentiles(times):
    times = sorted(times)
    return times[len(times) // 2], times[len(times) * 99 // 100]


def load():
    return f"{os.getloadavg()[0]:.1f}"


class Section:
    def __init__(self):
        self.lines = []

    def add(self, what, figure, average=None):
        self.lines.append(f"| {what} | {figure} | {average or load()} |")
        print(self.lines[-1], flush=True)

    def write(self, build, setting, note):
        """Appends the rows to results.md, under the date, the commit and the machine."""
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=REPOSITORY, capture_output=True, text=True)
        command = f"Benchmarks/{pathlib.Path(sys.argv[0]).name} {' '.join(sys.argv[1:])}".strip()
        with open(HERE / "results.md", "a", encoding="utf-8") as results:
            results.write(
                f"\n## {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, {commit.stdout.strip()}, {build} build\n\n"
                f"{os.cpu_count()} cores ({processor()}), {platform.system()} {platform.release()}{setting}\n"
                f"Command: `{command}`. {note}\n\n"
                "| What | Figure | Load average |\n| --- | --- | --- |\n" + "\n".join(self.lines) + "\n")


def processor():
    found = re.search(r"model name\s*:\s*(.+)", pathlib.Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()
