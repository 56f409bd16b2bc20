"""The errors a caller may meet, one tree.

    DetectorError
    ├── InputError       the page or file cannot be read: names the input, what was wrong and what to do
    │   ├── FetchError   an address could not be fetched
    │   └── FormatError  the content is not what it claims to be
    ├── ConfigError      a policy, pack or setting is wrong: names file, line and key
    │   └── PackError    a rule pack is wrong
    ├── PluginError      a plugin failed and the run is strict
    └── ModelError       a trained artefact is missing, tampered with or too new
"""

from __future__ import annotations


class DetectorError(Exception):
    """Anything this package raises on purpose; the message is a sentence for the person who ran it."""


class InputError(DetectorError):
    """The page or file cannot be read."""


class FetchError(InputError):
    """An address could not be fetched."""


class FormatError(InputError):
    """The content is not what it claims to be."""


class ConfigError(DetectorError):
    """A policy, pack or setting is wrong; names file, line and key."""


class PackError(ConfigError):
    """A rule pack is wrong; names file, line and key."""


class PluginError(DetectorError):
    """A plugin failed and the run is strict."""


class ModelError(DetectorError):
    """A trained artefact is missing, tampered with or made for another version."""
