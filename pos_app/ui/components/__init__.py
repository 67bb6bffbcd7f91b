"""What every workplace is built of. Looks come from the style sheet, by kind and object name."""
