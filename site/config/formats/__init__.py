"""How Django writes dates on the admin's screens, where its own formats do not fit. Public pages: core.formats."""
