"""HTML and XML with the exact place of everything."""
