"""Courses of the centre, and which vacancies each of them opens."""
