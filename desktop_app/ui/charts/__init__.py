"""Charts of a take."""
