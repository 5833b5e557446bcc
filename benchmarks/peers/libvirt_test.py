"""Lists the domains of a file by libvirt's test driver, which runs in this process, and reads them.

Takes "list", "state" or "block" and a file that describes a host. For each line with a number it
makes that many passes and prints the seconds of each.
"""

import sys
import time


def missing(what):
    print("missing", what, flush=True)
    sys.exit(0)


def listed(connection):
    """Names and information of all."""
    return [(domain.name(), domain.info()) for domain in connection.listAllDomains()]


def states(libvirt):
    """The bulk call, which knows no more than the state on this driver."""

    def read(connection):
        return connection.getAllDomainStats(libvirt.VIR_DOMAIN_STATS_STATE, 0)

    return read


def blocks(connection):
    """Block counters one by one, since the bulk call has none on this driver."""
    return [domain.blockStats("vda") for domain in connection.listAllDomains()]


def main():
    what, file = sys.argv[1:3]
    try:
        import libvirt
    except ImportError:
        missing("python3-libvirt")
    passes = {"list": listed, "state": states(libvirt), "block": blocks}
    read = passes[what]
    connection = libvirt.open("test://" + file)
    domains = connection.numOfDomains()
    print("ready", flush=True)
    for line in sys.stdin:
        times = []
        for _ in range(int(line)):
            begin = time.perf_counter()
            rows = read(connection)
            times.append(time.perf_counter() - begin)
            assert len(rows) == domains
        print(*times, flush=True)


main()
