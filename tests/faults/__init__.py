"""What breaks in a real installation, and that no message is lost or doubled by it: `FAULTS=1 pytest tests/faults`.

Servers, PostgreSQL and Redis are real and of their own; they are killed and started again while people talk.
"""
