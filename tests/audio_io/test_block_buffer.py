import threading

import numpy as np

from desktop_app.audio_io.block_buffer import BlockBuffer
from desktop_app.audio_io.watchdog import Watchdog


def test_blocks_come_out_as_they_went_in():
    buffer = BlockBuffer()
    driver_s = np.zeros(4, dtype=np.float32)
    for n in range(3):
        driver_s[:] = n
        buffer.put(driver_s, overflowed=n == 1)
    taken = buffer.drain()
    assert [block.samples.tolist() for block in taken] == [[n] * 4 for n in (0.0, 1.0, 2.0)]
    assert [block.overflowed for block in taken] == [False, True, False]
    assert buffer.frames_in == 12
    assert buffer.drain() == []


def test_two_threads_lose_nothing():
    buffer, count = BlockBuffer(), 5000
    got: list[int] = []

    def bring():
        for n in range(count):
            buffer.put(np.full(1, n, dtype=np.float32))

    thread = threading.Thread(target=bring)
    thread.start()
    while thread.is_alive() or len(got) < count:
        got += [int(block.samples[0]) for block in buffer.drain()]
        assert thread.is_alive() or len(got) <= count
    thread.join()
    assert got == list(range(count))


def test_the_watchdog_counts_from_the_last_beat():
    watchdog = Watchdog(10.0, limit_s=1.0)
    assert not watchdog.stalled(11.0)
    assert watchdog.stalled(11.1)
    watchdog.beat(11.0)
    assert not watchdog.stalled(12.0)
