"""Speech engines behind the ports of core."""
