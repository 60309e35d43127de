"""The program that starts, stops and kills an Elasticsearch for tests. It may stand elsewhere: SEARCH_ENGINE."""

import os
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("SEARCH_ENGINE", ROOT.parent / "shared" / "search-engine" / "engine"))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
