"""Sound to numbers."""
