"""Reads the block statistics of all guests by libvirt's bulk call, from a daemon of its own.

Takes an empty folder and a number of guests. Starts libvirtd with everything it writes in that
folder and that many guests like those of the other side. For each line with a number it makes that
many passes and prints the seconds of each. As root it becomes "nobody" first, since only then the
daemon keeps to itself; so the folder must be one that nobody can reach.
"""

import os
import pwd
import signal
import subprocess
import sys
import time

PROGRAMS = ("/usr/sbin/libvirtd", "/usr/local/sbin/libvirtd")

DOMAIN = """<domain type='qemu'>
  <name>guest{number}</name>
  <memory unit='MiB'>32</memory>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='{folder}/disk{number}.img'/>
      <target dev='vda' bus='virtio'/>
    </disk>
  </devices>
</domain>"""


def become_nobody(folder):
    if os.getuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)


def keep_inside(folder):
    for name in ("CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "RUNTIME_DIR"):
        os.environ["XDG_" + name] = folder + "/" + name.lower()
        os.makedirs(os.environ["XDG_" + name], mode=0o700, exist_ok=True)
    os.makedirs(os.environ["XDG_CONFIG_HOME"] + "/libvirt", exist_ok=True)
    os.environ["HOME"] = folder
    os.environ.pop("DISPLAY", None)


def missing(what):
    print("missing", what, flush=True)
    sys.exit(0)


def connect(libvirt, patience=20):
    end = time.monotonic() + patience
    while True:
        try:
            return libvirt.open("qemu:///session")
        except libvirt.libvirtError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def measure(libvirt, folder, guests):
    connection = connect(libvirt)
    try:
        for number in range(guests):
            with open("%s/disk%d.img" % (folder, number), "wb") as disk:
                disk.truncate(1 << 20)
            connection.createXML(
                DOMAIN.format(number=number, folder=folder), libvirt.VIR_DOMAIN_START_PAUSED
            )
        print("ready", flush=True)
        for line in sys.stdin:
            times = []
            for _ in range(int(line)):
                begin = time.perf_counter()
                rows = connection.getAllDomainStats(libvirt.VIR_DOMAIN_STATS_BLOCK, 0)
                times.append(time.perf_counter() - begin)
                assert len(rows) == guests and "block.0.rd.reqs" in rows[0][1]
            print(*times, flush=True)
    finally:
        for domain in connection.listAllDomains():
            domain.destroy()


def main():
    folder, guests = sys.argv[1], int(sys.argv[2])
    try:
        import libvirt
    except ImportError:
        missing("python3-libvirt")
    program = next((p for p in PROGRAMS if os.access(p, os.X_OK)), None)
    if program is None:
        missing("libvirtd")
    libvirt.registerErrorHandler(lambda *_: None, None)
    become_nobody(folder)
    keep_inside(folder)
    with open(folder + "/daemon.log", "wb") as log:
        daemon = subprocess.Popen([program], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        measure(libvirt, folder, guests)
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait()


main()
