"""Pages of insatser, one module per noun."""
