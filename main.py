"""ConvScope's entry: the window by default, or a command (``main.py --help`` lists them)."""

import sys

from commands.start import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
