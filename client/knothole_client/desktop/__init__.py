"""``knothole desktop``: the window in which reviewers read and reply, over the same library as the commands (docs/adr/0033).

``models`` is what the window shows and does, without Qt; ``widgets`` is thin over it. Nothing here has SQL, opens ciphertext, or decides what a
text means.
"""
