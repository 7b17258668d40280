"""qgis-client.py URL NAME...: what QGIS's Nominatim geocoder makes of the answers, as JSON."""
import json
import sys

from qgis.core import QgsApplication, QgsCoordinateTransformContext, QgsFeedback, QgsGeocoderContext, QgsNominatimGeocoder

application = QgsApplication([], False)
application.initQgis()
geocoder = QgsNominatimGeocoder("", sys.argv[1] + "/search")
context = QgsGeocoderContext(QgsCoordinateTransformContext())


def first(name):
    results = [each for each in geocoder.geocodeString(name, context, QgsFeedback()) if each.isValid()]
    if not results:
        return None
    point = results[0].geometry().asPoint()
    box = results[0].viewport()
    return {
        "lat": point.y(),
        "lon": point.x(),
        "name": results[0].identifier(),
        "in_view": box.contains(point),
        "attributes": results[0].additionalAttributes(),
    }


print(json.dumps({"found": [first(name) for name in sys.argv[2:-1]], "unknown": first(sys.argv[-1])}))
application.exitQgis()
