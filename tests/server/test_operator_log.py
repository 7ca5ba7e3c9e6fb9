"""What reaches standard error: kinds of errors and places in the code, one line each, and in a worker not at once."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

LOUD = """
    import logging, sys, threading, warnings
    from knothole_server import operator_log
    operator_log.speak_only_here()
"""


def spoken(script: str, **environment: str) -> list[str]:
    """Lines on standard error of a process that speaks through the operator's log only."""
    code = textwrap.dedent(LOUD) + textwrap.dedent(script)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert ended.stdout == ""
    assert "planted" not in ended.stderr
    return ended.stderr.splitlines()


@pytest.mark.parametrize(
    "script",
    [
        "raise ValueError('planted')",
        """
        def thread(): raise ValueError('planted')
        one = threading.Thread(target=thread, name='planted'); one.start(); one.join()
        """,
        """
        class Planted:
            def __del__(self): raise ValueError('planted')
        Planted()
        """,
        """
        try:
            raise ValueError('planted')
        except ValueError as error:
            operator_log.report(error)
        """,
    ],
)
def test_an_error_is_one_line_without_its_message(script: str) -> None:
    (line,) = spoken(script)
    assert line.startswith("knothole-server: ValueError at __main__:")


@pytest.mark.parametrize(
    "script",
    [
        "warnings.warn('planted')",
        "logging.getLogger('library').error('planted')",
        "logging.getLogger('library').exception('planted')",
        "sys.stderr.close(); logging.getLogger('knothole_server').error('planted')",
    ],
)
def test_libraries_are_not_heard(script: str) -> None:
    assert spoken(script) == []


def test_journald_is_told_how_bad_it_is() -> None:
    assert spoken("operator_log.LOGGER.warning('two\\nlines')", JOURNAL_STREAM="8:1") == [
        "<4>knothole-server: two lines"
    ]
    assert spoken("operator_log.LOGGER.error('x')", JOURNAL_STREAM="8:1") == ["<3>knothole-server: x"]


def test_a_worker_tells_later_and_the_same_once() -> None:
    script = """
        operator_log.hold()
        for word in ('planted', 'planted too') * 5:
            try:
                raise ValueError(word)
            except ValueError as error:
                operator_log.report(error)
        operator_log.LOGGER.error('until here nothing')
        operator_log.report_held()
        operator_log.report_held()
    """
    lines = spoken(script)
    assert lines[0] == "knothole-server: until here nothing"
    assert [line.partition(" at ")[0] for line in lines[1:]] == ["knothole-server: ValueError"]


def test_a_worker_tells_when_a_quarter_of_an_hour_is_over() -> None:
    script = """
        operator_log.hold()
        operator_log.time.time = lambda: 899.9
        try:
            raise ValueError
        except ValueError as error:
            operator_log.report(error)
        for timer in threading.enumerate():
            if timer is not threading.main_thread():
                timer.join()
        operator_log.LOGGER.error('over')
    """
    assert [line.partition(" at ")[0] for line in spoken(script)] == [
        "knothole-server: ValueError",
        "knothole-server: over",
    ]


def test_a_worker_that_can_start_no_thread_goes_on_and_tells_when_it_can() -> None:
    script = """
        operator_log.hold()
        operator_log.time.time = lambda: 899.9
        def start(timer): raise RuntimeError('planted')
        real, threading.Timer.start = threading.Timer.start, start
        operator_log.report(ValueError())
        operator_log.LOGGER.error('until here nothing')
        threading.Timer.start = real
        operator_log.report(KeyError())
        for timer in threading.enumerate():
            if timer is not threading.main_thread():
                timer.join()
        operator_log.LOGGER.error('over')
    """
    assert [line.partition(" at ")[0] for line in spoken(script)] == [
        "knothole-server: until here nothing",
        "knothole-server: KeyError",
        "knothole-server: ValueError",
        "knothole-server: over",
    ]
