import numpy as np
import pytest

from pos_app.scanning.likelihood.matching import Match, match_of
from pos_app.scanning.likelihood.tracking import ends_of, track_of
from tests.scanning.likelihood.strips import profile_of
from tests.scanning.likelihood.test_code_128 import symbols_of

NUMBER = "4012888888881881"


def matched(blur_px: float, noise: float = 1.0) -> Match:
    profile = profile_of(NUMBER, module_px=2.0, blur_px=blur_px, noise=noise)
    track = track_of(profile, ends_of(profile, 2.0)[0])
    assert track is not None
    match = match_of(track, 2.0)
    assert match is not None
    return match


@pytest.mark.parametrize("blur_px", [0.6, 1.0, 1.3])
def test_the_blur_is_learnt_from_the_code_itself(blur_px: float) -> None:
    match = matched(blur_px)
    assert match.symbols.tolist() == symbols_of(NUMBER)
    assert match.explained > 0.97
    at = np.arange(len(match.symbols))
    assert match.excess[at, match.symbols] == pytest.approx(0)


def test_every_other_symbol_fits_worse_and_the_noisier_the_less_so() -> None:
    clear, noisy = (matched(1.2, noise) for noise in (1.0, 12.0))
    for match in (clear, noisy):
        others = np.sort(match.excess, axis=1)[:, 1]
        assert (others > 0).all()
    assert np.sort(clear.excess, axis=1)[:, 1].min() > 3 * np.sort(noisy.excess, axis=1)[:, 1].min()
