"""The process that wakes up and does due work: when (timetable), what (jobs), the process (main)."""
