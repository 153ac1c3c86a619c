"""Rules (规则): one small function each, which yields findings and never raises."""
