"""How dates are written, where that differs from what Django says about a language."""
