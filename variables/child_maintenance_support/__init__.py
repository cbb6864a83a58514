"""Child maintenance support (580/2008), from 2023 on."""
