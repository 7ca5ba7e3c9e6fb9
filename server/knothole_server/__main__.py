"""``python -m knothole_server``."""

from knothole_server.commands import main

if __name__ == "__main__":
    main()
