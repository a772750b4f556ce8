"""Clients that take nothing, send nothing, or fall asleep: they cost little and hold nobody up."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from rooms import Client, command, facilitator, phone, room


def memory(server) -> int:
    """Bytes that the program holds."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return 1024 * int(status.split("VmRSS:")[1].split()[0])


def deaf(client: Client, who: str) -> socket.socket:
    """A stream that nobody reads."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", client.server.port))
    line.sendall(client._head("GET", f"/room/events?as={who}", {}))
    return line


def ended(line: socket.socket, seconds: float) -> bool:
    """Whether the other end closes it."""
    line.settimeout(seconds)
    try:
        while line.recv(65536):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


def test_a_stream_that_takes_nothing_is_closed_and_costs_no_more_than_a_snapshot():
    with room("--scenario", "letting-go") as server:
        people = [phone(server) for _ in range(100)]
        lead = facilitator(server)
        lines, before = [deaf(lead, "screen") for _ in range(10)], memory(server)
        hearing, began = people[0].events(), time.monotonic()
        sent = 0
        while time.monotonic() - began < 23:
            language = ("nl", "en")[sent % 2]
            assert command(lead, "language", language=language).status in (200, 429)
            sent += 1
            time.sleep(0.15)
        # Some hundred snapshots of 100 people to each of ten streams: 15 MB, had they been kept.
        assert memory(server) - before < 8_000_000
        assert all(ended(line, 5) for line in lines)
        assert hearing.next(seconds=15)["seat"]["alias"] == people[0].alias


def test_half_requests_give_way_to_whole_ones_and_end():
    with room("--scenario", "letting-go", "--people", "1") as server:
        lines = []
        for _ in range(300):  # about three times as many as may be open at once
            line = socket.create_connection(("127.0.0.1", server.port), timeout=5)
            line.sendall(b"POST /room/join HTTP/1.1\r\nHost: 127")
            lines.append(line)
        began = time.monotonic()
        assert phone(server).events().next()["room"]["people"] == 1
        assert time.monotonic() - began < 5
        time.sleep(max(0.0, 16 - (time.monotonic() - began)))
        assert all(ended(line, 5) for line in lines)


def test_a_phone_that_sleeps_and_comes_back_is_who_it_was():
    with room("--scenario", "letting-go") as server:
        someone, lead = phone(server), facilitator(server)
        screen = lead.events("screen")
        stream = someone.events()
        screen.next(lambda snapshot: snapshot["room"]["here"] == 1)
        stream.close()
        screen.next(lambda snapshot: snapshot["room"]["here"] == 0)
        command(lead, "start")
        stream = someone.events()
        snapshot = stream.next()
        assert snapshot["seat"]["alias"] == someone.alias and snapshot["room"]["phase"] == "playing"
        screen.next(lambda snapshot: snapshot["room"]["here"] == 1)


def test_streams_are_given_a_sign_every_ten_seconds():
    with room("--scenario", "letting-go") as server:
        stream = phone(server).events()
        signs = [began := time.monotonic()]
        while len(signs) < 3:
            stream.line.settimeout(12)
            if stream._until(b"\n\n") == b":":
                signs.append(time.monotonic())
        assert signs[1] - began < 12 and 9 < signs[2] - signs[1] < 12
