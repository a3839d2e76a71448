"""Tables, as SQLAlchemy typed mappings."""
