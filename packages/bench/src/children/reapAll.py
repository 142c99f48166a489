"""Runs a command, and waits for whom nobody else waits for.

Who loses the process that would have waited for it is handed to us. So nobody's processor time gets
lost: it stands in /proc/<our pid>/stat, and the command is told our pid. When the command has ended,
those that are dying are waited for; who goes on living is left alone after a while. Linux only.
"""

import ctypes
import os
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
SECONDS = 5

if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
    raise OSError(ctypes.get_errno(), "prctl")

child = subprocess.Popen(sys.argv[1:], env={**os.environ, "REAPED_BY": str(os.getpid())})
pid = None
while pid != child.pid:
    pid, status = os.wait()
code = os.waitstatus_to_exitcode(status)
end = time.monotonic() + SECONDS
try:
    while time.monotonic() < end:
        if os.waitpid(-1, os.WNOHANG) == (0, 0):
            time.sleep(0.02)
except ChildProcessError:
    pass  # All are gone.
sys.exit(code if code >= 0 else 128 - code)
