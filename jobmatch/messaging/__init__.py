"""Ways to tell people: outbox, e-mail, SMS. What is said is decided elsewhere."""
