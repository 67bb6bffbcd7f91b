"""The words between a till and central: one file for each question and its answer."""
