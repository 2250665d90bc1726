"""Pages of styrelse, one module per noun."""
