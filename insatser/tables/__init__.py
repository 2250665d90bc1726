"""Tables of insatser's list pages."""
