"""Weeks of a whole desk in seconds: real server applications, couriers, sticks, vaults and sources, with clock, chance, faults and adversary from one seed.

``docs/simulation.md`` says how to run it, how to replay a seed and how to add a step.
"""
