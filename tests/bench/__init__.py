"""``make bench``: figures in one run, beside what the machine could do at best. Nothing here passes or fails."""
