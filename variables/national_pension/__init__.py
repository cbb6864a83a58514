"""National pension (568/2007) and guarantee pension (703/2010), from 2023 on."""
