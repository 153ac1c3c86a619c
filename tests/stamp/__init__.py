"""Tests of the engine that fills templates."""
