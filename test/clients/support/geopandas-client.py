"""geopandas-client.py URL: what geopandas makes of a page of features, as JSON."""
import json
import sys

import geopandas

frame = geopandas.read_file(sys.argv[1] + "/collections/events/items?limit=10000")
print(
    json.dumps(
        {
            "count": len(frame),
            "crs": frame.crs.to_epsg(),
            "placeless": int(frame.geometry.isna().sum()),
            "missiles": int((frame["type"] == "strike.missile").sum()),
            "in_box": len(frame.cx[32:33, 46:47]),
        }
    )
)
