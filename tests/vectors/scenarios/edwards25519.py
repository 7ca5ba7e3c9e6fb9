"""Just enough of the curve to craft signatures that no library would make (RFC 8032, section 5.1). For vectors only: slow, not constant-time."""

from __future__ import annotations

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = (-121665 * pow(121666, -1, P)) % P
Point = tuple[int, int]
IDENTITY: Point = (0, 1)


def add(a: Point, b: Point) -> Point:
    k = D * a[0] * b[0] * a[1] * b[1] % P
    return (a[0] * b[1] + b[0] * a[1]) * pow(1 + k, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, -1, P) % P


def multiply(scalar: int, point: Point) -> Point:
    result = IDENTITY
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def recover(y: int, sign: int) -> Point | None:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        return None
    return ((P - x) % P if x % 2 != sign else x), y


def base() -> Point:
    point = recover(4 * pow(5, -1, P) % P, 0)
    assert point
    return point


def torsion() -> Point:
    """A point of order 8."""
    for y in range(2, 100):
        point = recover(y, 0)
        if point:
            small = multiply(L, point)
            if multiply(4, small) != IDENTITY:
                return small
    raise AssertionError("there is one")


def encode(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def challenge(r: bytes, a: bytes, text: bytes) -> int:
    return int.from_bytes(hashlib.sha512(r + a + text).digest(), "little") % L


def secret_scalar(seed: bytes) -> int:
    head = bytearray(hashlib.sha512(seed).digest()[:32])
    head[0] &= 248
    head[31] = head[31] & 127 | 64
    return int.from_bytes(head, "little")
