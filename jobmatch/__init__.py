"""Job matching for rural people: a registry of workers, the vacancies of enterprises, and what brings them together."""
