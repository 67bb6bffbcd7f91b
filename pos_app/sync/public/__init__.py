"""A central that speaks only the public wallet API: the same till, in the words of any client."""
