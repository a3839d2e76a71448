"""Everything that is kept: tables, the unit of work, and queries that answer in domain values. Row classes never leave."""
