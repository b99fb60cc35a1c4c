"""One run at a time: a second one says so and leaves, and a dead one's lock is gone with it."""
import signal
import subprocess
import time

import pytest

from conftest import TRY_LATER, UNAVAILABLE
from mailserver import HANG


@pytest.fixture
def busy(desk, mail_server):
    """A run that waits for a mail server."""
    server = mail_server(trouble={"rcpt": HANG})
    desk.deliver_to(server, timeout=60)
    run = subprocess.Popen(desk.command("--config", desk.file, "run"), env=desk.environment(), cwd=desk.home)
    for _ in range(1200):
        if server.connections:
            break
        time.sleep(0.05)
    assert server.connections, "the run did not reach the mail server"
    yield run
    run.kill()
    run.wait()


@pytest.mark.parametrize("command", ["run", "update", "send"])
def test_a_second_run_leaves_at_once_and_names_the_first(desk, busy, command):
    assert str(busy.pid) in desk.configured(command, expect=TRY_LATER).stderr


def test_looking_is_allowed_meanwhile(desk, busy):
    desk.configured("status")
    desk.configured("check")


def test_a_dead_run_holds_no_lock(desk, busy, mail_server):
    busy.kill()
    busy.wait()
    server = mail_server()
    desk.deliver_to(server)
    desk.run()
    assert len(server.letters) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_told_to_stop_keeps_its_letters(desk, mail_server, number):
    server = mail_server(trouble={"rcpt": HANG})
    desk.deliver_to(server, timeout=1)
    with subprocess.Popen(desk.command("--config", desk.file, "run"), env=desk.environment(), cwd=desk.home,
                          stderr=subprocess.DEVNULL) as run:
        while not server.connections and run.poll() is None:
            time.sleep(0.05)
        run.send_signal(number)
        assert run.wait(timeout=120) in (UNAVAILABLE, -number, 128 + number)
    healthy = mail_server()
    desk.deliver_to(healthy)
    desk.run()
    assert len(healthy.letters) == 1
