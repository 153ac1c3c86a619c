"""Tests of reading and writing packages."""
