"""The words of the wallet API: what goes over the line, for whoever asks and whoever answers."""
