"""Copies that a reviewer makes of a source's files, to publish them: cleaned of what they tell, or redacted by a plan. The vault's keys are in none of it."""
