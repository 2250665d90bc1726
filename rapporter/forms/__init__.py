"""Forms of rapporter, one module per noun. They check what the form alone tells."""
