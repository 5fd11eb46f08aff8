"""Marks the wheel as one for this platform, and of every Python 3: the library inside is called by ctypes."""

import re
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class PlatformWheel(bdist_wheel):
    def get_tag(self):
        _, _, platform = super().get_tag()
        return "py3", "none", platform


class PlatformDistribution(Distribution):
    def has_ext_modules(self):
        return True


def version() -> str:
    """Winnow's own version, from the one place where it stands."""
    source = Path(__file__).parents[2] / "Sources/Extraction/WinnowVersion.swift"
    return re.search(r'current = "([^"]+)"', source.read_text(encoding="utf-8")).group(1)


setup(version=version(), cmdclass={"bdist_wheel": PlatformWheel}, distclass=PlatformDistribution)
