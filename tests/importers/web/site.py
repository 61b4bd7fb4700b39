"""A web site on this machine, which answers as it is told to."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    "<!DOCTYPE html><html><head><title>رصيف جديد في المدينة</title></head><body><article>"
    "<h1>رصيف جديد في المدينة</h1>"
    "<p>افتتحت هيئة الموانئ رصيفا جديدا يوم الأحد، وحضر الافتتاح كثيرون من أهل المدينة والقرى المجاورة لها.</p>"
    "<p>وقالت الهيئة إن الرصيف يستقبل السفن الصغيرة أولا، ثم تستقبل المرافئ الأخرى ما بقي منها في الأشهر المقبلة.</p>"
    "</article></body></html>"
)


@dataclass
class Reply:
    """What the site answers at a path: the line breaks after `cut_after` bytes, or hangs with `stalls`."""

    content: bytes = PAGE.encode()
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_chunked: bool = False
    cut_after: int | None = None
    stalls: bool = False


@dataclass
class Site:
    """The site's pages by path; what it was asked, path and headers. It has a robots.txt only if it is given one."""

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    origin: str = ""

    @property
    def pages_asked(self) -> list[str]:
        """The paths that it was asked for, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def redirect(self, path: str, target: str, status: int = 302) -> None:
        """Send from one path on to another address."""
        self.replies[path] = Reply(b"", status=status, headers={"Location": target})


@contextmanager
def serve(site: Site, context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve the site until the block ends."""
    server = _Server(("127.0.0.1", 0), _handler(site))
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    site.origin = f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        site.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of lines that a client has left."""


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            site.asked.append((self.path, dict(self.headers)))
            reply = site.replies.get(self.path, Reply(b"none", status=404))
            self.send_response(reply.status)
            content = reply.content
            sent = {"Content-Type": reply.kind, **reply.headers}
            if reply.is_chunked:
                sent["Transfer-Encoding"] = "chunked"
                content = b"%x\r\n%s\r\n0\r\n\r\n" % (len(content), content)
            else:
                sent.setdefault("Content-Length", str(len(content)))
            for name, value in sent.items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content[: reply.cut_after])
            self.wfile.flush()
            if reply.stalls:
                site.released.wait(30)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- http.server's name
            """Say nothing."""

    return Handler
