"""From slides to HTML with inline SVG."""
