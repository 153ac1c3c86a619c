"""Composing (拟稿): the facts of one paper become the namespace that its template prints."""
