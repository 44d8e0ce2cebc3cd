"""Document -> Mentions: quantities, companies, dates, cue words: what stands where."""

from dealcheck.mentions.find import find_mentions

__all__ = ["find_mentions"]
