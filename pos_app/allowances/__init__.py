"""Rights: who may spend what, where. `given` is central's end of an allowance, `held` a till's."""
