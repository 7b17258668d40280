"""qgis-style.py FILE.gpkg: what QGIS draws the layer of events with, as JSON."""
import json
import sys

from qgis.core import QgsApplication, QgsVectorLayer

application = QgsApplication([], False)
application.initQgis()


def drawn(file):
    layer = QgsVectorLayer(f"{file}|layername=events", "events", "ogr")
    renderer = layer.renderer()
    colours, turned = {}, 0
    for category in renderer.categories():  # a layer of a symbol lives no longer than its category
        mark = category.symbol().symbolLayer(0)
        colours[category.value()] = mark.color().name()
        turned += mark.dataDefinedProperties().hasActiveProperties()
    return {
        "valid": layer.isValid(),
        "count": layer.featureCount(),
        "renderer": renderer.type(),
        "colours": colours,
        "turned": turned,
    }


print(json.dumps(drawn(sys.argv[1])))  # layers have to be gone before the application ends
application.exitQgis()
