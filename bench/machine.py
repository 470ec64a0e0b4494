"""What a measurement was made on: seconds mean nothing without it. And a process's memory."""

import os
import platform
import subprocess


def machine() -> str:
    """One line: processors, how busy they were in the last minute, system, Python."""
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    processors = f"{os.cpu_count()} processors{busy}"
    return f"{processors}, {platform.system()}, Python {platform.python_version()}"


def memory(process: int) -> float:
    """MB of memory that a process holds now."""
    asked = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout) / 1024
