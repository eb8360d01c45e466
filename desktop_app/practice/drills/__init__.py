"""Use cases of the drills: what is due, what is played, and how a take is judged."""
