"""More than one run: what waits to be trained, and what sets variants apart."""
