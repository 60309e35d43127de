"""Pages and addresses of a conversation."""
