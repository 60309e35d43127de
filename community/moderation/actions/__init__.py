"""What members, hosts and moderators do to keep it safe."""

from community.moderation.actions.claims import claim_case, release_case, reopen_case
from community.moderation.actions.deciding import Decision, decide_case
from community.moderation.actions.measures import lift_mute
from community.moderation.actions.reporting import report_text

__all__ = ["Decision", "claim_case", "decide_case", "lift_mute", "release_case", "reopen_case", "report_text"]
