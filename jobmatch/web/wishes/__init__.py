"""What the words of wishes mean, decided once for everybody who has them."""
