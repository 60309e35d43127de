"""Who types a receipt. What its words lead to is asked of the group at that moment: tests/community/anonymous."""

from tests.community.doors.table import WITH_ACCOUNT, Door

ODD = {"receipt": "zeven woorden die naar geen vraag leiden"}
DOORS = [
    Door("receipt", lets_in=WITH_ACCOUNT),
    Door("receipt", "POST", data=ODD, lets_in=WITH_ACCOUNT),
    Door("receipt_react", lets_in=WITH_ACCOUNT),
    Door("receipt_react", "POST", data=ODD, lets_in=WITH_ACCOUNT),
    Door("receipt_helped", lets_in=WITH_ACCOUNT),
    Door("receipt_helped", "POST", data=ODD, lets_in=WITH_ACCOUNT),
    Door("receipt_reflect", lets_in=WITH_ACCOUNT),
    Door("receipt_reflect", "POST", data=ODD, lets_in=WITH_ACCOUNT),
    Door("receipt_unreflect", lets_in=WITH_ACCOUNT),
    Door("receipt_unreflect", "POST", data=ODD, lets_in=WITH_ACCOUNT),
    Door("receipt_withdraw", lets_in=WITH_ACCOUNT),
    Door("receipt_withdraw", "POST", data=ODD, lets_in=WITH_ACCOUNT),
]
