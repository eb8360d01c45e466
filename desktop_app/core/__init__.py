"""The nouns of the house: frozen dataclasses, enums and ports. Standard library and numpy only."""
