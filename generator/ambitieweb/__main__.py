"""`python -m ambitieweb` is the same as `ambitieweb`."""

from ambitieweb.cli import run

if __name__ == "__main__":
    run()
