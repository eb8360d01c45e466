"""Numbers to what to say."""
