"""One person keyed in or mended by hand."""
