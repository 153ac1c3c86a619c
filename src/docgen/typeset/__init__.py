"""Typesetting (排版): wording, layout and the standard become a template; widths are measured."""
