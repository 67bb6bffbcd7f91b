"""`python -m pos_app` and the command `tillit`."""

from pos_app.cli import main

if __name__ == "__main__":
    main()
