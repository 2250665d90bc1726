"""Pages of the plumbing."""
