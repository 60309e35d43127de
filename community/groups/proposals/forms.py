from community.groups.hosting.forms import GroupForm
from community.groups.membership.forms import PerspectiveForm


class ProposalForm(PerspectiveForm, GroupForm):
    """What the group says about itself, and what its first host is there."""
