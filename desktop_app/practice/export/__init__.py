"""Reviews and calls written out."""
