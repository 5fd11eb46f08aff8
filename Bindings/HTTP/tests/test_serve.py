"""The server over real sockets: what it answers, what it bears, how it ends."""

import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import stat
import subprocess
import threading
import time

import pytest

ROOT = pathlib.Path(__file__).parents[3]
WINNOW = os.environ.get("WINNOW", str(ROOT / ".build/release/winnow"))
PAGE = (ROOT / "Fixtures/Pages/lenta-today/source.html").read_bytes()
# So much of it that judging it takes longer than a few milliseconds on every machine.
LARGE = b"<!doctype html><body>" + b"<p>This is a sentence of a long article, which says that the town voted for it.</p>" * 60_000


@contextlib.contextmanager
def server(*options):
    process = subprocess.Popen([WINNOW, "serve", "--no-user-rules", *options], stderr=subprocess.PIPE, text=True)
    try:
        line = process.stderr.readline()
        process.address = re.search(r"listening on (?:http://127\.0\.0\.1:(\d+)|unix:(.+))", line)
        assert process.address, line
        process.port = int(process.address[1] or 0)
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def running():
    with server("--port", "0", "--max-bytes", "100000", "--log-requests") as process:
        yield process


def ask(process, method, path, body=None, headers=(), timeout=20):
    connection = http.client.HTTPConnection("127.0.0.1", process.port, timeout=timeout)
    connection.request(method, path, body, dict(headers))
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read()


def raw(process, data, timeout=20):
    with socket.create_connection(("127.0.0.1", process.port), timeout=timeout) as connection:
        connection.sendall(data)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while part := connection.recv(65536):
                answer += part
        return answer


def test_gives_the_article_that_the_command_gives(running):
    status, headers, body = ask(running, "POST", "/extract?url=https://lenta.ru/news/1", PAGE, {"Content-Type": "text/html"})
    command = subprocess.run(
        [WINNOW, "--no-user-rules", "--output", "json", "--url", "https://lenta.ru/news/1", str(ROOT / "Fixtures/Pages/lenta-today/source.html")],
        capture_output=True, check=True)
    assert status == 200 and headers["Content-Type"] == "application/json"
    assert json.loads(body) == json.loads(command.stdout)


def test_takes_the_charset_of_the_header(running):
    page = "<p>Мост через реку открыли на год раньше срока, рассказал глава района.</p>".encode("cp1251")
    _, _, body = ask(running, "POST", "/extract", page, {"Content-Type": "text/html; charset=windows-1251"})
    assert json.loads(body)["encoding"]["name"] == "windows-1251" and "Мост через реку" in json.loads(body)["text"]


def test_tells_of_its_health_and_its_work(running):
    status, _, body = ask(running, "GET", "/health")
    assert status == 200 and json.loads(body)["status"] == "ok"
    status, headers, body = ask(running, "GET", "/metrics")
    assert headers["Content-Type"].startswith("text/plain") and b'winnow_requests_total{operation="health",status="200"}' in body


def test_answers_a_head_without_a_body(running):
    answer = raw(running, b"HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"\r\n\r\n")


def test_answers_requests_on_one_connection_in_their_order(running):
    one = b"POST /moderate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n%s\r\n%s"
    answer = raw(running, one % (5, b"", b"first") + one % (6, b"Connection: close\r\n", b"second"))
    assert answer.count(b"HTTP/1.1 200") == 2 and answer.index(b'"first"') < answer.index(b'"second"')


def test_refuses_a_page_over_the_limit_however_it_is_sent(running):
    assert ask(running, "POST", "/extract", b"x" * 100_001)[0] == 413
    chunked = b"POST /extract HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + b"ffff\r\n" + b"x" * 0xFFFF + b"\r\n"
    assert raw(running, chunked + b"ffff\r\n" + b"x" * 0xFFFF + b"\r\n0\r\n\r\n").startswith(b"HTTP/1.1 413")
    assert ask(running, "POST", "/extract", b"x" * 100_000)[0] == 200


def test_asks_for_the_page_of_who_waits_to_be_asked(running):
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as connection:
        connection.sendall(b"POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 100")
        connection.sendall(b"<p>")
        assert connection.recv(100).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("data", [b"\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"GET /health HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"])
def test_what_is_no_http_ends_its_connection_alone(running, data):
    assert raw(running, data)[:12] in (b"HTTP/1.1 400", b"")
    assert ask(running, "GET", "/health")[0] == 200


def test_answers_for_this_machine_alone(running):
    assert ask(running, "GET", "/health", headers={"Host": "evil.example"})[0] == 421


def test_many_at_once_get_the_same_answer(running):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(ask(running, "POST", "/extract", PAGE))) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 40 and len({(status, body) for status, _, body in answers}) == 1


def test_one_more_than_may_wait_is_told_to_come_again():
    with server("--port", "0", "-j", "1", "--max-waiting", "0") as process:
        first = socket.create_connection(("127.0.0.1", process.port))
        # It takes its place with its first bytes.
        first.sendall(b"POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n<p>")
        time.sleep(0.3)
        status, headers, _ = ask(process, "POST", "/extract", b"<p>")
        assert status == 503 and headers["Retry-After"] == "1"
        assert ask(process, "GET", "/health")[0] == 200
        first.close()
        time.sleep(0.3)
        assert ask(process, "POST", "/extract", b"<p>")[0] == 200


def test_a_page_that_takes_too_long_is_given_up():
    with server("--port", "0", "--max-ms", "60", "-j", "1") as process:
        # The body comes in less than that.
        assert ask(process, "POST", "/extract", LARGE, {"Content-Type": "text/html"})[0] == 504
        assert ask(process, "GET", "/health")[0] == 200


def test_a_request_that_does_not_come_is_closed():
    with server("--port", "0", "--max-ms", "300") as process:
        start = time.monotonic()
        assert raw(process, b"POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n<p>") == b""
        assert raw(process, b"") == b""
        assert time.monotonic() - start < 5


def test_connections_are_counted():
    with server("--port", "0", "--max-connections", "1") as process:
        with socket.create_connection(("127.0.0.1", process.port)) as first:
            first.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert first.recv(100).startswith(b"HTTP/1.1 200")
            assert raw(process, b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n") == b""


def test_sigterm_answers_what_is_in_flight_and_ends():
    with server("--port", "0", "-j", "1") as process:
        answers = []
        thread = threading.Thread(target=lambda: answers.append(ask(process, "POST", "/extract", LARGE, {"Content-Type": "text/html"})))
        idle = socket.create_connection(("127.0.0.1", process.port))
        thread.start()
        time.sleep(0.15)
        process.send_signal(signal.SIGTERM)
        thread.join()
        assert process.wait(timeout=20) == 0
        assert answers[0][0] == 200
        assert idle.recv(1) == b""
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", process.port))


def test_a_unix_socket_is_its_owners_and_goes_with_the_server(tmp_path):
    path = tmp_path / "winnow.sock"
    with server("--socket", str(path)) as process:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(path))
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert connection.recv(100).startswith(b"HTTP/1.1 200")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert not path.exists()


def test_a_port_that_is_taken_is_told(running):
    done = subprocess.run([WINNOW, "serve", "--port", str(running.port)], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "in use" in done.stderr.lower()


def test_broken_rules_are_told(tmp_path):
    (tmp_path / "broken.yaml").write_text("rules: [", encoding="utf-8")
    done = subprocess.run([WINNOW, "serve", "--port", "0", "--rules", str(tmp_path)], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "broken.yaml" in done.stderr
