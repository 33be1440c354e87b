-- Why: whoever looks after Heard ends the sign-ins of somebody who left, or whose password somebody else knows.

grant select, update (revoked_at) on login to heard_service;
