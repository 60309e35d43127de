"""How pages of the library travel: what search engines, chat apps and feed readers get to see of them."""
