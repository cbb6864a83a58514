"""The pages that show runs over populations: their reports, made once at the start and kept as plain data."""
