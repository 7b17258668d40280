"""qgis-features-client.py URL: what QGIS's OGC API - Features provider makes of the server, as JSON."""
import json
import os
import sys

from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

application = QgsApplication([], False)
application.initQgis()


def layer(more=""):
    uri = f"url='{sys.argv[1]}' typename='events' pagingEnabled='true' {more}"
    return QgsVectorLayer(uri, "events", "OAPIF")


def count(features):
    return sum(1 for _ in features)


events = layer()
box = QgsFeatureRequest().setFilterRect(QgsRectangle(32, 46, 33, 47))
subset = layer()
subset.setSubsetString("\"type\" = 'strike.missile'")
print(
    json.dumps(
        {
            "valid": events.isValid(),
            "crs": events.crs().authid(),
            "fields": [field.name() for field in events.fields()],
            "all": count(events.getFeatures()),
            "in_box": count(layer().getFeatures(box)),
            "subset": count(subset.getFeatures()),
        }
    )
)
sys.stdout.flush()
os._exit(0)  # QGIS takes its layers down in no good order
