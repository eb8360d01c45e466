"""Qt: nothing above core is computed here."""
