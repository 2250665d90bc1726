"""Pages of the reports and of what is made of several areas, one module per noun."""
