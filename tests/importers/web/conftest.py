"""The site that the tests fetch from."""

from collections.abc import Iterator

import pytest

from tests.importers.web.site import Site, serve


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as site:
        yield site
