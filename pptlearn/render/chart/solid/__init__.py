"""3-D charts on axes: a box with a floor and two walls, bodies in it, seen from a corner."""
