"""Record the default microphone until something goes wrong, and print what was said of it, as JSON.

Runs in a process of its own, ``python -m tests.end_to_end.record_until_fault FILE``, because PortAudio reads
its surroundings once. It prints ``recording`` when the first half second is on disk.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from desktop_app.audio_io.devices import choose, list_devices
from desktop_app.audio_io.recorder import Recorder
from desktop_app.core.errors import AudioDeviceError

PATIENCE_S = 30.0


def main() -> None:
    """Record and report."""
    try:
        recorder = Recorder(choose(list_devices(), "input", None), Path(sys.argv[1]))
    except AudioDeviceError as error:
        print(json.dumps({"not_begun": str(error)}))
        return
    limit = time.monotonic() + PATIENCE_S
    told = False
    while recorder.fault is None and time.monotonic() < limit:
        if recorder.seconds > 0.5 and not told:
            told = True
            print("recording", flush=True)
        time.sleep(0.01)
    recording = recorder.stop()
    print(json.dumps({"fault": str(recorder.fault), "seconds": recording.seconds}))


if __name__ == "__main__":
    main()
