"""Typesetting (排版): wording, layout and the standard's facts become a template, and texts whose
place depends on their width are measured."""
