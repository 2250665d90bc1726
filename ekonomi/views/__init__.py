"""Pages of ekonomi, one module per noun."""
