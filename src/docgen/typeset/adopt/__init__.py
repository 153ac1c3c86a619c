"""Taking back an edited template (收回模板): one module for each thing that is restored.

Every step works in place on adoption's own copy of the edited body and returns what to tell.
"""
