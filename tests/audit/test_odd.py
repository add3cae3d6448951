from tests.audit.checks import odd
from tests.audit.helpers import answer, found


def test_the_answers_that_are_due_are_right():
    moved = answer("/fr", "", kind=odd.KIND, status=301, headers={"location": "/fr/"})
    assert found(odd, moved, answer("/absent/", "", kind=odd.KIND, status=404)) == []


def test_an_error_of_the_server_is_found():
    assert found(odd, answer("/absent/", "", kind=odd.KIND, status=500)) == ["/absent/: answers 500 rather than 404"]


def test_a_redirect_to_another_site_is_found():
    moved = answer("/fr", "", kind=odd.KIND, status=301, headers={"location": "//fr/"})
    assert found(odd, moved) == ["/fr: leads to //fr/"]


def test_markup_that_is_given_back_is_found():
    path = "/fr/search/?q=%3Cscript%3E1%3C%2Fscript%3E"
    (one,) = found(odd, answer(path, "<h1><script>1</script></h1>", kind=odd.KIND))
    assert "as it is" in one
