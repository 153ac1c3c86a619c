"""Batches: many papers by many workers, in order, whatever happens to a worker or to the run."""
