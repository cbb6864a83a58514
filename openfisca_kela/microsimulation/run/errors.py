"""What can go wrong while a run is calculated. What is done is always kept."""


class PartFailedError(RuntimeError):
    """A part cannot be calculated, because of an error of ours; the message names its households."""


class CannotGoOnError(RuntimeError):
    """Nobody can calculate the parts that are left, as things are; once they are mended, the run goes on."""


class EndedFromOutsideError(CannotGoOnError):
    """Worker processes are ended again and again, for example because memory runs out."""


class CannotWorkError(CannotGoOnError):
    """A process does not see the run or the population, or would calculate with something else."""


class ClusterError(CannotGoOnError):
    """A cluster cannot be reached, or its workers cannot work on the run."""
