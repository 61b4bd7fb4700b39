"""A web server on this machine that behaves as badly as it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Manners:
    """How the server answers; changed by a test while it runs."""

    content: bytes = b""
    etag: str = '"one"'
    has_ranges: bool = True
    cut_after: list[int] = field(default_factory=list)  # bytes sent in each of the next answers, then the line breaks
    statuses: list[int] = field(default_factory=list)  # answers given before any content
    length: int | None = None  # the length that it claims
    redirect: str = ""
    stalls: bool = False  # sends the head and half of the content, and then nothing more
    requests: list[dict[str, str]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def drop_line(self) -> int | None:
        """Take the next number of bytes after which to break off."""
        return self.cut_after.pop(0) if self.cut_after else None


@contextmanager
def serve(manners: Manners) -> Iterator[str]:
    """Serve at the address that is given, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(manners))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/models/a.argosmodel"
    finally:
        manners.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(manners: Manners) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            manners.requests.append(dict(self.headers))
            if manners.statuses:
                self.send_error(manners.statuses.pop(0))
                return
            if manners.redirect:
                self.send_response(302)
                self.send_header("Location", manners.redirect)
                manners.redirect = ""
                self.end_headers()
                return
            self._send(self._start())

        def _start(self) -> int:
            asked = self.headers.get("Range")
            fits = self.headers.get("If-Range") in (None, manners.etag)
            return int(asked.removeprefix("bytes=").rstrip("-")) if asked and manners.has_ranges and fits else 0

        def _send(self, start: int) -> None:
            content = manners.content[start:]
            if start:
                self.send_response(206)
                total = len(manners.content)
                self.send_header("Content-Range", f"bytes {start}-{total - 1}/{total}")
            else:
                self.send_response(200)
            if manners.etag:
                self.send_header("ETag", manners.etag)
            self.send_header("Content-Length", str(manners.length or len(content)))
            self.end_headers()
            cut = manners.drop_line()
            if manners.stalls:
                self.wfile.write(content[: len(content) // 2])
                manners.released.wait(30)
                return
            self.wfile.write(content if cut is None else content[:cut])

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- http.server's name
            """Say nothing."""

    return Handler
