"""From solved-looking slides to questions and assessments."""
