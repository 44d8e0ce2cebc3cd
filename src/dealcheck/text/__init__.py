"""Pure helpers and bulk tables that two stages need."""
