"""Other programs that take messages, beside ours: set up from what somebody has downloaded, and posted to in turns with exchanges here."""
