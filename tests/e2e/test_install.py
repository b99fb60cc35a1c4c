"""`make install` puts everything in its place, systemd takes the units, and `uninstall` removes it all."""
import os
import re
import shutil
import subprocess

import pytest

from conftest import PROGRAM, TOP

INSTALL = TOP / "systemd/install"
UNITS = ["lib/systemd/system/nutgraf.service", "lib/systemd/system/nutgraf.timer",
         "lib/systemd/user/nutgraf.service", "lib/systemd/user/nutgraf.timer"]
EXPECTED = {"bin/nutgraf", "share/man/man1/nutgraf.1", "share/doc/nutgraf/nutgraf.yaml", "lib/sysusers.d/nutgraf.conf",
            "share/doc/nutgraf/sendmail.conf.example", *UNITS}


def install(*arguments):
    return subprocess.run(["sh", INSTALL, *arguments], check=True, capture_output=True, text=True)


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def installed(tmp_path):
    """Installed for good, so that units find their program."""
    install("", str(tmp_path), str(PROGRAM))
    return tmp_path


def test_a_staging_folder_is_filled_and_emptied(tmp_path):
    stage = tmp_path / "stage with space"
    install(str(stage), "/usr/local", str(PROGRAM))
    assert EXPECTED <= files(stage / "usr/local")
    assert all(name.startswith("usr/local/") for name in files(stage))
    for name in UNITS:
        text = (stage / "usr/local" / name).read_text()
        assert "@PREFIX@" not in text and str(stage) not in text
    assert "ExecStart=/usr/local/bin/nutgraf " in (stage / "usr/local" / UNITS[0]).read_text()
    mine = stage / "usr/local/share/doc/nutgraf/mine"
    mine.touch()
    install("--remove", str(stage), "/usr/local")
    assert files(stage) == {"usr/local/share/doc/nutgraf/mine"}
    install("--remove", str(stage), "/usr/local")


def test_every_manual_page_is_installed(installed):
    assert {path.name for path in (TOP / "man").iterdir()} == {path.name for path in installed.glob("share/man/*/*")}


def test_the_installed_program_runs(installed):
    done = subprocess.run([installed / "bin/nutgraf", "--version"], check=True, capture_output=True, text=True)
    assert re.fullmatch(r"nutgraf \d+\.\d+\.\d+\n", done.stdout)


def analyze(*arguments, runtime=None):
    environment = dict(os.environ, XDG_RUNTIME_DIR=str(runtime or "/run"))
    return subprocess.run(["systemd-analyze", *map(str, arguments)], capture_output=True, text=True, env=environment)


needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")


@needs_systemd
@pytest.mark.parametrize("scope", ["system", "user"])
def test_systemd_takes_the_units(installed, scope):
    done = analyze(f"--{scope}", "verify", "--man=no", *(installed / name for name in UNITS if f"/{scope}/" in name),
                   runtime=installed)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@needs_systemd
def test_systemd_takes_the_example_for_sendmail(installed):
    folder = installed / "lib/systemd/system/nutgraf.service.d"
    folder.mkdir()
    shutil.copy(installed / "share/doc/nutgraf/sendmail.conf.example", folder / "sendmail.conf")
    done = analyze("--system", "verify", "--man=no", installed / UNITS[0])
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    told = analyze("security", "--offline=true", "--threshold=100", installed / UNITS[0]).stdout
    assert all(re.search(f"✗ {name}=", told) for name in ["NoNewPrivileges", "PrivateUsers", "RestrictSUIDSGID"])


@needs_systemd
def test_the_service_is_shut_in(installed):
    done = analyze("security", "--offline=true", "--threshold=15", installed / UNITS[0])
    assert done.returncode == 0, done.stdout + done.stderr


@needs_systemd
def test_the_timer_goes_off(installed):
    calendar = re.search(r"(?m)^OnCalendar=(.*)", (installed / UNITS[1]).read_text())[1]
    assert analyze("calendar", calendar).returncode == 0


@pytest.mark.skipif(not shutil.which("systemd-sysusers"), reason="systemd is not installed")
def test_the_user_can_be_made(installed):
    done = subprocess.run(["systemd-sysusers", "--dry-run", installed / "lib/sysusers.d/nutgraf.conf"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
