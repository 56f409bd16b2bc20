"""`python -m detector` is the `detector` command."""

import sys

from detector.hosts.cli import main

sys.exit(main())
