"""`python -m ambitieweb` is the same as `ambitieweb`."""

from ambitieweb.cli import main

if __name__ == "__main__":
    main()
