"""The drills in the window: what is practised now, what is heard and recorded, and what is said of it."""
