"""Files, folders and the database."""
