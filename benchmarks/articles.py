"""Articles that do not repeat, for measuring."""
