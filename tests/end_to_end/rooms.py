"""A room's server and those who use it, for the tests: as a browser would, without a browser."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

from program import DYAD, default_signals


@dataclass
class Server:
    process: subprocess.Popen
    port: int
    code: str
    key: str
    told: str

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop(self, how=signal.SIGINT) -> str:
        """Ends it; what it said last."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.communicate(timeout=20)[0]


def start(*words, folder=None, port=0) -> Server:
    process = subprocess.Popen(
        [DYAD, "room", "--interface", "127.0.0.1", "--port", str(port), *words], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"},
        preexec_fn=default_signals)
    told = ""
    while "Ctrl-C" not in told:
        line = process.stdout.readline()
        if not line:
            raise AssertionError(f"the room did not open: {told}{process.communicate()[0]}")
        told += line
    port = int(re.search(r"http://127\.0\.0\.1:(\d+)", told)[1])
    code = re.search(r"/room#(\w+)", told)[1]
    key = re.search(r"/room/screen#(\w+)", told)[1]
    return Server(process, port, code, key, told)


@contextmanager
def room(*words, folder=None, port=0):
    server = start(*words, folder=folder, port=port)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait(timeout=20)
        server.process.stdout.close()


@dataclass
class Reply:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def exchange(server: Server, request: bytes, seconds=10.0) -> bytes:
    """Sends these very bytes; what comes back until the other end closes or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as line:
        answer = b""
        try:
            line.sendall(request)
            while chunk := line.recv(65536):
                answer += chunk
        except (TimeoutError, ConnectionError):
            pass
        return answer


def parsed(answer: bytes) -> Reply:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = [tuple(line.split(": ", 1)) for line in rest]
    return Reply(int(first.split()[1]), headers, body)


@dataclass
class Client:
    """A browser: it keeps its cookies."""

    server: Server
    cookies: dict[str, str] = field(default_factory=dict)

    def _head(self, method: str, path: str, more: dict[str, str]) -> bytes:
        headers = {"Host": f"127.0.0.1:{self.server.port}", "Connection": "close", **more}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items() if value is not None)]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _ask(self, request: bytes) -> Reply:
        reply = parsed(exchange(self.server, request))
        for name, value in reply.headers:
            if name.lower() == "set-cookie":
                cookie, text = value.split(";")[0].split("=", 1)
                self.cookies[cookie] = text
        return reply

    def get(self, path: str, **headers) -> Reply:
        return self._ask(self._head("GET", path, headers))

    def post(self, path: str, body, **headers) -> Reply:
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        more = {"Origin": self.server.origin, "Content-Type": "application/json",
                "Content-Length": str(len(text)), **headers}
        return self._ask(self._head("POST", path, more) + text)

    def events(self, who: str = "seat") -> Events:
        line = socket.create_connection(("127.0.0.1", self.server.port), timeout=10)
        line.sendall(self._head("GET", f"/room/events?as={who}", {}))
        return Events(line)


class Events:
    """A stream of snapshots."""

    def __init__(self, line: socket.socket):
        self.line, self.rest = line, b""
        self.head = self._until(b"\r\n\r\n").decode("latin-1")

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.rest:
            chunk = self.line.recv(65536)
            if not chunk:
                raise EOFError("the stream has ended")
            self.rest += chunk
        text, _, self.rest = self.rest.partition(mark)
        return text

    def next(self, wanted=lambda snapshot: True, seconds=10.0) -> dict:
        """The first snapshot from now on that is `wanted`."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.line.settimeout(left)
            text = self._until(b"\n\n")
            if text.startswith(b"data: ") and wanted(snapshot := json.loads(text[6:])):
                return snapshot
        raise TimeoutError("no such snapshot came")

    def close(self):
        self.line.close()


def phone(server: Server, consent=True, language="nl") -> Client:
    """Somebody who has joined."""
    client = Client(server)
    reply = client.post("/room/join", {"code": server.code, "consent": consent, "language": language})
    assert reply.status == 200, reply.body
    client.alias = reply.json["alias"]
    return client


def facilitator(server: Server) -> Client:
    client = Client(server)
    assert client.post("/room/key", {"key": server.key}).status == 200
    return client


def command(client: Client, order: str, **more) -> Reply:
    return client.post("/room/command", {"command": order, **more})
