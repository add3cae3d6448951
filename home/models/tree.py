"""Where pages can stand in the page tree."""

# The pages that hold others. Other apps' pages name theirs in their own ``parent_page_types``.
BRANCHES = ["home.HomePage", "home.CityProfilePage", "home.StandardPage"]
