"""Are two rows one person? Weights that the registry itself tells, pairs worth comparing, rivals, and three bands."""
