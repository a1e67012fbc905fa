"""From a Module to files."""
