"""Financial aid for students (65/1994): the facts that other acts read."""
