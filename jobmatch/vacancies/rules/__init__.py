"""What the law says of the words of a posting, one small file per rule."""
