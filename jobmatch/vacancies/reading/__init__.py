"""What a posting says of pay, time, place and conditions, one small file per matter."""
