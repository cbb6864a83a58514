"""Draws from the distributions that the assumptions name; all on one random generator, in a fixed order."""

import numpy

LAST_AGE = 74


def choices(random, shares, count):
    """Places in a list drawn by its shares: (count,) whole numbers."""
    limits = numpy.cumsum(numpy.asarray(list(shares), float))
    return numpy.minimum(numpy.searchsorted(limits / limits[-1], random.random(count), side="right"), len(limits) - 1)


def keys(random, shares, count):
    """Keys of {number: share} drawn by share: (count,) whole numbers."""
    return numpy.array(list(shares))[choices(random, shares.values(), count)]


def ages(random, bands, count):
    """Ages drawn from {first age of a band: share}, evenly within a band."""
    first = numpy.array([*bands, LAST_AGE + 1])
    band = choices(random, bands.values(), count)
    return first[band] + (random.random(count) * (first[band + 1] - first[band])).astype(int)


def lognormal(random, mean, sigma):
    """Values with a mean (array) and a standard deviation of the logarithm (number or array)."""
    mean, sigma = numpy.asarray(mean, float), numpy.asarray(sigma, float)
    return mean * numpy.exp(sigma * random.standard_normal(numpy.broadcast(mean, sigma).shape) - sigma**2 / 2)


def gamma(random, mean, shape, count):
    """Values of a gamma distribution."""
    return random.standard_gamma(shape, count) * (mean / shape)


def cents(amounts):
    """Amounts rounded to the cent."""
    return numpy.round(amounts, 2)
