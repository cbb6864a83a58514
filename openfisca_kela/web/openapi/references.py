"""References between schemas: written as names, and led to where the schemas stand in a document."""

COMPONENTS, DEFINITIONS = "#/components/schemas/", "#/$defs/"


def led_to(tree, prefix):
    """The same with every `$ref` that is a name led to a place of a document.

    Args:
        tree: plain data.
        prefix: the place of the schemas, such as `COMPONENTS`.

    >>> led_to({"items": {"$ref": "Month"}}, DEFINITIONS)
    {'items': {'$ref': '#/$defs/Month'}}
    """
    if isinstance(tree, dict):
        return {key: f"{prefix}{value}" if _is_name(key, value) else led_to(value, prefix) for key, value in tree.items()}
    return [led_to(item, prefix) for item in tree] if isinstance(tree, list) else tree


def _is_name(key, value):
    return key == "$ref" and isinstance(value, str) and "#" not in value
