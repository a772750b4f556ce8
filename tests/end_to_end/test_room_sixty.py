"""Sixty phones play a scenario while others try to break the room, and its program is killed in the middle."""

from __future__ import annotations

import json
import random
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from dyad.twin.parameters import MOVES
from rooms import Client, command, exchange, facilitator, phone, room, start

LETTERS = dict(zip(MOVES, "aotrspuc"))
PHONES = 60


class Player:
    """Somebody who plays: where the next move belongs is found as a phone finds it, by what the room accepts."""

    def __init__(self, server, number: int):
        self.client, self.dice, self.sent = phone(server), random.Random(number), ""
        self.meeting = self.turn = 0
        self.over = False

    @property
    def alias(self) -> str:
        return self.client.alias

    def send(self, meeting: int, turn: int, move: str) -> int:
        return self.client.post("/room/move", {"round": 1, "meeting": meeting, "turn": turn, "move": move}).status

    def play(self) -> None:
        """One move: the next turn, or the first of the next meeting where this one has ended."""
        move = self.dice.choice(MOVES)
        while (status := self.send(self.meeting, self.turn, move)) == 429:
            time.sleep(0.5)
        if status == 409 and self.turn > 0:
            self.meeting, self.turn = self.meeting + 1, 0
            status = self.send(self.meeting, 0, move)
        if status != 200:
            self.over = True
            return
        # A phone that did not hear the answer sends it again.
        if self.dice.random() < 0.2:
            assert self.send(self.meeting, self.turn, move) in (200, 429)
        self.sent += "." * (self.meeting - self.sent.count(".")) + LETTERS[move]
        self.turn += 1


def nonsense(server, seat: str) -> list[bytes]:
    """Requests that no browser sends."""
    host = f"Host: 127.0.0.1:{server.port}\r\n".encode()
    sender = host + f"Origin: {server.origin}\r\nContent-Type: application/json\r\nCookie: {seat}\r\n".encode()

    def post(body: bytes, length=None) -> bytes:
        return b"POST /room/move HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n%s" % (
            sender, len(body) if length is None else length, body)

    return [
        b"\x00\xff\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"GET /room HTTP/9.9\r\n\r\n",
        b"GET /room HTTP/1.1\r\n\r\n", b"GET /../../etc/passwd HTTP/1.1\r\n" + host + b"\r\n",
        b"GET /room HTTP/1.1\r\n" + host + b"X: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET /room HTTP/1.1\r\n" + host * 500 + b"\r\n", b"GET /" + b"a" * 30_000,
        post(b"{" * 3000), post(b"[" * 4000), post(b'{"round":1e999}'), post(b'{"a":"\xff\xfe"}'),
        post(b"x" * 5000), post(b"", 10**9), post(b"{}", -1), post(b'{"round":1,"meeting":0,"turn":0,"move":"<script>"}'),
        post(json.dumps({"round": 1, "meeting": 10**30, "turn": -1, "move": "ask"}).encode()),
        b"POST /room/move HTTP/1.1\r\n" + sender + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        b"POST /room/move HTTP/1.1\r\n" + sender + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        b"POST /room/command HTTP/1.1\r\n" + sender + b'Content-Length: 19\r\n\r\n{"command":"start"}',
        b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n", b"CONNECT evil.example:443 HTTP/1.1\r\n" + host + b"\r\n",
    ]


def disturb(server, seat: str, stop: threading.Event) -> int:
    sent = 0
    while not stop.is_set():
        for request in nonsense(server, seat):
            try:
                answer = exchange(server, request, seconds=0.05)
            except OSError:
                continue  # the program is being killed
            sent += 1
            assert not answer.startswith(b"HTTP/1.1 2"), request[:80]
    return sent


def everybody(players, rounds: int) -> None:
    with ThreadPoolExecutor(16) as pool:
        for _ in range(rounds):
            list(pool.map(Player.play, [player for player in players if not player.over]))
            time.sleep(0.3)  # slower than the room's limit for a seat


def moves_shown(server, lead) -> dict[str, str]:
    screen = lead.events("screen")
    shown = {person["alias"]: person["moves"] for person in screen.next()["people"]}
    screen.close()
    return shown


def test_sixty_phones_play_on_through_nonsense_and_a_kill(tmp_path):
    record = tmp_path / "evening.room"
    words = ["--scenario", "letting-go", "--keep", str(record)]
    first = start(*words)
    with ThreadPoolExecutor(PHONES) as pool:
        players = list(pool.map(lambda number: Player(first, number), range(PHONES)))
    assert len({player.alias for player in players}) == PHONES
    lead, stop = facilitator(first), threading.Event()
    assert command(lead, "start").status == 200
    vandal = phone(first, consent=False)
    seat = f"dyad_seat={vandal.cookies['dyad_seat']}"
    with ThreadPoolExecutor(1) as pool:
        disturbed = pool.submit(disturb, first, seat, stop)
        everybody(players, 6)
        stop.set()
        assert disturbed.result() > 40
    assert moves_shown(first, lead) == {player.alias: player.sent for player in players} | {vandal.alias: ""}
    first.process.send_signal(signal.SIGKILL)
    first.process.wait(timeout=20)
    first.process.stdout.close()

    with room(*words, port=first.port) as second:
        assert (second.code, second.key) != (first.code, first.key)
        # Everybody who consented is who they were, without a word; the others join anew.
        assert moves_shown(second, lead) == {player.alias: player.sent for player in players}
        assert vandal.get("/room/events?as=seat").status == 403
        everybody(players, 4)
        assert moves_shown(second, lead) == {player.alias: player.sent for player in players}
        assert "60 people" in second.stop()
    assert vandal.alias not in record.read_text()
    kept = [json.loads(line) for line in record.read_text().splitlines()]
    assert kept[0]["dyad_room"] == 1 and kept[0]["conversation"]["seed"] == 2014
    moves = [event for event in kept[1:] if event["event"] == "move"]
    assert len(moves) == sum(len(player.sent.replace(".", "")) for player in players)
    assert [event["at"] for event in kept[1:]] == sorted(event["at"] for event in kept[1:])


def test_who_floods_is_held_up_alone(tmp_path):
    with room("--scenario", "letting-go") as server:
        flooder, other = phone(server), phone(server)
        command(facilitator(server), "start")
        statuses = [flooder.post("/room/move", {"round": 1, "meeting": 0, "turn": 0, "move": "ask"}).status
                    for _ in range(60)]
        assert statuses[0] == 200 and 429 in statuses
        assert other.post("/room/move", {"round": 1, "meeting": 0, "turn": 0, "move": "push"}).status == 200


def test_a_code_cannot_be_found_by_trying():
    """On this machine's own address the count of all holds; each wrong one is counted."""
    with room("--scenario", "letting-go") as server:
        statuses = []
        client = Client(server)
        for number in range(330):
            wrong = {"code": f"{number:06}", "consent": True, "language": "nl"}
            statuses.append(client.post("/room/join", wrong).status)
        assert set(statuses) == {403, 429}
        assert statuses[-1] == 429 and statuses.index(429) >= 300
        assert client.post("/room/join", {"code": server.code, "consent": True, "language": "nl"}).status in (200, 429)


