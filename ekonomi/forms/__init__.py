"""Forms of ekonomi."""
