"""geopy-client.py HOST:PORT NAME...: what geopy's Nominatim client makes of the answers, as JSON."""
import json
import sys

from geopy.geocoders import Nominatim

client = Nominatim(domain=sys.argv[1], scheme="http", user_agent="geodispatch-test")


def shown(location):
    return location and {"lat": location.latitude, "lon": location.longitude, "name": location.address}


print(
    json.dumps(
        {
            "found": [shown(client.geocode(name, addressdetails=True)) for name in sys.argv[2:-1]],
            "unknown": shown(client.geocode(sys.argv[-1])),
            "structured": shown(client.geocode({"city": "Paris", "state": "Texas"})),
            "several": [shown(each) for each in client.geocode("Paris", exactly_one=False, limit=3, country_codes="us")],
            "boxed": shown(client.geocode("Paris", viewbox=[(33, -96), (34, -95)], bounded=True)),
            "reverse": shown(client.reverse((46.97, 32.0))),
            "country": shown(client.reverse((46.97, 32.0), zoom=3)),
            "at_sea": shown(client.reverse((0.0, -30.0))),
        }
    )
)
