# SPDX-License-Identifier: MIT
"""What bench and bench-large share."""
import json
import os
import subprocess
import sys
import tempfile
import time

MARK = "篇"	# stands in the reader's header line as soon as it is painted
LIST_STEPS = [f"start until={MARK}", "key down <down> n=20", "key page <pgdn> n=20", "key quit Q"]
OPEN_STEPS = [f"start until={MARK}", "key open <enter> n=1", "key back q n=1", "key page <pgdn> n=1",
              "key end <end>", "key home <home>", "key quit Q"]
TYPE_STEPS = [f"start until={MARK}", 'key type s渡 until="检索 渡 "', 'key more 口 until="检索 渡口 "', "key leave <esc>",
              'key enter s渡口<enter> until="检索 渡口 "', "key quit Q"]


def run(*words, **options):
    return subprocess.run([str(w) for w in words], check=True, text=True, **options)


class Report:
    missed = 0

    def line(self, what, value, most=None, least=None, note=""):
        limit = f"at most {most:9.2f}" if most is not None else f"at least {least:8.2f}" if least is not None else ""
        ok = (most is None or value <= most) and (least is None or value >= least)
        self.missed += not ok
        print(f"{what:46} {value:10.2f}  {limit:17} {'ok' if ok else 'MISSED':6} {note}", flush=True)


def make_archive(work, tools, sample, articles):
    """The archive and its pages; with what it took when it was made just now."""
    pages, archive, took = work / f"pages-{articles}", work / f"{articles}.db", {}
    if not pages.exists():
        run(tools["generate"], *sorted(sample.rglob("*.txt")), "--", pages, articles)
    if not archive.exists():
        start = time.monotonic()
        child = subprocess.Popen([tools["baolan"], "index", "-a", archive, "--paper", "云汀晚报", pages],
                                 stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit("bench: baolan index failed")
        took = {"seconds": time.monotonic() - start, "rss": usage.ru_maxrss / 1024,
                "cpu": usage.ru_utime + usage.ru_stime}
    return archive, pages, took


def measure(tuibench, steps, command, size="80x24", runs=7):
    """The medians of every step, and the peak memory, of a program under tuibench."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out, tempfile.TemporaryDirectory() as state:
        words = [sys.executable, tuibench / "tuibench", "--size", size, "--runs", runs, "--json", out.name]
        for step in steps:
            words += ["-e", step]
        done = subprocess.run([str(w) for w in [*words, "--", *command]], capture_output=True, text=True,
                              env={**os.environ, "XDG_STATE_HOME": state})	# not the user's own
        try:
            figures = json.load(open(out.name, encoding="utf-8"))
        except ValueError:
            sys.exit(f"bench: tuibench failed:\n{done.stdout}{done.stderr}")
    figures["printed"] = done.stdout
    figures["ok"] = done.returncode == 0
    return figures


def median(figures, step, field):
    return figures["steps"][step][field]["median"]
