"""The page of the scanners: what each does, the last scans, and setting one up."""
