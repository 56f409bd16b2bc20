from __future__ import annotations

from pathlib import Path

import pytest

from detector.errors import ConfigError
from detector.hosts.service.settings import load_settings


def test_settings_come_from_file_environment_and_options_and_wrong_ones_are_named(tmp_path: Path) -> None:
    file = tmp_path / "service.toml"
    file.write_text('port = 1\nqueue = 2\npacks = ["a.toml"]\n[webhooks.ghost]\nscheme = "ghost"\n')
    told = load_settings(file, {"DETECTOR_SERVICE_QUEUE": "3", "DETECTOR_SERVICE_MODELS": "false"}, port=4)
    assert (told.port, told.queue, told.models, told.packs) == (4, 3, False, ("a.toml",))
    assert told.webhooks["ghost"]["scheme"] == "ghost"
    assert load_settings(None, {}).host == "127.0.0.1"
    for wrong, words in (
        ({"DETECTOR_SERVICE_PROT": "1"}, "did you mean 'port'"),
        ({"DETECTOR_SERVICE_PORT": "http"}, "port = 'http' is not a int"),
        ({"DETECTOR_SERVICE_AUTH": "none", "DETECTOR_SERVICE_HOST": "0.0.0.0"}, "bind 127.0.0.1"),
    ):
        with pytest.raises(ConfigError, match=words):
            load_settings(None, wrong)
