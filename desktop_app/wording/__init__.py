"""Words to findings."""
