"""Rights: who may spend what, where. Central's end is `given`, a till's own is `held`."""
