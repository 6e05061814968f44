"""Which CNRS office answers for a country? Python 3, standard library only.

Save countries.json and offices.geojson beside this file, then:  python3 offices.py KE
"""
import json
import sys

with open("countries.json", encoding="utf-8") as file:
    countries = {country["code"]: country for country in json.load(file)}
with open("offices.geojson", encoding="utf-8") as file:
    offices = {feature["id"]: feature["properties"] for feature in json.load(file)["features"]}

country = countries[sys.argv[1].upper()]
for office in country["offices"]:
    print(country["name"]["en"], "→", offices[office]["name"]["en"], f'({country["coverage"]})')
if not country["offices"]:
    print(country["name"]["en"], "→ no office:", country["coverage"], country["zone"] or "")
