"""E-mail and web addresses: nobody can note them from a loudspeaker, so a person decides what is said instead."""

from jobmatch.text.ear.reading import Ask, Rule, rule

_ENDINGS = r"com|vn|net|org|edu|gov|info|io|biz|xyz|me|jp|kr|cn|tv|shop|online|top|site"
_ASK = Ask("Địa chỉ thư hoặc trang mạng không đọc trên loa. Xin bỏ, hoặc thay bằng số điện thoại cơ quan.")

ADDRESS_RULES: tuple[Rule, ...] = (
    rule("e-mail", r"[a-z0-9][\w.+\-]*\s?@\s?[a-z0-9][\w\-]*(?:\.[\w\-]+)+", lambda _: _ASK),
    rule("web address", r"(?:https?://|www\.)[^\s,;]*[\w/]", lambda _: _ASK),
    rule("web address", rf"[a-z0-9][\w\-]*(?:\.[\w\-]+)*\.(?:{_ENDINGS})(?![\w])(?:/[\w./?=&%#\-]*\w)?", lambda _: _ASK),
)
