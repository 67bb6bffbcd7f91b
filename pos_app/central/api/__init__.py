"""The wallet API over HTTP: every route of the published contract, in front of one wallet."""
