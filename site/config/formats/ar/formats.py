"""Arabic with the time of day: Django's own formats of Arabic have none, and would write it as in the United States."""

DATETIME_FORMAT = "j F، Y، g:i A"
SHORT_DATETIME_FORMAT = "d\N{RIGHT-TO-LEFT MARK}/m\N{RIGHT-TO-LEFT MARK}/Y g:i A"
