"""One connection serves every thread: none waits for ever for another."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# In a process of its own: threads that wait for each other hold Python itself.
_ASKED = """
import sys
from pathlib import Path
from threading import Thread

from data.questions import lia, school
from data.store import Store

store = Store(Path(sys.argv[1]))
counties = ("01", "03", "04", "05", "18", "00")

def ask(number):
    for turn in range(40):
        county = counties[(number + turn) % len(counties)]
        school.of_county(store, county)
        store.query("SELECT * FROM employment WHERE county_code = :county", county=county)
        lia.need(store, county, "industri", 4054, 4056)

threads = [Thread(target=ask, args=(number,)) for number in range(8)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print("all have answers")
"""


def test_questions_of_many_threads_do_not_wait_for_each_other(edition: Path):
    command = [sys.executable, "-c", _ASKED, str(edition)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert said.stdout.strip() == "all have answers", said.stderr
