"""What a measurement was made on: seconds mean nothing without it. And a process's memory."""

import os
import platform
import subprocess
from pathlib import Path


def machine() -> str:
    """One line: processors, how busy they were in the last minute, system, Python."""
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    processors = f"{os.cpu_count()} processors{busy}"
    return f"{processors}, {platform.system()}, Python {platform.python_version()}"


def memory(process: int) -> float:
    """MB of memory that a process holds now."""
    asked = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout) / 1024


def family(process: int) -> float:
    """MB that a process and all that it has started hold now; what they share counts for each."""
    asked = ["ps", "-e", "-o", "pid=,ppid=,rss="]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    held = {
        pid: (parent, kb)
        for pid, parent, kb in (map(int, row.split()) for row in said.splitlines())
    }
    found = {process}
    while more := {pid for pid, (parent, _) in held.items() if parent in found} - found:
        found |= more
    return sum(held[pid][1] for pid in found if pid in held) / 1024


def worked(process: int) -> float:
    """Seconds of a processor that a process has used since it started (0 where /proc is not)."""
    file = Path(f"/proc/{process}/stat")
    if not file.exists():
        return 0.0
    fields = file.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
