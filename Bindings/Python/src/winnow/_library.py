"""The C interface (winnow.h) by ctypes. ctypes lets go of the GIL for the time of a call, so that threads run side by side."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, byref, c_bool, c_char_p, c_int, c_size_t, c_void_p, cast
from pathlib import Path
from typing import Optional


class Text(Structure):
    _fields_ = [("bytes", c_void_p), ("length", c_size_t)]


class RuleFile(Structure):
    _fields_ = [("path", c_char_p), ("text", c_char_p)]


class Page(Structure):
    _fields_ = [("bytes", c_char_p), ("length", c_size_t), ("url", c_char_p), ("encoding", c_char_p), ("form", c_int)]


FORMS = {None: 0, "html": 1, "text": 2}


def _load() -> ctypes.CDLL:
    # WINNOW_LIBRARY is for those who try a library that they have just built.
    path = os.environ.get("WINNOW_LIBRARY") or str(Path(__file__).with_name("libWinnowC.so"))
    library = ctypes.CDLL(path)
    signatures = {
        "winnow_version": (c_char_p, []),
        "winnow_filter_new": (c_void_p, [POINTER(RuleFile), c_size_t, c_bool, POINTER(Text)]),
        "winnow_filter_free": (None, [c_void_p]),
        "winnow_judge": (c_void_p, [c_void_p, POINTER(Page)]),
        "winnow_verdict_free": (None, [c_void_p]),
        "winnow_verdict_status": (c_char_p, [c_void_p]),
        "winnow_verdict_write": (Text, [c_void_p, c_char_p]),
        "winnow_verdict_explain": (Text, [c_void_p]),
        "winnow_moderate": (Text, [c_void_p, c_char_p, c_size_t, POINTER(Text)]),
        "winnow_text_free": (None, [Text]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


library = _load()


def taken(text: Text) -> Optional[str]:
    """The string of a text of Winnow's, which is freed; None for no text."""
    if not text.bytes:
        return None
    try:
        return ctypes.string_at(text.bytes, text.length).decode("utf-8")
    finally:
        library.winnow_text_free(text)


def encoded(value: Optional[str]) -> Optional[bytes]:
    # A lone surrogate has no UTF-8; a zero would end the text for C.
    return None if value is None else value.replace("\0", "").encode("utf-8", "replace")


__all__ = ["FORMS", "Page", "RuleFile", "Text", "byref", "cast", "encoded", "library", "taken"]
