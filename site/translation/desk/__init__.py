"""The translation desk: where translators see what changed, keep what was done, and are helped and checked."""
