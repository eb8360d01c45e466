"""Numbers to sound: a take without its words, hummed, or kinder."""
