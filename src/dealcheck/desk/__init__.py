"""Files, folders, archives, cache, workers: the only input and output beside the terminal."""
