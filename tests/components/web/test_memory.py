"""What is loaded is gone through once; the rest is tidied as Python does, the last part seldom."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

_SAID = """
import gc
from components.web import memory

class Kept:
    pass

loaded = Kept()
memory.settle()
print(gc.get_freeze_count() > 0, any(one is loaded for one in gc.get_objects()))
later = Kept()
print(any(one is later for one in gc.get_objects()))
collected = []
gc.callbacks.append(lambda phase, info: collected.append(info["generation"]))
kept = [[] for _ in range(100_000)]
print(1 in collected, 2 in collected)
"""


def test_what_is_loaded_is_left_alone_and_all_of_the_rest_is_seldom_gone_through():
    said = subprocess.run([sys.executable, "-c", _SAID], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout.split() == ["True", "False", "True", "True", "False"], said.stderr
