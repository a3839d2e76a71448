"""What a browser may do with our pages, said with every answer."""

import secrets

from flask import Flask, Response, g, request

A_YEAR = 365 * 24 * 3600
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}


def nonce() -> str:
    """One for all scripts of one answer."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    value: str = g.nonce
    return value


def content_policy() -> str:
    return "; ".join((
        "default-src 'none'",
        f"script-src 'nonce-{nonce()}'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ))  # fmt: skip


def add_headers(answer: Response) -> Response:
    answer.headers.update(FIXED)
    answer.headers["Content-Security-Policy"] = content_policy()
    if request.is_secure:
        answer.headers["Strict-Transport-Security"] = f"max-age={A_YEAR}; includeSubDomains"
    if "max-age" not in answer.headers.get("Cache-Control", ""):
        # A page of names must not come back by the Back key of a shared computer; the sign-in page carries a token.
        answer.headers["Cache-Control"] = "no-store"
    return answer


def set_up(app: Flask) -> None:
    app.after_request(add_headers)
    app.jinja_env.globals["nonce"] = nonce
