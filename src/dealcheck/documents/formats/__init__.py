"""One file a format: what a source holds, as documents and problems."""
