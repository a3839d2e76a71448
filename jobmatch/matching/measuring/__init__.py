"""How good lists are, for whom they work and for whom not: figures about rankings, which no ranking ever reads."""
