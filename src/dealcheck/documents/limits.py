"""How much of a file is read, so that a small file cannot make a large one of itself."""

EXPANDED = 200_000_000  # bytes that all of one archive may unfold to
RATIO = 200  # times its size that a compressed file may unfold to; text packs to a tenth
MEMBERS = 20_000  # files of one archive
NESTED = 3  # archives within one another
MARKUP = 20_000_000  # characters of one page or XML document; the longest filing is a tenth of it
PAGES = 500  # pages of one PDF
RECORDS = 100_000  # records of one WARC file
