"""Text as real HTML that breaks and stands where PowerPoint's does."""
