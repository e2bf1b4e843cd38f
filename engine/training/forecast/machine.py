"""What this computer is: its name for a calibration, and the memory that is free. TensorFlow is not imported."""

import ctypes
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.core import backend

CPU = "CPU"


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a calibration belongs to: measured on one, it says nothing of another.

    Attributes:
        cpu: the processor's name.
        cores: that this process may use.
        tensorflow: its version.
    """

    cpu: str
    cores: int
    tensorflow: str


@cache
def this_machine() -> Machine:
    """The computer this runs on."""
    try:
        found = version("tensorflow")
    except PackageNotFoundError:
        found = ""
    return Machine(cpu=_cpu_name(), cores=cores(), tensorflow=found)


@cache
def cores() -> int:
    """Processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def device() -> str:
    """What trains: "CPU", or "GPU: " and the card's name; "" while TensorFlow has not been asked yet."""
    if not backend.loaded():
        return ""
    found = backend.device()
    return f"{found.kind}: {found.name}" if found.kind == "GPU" else CPU


def free_memory() -> int:
    """Bytes of memory that programs can still take; 0 when the system does not tell."""
    asked = {"linux": _linux_free, "win32": _windows_free, "darwin": _mac_free}.get(sys.platform)
    return _or_zero(asked) if asked else 0


def free_gpu_memory() -> int:
    """Bytes of the graphics card that TensorFlow may still take, guessed from the card's driver; 0 without a card."""
    if not device().startswith("GPU"):
        return 0
    return _or_zero(_nvidia_free)


def _or_zero(ask: Callable[[], int]) -> int:
    try:
        return max(0, ask())
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _cpu_name() -> str:
    if sys.platform == "linux":
        for line in _lines("/proc/cpuinfo"):
            if line.startswith(("model name", "Hardware", "Model")):
                return line.partition(":")[2].strip()
    if sys.platform == "darwin":
        return _mac_text(b"machdep.cpu.brand_string")
    return platform.processor() or platform.machine()


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _linux_free() -> int:
    """The kernel's own guess, or what a container's limit leaves, whichever is less."""
    kilobytes = [line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemAvailable:")]
    free = int(kilobytes[0]) * 1024
    limit, used = (_lines(f"/sys/fs/cgroup/memory.{name}") for name in ("max", "current"))
    if limit and used and limit[0].isdecimal():
        free = min(free, int(limit[0]) - int(used[0]))
    return free


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("all", "free", "all_page", "free_page", "all_own", "free_own", "x")),
    )


def _windows_free() -> int:
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    return int(status.free) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else 0


def _mac_free() -> int:
    """Pages that are free, or that the system gives back when they are wanted."""
    names = (b"vm.page_free_count", b"vm.page_purgeable_count", b"vm.page_pageable_external_count")
    pages = [_mac_number(name) for name in names]
    return sum(pages) * _mac_number(b"hw.pagesize")


def _mac_number(name: bytes) -> int:
    value, size = ctypes.c_uint64(0), ctypes.c_size_t(8)
    failed = ctypes.CDLL(None).sysctlbyname(name, ctypes.byref(value), ctypes.byref(size), None, 0)
    return 0 if failed else int(value.value)


def _mac_text(name: bytes) -> str:
    text, size = ctypes.create_string_buffer(256), ctypes.c_size_t(256)
    failed = ctypes.CDLL(None).sysctlbyname(name, text, ctypes.byref(size), None, 0)
    return platform.machine() if failed else text.value.decode(errors="replace")


class _NvidiaMemory(ctypes.Structure):
    """nvmlMemory_t of the driver's library."""

    _fields_ = (("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong), ("used", ctypes.c_ulonglong))


def _nvidia_free() -> int:
    library = ctypes.CDLL("nvml.dll" if sys.platform == "win32" else "libnvidia-ml.so.1")
    card, memory = ctypes.c_void_p(), _NvidiaMemory()
    if library.nvmlInit_v2() or library.nvmlDeviceGetHandleByIndex_v2(0, ctypes.byref(card)):
        return 0
    return 0 if library.nvmlDeviceGetMemoryInfo(card, ctypes.byref(memory)) else int(memory.free)
