"""What doors share beside the desk."""

import subprocess
import sys


def test_long_work_gives_way_once_and_never_pushes_forward() -> None:
    ask = "import os; from jobmatch.wiring import give_way; give_way(); give_way(); print(os.getpriority(os.PRIO_PROCESS, 0))"

    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    pushed_back = subprocess.run([sys.executable, "-c", f"import os; os.nice(15); {ask}"], capture_output=True, text=True, check=True)

    assert int(done.stdout) >= 10
    assert int(pushed_back.stdout) >= 15
