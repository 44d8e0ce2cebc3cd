"""One file a declaration; being in this folder is being registered."""
