"""The simulated customer."""
