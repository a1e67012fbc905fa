"""Enhanced metafiles (MS-EMF): a table for each sort of their records, and what plays them."""
