"""The pipeline: from a folder of facts to finished papers, room by room."""
