"""Charts: from a chart part to a `ChartModel` with data and formatting resolved."""
