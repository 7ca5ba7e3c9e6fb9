"""Migrations of the database, from its first table on. They are part of the package, so that an installation
can be brought up to date offline.
"""
