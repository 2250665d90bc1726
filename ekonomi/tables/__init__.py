"""Tables of ekonomi's list pages."""
