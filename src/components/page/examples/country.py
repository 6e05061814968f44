"""Who answers in a country, and what comes next? Python 3, standard library only.

Save countries/ke.json beside this file, then:  python3 country.py ke.json
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    country = json.load(file)

print(country["name"]["en"], "→", country["answer"]["en"])
for door in country["doors"]:
    for line in door["lines"]["en"]:
        for link in line["links"]:
            print(" ", line["label"], "·", link["text"], link["href"])
for programme in country["programmes"]:
    print(" ", programme["title"]["en"], "·", programme["wayIn"] or "ask")
