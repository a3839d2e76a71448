"""What the system does by itself."""
