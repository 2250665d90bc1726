"""What the lists of styrelse can be narrowed by."""
