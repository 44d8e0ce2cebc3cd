"""One file a way of telling what a figure is; being in this folder is being registered."""
