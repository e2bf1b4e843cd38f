"""Measurements, run by hand: `python -m tests.benchmarks.NAME`. Ratios within one run; never collected as tests."""
