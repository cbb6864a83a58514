"""Questions to the web API, and applications that answer them, for its tests."""

from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web import Settings, create_app

LAW = law_in_force_today()
EXAMPLE = LAW.open_api_config["simulation_example"]
AMOUNT = "general_housing_allowance"
MONTH = "2024-05"
LIMITS = Settings(most_bytes=20_000, most_persons=5, most_groups=4, most_periods=20, cors=("https://example.fi",))


def question(persons=None, members=("heikki",), **household):
    """A question of one household in May 2024; a fact may be told by its periods."""
    facts = {"municipality_code": "837", "rent": 550, AMOUNT: None} | household
    return {
        "persons": {"heikki": {"wages": {"2024-05": 1000}}} if persons is None else persons,
        "households": {
            "home": {
                "members": list(members),
                **{name: value if isinstance(value, dict) else {"2024-05": value} for name, value in facts.items()},
            }
        },
    }


def refused(client, body, path, status=400, **options):
    """The fault at a place of a request that is refused."""
    options = {"data": body, "content_type": "application/json"} if isinstance(body, str | bytes) else {"json": body}
    answer = client.post("/calculate", **options)
    assert answer.status_code == status, answer.text
    assert answer.json.keys() == {"error", "faults", "documentation"}
    found = {fault["path"]: fault for fault in answer.json["faults"]}
    assert path in found, found
    return found[path]


def with_answers(monkeypatch, routes):
    """A client of an application with other answers of its own."""
    monkeypatch.setattr("openfisca_kela.web.app.ROUTES", routes)
    monkeypatch.setattr("openfisca_kela.web.app.LawOf", lambda: "laws")
    return create_app(Settings()).test_client()
