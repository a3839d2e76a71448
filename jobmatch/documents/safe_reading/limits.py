"""Ceilings for one uploaded file; decided in February 2025 by the largest commune, 1,700 rows of 34 columns in 220 kB."""

FILE_BYTES = 30 * 1024 * 1024
ZIP_MEMBERS = 500  # one sheet per village, each with its drawing and its links
INFLATED_BYTES = 100 * 1024 * 1024
SHEETS = 100
ROWS = 20_000
COLUMNS = 256
CELLS = 2_000_000
CELL_CHARACTERS = 32_767  # Excel's own limit
CHILD_MEMORY_BYTES = 512 * 1024 * 1024
CHILD_CPU_SECONDS = 30
CHILD_WALL_SECONDS = 60
