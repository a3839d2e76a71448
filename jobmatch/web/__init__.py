"""Pages: Flask views, forms and templates. They translate requests into use cases, and nothing else."""
