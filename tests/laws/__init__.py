"""Tests of the room `laws`."""
