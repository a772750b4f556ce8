"""`dyad room`: what it prints and refuses, and who gets in."""

from __future__ import annotations

import os
import pty
import re
import signal
import socket
import subprocess

import pytest
from program import DYAD, GRAMMAR, default_signals, dyad
from rooms import Client, command, facilitator, phone, room, start


def test_it_prints_where_phones_projector_and_remote_go_and_ends_with_a_word():
    with room("--scenario", "letting-go") as server:
        assert re.search(r"phones +http://127\.0\.0\.1:\d+/room#[2-9A-HJKMNP-Z]{6}\n", server.told)
        assert re.search(r"projector +http://127\.0\.0\.1:\d+/room/screen#[0-9a-f]{32}\n", server.told)
        assert "\x1b" not in server.told  # no code to scan where there is no terminal
        assert "Nothing is kept" in server.stop()
        assert server.process.returncode == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_every_polite_signal_ends_it_cleanly(how):
    with room("--scenario", "letting-go") as server:
        phone(server).events().next()
        server.stop(how)
        assert server.process.returncode == 0


REFUSED = [
    ([], "--scenario is missing"),
    (["--scenario", "leting-go"], "did you mean letting-go?"),
    (["--scenario", "letting-go", "--mode", "togehter"], "did you mean together?"),
    (["--scenario", "letting-go", "--language", "de"], "choose of nl, en"),
    (["--scenario", "letting-go", "--interface", "203.0.113.9"], "it is none of this machine's"),
    (["--scenario", "letting-go", "--port", "99999"], "from 0 to 65535"),
    (["--scenario", "letting-go", "--people", "0"], "from 1 to 1000"),
    (["--scenario", "letting-go", "--public", "room.example.org"], "such as https://"),
    (["--scenario", "letting-go", "--public", "https://room.example.org/x"], "such as https://"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED)
def test_wrong_use_is_said_and_opens_nothing(tmp_path, words, said):
    here = [] if "--interface" in words else ["--interface", "127.0.0.1"]
    done = dyad(tmp_path, "room", "--keep", "evening.room", *here, *words)
    assert done.returncode == 2
    assert said in done.stderr and GRAMMAR.match(done.stderr.splitlines()[0])
    assert not list(tmp_path.iterdir())


def test_a_port_that_is_in_use_is_said(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = dyad(tmp_path, "room", "--scenario", "letting-go", "--interface", "127.0.0.1", "--port", port,
                    "--keep", "evening.room")
    assert done.returncode == 1
    assert f"127.0.0.1:{port}" in done.stderr and "another with --port" in done.stderr
    assert not list(tmp_path.iterdir())


def test_an_empty_name_to_keep_is_refused(tmp_path):
    done = dyad(tmp_path, "room", "--scenario", "letting-go", "--interface", "127.0.0.1", "--keep", "")
    assert done.returncode == 2
    assert "--keep" in done.stderr and "the value is empty" in done.stderr


def test_too_few_open_files_are_said_before_anything_is_made(tmp_path):
    words = [DYAD, "room", "--scenario", "letting-go", "--interface", "127.0.0.1", "--port", "0", "--keep", "evening.room"]
    done = subprocess.run(["bash", "-c", 'ulimit -n 200; exec "$@"', "bash", *words], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and done.stdout == ""
    assert GRAMMAR.match(done.stderr.splitlines()[0]) and "200 files open" in done.stderr
    assert not list(tmp_path.iterdir())


def test_it_listens_on_the_chosen_address_only():
    with room("--scenario", "letting-go") as server, pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", server.port), timeout=5)


def test_a_reader_of_its_output_that_ends_does_not_end_the_room():
    with room("--scenario", "letting-go") as server:
        server.process.stdout.close()
        assert phone(server).events().next()["seat"]["alias"]
        server.process.send_signal(signal.SIGINT)
        server.process.wait(timeout=20)
        assert server.process.returncode in (0, 1)  # its last words reach nobody
        server.process.stdout = open("/dev/null")


def test_everybody_is_told_that_it_is_over():
    with room("--scenario", "letting-go") as server:
        streams = [phone(server).events() for _ in range(3)]
        for stream in streams:
            stream.next()
        server.stop()
        for stream in streams:
            while (text := stream._until(b"\n\n")).startswith((b"data: ", b":")):
                pass
            assert text == b"event: over\ndata: {}"


def test_a_terminal_gets_a_code_to_scan():
    pid, line = pty.fork()
    if pid == 0:
        default_signals()
        os.execv(DYAD, ["dyad", "room", "--scenario", "letting-go", "--interface", "127.0.0.1", "--port", "0"])
    told = b""
    while b"Ctrl-C" not in told:
        told += os.read(line, 65536)
    os.kill(pid, signal.SIGINT)
    os.waitpid(pid, 0)
    os.close(line)
    drawn = re.findall(r"  \x1b\[38;5;16;48;5;231m(.*)\x1b\[0m", told.decode())
    rows = [[dot in dark for dot in row] for row in drawn for dark in ("█▀", "█▄")]
    width = len(rows[0])
    code = [row[4:-4] for row in rows[4:width - 4]]
    assert width >= 29 and not any(any(row) for row in rows[:4] + rows[width - 4:])  # quiet on all sides
    corner = [0b1111111, 0b1000001, 0b1011101, 0b1011101, 0b1011101, 0b1000001, 0b1111111]
    for found in ([row[:7] for row in code[:7]], [row[-7:] for row in code[:7]], [row[:7] for row in code[-7:]]):
        assert [int("".join("01"[dot] for dot in row), 2) for row in found] == corner


def test_two_tabs_of_a_browser_are_one_person():
    with room("--scenario", "letting-go") as server:
        someone = phone(server)
        reply = someone.post("/room/join", {"code": server.code, "consent": False, "language": "nl"})
        assert reply.json["alias"] == someone.alias
        tabs = [someone.events() for _ in range(2)]
        assert all(tab.next()["room"]["people"] == 1 for tab in tabs)
        command(facilitator(server), "start")
        assert someone.post("/room/move", {"round": 1, "meeting": 0, "turn": 0, "move": "ask"}).status == 200
        for tab in tabs:
            tab.next(lambda snapshot: snapshot["seat"]["moves"] == "a")


def test_a_fifth_tab_closes_the_first():
    with room("--scenario", "letting-go") as server:
        someone = phone(server)
        tabs = [someone.events() for _ in range(5)]
        with pytest.raises(EOFError):
            tabs[0].next(lambda snapshot: False)
        assert tabs[4].next()["room"]["here"] == 1


def is_open(stream) -> bool:
    stream.line.setblocking(False)
    try:
        while stream.line.recv(65536):
            pass
    except BlockingIOError:
        return True
    return False


def test_tabs_of_few_take_no_stream_from_others():
    with room("--scenario", "letting-go", "--people", "20") as server:
        greedy = [phone(server) for _ in range(19)]
        tabs = [someone.events() for someone in greedy for _ in range(4)]
        other = phone(server)
        stream = other.events()
        assert stream.next()["room"]["people"] == 20
        assert other.get("/room/about").status == 200
        assert sum(is_open(tab) for tab in tabs) == 20 + 32 - 1 and is_open(stream)


def test_a_full_room_says_so_and_takes_the_next_when_somebody_leaves():
    with room("--scenario", "letting-go", "--people", "2") as server:
        first, _ = phone(server), phone(server)
        late = Client(server)
        wanted = {"code": server.code, "consent": True, "language": "nl"}
        assert late.get("/room/about").json["about"]["full"] is True
        refused = late.post("/room/join", wanted)
        assert refused.status == 409 and "the room is full" in refused.json["refusal"]["message"]
        stream = first.events()
        assert first.post("/room/leave", {}).status == 200
        with pytest.raises(EOFError):
            stream.next(lambda snapshot: False)
        assert late.post("/room/join", wanted).status == 200
        assert first.get("/room/events?as=seat").status == 403


def test_whoever_is_thrown_out_is_out():
    with room("--scenario", "letting-go") as server:
        someone, lead = phone(server), facilitator(server)
        stream, screen = someone.events(), lead.events("screen")
        screen.next(lambda snapshot: snapshot["people"])
        assert command(lead, "throw_out", alias=someone.alias).status == 200
        with pytest.raises(EOFError):
            stream.next(lambda snapshot: False)
        assert screen.next(lambda snapshot: not snapshot["people"])
        assert someone.post("/room/join", {"code": server.code, "consent": True, "language": "nl"}).status == 403


def test_behind_a_proxy_with_tls_its_name_is_the_rooms():
    with room("--scenario", "letting-go", "--public", "https://room.example.org") as server:
        assert "https://room.example.org/room#" in server.told
        someone = Client(server)
        reply = someone.post("/room/join", {"code": server.code, "consent": True, "language": "nl"},
                             Host="room.example.org", Origin="https://room.example.org")
        assert reply.status == 200 and "; Secure" in reply.header("Set-Cookie")
        assert someone.get("/room", Host="other.example.org").status == 403


def test_start_fails_loudly_in_the_tests_themselves(tmp_path):
    with pytest.raises(AssertionError, match="did not open"):
        start("--scenario", "nothing", folder=tmp_path)
