"""The only rooms that know PortAudio."""
