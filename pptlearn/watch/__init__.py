"""The watched folder: every deck dropped into INBOX becomes a module in the same place under PUBLISHED."""
