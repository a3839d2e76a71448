"""Lists of communes: handed in, looked through, written."""
