"""Schemathesis sends what the published description allows, and what it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosts.service.running import Running


@pytest.mark.slow
def test_every_answer_is_one_that_the_description_names(tmp_path: Path) -> None:
    with Running(tmp_path, login_tries=1_000_000, workers=2) as service:
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "run", f"{service.url}/openapi.json",
            "-H", f"Authorization: Bearer {service.key}", "--max-examples", "25", "--seed", "1",
            "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,"
            "response_schema_conformance,response_headers_conformance,negative_data_rejection,ignored_auth",
            "--exclude-path", "/v1/reload", "--request-timeout", "60",
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert done.returncode == 0, done.stdout[-12_000:]
        assert service.client.get("/health").json()["status"] == "ok"
