"""Set Tone Matters up and start it, or check it; called without arguments it says how.

Needs nothing but Python, and a network the first time. This file has to be readable for old Pythons, so that
they can say that they are too old.
"""

import sys


def main() -> int:
    """Return the exit code."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        have = ".".join(map(str, sys.version_info[:2]))
        sys.stderr.write("Tone Matters needs Python 3.11, 3.12 or 3.13, and this is Python " + have + "; ")
        sys.stderr.write("install one of those and use it, as in: python3.12 packaging/bootstrap.py run\n")
        return 1

    import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
