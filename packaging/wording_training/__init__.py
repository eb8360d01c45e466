"""Train the wording model from the labelled corpus; a development tool, never part of the product."""
