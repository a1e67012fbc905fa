"""What was understood, lost and should be fixed, as HTML and JSON."""
