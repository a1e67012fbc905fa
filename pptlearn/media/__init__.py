"""From embedded files to assets that every browser plays."""
