"""The one test command: python -m tests. Everything that CI asks of a change, in the order of what fails soonest."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("lint", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    (
        "imports",
        ("-c", "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"),
    ),
    ("tests", ("-m", "pytest", "-q")),
)


def main() -> int:
    """Run all checks, also after one has failed. Returns 1 if any did."""
    failed = []
    for name, command in CHECKS:
        started = time.monotonic()
        print(f"== {name}", flush=True)
        done = subprocess.run((sys.executable, *command), cwd=ROOT, check=False)
        print(f"== {name}: {'failed' if done.returncode else 'ok'} in {time.monotonic() - started:.1f} s", flush=True)
        failed += [name] * bool(done.returncode)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
