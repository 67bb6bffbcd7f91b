"""A till or a kiosk as users start it, that also tells what stands where on its screen.

Run as a program: `python -m tests.walks.watched till|kiosk DATA SOCKET`. Whoever connects to the
socket is told, in one line of JSON, everything with a name that can be seen now: the middle of it
on the screen, its text, and whether a press on that place would meet it. It can do nothing.
"""

import sys

if __name__ == "__main__":
    if sys.argv[1] == "till":
        from pos_app.bootstrap.quick_start import begin_quickly

        begin_quickly()  # as the command does, before anything else is imported
    from tests.walks.watching import main

    sys.exit(main())
