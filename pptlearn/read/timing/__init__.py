"""`p:timing` as a `Timeline`."""
