"""Hard pictures of codes, made from a seed: print, light, lens and sensor, one after the other."""
