"""Tables of styrelse's list pages."""
