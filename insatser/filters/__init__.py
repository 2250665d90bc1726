"""What the lists of insatser can be narrowed by."""
