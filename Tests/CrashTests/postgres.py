"""A PostgreSQL server of its own in a folder, which can be killed and started again."""

import glob
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def programs():
    """The folder of the server's programs: Debian keeps one for each version."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"), key=lambda path: int(path.split("/")[4]))
    path = found[-1] if found else shutil.which("postgres")
    if not path:
        raise SystemExit("needs PostgreSQL's server: Scripts/setup --with tests")
    return pathlib.Path(path).parent


class Postgres:
    """Durable as PostgreSQL comes: every commit waits for the disk."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "postgres"
        self.folder.mkdir()
        self.programs, self.port = programs(), free_port()
        self.url = f"postgres://kefu@127.0.0.1:{self.port}/postgres"
        # The server refuses to be run by root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            os.chmod(folder, 0o711)
            shutil.chown(self.folder, "postgres")
        command = [*self.user, str(self.programs / "initdb"), "-D", str(self.folder / "data"),
                   "-A", "trust", "-U", "kefu", "-E", "UTF8", "--locale=C.UTF-8"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.process = None

    def launch(self):
        command = [
            *self.user, str(self.programs / "postgres"), "-D", str(self.folder / "data"), "-p", str(self.port),
            "-c", "listen_addresses=127.0.0.1", "-k", str(self.folder),
        ]
        with open(self.folder.parent / "postgres.log", "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd="/")
        deadline = time.monotonic() + 30
        ready = [str(self.programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        while subprocess.run(ready).returncode != 0:
            if time.monotonic() > deadline:
                raise SystemExit("PostgreSQL did not start:\n" + (self.folder.parent / "postgres.log").read_text()[-2000:])
            time.sleep(0.02)

    def kill(self):
        """Ends all of its processes at once; the next start recovers from its log."""
        os.kill(int((self.folder / "data/postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            os.kill(int((self.folder / "data/postmaster.pid").read_text().split()[0]), signal.SIGINT)
            self.process.wait()
