"""What a finding is about, whatever its line and wherever its files lie."""

from hashlib import blake2b

from dealcheck.model import Finding, FindingSide

DIGEST_BYTES = 12


def fingerprint(finding: Finding) -> str:
    """Hash of the rule and of the words on each side: it outlives edits elsewhere in the articles, moves and renames.

    Another copy of the same words changes nothing; new words on a side make it a new finding.
    """
    words = "\x1e".join((finding.code, *sorted(map(_words, finding.sides))))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()


def _words(side: FindingSide) -> str:
    return "\x1f".join(sorted({f"{claim.kind}\x1d{claim.quote}\x1d{claim.sentence}" for claim in side.claims}))
