"""Runs a command, and waits for all that it leaves behind too.

What ends unwaited for, or loses the process that would have waited, is handed to us. So nobody's
processor time gets lost: it stands in /proc/<our pid>/stat, and the command is told our pid.
Linux only.
"""

import ctypes
import os
import subprocess
import sys

PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
    raise OSError(ctypes.get_errno(), "prctl")

child = subprocess.Popen(sys.argv[1:], env={**os.environ, "REAPED_BY": str(os.getpid())})
code = 1
while True:
    try:
        pid, status = os.wait()
    except ChildProcessError:
        break
    if pid == child.pid:
        code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
