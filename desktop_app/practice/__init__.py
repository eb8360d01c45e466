"""Use cases that join the rooms; no Qt."""
