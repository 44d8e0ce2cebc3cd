"""The program as it is installed: entry point, module, closed pipe, wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dealcheck.version import VERSION

ROOT = Path(__file__).parent.parent
PROGRAM = str(Path(sys.executable).with_name("dealcheck"))


@pytest.mark.parametrize("command", [[PROGRAM], [sys.executable, "-m", "dealcheck"]], ids=["entry point", "module"])
def test_it_starts_and_tells_its_version(command: list[str]) -> None:
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)  # noqa: S603

    assert VERSION in done.stdout
    assert done.stderr == ""


def test_a_closed_pipe_ends_it_quietly() -> None:
    command = [PROGRAM, "extract", "seeds", "fixtures", "--no-cache", "--format", "jsonl"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaints = process.stderr.read()

    assert process.returncode == 0
    assert complaints == b""


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # noqa: S603
    (wheel,) = tmp_path.glob("*.whl")
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "dealcheck").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }

    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}

    assert held == wanted
