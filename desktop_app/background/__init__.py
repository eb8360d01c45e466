"""The second process, where the models live."""
