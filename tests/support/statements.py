"""SQL is made once in a process, and not with every store that is opened: tests open thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any
from unittest.mock import patch

from sqlalchemy import create_engine
from sqlalchemy.sql import ClauseElement

from knothole_server.storage import postgresql, sqlite


class _Compiled(dict[tuple[Any, ...], Any]):
    """SQLAlchemy's cache of what it made, for all engines of a kind: by itself it tells the dialect of one from that of the next."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), compiled)


@contextmanager
def made_once() -> Iterator[None]:
    """While this lasts. A statement with other values is the same one, and one about another table is not."""
    compiled, texts = _Compiled(), dict[Any, Any]()

    def text(real: Callable[..., Any], store: Any, statement: ClauseElement, *more: str) -> Any:
        cache_key = statement._generate_cache_key()
        if cache_key is None:
            return real(store, statement, *more)
        key = (store.engine.dialect.name, cache_key.key, more)
        if key not in texts:
            texts[key] = real(store, statement, *more)
        return texts[key]

    with ExitStack() as patches:
        for module, store in ((sqlite, sqlite.SqliteStore), (postgresql, postgresql.PostgresqlStore)):
            engine = partial(create_engine, execution_options={"compiled_cache": compiled})
            patches.enter_context(patch.object(module, "create_engine", engine))
            remembering = partial(text, store.compiled)
            patches.enter_context(
                patch.object(store, "compiled", lambda self, *asked, made=remembering: made(self, *asked))
            )
        yield
