"""owslib-client.py URL: what OWSLib makes of the server, as JSON."""
import json
import sys

from owslib.ogcapi.features import Features

client = Features(sys.argv[1])
page = client.collection_items("events", limit=1000)
box = client.collection_items("events", bbox=[32, 46, 33, 47], limit=1)
found = client.collection_items("events", limit=1, type="strike.missile")
one = client.collection_item("events", page["features"][0]["id"])
print(
    json.dumps(
        {
            "collections": client.feature_collections(),
            "conforms": client.conformance()["conformsTo"],
            "returned": page["numberReturned"],
            "matched": page["numberMatched"],
            "in_box": box["numberMatched"],
            "missiles": found["numberMatched"],
            "one": one["properties"]["type"],
            "queryables": len(client.collection_queryables("events")["properties"]),
            "api": client.api()["openapi"],
        }
    )
)
