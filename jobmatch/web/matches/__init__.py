"""Who fits which vacancy, and why."""
