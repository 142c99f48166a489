"""The work of effect.ts and promises.ts, in asyncio: `seed SECONDS` or `fetches N SECONDS`."""

import asyncio
import json
import sys
import time

try:
    import resource
except ImportError:  # Windows has none
    resource = None


async def fetch_data(name, delay):
    await asyncio.sleep(delay)
    return f"Data from {name}"


async def seed(delay):
    names = ["API-1", "API-2", "API-3"]
    start = time.perf_counter()
    for name in names:
        await fetch_data(name, delay)
    between = time.perf_counter()
    await asyncio.gather(*(fetch_data(name, delay) for name in names))
    return [between - start, time.perf_counter() - between]


async def fetches(count, delay):
    start = time.perf_counter()
    await asyncio.gather(*(fetch_data(name, delay) for name in range(count)))
    return [time.perf_counter() - start]


def peak():
    # Not ru_maxrss on Linux: a process takes that over from the one that started it.
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if "VmHWM" in line)
    except (OSError, StopIteration):
        pass
    if resource is None or sys.platform == "linux":
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


work, *rest = sys.argv[1:]
task = seed(float(rest[0])) if work == "seed" else fetches(int(rest[0]), float(rest[1]))
cpu = time.process_time()
wall = asyncio.run(task)
cpu = time.process_time() - cpu
print(json.dumps({"wall": wall, "cpu": cpu, "memory": peak()}))
