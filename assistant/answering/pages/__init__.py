"""Answers from the laid-out page: boxes, fee tables, exhibits, cells of tables."""
