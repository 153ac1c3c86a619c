"""Tests of the rules on returns."""
