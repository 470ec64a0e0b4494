"""What is built in: ``python deploy/sbom.py FOLDER`` writes sbom.cdx.json and licenser.md there.

The tools see everything that is installed; what only tests use is left out, by requirements.txt.
"""

import json
import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
SBOM, LICENCES = "sbom.cdx.json", "licenser.md"


def _name(said: str) -> str:
    return re.sub(r"[-_.]+", "-", said).lower()


def pinned() -> dict[str, str]:
    """Name → version of every pin that is for this system and this Python."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    lines = re.findall(r"^([\w.-]+==[^\\\n]+)", text, re.MULTILINE)
    found = [Requirement(line) for line in lines]
    here = [one for one in found if one.marker is None or one.marker.evaluate()]
    return {_name(one.name): str(one.specifier).removeprefix("==") for one in here}


def main(folder: Path) -> int:
    """Exit code 1 when what is installed is not what is pinned."""
    wanted = pinned()
    here = {_name(one.name): one.version for one in distributions()}
    other = {name for name in wanted if name in here and here[name] != wanted[name]}
    if other:
        print(f"Installerat är något annat än låst: {', '.join(sorted(other))}.", file=sys.stderr)
        return 1
    tool = Path(sys.executable).with_name("cyclonedx-py")
    made = subprocess.run(
        [tool, "environment", "--no-validate", "--output-reproducible", "--of", "JSON",
         sys.executable],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    whole = json.loads(made.stdout)
    kept = [one for one in whole["components"] if _name(one["name"]) in wanted]
    refs = {one["bom-ref"] for one in kept}
    whole["components"] = kept
    whole["dependencies"] = [
        one
        | (
            {"dependsOn": [to for to in one["dependsOn"] if to in refs]}
            if "dependsOn" in one
            else {}
        )
        for one in whole.get("dependencies", [])
        if one["ref"] in refs
    ]
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    (folder / SBOM).write_text(f"{text}\n", encoding="utf-8")
    subprocess.run(
        [Path(sys.executable).with_name("pip-licenses"), "--format=markdown", "--with-urls",
         "--with-system", "--output-file", folder / LICENCES, "--packages",
         *sorted(set(wanted) & set(here))],
        stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    print(f"{folder / SBOM} och {folder / LICENCES}: {len(kept)} paket.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
