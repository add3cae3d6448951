import pytest


@pytest.mark.parametrize(
    ("asked", "given"), [("en-GB,en;q=0.9", "/en/"), ("ar", "/ar/"), ("tlh", "/fr/"), ("", "/fr/")]
)
def test_the_bare_address_leads_to_the_best_language(client, asked, given):
    response = client.get("/", headers={"accept-language": asked})
    assert response.status_code == 302
    assert response["Location"] == given
    assert "Accept-Language" in response["Vary"]


def test_health_answers_without_a_database(client):
    assert client.get("/health/").content == b"ok"
