"""The decision record: everything that a decision rests on, in a file that can be verified."""
