"""A QMP client that does nothing but round trips.

Takes the path of a monitor. For each line with a number it asks for block statistics that many
times, one after the other, and prints how many seconds that took.
"""

import socket
import sys
import time

QUESTION = b'{"execute": "query-blockstats"}\n'


def answer(channel):
    received = channel.recv(65536)
    while not received.endswith(b"\n"):
        received += channel.recv(65536)
    return received


def ask(channel, question):
    channel.sendall(question)
    while b'"return"' not in answer(channel):
        pass


def main():
    with socket.socket(socket.AF_UNIX) as channel:
        channel.connect(sys.argv[1])
        answer(channel)
        ask(channel, b'{"execute": "qmp_capabilities"}\n')
        print("ready", flush=True)
        for line in sys.stdin:
            begin = time.perf_counter()
            for _ in range(int(line)):
                ask(channel, QUESTION)
            print(time.perf_counter() - begin, flush=True)


main()
