"""Conscript's allowance (sotilasavustus, militärunderstöd), 781/1993: the facts that other acts read."""
