#!/usr/bin/env python3
"""Generator of invented news passages with attribution labels ("who says what"), for training augmentation.

    python3 sentences.py --count N --seed S > out.jsonl
    python3 sentences.py --check [--count N] [--seed S] [--show K]

Texts are composed from a small grammar over the word lists in sentences_lex.py.  Spans are carried through the
composition as private-use code points (one opening and one closing mark per attribution and role), so that every
later edit of the text (articles, capitals, punctuation) keeps them in place; realise() turns them into offsets.
Parents are read off the nesting: the attribution whose cue lies inside the content of another is its child.
"""
import argparse
import collections
import json
import random
import re
import sys
import os

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sentences_lex as L  # noqa: E402

BASE = 0xF0000
SRC, REL, RELCUE, CUE, CON = range(5)
ROLE = ["source", "relays", "relayCues", "cue", "content"]
M = "[\U000F0000-\U000FFFFD]*"
MARK = re.compile("[\U000F0000-\U000FFFFD]")


# ------------------------------------------------------------------ morphology
VOWELS = "aeiou"


def split_verb(vp):
    w = vp.split(" ", 1)
    return w[0], (" " + w[1] if len(w) > 1 else "")


def past(v):
    if v in L.IRREG:
        return L.IRREG[v].split()[0]
    if v.endswith("e"):
        return v + "d"
    if v.endswith("y") and v[-2] not in VOWELS:
        return v[:-1] + "ied"
    if v in L.DOUBLE_ING:
        return v + v[-1] + "ed"
    return v + "ed"


def part(v):
    if v in L.IRREG:
        return L.IRREG[v].split()[1]
    return past(v)


def third(v):
    if v == "be":
        return "is"
    if v == "have":
        return "has"
    if v.endswith(("s", "sh", "ch", "x", "o", "z")):
        return v + "es"
    if v.endswith("y") and v[-2] not in VOWELS:
        return v[:-1] + "ies"
    return v + "s"


def ing(v):
    if v == "flee":
        return "fleeing"
    if v.endswith("ie"):
        return v[:-2] + "ying"
    if v.endswith("e") and not v.endswith(("ee", "ye", "oe")) and v != "be":
        return v[:-1] + "ing"
    if v in L.DOUBLE_ING or v == "begin":
        return v + v[-1] + "ing"
    return v + "ing"


def vform(vp, mode, plural=False):
    """mode: base past part pres ing"""
    v, rest = split_verb(vp)
    if mode == "past":
        return past(v) + rest
    if mode == "part":
        return part(v) + rest
    if mode == "pres":
        return (v if plural else third(v)) + rest
    if mode == "ing":
        return ing(v) + rest
    return vp


def have(pl):
    return "have" if pl else "has"


def was(pl):
    return "were" if pl else "was"


def be(pl):
    return "are" if pl else "is"


# ------------------------------------------------------------------ lexicon in shape
def parse_domains():
    out = {}
    cur = None
    for line in L.DOMAIN_TEXT.strip().splitlines():
        line = line.strip()
        if not line:
            continue
        if line.startswith("@"):
            cur = out.setdefault(line[1:], {})
            continue
        k, v = line.split(":", 1)
        # {c} and {c}: a bar inside braces never occurs
        cur[k.strip()] = [x.strip() for x in v.split("|") if x.strip()]
    return out


DOM = parse_domains()

WOULD_IF = L._w("""if the talks failed|if the vote went against it|unless the weather improved|without outside help|if the money ran out|if nothing changed|if the report proved true|without a new agreement|if conditions allowed|if there were another strike|unless something changed soon|if it were asked to""")
WILL_IF = L._w("""if the talks fail|if the weather holds|unless there is help from outside|if the money runs out|if nothing changes|if the court agrees|unless the rain stops|if the votes are there|if the test is positive|unless a deal is reached""")
ADJ = L._w("""because the road was blocked|after a dispute over money|despite the bad weather|for reasons that remain unclear|without any explanation|as a result of the cold|under pressure from abroad|in violation of the rules|during the night|for the first time in {dur}|with the help of volunteers|in front of the cameras|on the orders of {per}|under a new law|after {dur} of negotiations|along with {n} others|near the border with {c}|on the outskirts of {p}|for the second time in {dur}|against the advice of {per}|because of a technical fault|at a cost of {m}|in line with the contract|like many others|once the snow melted|while the talks were going on|in the presence of {n} witnesses|before help arrived|despite the protests in {p}|amid growing tension with {c}|after the fall of {p}""")
MIDS = L._w("""however|on the other hand|in fact|meanwhile|for example""")

STYLES = {
    "agency": (["military", "politics", "disaster", "diplomacy", "police", "transport", "energy", "health"], 0.75, 0.1),
    "translated": (["military", "politics", "diplomacy", "court", "energy", "agriculture", "transport"], 0.35, 0.15),
    "broadcaster": (["politics", "disaster", "health", "education", "weather", "police", "migration"], 0.05, 0.2),
    "court": (["court", "police", "court"], 0.1, 0.2),
    "military": (["military", "diplomacy"], 0.35, 0.15),
    "disaster": (["disaster", "weather", "transport"], 0.35, 0.15),
    "business": (["business", "tech", "energy", "labour"], 0.3, 0.2),
    "science": (["science", "health", "weather"], 0.05, 0.25),
    "sport": (["sport"], 0.1, 0.25),
    "health": (["health", "science"], 0.15, 0.2),
    "tabloid": (["culture", "sport", "police", "court"], 0.0, 0.5),
    "live-blog": (["disaster", "politics", "military", "weather", "sport"], 0.0, 0.1),
    "government": (["politics", "diplomacy", "health", "migration", "agriculture", "energy"], 0.0, 0.2),
    "regional": (["education", "agriculture", "police", "transport", "labour", "culture"], 0.0, 0.3),
    "culture": (["culture", "education"], 0.0, 0.25),
    "headline": (list(DOM), 0.0, 1.0),
    "feature": (["migration", "agriculture", "culture", "labour", "science", "education"], 0.0, 0.15),
}

NUMW = "two three four five six seven eight nine ten eleven twelve".split()


class NP:
    def __init__(self, text, plural=False, kind="named", tail=None, comma=False, short=None, pron=None, head=None):
        self.text, self.plural, self.kind, self.tail, self.comma = text, plural, kind, tail, comma
        self.short = short or []
        self.pron = pron
        self.head = head or text


class Att:
    __slots__ = ("n", "act", "cert", "kind", "relkinds", "cons")

    def __init__(self, n):
        self.n, self.act, self.cert, self.kind, self.relkinds, self.cons = n, "asserts", "certain", "nobody", [], ""


class Gen:
    def __init__(self, seed):
        self.r = random.Random(seed)

    # ---------------------------------------------------------- basics
    def pick(self, xs):
        return xs[int(self.r.random() * len(xs))]

    def p(self, x):
        return self.r.random() < x

    def wpick(self, pairs):
        t = self.r.random() * sum(w for _, w in pairs)
        for v, w in pairs:
            t -= w
            if t < 0:
                return v
        return pairs[-1][0]

    def start(self):
        self.pres = False
        self.contract = False
        self.atts = []
        self.last = None
        style = self.wpick([("agency", 4), ("translated", 2.5), ("broadcaster", 1.5), ("court", 1.5), ("military", 1.3), ("disaster", 1.3), ("business", 1.5), ("science", 1.2), ("sport", 1.2),
                            ("health", 1), ("tabloid", 1.2), ("live-blog", 1), ("government", 1), ("regional", 1.2), ("culture", .8), ("headline", .9), ("feature", 1)])
        self.style = style
        self.dom = self.pick(STYLES[style][0])
        self.q = self.wpick([(('"', '"', "'", "'"), 4), (("\u201c", "\u201d", "\u2018", "\u2019"), 4.5), (("\u2018", "\u2019", "\u201c", "\u201d"), 1.7), (("'", "'", '"', '"'), 1.3), (("\u00ab", "\u00bb", "\u201c", "\u201d"), .15)])
        self.us = self.p(.72)
        self.curlyapos = self.q[0] in "\u201c\u2018" and self.p(.85)
        self.outlet_np = self.press()
        self.contract = self.p(.4 if style in ("tabloid", "sport", "live-blog", "culture", "feature") else .08)
        self.that_p = self.pick([.35, .6, .85])

    def att(self, con, act="asserts", cert="certain"):
        a = Att(len(self.atts))
        a.act, a.cert, a.cons = act, cert, con
        self.atts.append(a)
        return a

    def tag(self, a, role, text):
        if not text:
            return text
        c = BASE + a.n * 16 + role * 2
        return chr(c) + text + chr(c + 1)

    # ---------------------------------------------------------- slots
    def num(self):
        x = self.r.random()
        if x < .45:
            b = self.pick(NUMW) if self.p(.6) else str(self.r.randint(13, 98))
        else:
            b = str(self.r.randint(13, 99)) if self.p(.6) else self.pick(NUMW)
        y = self.r.random()
        if y < .55:
            return b
        if y < .9:
            return self.pick(["about", "around", "nearly", "almost", "at least", "more than", "up to", "over", "fewer than", "some", "no more than", "roughly", "at most", "not less than"]) + " " + b
        lo = self.r.randint(13, 60)
        return self.pick(["between %d and %d", "%d to %d"]) % (lo, lo + self.r.randint(2, 30))

    def big(self):
        x = self.r.random()
        if x < .45:
            b = "{:,}".format(self.r.randint(11, 99) * 100)
        elif x < .7:
            b = "{:,}".format(self.r.randint(101, 9990))
        elif x < .85:
            b = "{:,}".format(self.r.randint(11, 90) * 1000)
        elif x < .93:
            b = "%d" % (self.r.randint(11, 99) * 10)
        else:
            b = self.pick(["1.2 million", "two million", "3.5 million", "half a million"])
        if self.style == "translated" and self.p(.2):
            b = b.replace(",", " ") if self.p(.5) else b.replace(",", "")
        if self.p(.3):
            b = self.pick(["about", "around", "nearly", "almost", "at least", "more than", "up to", "over", "some"]) + " " + b
        return b

    def money(self):
        return self.pick(["{} million euros", "${} million", "{} million dollars", "€{}m", "£{}m", "{} million crowns", "{} billion lira", "about {} million euros", "more than ${} billion", "nearly €{} million"]).format(self.pick([2, 3, 4.5, 7, 12, 15, 18, 20, 35, 40, 62, 80, 120, 250, 310, 1.4, 2.7, 6.8]))

    def dur(self):
        return "%s %s" % (self.pick(NUMW) if self.p(.85) else str(self.r.randint(13, 60)), self.pick(["days", "weeks", "hours", "months", "years", "minutes"]))

    def pct(self):
        n = self.pick(["2", "3", "4.5", "7", "9", "12", "15", "18", "20", "22.4", "30", "41", "55", "64", "0.7"])
        t = n + self.pick(["%", "%", " per cent", " percent"])
        return (self.pick(["about ", "nearly ", "more than "]) if self.p(.15) else "") + t

    def slot(self, m):
        k = m.group(1)
        r = self.r
        if k == "p":
            return self.pick(L.PLACES)
        if k == "c":
            return self.pick(L.COUNTRIES)
        if k == "n":
            return self.num()
        if k == "N":
            return self.big()
        if k == "d":
            return str(r.randint(2, 97))
        if k == "age":
            return str(r.randint(17, 91))
        if k == "pct":
            return self.pct()
        if k == "m":
            return self.money()
        if k == "per":
            return self.name()[0]
        if k == "sur":
            return self.pick(L.SURNAMES)
        if k == "org":
            return self.pick(L.ORGS) if self.p(.85) else self.pick(L.REAL_BODIES)
        if k == "co":
            return self.pick(L.COMPANIES)
        if k == "team":
            return self.pick(L.TEAMS).rstrip("*")
        if k == "goods":
            return self.pick(L.GOODS)
        if k == "crop":
            return self.pick(L.CROPS)
        if k == "ship":
            return self.pick(L.SHIPS)
        if k == "time":
            return self.pick(L.PASTTIMES)
        if k == "ftime":
            return self.pick(["on Monday", "next week", "in %s" % self.pick(L.MONTHS), "by the end of the month", "on Thursday", "tomorrow", "next year", "on 2 May", "in two weeks", "at the weekend"])
        if k == "ftime0":
            return self.pick(["Monday", "Friday evening", "noon on Sunday", "the end of the month", "tomorrow night", "1 May"])
        if k == "month":
            return self.pick(L.MONTHS)
        if k == "dur":
            return self.dur()
        if k == "dist":
            return "%d %s" % (r.randint(2, 90), self.pick(["kilometres", "kilometers", "km", "miles", "metres"]))
        if k == "nth":
            return self.pick(["second", "third", "fourth", "fifth", "seventh", "9th", "12th", "14th", "36th"])
        if k == "press":
            return self.pick(L.PAPERS + L.AGENCIES + L.BROADCASTERS)
        if k == "outlet":
            return self.pick(L.PAPERS + L.AGENCIES)
        raise KeyError(k)

    def fill(self, s):
        for _ in range(3):
            if "{" not in s:
                break
            s = re.sub(r"\{(\w+)\}", self.slot, s)
        return s

    # ---------------------------------------------------------- noun phrases
    def name(self):
        f = self.p(.5)
        return "%s %s" % (self.pick(L.FIRST_F if f else L.FIRST_M), self.pick(L.SURNAMES)), f

    def person(self):
        full, f = self.name()
        sur = full.split(" ", 1)[1]
        role = self.fill(self.pick(L.ROLES))
        x = self.r.random()
        shorts = [sur, sur, sur, ("Ms " if f else "Mr ") + sur]
        rolehead = re.split(r" (?:of|for|in|at|who) ", role)[0]
        if "'s " not in rolehead:
            shorts.append("the " + rolehead)
        pron = "she" if f else "he"
        rp = "the " + role
        if x < .2:
            t = NP(full)
        elif x < .36:
            t = NP("%s, %s" % (full, rp if self.p(.75) else role), comma=True)
        elif x < .5:
            t = NP("%s, %s" % (rp, full), comma=True)
        elif x < .62:
            t = NP(rp)
        elif x < .8:
            t = NP("%s %s" % (self.pick(L.TITLES), full if self.p(.7) else sur))
        elif x < .86:
            rh = rolehead
            if "'s" in rh:
                t = NP(rp)
            else:
                t = NP("%s %s" % (rh, full))
        elif x < .9:
            t = NP("%s (%d)" % (full, self.r.randint(19, 88)))
        elif x < .94:
            t = NP("%s, %d" % (full, self.r.randint(19, 88)), comma=True)
        elif x < .97:
            t = NP("%s's %s, %s" % (self.pick(L.PLACES), self.pick(["mayor", "police chief", "bishop", "fire chief", "chief prosecutor", "harbour master"]), full), comma=True)
        else:
            t = NP("%s of %s" % (full, self.pick(L.ORGS + L.COMPANIES)))
        t.short, t.pron = shorts, pron
        if not t.comma and self.p(.07):
            t.tail = self.fill(self.pick(["who has led the inquiry since {month}", "who lives near {p}", "whose house was damaged", "who was on board", "speaking through a translator", "who resigned {time}", "who is {age}", "one of the founders",
                                          "wearing a dark suit", "who survived the crash", "speaking {time}", "who took office in {month}", "visibly tired", "holding a photograph of his son" if not f else "holding a photograph of her son", "speaking at the {p} forum"]))
        return t

    def body(self):
        if self.p(.16):
            n = self.pick(L.REAL_BODIES)
            np = NP(n)
            np.plural = False
            np.short = []
        else:
            n = self.pick(L.ORGS)
            x = self.r.random()
            np = NP(n)
            if x < .05:
                np = NP("%s of %s" % (n, self.pick(L.COUNTRIES)) if n.startswith("the Ministry") else n)
            elif x < .1:
                np = NP(self.pick(["police in %s", "prosecutors in %s", "health authorities in %s", "rescuers in %s", "authorities in %s", "the authorities in %s", "customs officers in %s"]) % self.pick(L.PLACES), plural=True)
            elif x < .14:
                np = NP("%s's %s" % (self.pick(L.COUNTRIES), self.pick(["foreign ministry", "government", "army", "central bank", "parliament", "coastguard", "defence ministry", "health service"])))
            elif x < .18:
                np = NP(self.pick(["police", "officers", "prosecutors", "the organisers", "the rescuers", "the rebels", "the authorities", "the unions", "the parents", "her parents", "his lawyers", "the family's lawyers"]), plural=True)
            elif x < .21:
                np = NP(self.pick(["her lawyer", "his mother", "their mother", "his brother", "the victim's father", "the defence", "the prosecution", "the family", "his employer", "her agent", "the club's doctor", "the couple's lawyer", "the girl's uncle"]))
                np.pron = None
            elif x < .38:
                who, pr = self.pick([("spokesman", "he"), ("spokeswoman", "she"), ("spokesperson", None)])
                y = self.r.random()
                nm, f = self.name()
                while pr and (f != (pr == "she")):
                    nm, f = self.name()
                if y < .4:
                    np = NP("a %s for %s" % (who, n))
                elif y < .55:
                    np = NP("%s, a %s for %s" % (nm, who, n), comma=True, short=[nm.split(" ", 1)[1], "the " + who])
                elif y < .8:
                    np = NP("%s %s %s" % (re.sub("^the ", "", n), who, nm), short=[nm.split(" ", 1)[1], "the " + who])
                else:
                    np = NP("the press service of %s" % n) if self.p(.5) else NP("%s's %s" % (n, who))
                    pr = "it" if "press service" in np.text else pr
                np.pron = pr
                np.head = n
                return np
        if n.startswith("police") or n == "the police" or n == "Kestrin police" or n.endswith("authorities") or n == "the state police":
            if not np.plural and np.text == n:
                np.plural = True
        t = np.text
        m = re.search(r"(ministry|Ministry|bank|court|Court|Commission|guard|army|navy|union|association|League|group|company|institute|agency|University|hospital|club|council|party|junta|embassy|Board|Bureau|Authority|government|charity|regulator|watchdog|insurer|retailer|Department)", t)
        if m and not np.plural and not np.short:
            np.short = ["the " + m.group(1).lower()]
        if not np.pron and np.text not in ("her lawyer", "his mother"):
            np.pron = "they" if np.plural else ("it" if t.startswith(("the ", "NATO")) and not re.search(r"family|prosecution|defence$|victim|girl|couple", t) else None)
        return np

    def unnamed(self):
        t = self.fill(self.pick(L.UNNAMED))
        pl = t.endswith("*")
        t = t.rstrip("*")
        np = NP(t, plural=pl, kind="unnamed")
        np.pron = "they" if pl else None
        if pl and self.p(.06):
            t2 = self.pick(["some ", "many ", "several ", "a number of "])
            if not re.match(r"(two|three|four|some|several|many|the |one|analysts at|relatives|supporters of|members|people|opponents)", t):
                np.text = t2 + t
        if not pl and t.startswith(("a ", "an ")):
            m = re.search(r"\b(official|diplomat|source|witness|neighbour|passenger|officer|doctor|farmer|fan|insider|adviser|aide|lawyer|student|miner|sailor|employee|colleague|executive|trader|shopkeeper|journalist)\b", t)
            if m:
                np.short = ["the " + m.group(1)]
        if self.p(.14) and " who " not in t:
            np.tail = self.fill(self.pick(["who asked not to be named", "who declined to be identified", "speaking on condition of anonymity", "who spoke on condition of anonymity", "who asked not to be identified because the talks are private"] + ([] if pl else ["whose name is withheld for security reasons", "who gave only a first name"]) + (["all of them from {p}", "some of them in tears"] if pl else [])))
        return np

    def press(self):
        np = NP(self.pick(self.pick([L.AGENCIES, L.PAPERS, L.PAPERS, L.BROADCASTERS])), kind="press")
        x = self.r.random()
        src = np.text
        if x < .06:
            np = NP(self.pick(["local media", "state media", "several newspapers", "media in %s" % self.pick(L.COUNTRIES), "news agencies", "local broadcasters", "the Sunday papers", "foreign media", "two local newspapers"]), plural=True, kind="press")
        elif x < .1:
            nm, _ = self.name()
            np = NP(self.pick(["%s's correspondent in %s" % (src, self.pick(L.PLACES)), "our correspondent in %s" % self.pick(L.PLACES), "a reporter for %s" % src, "%s's reporter %s" % (src, nm)]), kind="press")
        elif x < .14:
            np = NP("%s of %s" % (src, self.pick(L.COUNTRIES)) if src.startswith(("the Daily", "the Morning", "the Evening")) else src, kind="press")
        np.pron = "they" if np.plural else "it"
        m = re.search(r"(news agency|newspaper|agency|magazine|journal|broadcaster|channel|station|tabloid|weekly|daily|paper)", np.text)
        np.short = [] if np.plural else ["the " + (m.group(1) if m else ("paper" if src in L.PAPERS else ("agency" if src in L.AGENCIES else "broadcaster")))]
        return np

    def doc(self):
        t = self.fill(self.pick(L.DOCS))
        pl = t.endswith("*")
        np = NP(t.rstrip("*"), plural=pl, kind="named")
        m = re.match(r"(?:an?|the) (?:\w+ )*?(memo|report|study|audit|letter|email|verdict|indictment|filing|decree|contract|treaty|certificate|survey|poll|notice|recording)\b", np.text)
        np.short = ["the " + m.group(1)] if m and not pl else []
        np.pron = None
        if self.p(.06) and not re.search("seen by|obtained", np.text):
            np.tail = self.fill("seen by {press}")
        return np

    def coord(self):
        x = self.r.random()
        if x < .3:
            a, b = self.pick(L.REAL_BODIES), self.pick(L.COUNTRIES)
        elif x < .5:
            a, b = self.pick(L.COUNTRIES), self.pick(L.COUNTRIES)
            b = b if b != a else "the EU"
        elif x < .7:
            a, b = self.pick(L.ORGS), self.pick(L.ORGS)
            b = b if b != a else "the UN"
        elif x < .85:
            a, b = self.name()[0], self.name()[0]
        else:
            a, b = self.pick(["residents", "witnesses", "doctors", "survivors", "drivers"]), self.pick(["police", "local officials", "aid workers", "the mayor", "the city council"])
        t = "%s and %s" % (a, b)
        if self.p(.12):
            t = "both " + t
        return NP(t, plural=True, kind="unnamed" if x >= .85 and b in ("local officials", "aid workers") else "named", pron="they")

    def speaker(self, doc=False, press=.12, pron=.22, human=False):
        """a source NP; sometimes a short form or a pronoun of the previous source"""
        last = self.last
        if last is not None and self.p(pron):
            if last.pron and self.p(.6) and not (human and last.pron == "it"):
                np = NP(last.pron, last.plural, last.kind, pron=last.pron, short=last.short)
                return np
            if last.short and not (human and last.kind == "press"):
                return NP(self.pick(last.short), last.plural, last.kind, pron=last.pron, short=last.short)
        w = [("person", 4), ("body", 3 if not human else 1.6), ("unnamed", 2), ("coord", .35 if not human else .15)]
        if press and not human:
            w.append(("press", 8 * press))
        if doc:
            w.append(("doc", 1.2))
        k = self.wpick(w)
        np = {"person": self.person, "body": self.body, "unnamed": self.unnamed, "coord": self.coord, "press": self.press, "doc": self.doc}[k]()
        np.isdoc = k == "doc"
        self.last = np
        return np

    def S(self, a, np, role=SRC, end=False):
        """marked source in subject position; with its closing comma, unless at the end"""
        if role == SRC:
            a.kind = np.kind
        else:
            a.relkinds.append(np.kind)
        t = self.tag(a, role, np.text)
        if np.tail:
            t += ", " + np.tail + ("" if end else ",")
        elif np.comma and not end:
            t += ","
        return t

    # ---------------------------------------------------------- clauses
    NEG1 = re.compile(r"^(no|nobody|no one|there (is|was|are|were) no|not|none)\b")

    def raw(self, own=False, quote=False, pastonly=False):
        """(subject, predicate, certainty) of a plain clause of the current domain"""
        d = DOM[self.dom if self.p(.93) else self.pick(list(DOM))]
        if self.p(.5):
            for _ in range(20):
                t = self.pick(d["T"])
                cert = {"?": "possible", "~": "probable", "!": "negated", "%": "conditional"}.get(t[0], "certain")
                if cert != "certain" and not t.startswith("{"):
                    t = t[1:]
                if (own or pastonly) and cert in ("conditional",):
                    continue
                break
            s, pr = [x.strip() for x in t.split(" / ")]
            s, pr = self.fill(s), self.fill(pr)
            if cert == "certain" and self.NEG1.match(s + " " + pr):
                cert = "negated"
            if self.p(.12) and cert in ("certain", "negated"):
                pr += " " + self.fill(self.pick(ADJ))
            return s, pr, cert
        s = self.pick(d["S"])
        pl = s.endswith("*") or (s.startswith("{team}"))
        s = self.fill(s.rstrip("*"))
        if s.endswith("*"):
            s = s[:-1]
        vp = self.fill(self.pick(d["V"]))
        mode = self.wpick([("past", 3), ("perf", 1.6), ("plup", 1.6 if not (own or quote) else .2), ("will", 1.2), ("would", .7 if not (own or quote) else 0), ("neg", 1.4), ("poss", 1.1), ("prob", .9), ("cond", .9 if not own else .1),
                           ("prog", .8), ("must", .3), ("going", .4), ("able", .4), ("pres", .2)])
        if pastonly:
            mode = self.pick(["past", "past", "plup", "plup", "neg"])
        cert = "certain"
        hastime = re.search(r"\b(on|in|by|until|last|next|ago|since|weekend|night|dawn|noon) ?", vp[-30:]) is not None and re.search("(day|night|week|month|year|ago|dawn|noon|%s)" % "|".join(L.MONTHS), vp) is not None
        h = have(pl)
        if mode == "past":
            pr = vform(vp, "past")
        elif mode == "perf":
            pr = h + " " + vform(vp, "part")
        elif mode == "plup":
            pr = "had " + vform(vp, "part")
        elif mode == "will":
            pr = "will " + vp
        elif mode == "would":
            pr = "would " + vp
        elif mode == "neg":
            cert = "negated"
            pr = self.pick(["did not " + vp, h + " not " + vform(vp, "part"), "had not " + vform(vp, "part"), "will not " + vp, "would not " + vp, "cannot " + vp] if not pastonly else ["did not " + vp, "had not " + vform(vp, "part")])
        elif mode == "poss":
            cert = "possible"
            pr = self.pick(["may ", "might ", "could ", "may yet "]) + vp if self.p(.6) else self.pick(["may have ", "might have ", "could have "]) + vform(vp, "part")
            if self.p(.1):
                pr = ("appear" if pl else "appears") + " to have " + vform(vp, "part")
        elif mode == "prob":
            cert = "probable"
            pr = self.pick(["will probably " + vp, be(pl) + " likely to " + vp, "would probably " + vp, "had probably " + vform(vp, "part"), h + " almost certainly " + vform(vp, "part"), "will most likely " + vp, "must have " + vform(vp, "part") if 0 else "probably " + vform(vp, "past"), was(pl) + " likely to " + vp])
        elif mode == "cond":
            cert = "conditional"
            pr = "would " + vp + " " + self.pick(WOULD_IF) if self.p(.6) else "will " + vp + " " + self.pick(WILL_IF)
        elif mode == "prog":
            pr = (was(pl) if self.p(.5) else be(pl)) + " " + self.pick(["preparing to " + vp, "about to " + vp, "trying to " + vp, "ready to " + vp])
        elif mode == "must":
            pr = self.pick(["must ", "should ", "had to ", (h + " to ")]) + vp
        elif mode == "going":
            pr = (be(pl) if self.p(.5) else was(pl)) + " going to " + vp
        elif mode == "able":
            pr = self.pick(["was able to " if not pl else "were able to ", "managed to ", "tried to ", "began to ", "wanted to ", "can "]) + vp
        else:
            pr = vform(vp, "pres", pl)
        if mode in ("past", "plup", "will") and not hastime:
            if self.p(.3):
                pr += " " + (self.fill("{ftime}") if mode == "will" else self.fill("{time}"))
            elif self.p(.25) and mode != "will":
                pr += " " + self.fill(self.pick(ADJ))
        return s, pr, cert

    def clause(self, depth=0, tense="plup", nestp=.42):
        """(marked text, certainty): a content clause, maybe holding further attributions"""
        if depth >= 2 and nestp >= .3:
            nestp = max(nestp, .55)
        if depth > 0 and self.p(nestp):
            return self.embed(depth - 1, tense)
        s, pr, c = self.raw()
        t = s + " " + pr
        x = self.r.random()
        if x < .06:
            s2, p2, _ = self.raw()
            t += self.pick([" and that ", " and ", ", and that ", ", but "]) + s2 + " " + p2
        elif x < .09:
            t = self.fill(self.pick(["after {dur}, ", "in {p}, ", "under the new rules, ", "in the past {dur}, ", "at the same time, ", "since {month}, "])) + t
        elif x < .13 and c == "certain":
            t += self.fill(self.pick([", including {n} children", ", most of them in {p}", ", the first such case in {dur}", " - the highest figure since 2009", ", among them {per}", ", or {pct} of the total"]))
        elif x < .16:
            w = t.split(" ")
            if len(w) > 7 and c == "certain":
                i = len(w) - self.r.randint(2, 4)
                seg = " ".join(w[i:])
                if not re.search(r"[,\"']", seg) and not re.search(r"^(million|billion|kilomet|percent|per cent|km|miles|people|and|of|to|at|in)\b|\d", seg):
                    t = " ".join(w[:i]) + " " + self.q[0] + seg + self.q[1]
        return t, c

    def embed(self, depth, tense="plup"):
        """an attribution as a clause (to stand inside the content of another one); (text, certainty)"""
        kind = self.wpick([("that", 5), ("confirm", 1.5), ("deny", 1.0), ("demand", 1.3), ("notconf", .5), ("toldby", .9), ("cert", 1.2), ("acc", .6), ("ask", .2), ("promise", .7), ("retract", .3), ("decl", .3), ("noresp", .2), ("rep", .8), ("final", .7),
                           ("docsay", 1.0), ("chain", .8), ("warnof", .5), ("passive", .5), ("defines", .3), ("quote", .6), ("allegedly", .6), ("itwas", .3)])
        if depth > 0 and self.p(.5):
            kind = self.pick(["that", "that", "confirm", "toldby", "cert", "rep", "docsay"])
        keep = self.last
        np = self.speaker(pron=0, press=.1)
        if np.tail and self.p(.6):
            np.tail = None
        if kind in ("that", "confirm", "deny", "demand", "promise", "acc", "notconf") and self.p(.2):
            np = NP(self.pick(["he", "she", "they", "it", "his office", "her lawyer", "its director", "their employer"]))
            np.plural = np.text == "they"
        self.last = keep

        def vt(v):
            if tense == "plup":
                x = self.r.random()
                return "had " + vform(v, "part") if x < .6 else vform(v, "past")
            if tense == "pres":
                return vform(v, "pres", np.plural)
            return vform(v, "past") if self.p(.7) else have(np.plural) + " " + vform(v, "part")

        if kind == "that":
            a = self.att("nest-that")
            c, a.cert = None, None
            s = self.S(a, np)
            hear = ""
            if self.p(.3):
                v, hear = self.pick(["tell", "tell", "inform", "assure"]), " " + self.pick(["him", "her", "them", "investigators", "the committee", "the family", "his superiors", "the police", "the court", "colleagues", "the board"])
            else:
                v = self.pick(["say", "say", "warn", "announce", "claim", "admit", "state", "report", "insist", "conclude", "write", "find", "explain", "declare", "testify", "decide" if 0 else "note", "argue", "acknowledge"])
            cu = self.tag(a, CUE, vt(v))
            if self.p(.2) and not hear:
                hear = " " + self.pick(L.CUETIMES) if self.p(.7) else " " + self.fill(self.pick(L.VENUES))
            c, a.cert = self.clause(depth, tense)
            th = " that" if self.p(.8) else ""
            return s + " " + cu + hear + th + " " + self.tag(a, CON, c), "certain"
        if kind == "confirm":
            a = self.att("nest-confirm", "confirms")
            s = self.S(a, np)
            cu = self.tag(a, CUE, vt(self.pick(["confirm", "confirm", "confirm", "verify"])))
            if self.p(.5):
                c = self.fill(self.pick(DOM[self.dom]["N"]))
                return s + " " + cu + " " + self.tag(a, CON, c), "certain"
            c, a.cert = self.clause(depth, tense)
            return s + " " + cu + (" that " if self.p(.8) else " ") + self.tag(a, CON, c), "certain"
        if kind == "deny":
            a = self.att("nest-deny", "denies", "negated")
            s = self.S(a, np)
            cu = self.tag(a, CUE, vt(self.pick(["deny", "deny", "reject", "dismiss"])))
            if cu and self.p(.5) and "den" in cu:
                c, _ = self.clause(0)
                return s + " " + cu + " that " + self.tag(a, CON, c), "certain"
            c = self.pick(L.CLAIMNOUNS) if "den" not in cu else self.fill(self.pick(DOM[self.dom]["N"]))
            return s + " " + cu + " " + self.tag(a, CON, c), "certain"
        if kind == "demand":
            a = self.att("nest-demand", "demands")
            s = self.S(a, np)
            v, c = self.demand(vt)
            return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, c), "certain"
        if kind == "notconf":
            a = self.att("nest-notconf", "has-not-confirmed")
            s = self.S(a, np)
            cu = self.tag(a, CUE, "had not confirmed" if tense == "plup" else have(np.plural) + " not confirmed")
            return s + " " + cu + " " + self.tag(a, CON, self.fill(self.pick(DOM[self.dom]["N"]))), "negated"
        if kind == "toldby":
            a = self.att("nest-toldby")
            pl = self.p(.3)
            who = self.pick(["the families", "they", "residents", "the drivers", "we" if 0 else "the crew members"]) if pl else self.pick(["he", "she", "the family", "the committee", "the minister", "the board", "the company"])
            cu = ("had been" if tense == "plup" else was(pl)) + " " + self.pick(["told by", "told by", "informed by", "assured by", "advised by", "warned by"])
            s = self.S(a, np, end=True)
            c, a.cert = self.clause(depth, tense)
            sep = "," if (np.tail or np.comma) else ""
            return who + " " + self.tag(a, CUE, cu) + " " + s + sep + " that " + self.tag(a, CON, c), "certain"
        if kind == "cert":
            d = self.doc() if self.p(.5) else NP(self.pick(["a certificate", "a letter", "an email", "a note", "a text message", "a document", "a fax", "a telegram", "a medical report", "a second letter", "a form", "a message", "a receipt", "an affidavit", "a leaflet"]))
            d.tail = None
            a = self.att("doc-saying")
            s = self.S(a, d, end=True)
            cu = self.tag(a, CUE, self.pick(["saying", "saying", "stating", "warning", "showing", "confirming", "claiming", "certifying", "explaining", "which said", "which stated", "which says", "that said"]))
            if "confirming" in cu:
                a.act = "confirms"
            elif "that said" in cu and d.plural:
                pass
            if "which says" in cu and d.plural:
                cu = cu.replace("says", "say")
            comma = "," if "which" in cu else ""
            lead = self.pick(["the family had received", "the man had shown", "he had been handed", "they were given", "investigators had found", "the police had", "she carried", "he had signed", "the court had received", "there was", "officials had produced", "the lawyer had seen"])
            if lead == "there was" and d.plural:
                lead = "there were"
            if lead == "there was":
                lead = "in the file there was"
            c, a.cert = self.clause(depth, tense)
            return lead + " " + s + comma + " " + cu + (" that " if self.p(.7) else " ") + self.tag(a, CON, c), "certain"
        if kind == "acc":
            a = self.att("nest-accuse")
            s = self.S(a, np)
            t = self.fill(self.pick(L.DEM_TARGETS).rstrip("*"))
            return s + " " + self.tag(a, CUE, vt("accuse")) + " " + self.tag(a, CON, t + " of " + self.fill(self.pick(L.ACC_VPS))), "certain"
        if kind == "ask":
            a = self.att("nest-defines", "defines")
            s = self.S(a, np)
            cu = self.tag(a, CUE, "calls" if not np.plural else "call")
            return "the measure was part of what " + s + " " + cu + " " + self.inq(a, self.pick(L.TERMS)), "certain"
        if kind == "promise":
            a = self.att("nest-promise")
            s = self.S(a, np)
            return s + " " + self.tag(a, CUE, vt(self.pick(["promise", "vow", "threaten", "pledge", "offer"]))) + " " + self.tag(a, CON, "to " + self.fill(self.pick(L.PROMISE_VPS))), "certain"
        if kind == "retract":
            a = self.att("nest-retract", "retracts", "negated")
            s = self.S(a, np)
            return s + " " + self.tag(a, CUE, vt(self.pick(["retract", "withdraw", "take back"]))) + " " + self.tag(a, CON, self.pick(["the claim", "the accusation", "an earlier statement", "the report", "the article", "its own figures"])), "certain"
        if kind == "decl":
            a = self.att("nest-decline", "declines-to-comment")
            s = self.S(a, np)
            m = self.fill(self.pick(L.MATTERS))
            return s + " " + self.tag(a, CUE, vt("decline") + " to comment") + (" on " + self.tag(a, CON, m) if self.p(.7) else ""), "certain"
        if kind == "noresp":
            a = self.att("nest-noresp", "did-not-respond")
            s = self.S(a, np)
            return s + " " + self.tag(a, CUE, "had not responded" if tense == "plup" else "did not respond") + self.pick(["", " to a request for comment", " to emailed questions"]), "negated"
        if kind == "rep":
            pr = self.press()
            a = self.att("nest-report")
            s = self.S(a, pr)
            v = self.pick(["report", "report", "say", "write"])
            cu = ("had " + vform(v, "part")) if tense == "plup" and self.p(.5) else vform(v, "past")
            c, a.cert = self.clause(depth, tense)
            return s + " " + self.tag(a, CUE, cu) + (" that " if self.p(.8) else " ") + self.tag(a, CON, c), "certain"
        if kind == "final":
            a = self.att("nest-according")
            c, a.cert = self.clause(0)
            s = self.S(a, np, end=True)
            if self.p(.6):
                cc = a.cert
                return self.tag(a, CON, c) + ", " + self.tag(a, CUE, "according to") + " " + s, cc
            cc = a.cert
            return self.tag(a, CUE, "according to") + " " + s + ", " + self.tag(a, CON, c), cc
        if kind == "docsay":
            d = self.doc()
            d.tail = None
            a = self.att("nest-doc")
            s = self.S(a, d)
            v = self.pick(["show", "say", "indicate", "prove" if 0 else "state", "record", "reveal", "note", "list" if 0 else "warn"])
            cu = self.tag(a, CUE, ("had " + vform(v, "part")) if tense == "plup" and self.p(.5) else (vform(v, "past") if tense != "pres" else vform(v, "pres", d.plural)))
            c, a.cert = self.clause(depth, tense, nestp=.4)
            return s + " " + cu + " that " + self.tag(a, CON, c), "certain"
        if kind == "chain":
            pr = self.press()
            a = self.att("nest-chain")
            s = self.S(a, pr)
            y = self.rel_np(a)
            c, a.cert = self.clause(0)
            cu = self.tag(a, CUE, "had reported" if tense == "plup" else "reported")
            return s + ", " + self.tag(a, RELCUE, self.pick(["citing", "quoting"])) + " " + y + ", " + cu + " that " + self.tag(a, CON, c), "certain"
        if kind == "warnof":
            a = self.att("nest-of")
            s = self.S(a, np)
            if self.p(.5):
                return s + " " + self.tag(a, CUE, vt("warn") + " of") + " " + self.tag(a, CON, self.fill(self.pick(L.WARN_OF))), "certain"
            return s + " " + self.tag(a, CUE, vt("speak") + " of") + " " + self.tag(a, CON, self.fill(self.pick(L.SPEAK_OF))), "certain"
        if kind == "passive":
            return self.said_to()
        if kind == "defines":
            a = self.att("nest-describe")
            s = self.S(a, np)
            return s + " " + self.tag(a, CUE, vt(self.pick(["describe", "dismiss", "denounce", "condemn", "portray"]))) + " " + self.tag(a, CON, self.fill(self.pick(L.THINGS)) + " as " + self.pick(L.DESC_AS)), "certain"
        if kind == "quote":
            a = self.att("nest-quote")
            s = self.S(a, np)
            q, a.cert = self.qsent()
            return s + " " + self.tag(a, CUE, vt("say")) + ": " + self.q[2] + self.tag(a, CON, cap(q)) + self.q[3], "certain"
        if kind == "allegedly":
            return self.reportedly()
        a = self.att("nest-nobody")
        c, a.cert = self.clause(0)
        return self.tag(a, CUE, self.pick(["it had been reported", "it was reported", "it had been announced", "it was being said"])) + " that " + self.tag(a, CON, c), "certain"

    def said_to(self):
        """'X is said to have ...' with nobody, or 'is said by Y to ...' ; (text, certainty of the main clause)"""
        d = DOM[self.dom]
        s0 = self.pick(d["S"])
        pl = s0.endswith("*") or "{team}" in s0
        s0 = self.fill(s0.rstrip("*")).rstrip("*")
        if self.p(.3):
            nm, _ = self.name()
            s0, pl = nm, False
        vp = self.fill(self.pick(d["V"]))
        inf = "to have " + vform(vp, "part") if self.p(.7) else self.pick(["to be preparing to ", "to be ready to ", "to be about to "]) + vp
        w = self.wpick([("said", 3), ("reported", 3), ("believed", 1.5), ("thought", 1), ("alleged", 1.2), ("claimed", .6), ("rumoured", .4), ("understood", .6), ("presumed", .3)])
        a = self.att("said-to", cert="probable" if w in ("believed", "thought", "presumed") else "certain")
        if w in ("alleged", "rumoured"):
            a.cert = "possible"
        aux = self.pick([be(pl), be(pl), was(pl), have(pl) + " been"])
        if self.p(.2) and w in ("said", "believed", "reported", "alleged", "thought"):
            np = self.speaker(pron=0)
            np.tail = None
            sr = self.S(a, np)
            if np.comma:
                sr = self.S_fix(sr) + ","
            return self.tag(a, CON, s0) + " " + self.tag(a, CUE, aux + " " + w + " by") + " " + sr + " " + self.tag(a, CON, inf), "certain"
        return self.tag(a, CON, s0) + " " + self.tag(a, CUE, aux + " " + w) + " " + self.tag(a, CON, inf), "certain"

    def reportedly(self):
        d = DOM[self.dom]
        adv = self.pick(["reportedly", "reportedly", "reportedly", "allegedly", "allegedly", "supposedly", "purportedly"])
        a = self.att("reportedly", cert="possible")
        s0 = self.pick(d["S"])
        pl = s0.endswith("*") or "{team}" in s0
        s0 = self.fill(s0.rstrip("*")).rstrip("*")
        vp = self.fill(self.pick(d["V"]))
        x = self.r.random()
        C = lambda t: self.tag(a, CON, t)
        U = lambda t: self.tag(a, CUE, t)
        if x < .45:
            h = self.pick([have(pl), "had", "will"])
            v = vform(vp, "part") if h != "will" else vp
            return C(s0 + " " + h) + " " + U(adv) + " " + C(v), "possible"
        if x < .75:
            return C(s0) + " " + U(adv) + " " + C(vform(vp, "past")), "possible"
        if x < .9:
            return C(s0 + " " + (be(pl) if self.p(.5) else was(pl))) + " " + U(adv) + " " + C(self.pick(["preparing to ", "planning to ", "trying to ", "about to ", "ready to "]) + vp), "possible"
        return U(adv) + ", " + C(s0 + " " + vform(vp, "past")), "possible"

    # ---------------------------------------------------------- quotation
    def qsent(self, depth=0):
        """one sentence in direct speech (no final stop unless ? or !), uncapitalised; (text, certainty)"""
        x = self.r.random()
        if depth > 0 and self.p(.35):
            return self.embed(depth - 1, "past")
        if self.p(.13):
            return self.told_us()
        if x < .33:
            t, c = self.fill(self.pick(DOM[self.dom]["Q"])), None
        elif x < .55:
            t, c = self.pick(L.GENERIC_Q), None
        elif x < .6:
            return self.pick(L.QUESTIONS), "certain"
        elif x < .66:
            return self.fill(self.pick(["the {x1} is {x2}", "this is {x2} and {x2b}"]).replace("{x1}", self.pick(["plan", "law", "answer", "place", "team", "price", "silence", "situation", "treaty"])).replace("{x2b}", self.pick(["we knew it", "everyone can see it", "it will stay that way"])).replace("{x2}", self.pick(L.MIXED_BITS))), "certain"
        else:
            s, p, c = self.raw(quote=True)
            t = s + " " + p
            if self.p(.15):
                t = self.pick(["I think ", "I believe ", "in my view ", "of course ", "today ", "frankly, ", "sadly, ", "yes, ", "no, ", "look, ", "well, "]) + t
                if t.startswith(("I think", "I believe")):
                    c = "probable"
            return t, c
        if re.search(r"\b(not|never|cannot)\b", t) or self.NEG1.match(t):
            c = "negated"
        else:
            c = "certain"
        return t, c

    def told_us(self):
        """what a speaker was told, in his own words: "They told us the walls are being washed"; (text, certainty)"""
        c, cert = self.clause(0, self.pick(["past", "pres"]))
        who = self.pick(["they", "he", "she", "my brother", "our captain", "my publisher", "the landlord", "the council", "my lawyer", "the insurer", "the doctor", "my grandmother", "the man on the phone", "their office", "the mayor", "the ministry", "the bank", "our neighbours", "a friend", "the chairman"])
        pl = who in ("they", "our neighbours")
        us = self.pick([" us", " me", " us", " me", " my wife", " the crew", " everyone"])
        x = self.r.random()
        if x < .3:
            a = self.att("told-us-passive")
            cu = self.pick(["was told", "were told", "have been told", "was assured", "were informed", "had been promised" if 0 else "were warned", "was advised"])
            me = "I" if cu.startswith("was") else "we"
            if self.p(.5) and not pl and who not in ("he", "she"):
                a.kind = "named"
                a.cert = cert
                return me + " " + self.tag(a, CUE, cu + " by") + " " + self.tag(a, SRC, who) + " that " + self.tag(a, CON, c), "certain"
            a.kind, a.cert = "nobody", cert
            return me + " " + self.tag(a, CUE, cu) + self.pick([" that ", " "]) + self.tag(a, CON, c), "certain"
        a = self.att("told-us")
        a.kind, a.cert = "named", cert
        s = self.tag(a, SRC, who)
        if x < .55:
            v = self.pick(["told", "tell" if pl else "tells", "keep telling" if pl else "keeps telling", "assured", "warned", "have told" if pl else "has told"])
            return s + " " + self.tag(a, CUE, v) + us + self.pick([" that ", " "]) + self.tag(a, CON, c), "certain"
        if x < .85:
            v = self.pick(["said", "say" if pl else "says", "used to say", "claim" if pl else "claims", "wrote", "promised", "swore", "admitted", "insist" if pl else "insists"])
            return s + " " + self.tag(a, CUE, v) + self.pick([" that ", " ", " "]) + self.tag(a, CON, c), "certain"
        a.act = "demands"
        a.cert = "certain"
        v = self.pick(["ordered", "told", "asked", "begged", "advised"])
        return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, self.pick(["us", "me"]) + " " + self.pick(["not to ", "to "]) + self.fill(self.pick(L.DEM_VPS))), "certain"

    def inq(self, a, t, role=CON):
        """content in quotation marks, no punctuation"""
        return self.q[0] + self.tag(a, role, t) + self.q[1]

    def quoted(self, a, t, punct, close=True, open_=True):
        """quotation with , or . placed after the fashion of the passage; ? and ! stay"""
        o = self.q[0] if open_ else ""
        c = self.q[1] if close else ""
        if MARK.sub("", t)[-1] in "?!":
            return o + self.tag(a, CON, t) + c
        inside = self.us or punct == "."
        if inside or not close:
            return o + self.tag(a, CON, t) + punct + c
        return o + self.tag(a, CON, t) + c + punct

    def qtext(self, n, depth=0):
        """n sentences in one quotation, (text without last stop, certainty of the first)"""
        out, cert = [], None
        for i in range(n):
            t, c = self.qsent(depth)
            cert = cert or c
            t = cap(t)
            if i < n - 1 and MARK.sub("", t)[-1] not in "?!":
                t += "."
            out.append(t)
        return " ".join(out), cert

    # ---------------------------------------------------------- cues
    def cue(self, np, want, tell=True, simple=False):
        """a verb of reporting for the source np with the flag want (t z q i): (cue text, hearer incl. leading space, entry flags, certainty override)"""
        x = self.r.random()
        isdoc = getattr(np, "isdoc", False)
        if x < (.33 if not simple else .6):
            ent = "say;tzqidp"
        elif x < .43 and tell and want in "tzq" and not isdoc:
            ent = "tell;tzq@h"
        else:
            for _ in range(200):
                ent = self.pick(L.CUES)
                fl = ent.split(";")[1]
                fl0 = fl.split(":")[0]
                if want not in fl0.split("@")[0]:
                    continue
                if isdoc and "d" not in fl0:
                    continue
                if np.kind == "press" and "p" not in fl0.split("@")[0]:
                    continue
                if not isdoc and ent.split(";")[0] in ("show", "certify", "attest", "document", "record", "rule", "decree", "stipulate", "provide", "hold", "learn", "communicate", "signal", "make known", "find", "judge", "indicate"):
                    if not self.p(.25) or ent.split(";")[0] in ("certify", "attest", "document", "record", "stipulate", "provide", "show", "communicate"):
                        continue
                if "@h" in fl and not tell:
                    continue
                break
        v, fl = ent.split(";")
        over = fl.split(":")[1] if ":" in fl else None
        hear = ""
        if "@h" in fl:
            hear = " " + self.fill(self.pick(L.HEARERS))
        elif self.p(.05) and want == "t" and v in ("explain", "complain", "admit", "confess", "report", "stress", "announce", "recall"):
            hear = " to " + self.fill(self.pick(L.HEARERS))
        x = self.r.random()
        pl = np.plural
        if want == "i":
            # inverted: simple tenses only
            form = vform(v, "past") if x < .8 else vform(v, "pres", pl)
        elif x < .6:
            form = vform(v, "past")
        elif x < .74:
            form = vform(v, "pres", pl) if v not in ("tweet", "recall", "swear") else vform(v, "past")
        elif x < .84:
            form = have(pl) + " " + vform(v, "part")
        elif x < .89:
            form = "had " + vform(v, "part")
        elif x < .93 and v not in ("begin", "go on", "continue", "go"):
            if isdoc:
                form = vform(v, "past")
            else:
                form = self.pick(["went on to " + v, have(pl) + " repeatedly " + vform(v, "part"), "would only " + v, have(pl) + " previously " + vform(v, "part"), "later " + vform(v, "past"), "could only " + v, "has been " + ing(v.split(" ")[0]) + v[len(v.split(" ")[0]):] if not pl else "have been " + ing(v.split(" ")[0]) + v[len(v.split(" ")[0]):],
                                  "wanted to " + v if 0 else "had earlier " + vform(v, "part"), have(pl) + " now " + vform(v, "part"), have(pl) + " also " + vform(v, "part")])
                if v in ("think", "believe", "suspect", "assume", "reckon", "hold"):
                    form = vform(v, "past")
        else:
            form = vform(v, "past")
        self.pres = form.split(" ")[0] == vform(v, "pres", pl).split(" ")[0] and form != vform(v, "past") or form.startswith(("has ", "have "))
        return form, hear, over

    def after(self, np, venue=.3, time=.35):
        """time and place adverbials between the cue and the content, with a leading space"""
        out = ""
        if self.p(venue * .6):
            v = self.pick(L.VENUES)
            if "his website" in v and np.pron != "he":
                v = "in a statement"
            if getattr(np, "isdoc", False):
                return ""
            out += " " + self.fill(v)
        if self.p(time if not self.pres else time * .2) and not getattr(np, "isdoc", False):
            out += " " + self.pick(L.CUETIMES)
        return out

    def merge(self, a, cert, over):
        order = ["conditional", "possible", "probable", "negated", "certain"]
        if over and order.index(over) < order.index(cert):
            cert = over
        a.cert = cert

    def demand(self, vt):
        """(cue, content)"""
        x = self.r.random()
        t = self.fill(self.pick(L.DEM_TARGETS).rstrip("*"))
        vp = self.fill(self.pick(L.DEM_VPS))
        neg = "not to " if self.p(.12) else "to "
        if x < .5:
            v = self.pick(["urge", "order", "warn", "tell", "ask", "advise", "instruct", "beg", "implore", "press", "command", "direct", "invite", "encourage", "remind", "summon" if 0 else "request"])
            return vt(v), t + " " + neg + vp
        if x < .68:
            return vt("call") + " on", t + " " + neg + vp
        if x < .86:
            v = self.pick(["call for", "call for", "demand", "appeal for", "insist on", "ask for", "seek", "urge", "press for", "plead for"])
            if v == "seek":
                v = "demand"
            return vt(v), self.fill(self.pick(L.DEM_NPS))
        if x < .93:
            v = self.pick(["demand", "demand", "insist", "order", "propose", "recommend", "request"])
            return vt(v) + "\x00that", t + " " + vp
        return vt(self.pick(["appeal", "appeal", "issue an appeal", "give orders"])) if 0 else vt("appeal") + " to", t + " to " + vp

    def vt_top(self, np):
        def f(v):
            x = self.r.random()
            if x < .62:
                return vform(v, "past")
            if x < .78:
                return have(np.plural) + " " + vform(v, "part")
            if x < .93:
                return vform(v, "pres", np.plural)
            return "had " + vform(v, "part")
        return f

    # ---------------------------------------------------------- chains
    def rel_np(self, a):
        k = self.wpick([("unnamed", 4), ("body", 3), ("person", 2), ("doc", 1), ("press", 1)])
        np = {"unnamed": self.unnamed, "body": self.body, "person": self.person, "doc": self.doc, "press": self.press}[k]()
        np.tail = None
        a.relkinds.append(np.kind)
        return self.tag(a, REL, np.text)

    def rel_chain(self, a):
        """', citing Y' or ', citing Y, which in turn quoted Z' without the closing comma"""
        x = self.r.random()
        if x < .17:
            pr = self.press()
            pr.tail = None
            a.relkinds.append("press")
            m = self.tag(a, REL, pr.text)
            c1 = self.tag(a, RELCUE, self.pick(["citing", "quoting", "citing", "referring to"]))
            c2 = self.tag(a, RELCUE, self.pick(["quoted", "cited", "was quoting", "had quoted"] if not pr.plural else ["quoted", "cited", "were quoting", "had quoted"]))
            return c1 + " " + m + ", which " + self.pick(["in turn ", "itself ", ""] if not pr.plural else ["in turn ", "themselves ", ""]) + c2 + " " + self.rel_np(a)
        if x < .3:
            return self.pick(["which ", "which ", "which in turn ", "which itself "]) + self.tag(a, RELCUE, self.pick(self.RESTS)) + " " + self.rel_np(a)
        c = self.wpick([("citing", 5), ("quoting", 3), ("on the authority of", .8), ("based on interviews with", .8), ("with reference to", .7), ("referring to", .5), ("based on information from", .5), ("relying on", .6), ("drawing on interviews with", .2), ("on the basis of", .4), ("attributing the information to", .3),
                        ("on the strength of", .5), ("basing itself on", .3), ("drawing on", .4), ("leaning on", .2), ("pointing to", .2), ("with a reference to", .3), ("with the link on", .2), ("with a link to", .3), ("going by", .2), ("on the word of", .4), ("crediting", .3), ("after talking to", .2)])
        return self.tag(a, RELCUE, c) + " " + self.rel_np(a)

    RESTS = ["relied on", "relies on", "leans on", "depends on", "refers to", "referred to", "cited", "quoted", "cites", "quotes", "based itself on", "drew on", "had it from", "has it from", "got it from", "heard it from", "learned it from", "spoke to", "had spoken to", "credits"]

    def time_s(self, p=.4):
        return " " + self.pick(L.CUETIMES) if self.p(p) else ""

    # ---------------------------------------------------------- sentence constructions; each returns text incl. final punctuation
    def s_sv(self):
        depth = self.wpick([(0, 4), (1, 2), (2, 3), (3, 2)])
        np = self.speaker(doc=True)
        a = self.att("source-verb-that")
        s = self.S(a, np)
        that = self.p(self.that_p)
        cu, hear, over = self.cue(np, "t" if that else "z")
        aft = self.after(np)
        c, cert = self.clause(depth, "plup")
        self.merge(a, cert, over)
        lead = ""
        if self.p(.06):
            lead = self.pick(["on Monday, ", "in the evening ", "meanwhile, ", "earlier, ", "at the same time ", "for his part, " if np.pron == "he" else "for its part, " if np.pron == "it" else "on Tuesday, ", "later ", "in addition, ", "but ", "and yet "])
        return lead + s + " " + self.tag(a, CUE, cu) + hear + aft + (" that " if that else " ") + self.tag(a, CON, c) + "."

    def s_content_first(self):
        np = self.speaker(doc=True)
        a = self.att("content-first")
        keep = self.last
        nested = self.p(.16)
        if nested:
            # content-first inside content-first
            b = self.att("content-first-nested")
            c, b.cert = self.clause(0)
            self.last = None
            np2 = self.speaker(pron=0)
            np2.tail = None
            vb = self.pick(["said", "had said", "had warned", "had told him", "told them", "claimed", "had reported", "explained"])
            hear = ""
            if vb.endswith((" him", " them")):
                vb, hear = vb.rsplit(" ", 1)
            inner = self.tag(b, CON, c) + ", " + self.S(b, np2) + " " + self.tag(b, CUE, vb) + (" " + hear if hear else "")
            a.cert = "certain"
            a.cons = "content-first-with-nest"
            c, cert = inner, b.cert
        else:
            c, cert = self.clause(1, "plup", .12)
        self.last = keep
        inv = self.p(.3) and np.text not in ("he", "she", "it", "they")
        cu, hear, over = self.cue(np, "i" if inv else "z")
        self.merge(a, cert, over)
        if inv:
            return self.tag(a, CON, c) + ", " + self.tag(a, CUE, cu) + " " + self.S(a, np, end=True) + self.time_s(.15 if not (np.comma or np.tail) else 0) + "."
        return self.tag(a, CON, c) + ", " + self.S(a, np) + " " + self.tag(a, CUE, cu) + hear + self.after(np) + "."

    def s_mid(self):
        np = self.speaker()
        a = self.att("source-in-middle")
        s, pr, cert = self.raw()
        while s in ("it", "there"):
            s, pr, cert = self.raw()
        inv = self.p(.25) and np.text not in ("he", "she", "it", "they") and not np.comma and not np.tail
        if self.p(.15):
            acc = self.tag(a, CUE, "according to") + " " + self.S(a, np, end=True) if np.text not in ("he", "she", "it", "they") else None
            if acc:
                a.cert = cert
                return self.tag(a, CON, s) + ", " + acc + ", " + self.tag(a, CON, pr) + "."
        cu, hear, over = self.cue(np, "i" if inv else "z", simple=True)
        self.merge(a, cert, over)
        mid = self.tag(a, CUE, cu) + " " + self.S(a, np) if inv else self.S(a, np) + " " + self.tag(a, CUE, cu) + hear + (self.time_s(.2))
        if self.p(.2):
            lead = self.fill(self.pick(["after the storm", "in the end", "for {dur}", "in {p}", "under the agreement", "in the first case", "by then", "for his family" if 0 else "at that point", "in contrast to last year", "without the money"]))
            return self.tag(a, CON, lead) + ", " + mid + ", " + self.tag(a, CON, s + " " + pr) + "."
        return self.tag(a, CON, s) + ", " + mid + ", " + self.tag(a, CON, pr) + "."

    def s_according(self):
        np = self.speaker(doc=True, press=.2, pron=.12)
        if np.text in ("he", "she", "they", "it"):
            np = self.person() if self.p(.5) else self.doc()
            self.last = np
        a = self.att("according")
        c, a.cert = self.clause(2, "past", .15)
        x = self.r.random()
        cue = self.wpick([("according to", 6), ("in the words of", .3), ("in the view of", .4), ("in the opinion of", .3), ("as reported by", .5), ("as stated by", .3), ("by the account of", .2), ("as announced by", .3)])
        if cue in ("as stated by", "as announced by") and a.kind == "press":
            cue = "according to"
        chain = ""
        if np.kind == "press" and self.p(.5):
            a.cons = "according-chain"
            s = self.S(a, np, end=True)
            z = self.pick(["which quoted", "which cited", "citing", "quoting"])
            if z.startswith("which"):
                chain = ", which " + self.tag(a, RELCUE, z.split()[1]) + " " + self.rel_np(a)
            else:
                chain = ", " + self.tag(a, RELCUE, z) + " " + self.rel_np(a)
        else:
            s = self.S(a, np, end=True)
        cu = self.tag(a, CUE, cue)
        t = self.time_s(.08) if not np.comma and not chain and not np.tail else ""
        if x < .42:
            return cu + " " + s + chain + ", " + self.tag(a, CON, c) + "."
        return self.tag(a, CON, c) + self.pick([", ", ", ", " "]) + cu + " " + s + chain + "."

    def s_quote_first(self):
        """ "A," he said. with its continuations """
        np = self.speaker(human=True, pron=.3)
        x = self.r.random()
        n = self.wpick([(1, 6), (2, 2), (3, 1)])
        depth = 2 if self.p(.15) else 0
        a = self.att("quote-first")
        inv = self.p(.35) and np.text not in ("he", "she", "it", "they")
        keep = self.last
        t, cert = self.qtext(n, depth)
        self.last = keep
        cu, hear, over = self.cue(np, "i" if inv else "q", simple=True)
        if MARK.sub("", t).endswith("?") and self.p(.7):
            cu, hear, over = self.pick(["asked", "asked", "wondered", "has asked" if not inv and not np.plural else "asked"]), "", None
        self.merge(a, cert, over)
        close = True
        if self.p(.04):
            close = False
            a.cons = "quote-missing-end"
        q = self.quoted(a, t, ",", close=close)
        tag = self.tag(a, CUE, cu) + " " + self.S(a, np, end=True) if inv else self.S(a, np) + " " + self.tag(a, CUE, cu) + hear + self.after(np)
        out = q + " " + tag
        y = self.r.random()
        if y < .26 and close:
            # quotation runs on after the cue
            a.cons = "quote-runs-on"
            t2, _ = self.qtext(self.pick([1, 1, 2]), 0)
            return out + ". " + self.quoted(a, t2, ".")
        if y < .33 and close:
            a2 = self.att("and-added-quote")
            s2, c2 = self.qtext(1)
            a2.cert = c2
            a2.kind = np.kind
            if not inv and not np.comma and not np.tail:
                # shared subject: same source span, second verb
                c1 = BASE + a.n * 16
                v2 = self.pick(["adding", "adding", "and added", "before adding", "and continued"])
                lead, v = (v2.rsplit(" ", 1) + [""])[:2] if " " in v2 else ("", v2)
                out = self.share(out, a, a2)
                return out + ", " + (lead + " " if lead else "") + self.tag(a2, CUE, v) + self.pick([": ", ": ", ", "]) + self.quoted(a2, s2, ".")
            self.atts.pop()
        if y < .4 and close:
            # second paragraph of the quotation
            a.cons = "quote-paragraphs"
            t2, _ = self.qtext(2)
            return out + ".\n\n" + self.quoted(a, t2, ".")
        return out + "."

    def share(self, text, a, b):
        """give b the same source span as a (marks doubled)"""
        o, c = chr(BASE + a.n * 16), chr(BASE + a.n * 16 + 1)
        o2, c2 = chr(BASE + b.n * 16), chr(BASE + b.n * 16 + 1)
        b.kind = a.kind
        return text.replace(o, o + o2, 1).replace(c, c2 + c, 1)

    def s_quote_split(self):
        np = self.speaker(human=True, pron=.3)
        a = self.att("quote-split")
        x = self.r.random()
        inv = self.p(.4) and np.text not in ("he", "she", "it", "they") and not np.comma and not np.tail
        s, p, cert = self.raw(quote=True)
        if self.p(.5):
            full = self.fill(self.pick(["if you ask me ; this was {x}", "for {dur} ; we heard nothing", "when the water came ; we ran", "the people of {p} ; deserve better", "as long as I live ; I will not forget it", "in my opinion ; {per} is innocent", "what we saw in {p} ; was {x}", "the truth ; is very simple",
                                        "after {dur} ; we have a result", "my father ; was in that house", "without {per} ; we would not be here", "the only thing we want ; is an answer", "every morning ; I walk past the ruins", "with {n} colleagues ; I dug until dawn", "our team ; was better", "the money ; never arrived"]).replace("{x}", self.pick(L.MIXED_BITS)))
            s, p = [z.strip() for z in full.split(";")]
            cert = "conditional" if " would " in full else ("negated" if re.search(r"\b(not|never)\b", p) else "certain")
        cu, hear, over = self.cue(np, "i" if inv else "q", tell=False, simple=True)
        self.merge(a, cert, over)
        mid = self.tag(a, CUE, cu) + " " + self.S(a, np) if inv else self.S(a, np) + " " + self.tag(a, CUE, cu) + self.time_s(.15)
        mid = mid.rstrip(",")
        sep = ", "
        out = self.quoted(a, cap(s), ",") + " " + mid + sep + self.quoted(a, p, ".")
        if self.p(.25):
            t2, _ = self.qtext(1)
            # the last quotation goes on: same closing mark
            k = out.rfind("." + self.q[1])
            c = chr(BASE + a.n * 16 + CON * 2 + 1)
            tail = out.rfind(c)
            out = out[:tail] + ". " + t2 + out[tail:] if MARK.sub("", t2)[-1] not in "?!" else out[:tail] + ". " + t2 + c + self.q[1]
            a.cons = "quote-split-long"
        return out

    def s_colon(self):
        np = self.speaker(human=True, pron=.35, doc=False)
        a = self.att("colon-quote")
        keep = self.last
        t, cert = self.qtext(self.wpick([(1, 4), (2, 3), (3, 1)]), 2 if self.p(.2) else 0)
        self.last = keep
        cu, hear, over = self.cue(np, "q", simple=True)
        self.merge(a, cert, over)
        s = self.S(a, np)
        out = s + " " + self.tag(a, CUE, cu) + hear + self.after(np)
        sep = self.pick([": ", ": ", ": ", ", "])
        if self.p(.08):
            a.cons = "colon-no-quote"
            c, a.cert = self.clause(1)
            return out + ": " + self.tag(a, CON, c if self.p(.5) else cap(c)) + "."
        if self.p(.08):
            a.cons = "quote-paragraph-colon"
            t2, _ = self.qtext(2)
            # first paragraph has no closing mark
            return out + ": " + self.q[0] + self.tag(a, CON, t) + (("." + "") if MARK.sub("", t)[-1] not in "?!" else "") + "\n\n" + self.quoted(a, t2, ".")
        if self.p(.05):
            a.cons = "quote-missing-end"
            return out + ": " + self.q[0] + self.tag(a, CON, t) + ("" if MARK.sub("", t)[-1] in "?!" else ".")
        return out + sep + self.quoted(a, t, ".")

    def s_mixed(self):
        np = self.speaker(doc=False)
        a = self.att("mixed-quote")
        s = self.S(a, np)
        x = self.r.random()
        q0, q1 = self.q[0], self.q[1]
        th = self.fill(self.pick(L.THINGS))
        bit = self.pick(L.MIXED_BITS)
        vt = self.vt_top(np)
        if x < .25:
            cu = vt(self.pick(["call", "call", "brand", "label", "term"]))
            return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, th + " " + q0 + bit + q1) + self.after(np, .1, .15) + "."
        if x < .42:
            cu = vt(self.pick(["describe", "describe", "denounce", "dismiss", "condemn", "praise", "portray", "criticise", "characterise"]))
            if "dismiss" in cu:
                a.act, a.cert = "asserts", "certain"
            return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, th + " as " + (q0 + bit + q1 if self.p(.6) else self.pick(L.DESC_AS))) + "."
        cu, hear, over = self.cue(np, "t", simple=True)
        v = self.pick(["was", "is", "had been", "would be"])
        c = self.pick([th + " " + v + " " + q0 + bit + q1, th + " " + v + " " + q0 + bit + q1 + self.fill(" for {p}"), th + " " + v + " " + q0 + self.pick(L.MIXED_VERB) + q1 + " " + self.fill("the people of {p}"), self.fill("the people of {p} were \"%s\"" % self.pick(["tired of waiting", "left to die", "living in fear", "treated like cattle", "fed up", "better off before"])).replace('"', q0, 1).replace('"', q1, 1)])
        if v == "would be":
            a.cert = "certain"
        a.cert = over or "certain"
        if self.p(.3):
            return self.tag(a, CON, c) + ", " + s + " " + self.tag(a, CUE, cu) + hear + "."
        return s + " " + self.tag(a, CUE, cu) + hear + self.after(np) + " that " + self.tag(a, CON, c) + "."

    def s_chain(self):
        pr = self.press() if self.p(.8) else (self.body() if self.p(.6) else self.person())
        pr.tail = None
        a = self.att("chain")
        v = self.pick(["reported", "reported", "reported", "said", "said", "reports", "has reported", "wrote", "says", "writes", "revealed", "announced", "had reported", "informed", "claimed"])
        if v == "informed" and self.style != "translated":
            v = "reported"
        if pr.plural:
            v = {"reports": "report", "says": "say", "writes": "write", "has reported": "have reported"}.get(v, v)
        cu = self.tag(a, CUE, v)
        t = self.time_s(.4)
        c, a.cert = self.clause(2, "plup", .3)
        x = self.r.random()
        self.last = pr
        if x < .3:
            s = self.S(a, pr)
            return s + " " + cu + t + ", " + self.rel_chain(a) + ", that " + self.tag(a, CON, c) + "."
        if x < .55:
            s = self.S(a, pr)
            a.cons = "chain-content-first"
            return self.tag(a, CON, c) + ", " + s + " " + cu + t + ", " + self.rel_chain(a) + "."
        if x < .72:
            s = self.S(a, pr)
            s = s.rstrip(",")
            a.cons = "chain-before-verb"
            return s + ", " + self.rel_chain(a) + ", " + cu + t + self.pick([" that ", " "]) + self.tag(a, CON, c) + "."
        if x < .86:
            s = self.S(a, pr)
            a.cons = "chain-initial"
            rc = self.tag(a, RELCUE, self.pick(["citing", "quoting", "citing", "referring to", "with reference to", "based on information from"]))
            rc = MARK.sub("", rc) and rc
            r = self.rel_np(a)
            return rc + " " + r + ", " + s + " " + cu + t + self.pick([" that ", " "]) + self.tag(a, CON, c) + "."
        if x < .94:
            # X was quoted by P as saying
            a.cons = "quoted-by-as-saying"
            s = self.rel_np(a)
            pl = bool(re.search(r"^(two|three|four|several|some|residents|local|witnesses|eyewitnesses|sources|diplomats)\b", MARK.sub("", s)))
            aux = self.pick(["was quoted by", "is quoted by", "was cited by"]) if not pl else self.pick(["were quoted by", "are quoted by"])
            comma = "," if "," in MARK.sub("", s) else ""
            return s + comma + " " + self.tag(a, CUE, aux) + " " + self.S(a, pr, end=True) + " " + self.tag(a, CUE, "as saying") + t + self.pick([" that ", " "]) + self.tag(a, CON, c) + "."
        s = self.S(a, pr)
        a.cons = "chain-authority"
        return s + " " + cu + t + " " + self.tag(a, RELCUE, self.pick(["on the authority of", "on the basis of information from", "based on interviews with", "on the authority of"])) + " " + self.rel_np(a) + " that " + self.tag(a, CON, c) + "."

    def s_heard(self):
        """the paper hears from somebody that ..."""
        pr = self.press()
        pr.tail = None
        a = self.att("hears-from")
        c, a.cert = self.clause(1, "past", .15)
        self.last = pr
        s = self.S(a, pr)
        if self.p(.3):
            v = self.pick(["got this from", "has this from", "had this from", "learned this from", "heard this from"])
            v, f = v.rsplit(" ", 1)
            if self.p(.5):
                return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, RELCUE, f) + " " + self.rel_np(a) + ": " + self.tag(a, CON, c) + "."
            return "from " + s + ", " + self.tag(a, RELCUE, self.pick(["who has it from", "which has it from", "who got it from", "which heard it from"])) + " " + self.rel_np(a) + self.tag(a, CUE, ":") + " " + self.tag(a, CON, c) + "."
        v = self.pick(["hears", "has learned", "learned", "has heard", "understands", "heard"] if not pr.plural else ["hear", "have learned", "learned", "have heard", "heard"])
        return s + " " + self.tag(a, CUE, v) + self.time_s(.1) + " " + self.tag(a, RELCUE, "from") + " " + self.rel_np(a) + " that " + self.tag(a, CON, c) + "."

    def s_report_of(self):
        """a report in the paper X, which cited Y, that ..., alone or as what somebody has not confirmed"""
        outer = None
        if self.p(.6):
            np = self.speaker(press=0, pron=.15)
            act, v = self.pick([("has-not-confirmed", "has not confirmed"), ("has-not-confirmed", "could not confirm"), ("denies", "denied"), ("denies", "rejected"), ("denies", "dismissed"), ("declines-to-comment", "declined to comment on"), ("confirms", "confirmed"), ("has-not-confirmed", "would not confirm")])
            if np.plural:
                v = v.replace("has not", "have not")
            outer = self.att("on-a-report", act, "negated" if act == "denies" else "certain")
            so = self.S(outer, np)
            if v.endswith(" on"):
                head = so + " " + self.tag(outer, CUE, v[:-3]) + " on "
            else:
                head = so + " " + self.tag(outer, CUE, v) + " "
        keep = self.last
        pr = self.press()
        pr.tail = None
        a = self.att("report-of")
        noun = self.pick(["report", "report", "report", "article", "claim", "story", "dispatch", "bulletin"])
        c, a.cert = self.clause(0, "plup")
        of = self.pick(["a %s in", "a %s by", "a %s on", "a %s from", "the %s in", "the %s by"])
        lead, tail = of.split(" %s ")
        chain = ", " + self.rel_chain(a) + "," if self.p(.65) else ""
        t = lead + " " + self.tag(a, CUE, noun) + " " + tail + " " + self.S(a, pr, end=True) + chain + " that " + self.tag(a, CON, c)
        self.last = keep if outer else pr
        if outer:
            return head + self.tag(outer, CON, t) + "."
        x = self.fill(self.pick(["shares fell on {t}", "{t} spread on {d0}", "the minister left the room after {t}", "the debate follows {t}", "{t} caused a stir in {p}"]).replace("{t}", "\x01").replace("{d0}", self.pick(["Monday", "Friday", "Sunday"])))
        return x.replace("\x01", t) + "."

    def interview(self):
        """turns of an interview: the interviewer's are nobody's claim"""
        full, f = self.name()
        label = self.pick([full, full.split(" ", 1)[1], full.split(" ", 1)[1].upper(), full.upper(), "A"])
        asks = self.pick(["Q", self.outlet_np.text.replace("the ", "The "), "Question", "Interviewer"]) if label != "A" else "Q"
        sep = self.pick(["\n", "\n\n", "\n", " "])
        turns = []
        for _ in range(self.pick([1, 2, 2, 3])):
            q = self.fill(self.pick(L.HARD_NEG) if self.p(.3) else self.raw(own=True)[0] + " " + self.raw(own=True)[1])
            q = self.pick(["did you know that ", "is it true that ", "so ", "what if ", "why do people think that ", ""]) + q + "?"
            a = self.att("transcript")
            a.kind = "named"
            c, a.cert = self.clause(1 if self.p(.3) else 0, "past")
            more = "" if self.p(.5) else " " + cap(self.clause(0, "past")[0]) + "."
            name = NP(label, kind="named")
            turns.append(asks + ": " + cap(q) + sep + self.S(a, name) + self.tag(a, CUE, ":") + " " + self.tag(a, CON, cap(c) + "." + more))
        return sep.join(turns)

    def s_quoted_as(self):
        np = self.speaker(human=True, pron=.15)
        a = self.att("quoted-as-saying")
        c, a.cert = self.clause(1)
        aux = self.pick([was(np.plural) + " quoted as saying", be(np.plural) + " quoted as saying", was(np.plural) + " reported as saying", was(np.plural) + " heard saying", was(np.plural) + " cited as saying", be(np.plural) + " on record as saying"])
        return self.S(a, np) + " " + self.tag(a, CUE, aux) + self.pick([" that ", " "]) + self.tag(a, CON, c) + "."

    def s_nonanswer(self):
        x = self.r.random()
        M_ = self.fill(self.pick(L.MATTERS))
        np = self.speaker(pron=.18, press=0)
        pl = np.plural
        h = have(pl)
        out = None
        if x < .16:
            a = self.att("not-confirmed", "has-not-confirmed")
            cu = self.pick([h + " not confirmed", h + " not confirmed", "did not confirm", "could not confirm", h + " yet to confirm", h + " neither confirmed nor denied", h + " so far not confirmed", "would not confirm", h + " not yet confirmed", "would neither confirm nor deny", "could not immediately confirm", be(pl) + " unable to confirm"])
            c = self.fill(self.pick(DOM[self.dom]["N"])) if self.p(.65) else self.pick(L.CLAIMNOUNS)
            if self.p(.2):
                c, a2 = self.clause(0)[0], None
                c = ("whether " if self.p(.6) else "") + c
                th = " " if c.startswith("whether") else " that "
                return self.S(a, np) + " " + self.tag(a, CUE, cu) + th + self.tag(a, CON, c) + "."
            return self.S(a, np) + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + (self.pick(["", "", " so far", " by Tuesday evening", " when contacted"]) if "yet" not in cu and "so far" not in cu else "") + "."
        if x < .27:
            a = self.att("not-verified", "has-not-confirmed")
            o = self.outlet_np if self.p(.5) else NP(self.pick(["we", "this newspaper", "the newspaper", "the agency", "the channel", "our reporters"]), kind="press")
            cu = self.pick(["could not independently verify", "could not independently verify", "was not able to verify", "could not verify", "has not been able to verify independently", "was unable to confirm", "could not immediately verify", "has been unable to confirm", "could not independently confirm"])
            if o.text in ("we", "our reporters") or o.plural:
                cu = cu.replace("was ", "were ").replace("has ", "have ")
            c = self.pick(L.CLAIMNOUNS) if self.p(.4) else self.pick(["the footage", "the figures", "the authenticity of the letter", "the battlefield claims", "the recording", "the death toll", "either account", "these claims", "the details", "the video", "the documents", "his account"])
            return self.S(a, o) + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + "."
        if x < .34:
            a = self.att("not-verified-passive", "has-not-confirmed")
            c = self.pick(L.CLAIMNOUNS + ["the footage", "the figures", "the casualty figures", "the recording", "these claims", "the video"])
            pl2 = c.endswith("s") and c != "the claims " and not c.endswith("ss")
            return self.tag(a, CON, c) + " " + self.tag(a, CUE, self.pick(["could not be independently verified", "could not be verified", "could not immediately be confirmed", "could not be independently confirmed", ("have" if pl2 else "has") + " not been confirmed", ("have" if pl2 else "has") + " not been independently verified"])) + "."
        if x < .54:
            a = self.att("declined", "declines-to-comment")
            cu = self.pick(["declined to comment", "declined to comment", "refused to comment", h + " declined to comment", "would not comment", "did not want to comment", "did not comment", "had no comment", "declined to give details", "declined to say", "would not say", "would not discuss", "refused to discuss", "declined to discuss", "refused to say", "was unwilling to comment" if not pl else "were unwilling to comment", h + " refused to comment", "declined to elaborate", "declined to answer questions", "declines to comment" if not pl else "decline to comment", "gave no comment"])
            s = self.S(a, np)
            if cu.endswith(" say"):
                c = self.pick(["whether ", "how ", "why ", "when "]) + self.clause(0)[0] if self.p(.7) else self.fill(self.pick(["how much it had paid", "where the money came from", "how many people were involved", "what would happen next", "who had given the order", "whether {per} would stay"]))
                return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + "."
            if cu.endswith("discuss"):
                return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, M_) + "."
            y = self.r.random()
            if "answer questions" in cu and y < .8:
                return s + " " + self.tag(a, CUE, cu) + " about " + self.tag(a, CON, M_) + "."
            if "elaborate" in cu:
                return s + " " + self.tag(a, CUE, cu) + "."
            if "details" in cu:
                return s + " " + self.tag(a, CUE, cu) + " of " + self.tag(a, CON, M_) + "."
            if y < .6:
                return s + " " + self.tag(a, CUE, cu) + " on " + self.tag(a, CON, M_) + "."
            if y < .7:
                return self.pick(["asked about %s, ", "when asked about %s, ", "on the question of %s, "][:2]) % self.tag(a, CON, M_) + s + " " + self.tag(a, CUE, cu) + "."
            return s + " " + self.tag(a, CUE, cu) + self.pick(["", "", " when contacted by this newspaper", " further", " on Monday"]) + "."
        if x < .74:
            a = self.att("no-response", "did-not-respond")
            y = self.r.random()
            s = self.S(a, np)
            if y < .25:
                cu = self.pick(["could not be reached", "could not immediately be reached", "could not be contacted", was(pl) + " not available", was(pl) + " not immediately available", was(pl) + " unavailable", "could not be reached", was(pl) + " not reachable"])
                return s + " " + self.tag(a, CUE, cu) + self.pick([" for comment", " for comment", " by telephone", " on Tuesday", ""]) + "."
            cu = self.pick(["did not respond", "did not respond", "did not immediately respond", "did not reply", h + " not responded", h + " not yet responded", "did not return", "did not answer", h + " not replied", "had not responded", "failed to respond", "left unanswered", "ignored", "does not respond" if not pl else "do not respond"])
            if cu.endswith("return"):
                return s + " " + self.tag(a, CUE, cu) + self.pick([" calls seeking comment", " messages", " several calls", " phone calls"]) + "."
            if cu.endswith(("unanswered", "ignored")):
                return s + " " + self.tag(a, CUE, cu) + self.pick([" a list of questions", " requests for comment", " repeated requests for comment", " emailed questions"]) + "."
            if cu.endswith("answer"):
                return s + " " + self.tag(a, CUE, cu) + self.pick([" questions about " + self.tag(a, CON, M_), " emailed questions", " the telephone on Monday"]) + "."
            if self.p(.3):
                return s + " " + self.tag(a, CUE, cu) + " to questions about " + self.tag(a, CON, M_) + "."
            if self.p(.15):
                return s + " " + self.tag(a, CUE, cu) + " to " + self.tag(a, CON, self.pick(L.CLAIMNOUNS)) + "."
            return s + " " + self.tag(a, CUE, cu) + self.pick([" to a request for comment", " to requests for comment", " to an email seeking comment", " to a message", " by the time of publication", " to questions sent by email", " to calls and emails", " in time for publication", " to a request for comment on Friday", " to an emailed list of questions"]) + "."
        if x < .88:
            a = self.att("asks-comment", "asks-for-comment")
            o = self.outlet_np if self.p(.6) else NP(self.pick(["we", "this newspaper", "the newspaper", "the agency", "the BNB newsroom"]), kind="press")
            plo = o.plural or o.text == "we"
            tgt = np.text if np.text not in ("he", "she", "it", "they") else "the ministry"
            y = self.r.random()
            if y < .55:
                return self.S(a, o) + " " + self.tag(a, CUE, self.pick([have(plo) + " asked", have(plo) + " approached", have(plo) + " contacted", "asked", "approached", "contacted", have(plo) + " reached out to", "reached out to", have(plo) + " again asked"])) + " " + tgt + ("," if np.comma and 0 else "") + " for " + self.tag(a, CON, "comment" if self.p(.8) else self.pick(["a comment", "a response", "a statement"])) + "."
            if y < .75:
                a.cons = "asks-comment-passive"
                return tgt + ("," if np.comma else "") + " " + self.tag(a, CUE, h + " been " + self.pick(["asked", "approached", "contacted"]) if tgt == np.text else "has been asked") + " for " + self.tag(a, CON, "comment") + "."
            return self.S(a, o) + " " + self.tag(a, CUE, self.pick([have(plo) + " requested", have(plo) + " sought", "sought", have(plo) + " asked for"])) + " " + self.tag(a, CON, self.pick(["comment", "comment", "a response"])) + " from " + tgt + "."
        a = self.att("refers", "refers-elsewhere")
        cu = self.pick(["referred questions to", "referred all questions to", "referred reporters to", "directed inquiries to", "referred inquiries to", "referred journalists to", "pointed to", "forwarded questions to", "redirected all enquiries to", "referred media queries to", "passed inquiries on to", h + " referred questions to"])
        if cu == "pointed to":
            cu = "referred"
        tgt = self.body().text if self.p(.75) else self.pick(["an earlier statement", "its website", "a statement issued in April", "its press release of Monday", "his lawyer", "her lawyer"])
        if cu == "referred":
            cu = "referred callers to"
        return self.S(a, np) + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, tgt) + "."

    def s_confirm(self):
        np = self.speaker(doc=True, press=.04)
        vt = self.vt_top(np)
        x = self.r.random()
        a = self.att("confirm-np", "confirms")
        s = self.S(a, np)
        t = self.after(np, .25, .3)
        v = self.pick(["confirm", "confirm", "confirm", "confirm", "verify", "corroborate", "bear out"])
        if v == "bear out":
            v = "confirm"
        cu = vt(v)
        if x < .45:
            c = self.fill(self.pick(DOM[self.dom]["N"])) if self.p(.75) else self.pick(L.CLAIMNOUNS)
            return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + t + "."
        if x < .8 and v == "confirm":
            a.cons = "confirm-that"
            c, a.cert = self.clause(2)
            return s + " " + self.tag(a, CUE, cu) + t + self.pick([" that ", " that ", " "]) + self.tag(a, CON, c) + "."
        if x < .9:
            a.cons = "confirm-final"
            c, a.cert = self.clause(1, "plup", .15)
            return self.tag(a, CON, c) + ", " + s + " " + self.tag(a, CUE, cu if v == "confirm" else vt("confirm")) + t + "."
        a.cons = "confirm-passive"
        c = self.fill(self.pick(DOM[self.dom]["N"]))
        c = self.pick(["the deaths", "the report", "the arrest", "the news", "the information", "the figures", "the transfer", "the closure", "the theft"])
        pl = c in ("the deaths", "the figures")
        if np.text in ("he", "she", "they", "it"):
            return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + "."
        return self.tag(a, CON, c) + " " + self.tag(a, CUE, (have(pl) + " been" if self.p(.4) else was(pl)) + " confirmed by") + " " + self.S_fix(s) + "."

    def S_fix(self, s):
        return s[:-1] if s.endswith(",") else s

    def s_deny(self):
        np = self.speaker(press=.03)
        vt = self.vt_top(np)
        a = self.att("deny", "denies", "negated")
        s = self.S(a, np)
        x = self.r.random()
        t = self.after(np, .2, .25)
        if x < .3:
            c, _ = self.clause(1, "plup", .2)
            return s + " " + self.tag(a, CUE, self.pick([vt("deny"), vt("deny"), "categorically denied", "strongly denied", have(np.plural) + " repeatedly denied"])) + t + " that " + self.tag(a, CON, c) + "."
        if x < .5:
            c = ing_vp(self.fill(self.pick(DOM[self.dom]["V"]))) if self.p(.35) else self.fill(self.pick(L.ACC_VPS))
            if self.p(.25):
                v, rest = c.split(" ", 1)
                c = "having " + c if 0 else c
            return s + " " + self.tag(a, CUE, vt("deny")) + " " + self.tag(a, CON, c) + "."
        if x < .75:
            c = self.fill(self.pick(DOM[self.dom]["N"])) if self.p(.4) else self.pick(L.CLAIMNOUNS)
            v = vt(self.pick(["deny", "deny", "reject", "dismiss", "dispute", "refute", "contest", "rebuff", "repudiate"]))
            if not re.search("den", v) and "the" != c.split()[0]:
                c = self.pick(L.CLAIMNOUNS)
            if not re.search("den", v):
                c = self.pick(L.CLAIMNOUNS)
            tail = self.pick(["", "", "", " as " + self.pick(["baseless", "false", "pure invention", "propaganda", "nonsense", "politically motivated"])]) if re.search("rej|dismi", v) else ""
            if tail:
                return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, c + tail) + t + "."
            return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, c) + t + "."
        if x < .92:
            c, _ = self.clause(0)
            n = self.pick(L.CLAIMTHAT)
            v = vt(self.pick(["deny", "reject", "dismiss", "dispute", "refute"]))
            return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, n + " " + c) + "."
        a.cons = "deny-first"
        c = self.pick(["the charges", "all the charges", "any wrongdoing", "any involvement", "the accusations", "any link to the case"])
        return s + " " + self.tag(a, CUE, vt("deny")) + " " + self.tag(a, CON, c) + "."

    def s_retract(self):
        np = self.speaker(press=.3)
        a = self.att("retract", "retracts", "negated")
        s = self.S(a, np)
        h = have(np.plural)
        v = self.pick(["retracted", "withdrew", h + " retracted", h + " withdrawn", "took back", h + " taken back", h + " corrected", "recanted", "retracts" if not np.plural else "retract", "backed away from", "disavowed", "rowed back on", "corrected", "later retracted", "rescinded", "apologised for and withdrew", h + " since deleted"])
        n = self.pick(L.RETRACT_N)
        if np.text.startswith(("he", "she")) or np.pron in ("he", "she"):
            n = n.replace("its ", "his " if np.pron == "he" else "her ")
        elif np.plural:
            n = n.replace("its ", "their ")
        if v.endswith("deleted"):
            n = self.pick(["a post saying that", "the post", "a message claiming that"])
        c = n
        if n.endswith("that"):
            c = n + " " + self.clause(0)[0]
        return s + " " + self.tag(a, CUE, v) + self.pick(["", "", " on Monday"] if not c.startswith("x") else [""]) + " " + self.tag(a, CON, c) + "."

    def s_demand(self):
        np = self.speaker(press=.02)
        a = self.att("demand", "demands")
        s = self.S(a, np)
        x = self.r.random()
        if x < .12:
            a.cons = "demand-passive"
            t = self.pick(L.DEM_TARGETS)
            pl = t.endswith("*")
            t = self.fill(t.rstrip("*"))
            vp = "to " + self.fill(self.pick(L.DEM_VPS))
            v = self.pick(["urged", "ordered", "warned", "told", "asked", "instructed", "advised"])
            aux = self.pick([was(pl), was(pl), have(pl) + " been", be(pl) + " being"])
            if self.p(.45) or np.text in ("he", "she", "it", "they"):
                a.cons = "demand-passive-nobody"
                self.untag_kind(a)
                self.last = None
                return self.tag(a, CON, t) + " " + self.tag(a, CUE, aux + " " + v) + " " + self.tag(a, CON, vp) + "."
            return self.tag(a, CON, t) + " " + self.tag(a, CUE, aux + " " + v + " by") + " " + s + " " + self.tag(a, CON, vp) + "."
        v, c = self.demand(self.vt_top(np))
        that = ""
        if v.endswith("\x00that"):
            v, that = v[:-5], " that"
        if self.p(.25) and not that and not v.endswith((" on", " for", " to")) :
            pass
        if that or self.p(.85):
            return s + " " + self.tag(a, CUE, v) + (self.time_s(.15) if that else "") + that + " " + self.tag(a, CON, c) + (self.time_s(.15) if not that and " to " not in c else "") + "."
        a2 = self.att("demand-and-said")
        out = self.share(s, a, a2)
        c2, a2.cert = self.clause(0)
        return out + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, c) + self.pick([" and ", ", and "]) + self.tag(a2, CUE, self.pick(["said", "warned", "added", "insisted"])) + " that " + self.tag(a2, CON, c2) + "."

    def untag_kind(self, a):
        a.kind = "nobody"

    def s_define(self):
        np = self.speaker(press=.08, pron=.12)
        a = self.att("defines", "defines")
        s = self.S(a, np)
        x = self.r.random()
        term = self.pick(L.TERMS)
        if re.match("an? |the ", term) and self.p(.3):
            term = term.split(" ", 1)[1]
        qt = self.inq(a, term) if self.p(.7) else self.q[0] + self.tag(a, CON, term) + self.q[1]
        v = self.pick(["calls", "calls", "describes as", "terms", "refers to as", "has called", "called", "has described as", "likes to call", "labels", "dubbed"])
        if np.plural:
            v = {"calls": "call", "describes as": "describe as", "terms": "term", "refers to as": "refer to as", "has called": "have called", "has described as": "have described as", "likes to call": "like to call", "labels": "label"}.get(v, v)
        what = "what " + s + " " + self.tag(a, CUE, v) + " " + qt
        if x < .42:
            lead = self.fill(self.pick(["the measures are part of", "{n} people died in", "the region has lived with {dur} of", "troops crossed the border in", "the budget includes {m} for", "schools closed under", "the road was shut during", "workers in {p} were sent home under", "residents are living through", "{co} is in the middle of",
                                        "the talks ended in", "the plant stood still for {dur} because of", "{per} was dismissed as part of", "the army began", "shops reopened after", "the ship was seized in"]))
            return lead + " " + what + "."
        if x < .62:
            np2 = self.speaker(pron=0, press=0)
            np2.tail = None
            b = self.att("refers-to-what-calls")
            s2 = self.S(b, np2)
            # outer: an assertion about the thing the other one names
            c = self.fill(self.pick(["{N} people had fled", "the price had doubled", "{n} schools were shut", "the costs were too high", "nobody was safe", "the harvest had been lost"])) + " " + self.pick(["because of", "since the start of", "as a result of", "during"]) + " " + what
            return s2 + " " + self.tag(b, CUE, self.pick(["said", "said", "warned", "argued", "claimed", "wrote"])) + " that " + self.tag(b, CON, c) + "."
        if x < .85:
            t, d = [z.strip() for z in self.pick(L.DEFINE_PAIRS).split(";")]
            v = self.pick(["defines", "defines", "defined", "has defined"])
            if np.plural:
                v = {"defines": "define", "has defined": "have defined"}.get(v, v)
            if self.p(.25):
                a.cons = "defined-by"
                if np.text in ("he", "she", "it", "they"):
                    return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, t + " as " + d) + "."
                return self.tag(a, CON, t) + " " + self.tag(a, CUE, self.pick(["is defined by", "was defined by"])) + " " + s + " " + self.tag(a, CON, "as " + d) + "."
            return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, t + " as " + d) + "."
        th = self.fill(self.pick(["the operation", "the strike", "the campaign", "the closure of {p}", "the new tax", "the dismissals", "the evacuation", "the offensive"]))
        np.comma and None
        return th + ", which " + s + " " + self.tag(a, CUE, "called" if self.p(.5) else ("calls" if not np.plural else "call")) + " " + self.q[0] + self.tag(a, CON, term) + self.q[1] + ", " + self.fill(self.pick(["began {time}", "lasted {dur}", "cost {m}", "ended {time}", "is in its {nth} week", "affected {N} people"])) + "."

    def s_nobody(self):
        x = self.r.random()
        if x < .32:
            t, _ = self.reportedly()
            return t + "."
        if x < .62:
            t, _ = self.said_to()
            return t + "."
        a = self.att("it-was-reported")
        cue = self.pick(["it was reported", "it was reported", "it has been reported", "it is reported", "it was announced", "it was said", "it is said", "it has been claimed", "it was alleged", "it is believed", "it is thought", "it was claimed", "it is understood", "it has been suggested", "it was confirmed", "it has emerged" if 0 else "it was stated", "it was rumoured"])
        c, cert = self.clause(2, "plup", .2)
        over = "probable" if re.search("believed|thought", cue) else "possible" if re.search("suggested|rumoured|alleged", cue) else None
        if "alleged" in cue:
            over = None
        self.merge(a, cert, over)
        if "confirmed" in cue:
            a.act = "confirms"
        if x < .9:
            return self.tag(a, CUE, cue) + self.time_s(.25) + self.pick([" that ", " that ", " that ", " "]) .replace("  ", " ") + self.tag(a, CON, c) + "."
        a.cons = "it-was-reported-final"
        return self.tag(a, CON, c) + ", " + self.tag(a, CUE, cue) + self.time_s(.4) + "."

    def s_accuse(self):
        np = self.speaker(press=.05)
        a = self.att("accuse")
        s = self.S(a, np)
        tg = self.fill(self.pick(L.DEM_TARGETS))
        pl = tg.endswith("*")
        tg = tg.rstrip("*")
        if self.p(.35):
            tg, pl = self.name()[0], False
        x = self.r.random()
        vt = self.vt_top(np)
        of = "of " + self.fill(self.pick(L.ACC_VPS))
        if x < .38:
            return s + " " + self.tag(a, CUE, vt(self.pick(["accuse", "accuse", "suspect"])) .replace("suspected", "accused")) + " " + self.tag(a, CON, tg + " " + of) + "."
        if x < .55 and np.text not in ("he", "she", "it", "they"):
            a.cons = "accused-by"
            aux = self.pick([be(pl), was(pl), have(pl) + " been"])
            return self.tag(a, CON, tg) + " " + self.tag(a, CUE, aux + " accused by") + " " + s + " " + self.tag(a, CON, of) + "."
        if x < .63:
            a.cons = "accused-nobody"
            a.kind = "nobody"
            aux = self.pick([be(pl), was(pl), have(pl) + " been"])
            self.last = None
            return self.tag(a, CON, tg) + " " + self.tag(a, CUE, aux + " " + self.pick(["accused", "accused", "suspected"])) + " " + self.tag(a, CON, of) + "."
        if x < .8:
            a.cons = "blame"
            return s + " " + self.tag(a, CUE, vt("blame")) + " " + self.tag(a, CON, tg + " for " + self.fill(self.pick(L.BLAME_FOR)) if self.p(.6) else self.fill(self.pick(L.BLAME_FOR)) + " on " + tg) + "."
        if x < .92:
            a.cons = "of-np"
            v = self.pick(["warn of", "speak of", "complain of", "complain about", "tell of", "boast of", "talk of"])
            c = self.fill(self.pick(L.WARN_OF if v == "warn of" else L.SPEAK_OF))
            return s + " " + self.tag(a, CUE, vt(v)) + " " + self.tag(a, CON, c) + self.time_s(.2) + "."
        a.cons = "np-object"
        v = self.pick(["announce", "report", "predict", "forecast", "disclose", "allege", "admit", "acknowledge"])
        c = self.fill(self.pick(["a loss of {m}", "the deaths of {n} people", "the loss of {N} jobs", "new elections for {month}", "a fall of {pct}", "an investment of {m}", "heavy fighting near {p}", "{n} new cases", "the closure of {n} branches", "winds of up to 130 kilometres an hour", "serious mistakes", "a shortage of {goods}"]))
        return s + " " + self.tag(a, CUE, vt(v)) + " " + self.tag(a, CON, c) + self.time_s(.3) + "."

    def s_promise(self):
        np = self.speaker(press=0)
        a = self.att("infinitive")
        s = self.S(a, np)
        v = self.pick(["promise", "promise", "vow", "pledge", "threaten", "offer", "claim", "swear", "undertake"])
        cu = self.vt_top(np)(v)
        if v == "claim":
            c = "to have " + vform(self.fill(self.pick(DOM[self.dom]["V"])), "part")
        else:
            c = ("not " if self.p(.1) else "") + "to " + self.fill(self.pick(L.PROMISE_VPS))
        if c.startswith("not"):
            a.cert = "negated"
        return s + " " + self.tag(a, CUE, cu) + " " + self.tag(a, CON, c) + "."

    def s_coord_verbs(self):
        """one subject, two verbs: two attributions on one source span"""
        np = self.speaker(press=.08)
        a = self.att("coord-verbs")
        s = self.S(a, np)
        b = self.att("coord-verbs-2")
        s = self.share(s, a, b)
        x = self.r.random()
        if x < .3:
            q = self.p(.5)
            cu, hear, over = self.cue(np, "t", simple=True)
            c, cert = self.clause(1)
            self.merge(a, cert, over)
            c2, b.cert = self.clause(1)
            return s + " " + self.tag(a, CUE, cu) + hear + " that " + self.tag(a, CON, c) + self.pick([" and ", ", and ", " but "]) + self.tag(b, CUE, self.pick(["added", "added", "warned", "insisted", "stressed", "noted", "acknowledged", "promised"])) + " that " + self.tag(b, CON, c2) + "."
        if x < .65:
            v2 = self.wpick([("adding", 5), ("saying", 4), ("noting", 1), ("warning", 1), ("arguing", 1), ("insisting", 1), ("claiming", 1), ("stressing", .7), ("explaining", .7), ("pointing out", .4), ("conceding", .3)])
            c2, b.cert = self.clause(1)
            t2 = self.tag(b, CUE, v2) + (" that " if v2 != "saying" or self.p(.4) else " ") + self.tag(b, CON, c2)
            y = self.r.random()
            if v2 == "adding" or y < .4:
                cu, hear, over = self.cue(np, "t", simple=True)
                c, cert = self.clause(1, "plup", .1)
                self.merge(a, cert, over)
                return s + " " + self.tag(a, CUE, cu) + hear + self.after(np, .2, .3) + " that " + self.tag(a, CON, c) + ", " + t2 + "."
            vt = self.vt_top(np)
            if y < .6:
                a.act, a.cert = "denies", "negated"
                return s + " " + self.tag(a, CUE, vt(self.pick(["deny", "reject", "dismiss"]))) + " " + self.tag(a, CON, self.pick(L.CLAIMNOUNS)) + ", " + t2 + "."
            if y < .75:
                a.act = "demands"
                v, c = self.demand(lambda z: vform(z, "past"))
                v = v.replace("\x00that", "")
                if "that" in v or re.match(r".*(insisted|proposed|recommended|requested|demanded|ordered)$", v) and " to " not in c:
                    v, c = "called for", self.fill(self.pick(L.DEM_NPS))
                return s + " " + self.tag(a, CUE, v) + " " + self.tag(a, CON, c) + ", " + t2 + "."
            if y < .87:
                a.act = "declines-to-comment"
                return s + " " + self.tag(a, CUE, self.pick(["declined to comment", "refused to comment"])) + " on " + self.tag(a, CON, self.fill(self.pick(L.MATTERS))) + ", " + t2 + "."
            a.act = "confirms"
            return s + " " + self.tag(a, CUE, "confirmed") + " " + self.tag(a, CON, self.fill(self.pick(DOM[self.dom]["N"]))) + ", " + t2 + "."
        if x < .85:
            c, a.cert = self.clause(0)
            c2, b.cert = self.clause(0)
            if np.text in ("he", "she", "it", "they") or not (np.comma or np.tail):
                return self.tag(a, CON, c) + ", " + s + " " + self.tag(a, CUE, "said") + self.time_s(.3) + ", " + self.tag(b, CUE, "adding") + " that " + self.tag(b, CON, c2) + "."
            return self.tag(a, CON, c) + ", " + s + " " + self.tag(a, CUE, "said") + " and " + self.tag(b, CUE, "added") + " that " + self.tag(b, CON, c2) + "."
        # confirms X but denies Y / declines
        a.act = "confirms"
        a.cert = "certain"
        n1 = self.fill(self.pick(DOM[self.dom]["N"]))
        if self.p(.5):
            b.act, b.cert = "declines-to-comment", "certain"
            return s + " " + self.tag(a, CUE, "confirmed") + " " + self.tag(a, CON, n1) + " but " + self.tag(b, CUE, self.pick(["declined to comment", "would not comment"])) + " on " + self.tag(b, CON, self.fill(self.pick(L.MATTERS))) + "."
        b.act, b.cert = "denies", "negated"
        return s + " " + self.tag(a, CUE, "confirmed") + " " + self.tag(a, CON, n1) + " but " + self.tag(b, CUE, "denied") + " that " + self.tag(b, CON, self.clause(0)[0]) + "."

    def s_toldby(self):
        np = self.speaker(pron=0, press=.05)
        np.tail = None
        a = self.att("was-told-by")
        who, pl = self.pick([("the court", 0), ("the inquiry", 0), ("parliament", 0), ("residents", 1), ("the family", 0), ("reporters", 1), ("journalists", 1), ("the committee", 0), ("the jury", 0), ("passengers", 1), ("the council", 0), ("investors", 1), ("his parents", 1), ("the minister", 0), ("staff", 1)])
        c, a.cert = self.clause(2, "plup", .3)
        if self.p(.2):
            a.cons = "heard-from"
            return self.pick(["the court", "the inquiry", "the jury", "the hearing", "the commission"]) + " " + self.tag(a, CUE, self.pick(["heard from", "learned from", "was told by", "has heard from"])) + " " + self.S(a, np, end=True) + ("," if np.comma else "") + " that " + self.tag(a, CON, c) + "."
        cu = self.pick([was(pl), was(pl), have(pl) + " been", "had been"]) + " " + self.pick(["told by", "told by", "told by", "informed by", "warned by", "assured by", "notified by"])
        return who + " " + self.tag(a, CUE, cu) + " " + self.S(a, np, end=True) + ("," if np.comma else "") + " that " + self.tag(a, CON, c) + "."

    def s_relative(self):
        np = self.speaker(pron=0, press=.08, human=self.p(.5))
        np.tail = None
        if np.comma:
            np = NP(np.text.split(",")[0] if not np.text.startswith("the ") else np.text.rsplit(", ", 1)[1], False, np.kind, pron=np.pron, short=np.short)
            self.last = np
        a = self.att("relative-clause")
        s = self.S(a, np)
        rel = "which" if np.pron == "it" else "who"
        cu, hear, over = self.cue(np, "t", simple=True)
        c, cert = self.clause(1, "plup", .15)
        self.merge(a, cert, over)
        x = self.r.random()
        pl = np.plural
        if x < .6:
            main = self.fill(self.pick(["left the hall {time}", "arrived in {p} {time}", "met {per} in {p}", "will travel to {p} {ftime}", "took part in the talks", "has worked in {p} for {dur}" if not pl else "have worked in {p} for {dur}", "lost {m} in the crash", "opened an office in {p} {time}", "won {n} seats in {month}", "went home without a result", "turned down a job at {co}"]))
            return s + ", " + rel + " " + self.tag(a, CUE, cu) + hear + " " + self.tag(a, CON, c) + ", " + main + "." if self.p(.6) else s + ", " + rel + " " + self.tag(a, CUE, cu) + hear + " that " + self.tag(a, CON, c) + ", " + main + "."
        lead = self.fill(self.pick(["the visit was cut short by", "the meeting was led by", "the photograph was taken by", "the prize went to", "the house belongs to", "the talks were attended by", "the decision was taken by", "the tent is shared by", "the boat was met by", "the decision follows talks with"]))
        return lead + " " + s + ", " + rel + " " + self.tag(a, CUE, cu) + hear + " that " + self.tag(a, CON, c) + "."

    def s_report_relative(self):
        """a report by Y, which says that Z warned that ..."""
        d = NP(self.fill(self.pick(["a report by {org}", "a study by {org}", "a document from {org}", "a letter from {per}", "an article in {press}", "a memo by {per}", "a paper by {org}", "an audit by {org}", "a file at {org}", "a dossier of {d} pages", "a note by {per}", "a report in {press}", "a survey by {org}"])))
        if re.search(r"article|in the|report in", d.text):
            d.kind = "press"
        a = self.att("report-which-says")
        s = self.S(a, d, end=True)
        lead = self.fill(self.pick(["the decision follows", "the debate was set off by", "the case rests on", "parliament discussed", "the warning lights went on after" if 0 else "the judge was shown", "{per} handed the court", "the dispute goes back to", "the committee has received", "on the table lay", "the anger was caused by", "the minister carried", "the talks were overshadowed by"]))
        v = self.pick(["says", "said", "states", "stated", "claims", "concluded", "found", "notes", "warned"])
        self.last = None
        x = self.r.random()
        c, a.cert = self.embed(1, "plup") if self.p(.6) else self.clause(1)
        if x < .6:
            return lead + " " + s + ", which " + self.tag(a, CUE, v) + self.pick([" that ", " "]) + self.tag(a, CON, c) + "."
        return lead + " " + s + " " + self.tag(a, CUE, self.pick(["saying", "stating", "claiming", "warning", "alleging", "showing", "suggesting"])) + " that " + self.tag(a, CON, c) + "."

    def s_fronted(self):
        """asked about X, Y said ...; speaking to ..., Y said"""
        np = self.speaker(human=True, pron=.4)
        a = self.att("fronted")
        lead = self.fill(self.pick(["asked about %s" % self.pick(L.MATTERS), "speaking to reporters in {p}", "speaking after the meeting", "in an interview with {press}", "in a letter to {org}", "in his opening statement" if np.pron == "he" else "in an opening statement", "at a news conference", "addressing parliament", "in a statement", "in a report published {time}", "standing in front of the ruins",
                                    "visiting {p}", "asked why", "pressed on the point", "in a speech in {p}", "on his return" if np.pron == "he" else "on returning from {p}", "fighting back tears", "during a visit to {p} {time}", "writing in {press}", "responding to the criticism", "turning to the figures", "reached by telephone", "in court", "in its annual report" if np.pron == "it" else "in a message to staff", "before boarding the plane", "in a post that was later removed", "through his lawyer" if np.pron == "he" else "through a lawyer"]))
        if re.match("asked|pressed|standing|visiting|addressing|fighting|reached|before|turning", lead) and np.pron == "it":
            lead = "in a statement"
        s = self.S(a, np)
        x = self.r.random()
        if x < .25:
            cu, hear, over = self.cue(np, "q", tell=False, simple=True)
            t, cert = self.qtext(self.pick([1, 1, 2]))
            self.merge(a, cert, over)
            return lead + ", " + s + " " + self.tag(a, CUE, cu) + self.pick([": ", ", "]) + self.quoted(a, t, ".")
        cu, hear, over = self.cue(np, "t", tell=False)
        c, cert = self.clause(2, "plup", .25)
        self.merge(a, cert, over)
        return lead + ", " + s + " " + self.tag(a, CUE, cu) + self.pick([" that ", " that ", " "] if simple_zero(cu) else [" that "]) + self.tag(a, CON, c) + "."

    def s_as(self):
        np = self.speaker(press=.3, pron=.15)
        a = self.att("as-clause")
        c, a.cert = self.clause(0)
        s = self.S(a, np)
        v = self.pick(["put it", "reported", "said", "noted", "announced", "explained", "reports" if not np.plural else "report", "wrote", "tells it" if not np.plural else "tell it", "has pointed out" if not np.plural else "have pointed out", "recalled", "confirmed", "has reported" if not np.plural else "have reported", "warned"])
        if np.kind == "press":
            v = self.pick(["reported", "reports" if not np.plural else "report", "wrote", "has reported" if not np.plural else "have reported", "put it", "notes" if not np.plural else "note"])
        if v == "confirmed":
            a.act = "confirms"
        if self.p(.5):
            return "as " + s + " " + self.tag(a, CUE, v) + self.time_s(.2) + ", " + self.tag(a, CON, c) + "."
        return self.tag(a, CON, c) + ", as " + s + " " + self.tag(a, CUE, v) + "."

    def s_translated(self):
        """slightly odd English of translated agency copy"""
        np = self.speaker(press=.2, pron=.1)
        a = self.att("translated")
        s = self.S(a, np)
        pl = np.plural
        x = self.r.random()
        c, a.cert = self.clause(2, "past", .25)
        if self.p(.3) and np.text not in ("he", "she", "it", "they"):
            a.cons = "translated-phrase"
            y = self.r.random()
            if y < .5:
                chain = ", " + self.rel_chain(a) if np.kind == "press" and self.p(.6) else ""
                cu = self.tag(a, CUE, self.pick(["by the data of", "according to the data of", "by information of", "by the information of", "in the wording of", "according to information of", "as per", "by the words of", "in the assessment of", "to the knowledge of", "on the data of", "following the statement of", "after the account of", "by the report of"]))
                if self.p(.6):
                    return cu + " " + self.S_fix(s) + chain + ", " + self.tag(a, CON, c) + "."
                return self.tag(a, CON, c) + ", " + cu + " " + self.S_fix(s) + chain + "."
            if y < .75:
                return self.S(a, np) + " " + self.tag(a, CUE, self.pick(["lets know", "let know", "has let know", "makes known", "passes on", "affirms", "assures"])) + self.pick([": ", " that ", ": "]) + self.tag(a, CON, c) + "."
            return "as " + self.tag(a, CUE, self.pick(["informs", "transmits", "reports", "communicates", "announces", "specifies", "clarifies"])) + " " + self.S_fix(s) + ", " + self.tag(a, CON, c) + "."
        v = self.pick(["informed", "noted", "emphasized", "underlined", "specified", "communicated", "informs" if not pl else "inform", "made it known", "drew attention to the fact", "declared", "expressed confidence", "voiced the opinion", "assured", "pointed out", "is of the opinion" if not pl else "are of the opinion", "expressed the view", "is convinced" if not pl else "are convinced", "reminded", "recalled", "summed up", "let it be known", "took the position", "was categorical" if 0 else "stated"])
        if np.kind == "press":
            v = self.pick(["informed", "reported", "writes" if not pl else "write", "transmits" if not pl else "transmit", "communicated", "informs" if not pl else "inform"])
        if x < .5:
            return s + " " + self.tag(a, CUE, v) + self.time_s(.25) + " that " + self.tag(a, CON, c) + "."
        if x < .75 and np.text not in ("he", "she", "it", "they"):
            return self.tag(a, CON, c) + ", " + self.tag(a, CUE, self.pick(["informs", "informed", "reports", "reported", "transmits"]) if not pl else self.pick(["informed", "reported", "inform"])) + " " + self.S_fix(s) + "."
        if x < .9 and np.text not in ("he", "she", "it", "they"):
            a.cons = "translated-passive"
            return self.tag(a, CON, c) + ", " + self.tag(a, CUE, self.pick(["as was reported by", "as was stated by", "it was reported by", "it was announced by", "it was stated by"])) + " " + self.S_fix(s) + "."
        return s + " " + self.tag(a, CUE, v if v not in ("summed up",) else "stated") + " that " + self.tag(a, CON, c) + "."

    def s_asked_question(self):
        np = self.speaker(human=True, pron=.3, press=0)
        a = self.att("indirect-question")
        s = self.S(a, np)
        c = self.pick(["whether ", "why ", "how ", "when "]) + self.clause(0)[0]
        return s + " " + self.tag(a, CUE, self.vt_top(np)(self.pick(["ask", "wonder", "explain", "describe", "question", "recount"]))) + " " + self.tag(a, CON, c) + "."

    def s_embed_top(self):
        """any embeddable construction as a sentence of its own"""
        t, _ = self.embed(2, self.pick(["past", "pres", "past"]))
        return t + "."

    def s_own(self):
        x = self.r.random()
        if x < .38:
            t = self.fill(self.pick(L.HARD_NEG))
        elif x < .6:
            t = self.fill(self.pick(DOM[self.dom]["O"]))
        else:
            s, p, _ = self.raw(own=True)
            t = s + " " + p
            if self.p(.12):
                s2, p2, _ = self.raw(own=True)
                t += self.pick([", and ", ", but ", " while ", ", as "]) + s2 + " " + p2
            elif self.p(.1):
                t = self.fill(self.pick(["in {p}, ", "meanwhile, ", "by noon, ", "after {dur}, ", "further north, ", "on Monday ", "at the time, ", "since {month}, ", "according to plan, " if 0 else "as usual, ", "in {month}, "])) + t
            elif self.p(.06):
                # scare quotes, titles in quotes: no attribution
                t = self.fill(self.pick(["the ship sailed under the name %sLady Grey%s", "the film %sNight Ferry%s opens {ftime}", "a banner with the word %sEnough%s hung from the balcony", "the album %sSalt%s was recorded in {p}", "the operation has the code name %sWinter Door%s", "his novel %sThe Weir%s won the {p} prize", "the group plays %sThe Long Road%s as an encore", "the %sSilver Line%s bus stops in {p}"])) % (self.q[0], self.q[1])
        return t + "."

    # ---------------------------------------------------------- headlines
    def hl_np(self):
        x = self.r.random()
        if x < .3:
            return NP(self.pick(L.SURNAMES))
        if x < .55:
            return NP(self.pick(["NATO", "UN", "EU", "Police", "Minister", "Ministry", "Army", "Prosecutors", "Mayor", "Court", "Coach", "Government", "Coast guard", "Central bank", "Kremvale", "Union", "Study", "Report", "Survey", "Poll", "Audit", "Rescuers", "Hospital", "President", "Red Cross", "Watchdog", "Coroner", "Ombudsman"]) if 1 else "")
        if x < .72:
            return NP(self.pick(["Officials", "Witnesses", "Sources", "Analysts", "Experts", "Residents", "Source", "Insider", "Doctors", "Scientists", "Critics", "Diplomats", "Survivors", "Eyewitness", "Activists"]), kind="unnamed")
        if x < .85:
            n = self.pick(L.COUNTRIES)
            return NP(self.pick([n, n + " army", n + " PM", n + " minister"]))
        if x < .93:
            return NP(re.sub("^the ", "", self.pick(L.PAPERS + L.AGENCIES)), kind="press")
        n, f = self.name()
        return NP(n)

    def hl_clause(self):
        d = DOM[self.dom]
        s = self.pick(d["S"])
        pl = s.endswith("*") or "{team}" in s or s.startswith("{N}")
        s = self.fill(s.rstrip("*")).rstrip("*")
        s = re.sub(r"^(the|a|an) ", "", s)
        vp = self.fill(self.pick(d["V"]))
        x = self.r.random()
        cert = "certain"
        if x < .35:
            pr = vform(vp, "pres", pl)
        elif x < .55:
            pr = "to " + vp
        elif x < .65:
            pr, cert = self.pick(["could ", "may ", "might "]) + vp, "possible"
        elif x < .72:
            pr, cert = "will not " + vp, "negated"
        elif x < .78:
            pr, cert = self.pick(["likely to ", "set to "]) + vp, "certain"
            if pr.startswith("likely"):
                cert = "probable"
        else:
            pr = vform(vp, "past")
        return s + " " + pr, cert

    def headline(self):
        x = self.r.random()
        np = self.hl_np()
        pl = np.text in ("Police", "Prosecutors", "Rescuers") or (np.text.endswith("s") and not np.text.endswith("ss") and np.kind == "unnamed") or np.text == "Doctors"
        np.plural = pl
        if x < .2:
            s, _ = self.hl_clause()
            return cap(s)
        a = self.att("headline")
        c, a.cert = self.hl_clause()
        T = self.tag
        if x < .38:
            a.cons = "headline-colon"
            if self.p(.3):
                q, a.cert = self.qsent()
                return self.S(a, np) + T(a, CUE, ":") + " " + self.q[2] + T(a, CON, cap(q)) + self.q[3]
            return self.S(a, np) + T(a, CUE, ":") + " " + T(a, CON, c if self.p(.5) else cap(c))
        if x < .5:
            a.cons = "headline-dash"
            dsh = self.pick(["-", "-", "\u2013", "\u2014"])
            if self.p(.35):
                q, a.cert = self.qsent()
                return self.q[2] + T(a, CON, cap(q)) + self.q[3] + " " + T(a, CUE, dsh) + " " + self.S(a, np)
            return T(a, CON, cap(c)) + " " + T(a, CUE, dsh) + " " + self.S(a, np if self.p(.7) else NP(np.text if np.text[0].isupper() and np.kind == "named" else np.text.lower(), kind=np.kind))
        if x < .63:
            a.cons = "headline-says-final"
            v = self.pick(["say" if pl else "says", "says" if not pl else "say", "said", "claims" if not pl else "claim", "warns" if not pl else "warn", "finds" if np.text in ("Study", "Report", "Survey", "Poll", "Audit") else ("say" if pl else "says"), "reports" if not pl else "report"])
            t = np.text
            low = t if t in ("NATO", "UN", "EU", "Red Cross", "Kremvale") or t in L.SURNAMES or np.kind == "press" or re.search("[A-Z].*[A-Z]", t) or t.split()[0] in " ".join(L.COUNTRIES).split() else t.lower()
            np2 = NP(low, pl, np.kind)
            if self.p(.5):
                return T(a, CON, cap(c)) + ", " + T(a, CUE, v) + " " + self.S(a, np2)
            return T(a, CON, cap(c)) + ", " + self.S(a, np2) + " " + T(a, CUE, v)
        if x < .7:
            a.cons = "headline-colon-final"
            np2 = NP(self.pick(["report", "officials", "police", "study", "sources", "media", "state TV", "ministry", "witnesses", "source", "poll", "agency", "coach", "minister"]))
            np2.kind = {"officials": "unnamed", "sources": "unnamed", "source": "unnamed", "witnesses": "unnamed", "media": "press", "state TV": "press", "agency": "press"}.get(np2.text, "named")
            return T(a, CON, cap(c)) + T(a, CUE, ":") + " " + self.S(a, np2)
        if x < .84:
            a.cons = "headline-verb"
            s = self.S(a, np)
            v = self.pick(["says", "says", "claims", "warns", "insists", "admits", "predicts", "hints", "fears" if 0 else "vows"])
            if v == "vows":
                return s + " " + T(a, CUE, "vow" if pl else "vows") + " " + T(a, CON, "to " + self.fill(self.pick(L.PROMISE_VPS)))
            if v == "hints" and a.cert == "certain":
                a.cert = "possible"
            return s + " " + T(a, CUE, v[:-1] if pl else v) + " " + T(a, CON, c)
        if x < .92:
            a.cons = "headline-deny-etc"
            s = self.S(a, np)
            y = self.r.random()
            N = re.sub(r"^(the|a|an) ", "", self.fill(self.pick(DOM[self.dom]["N"])))
            if y < .3:
                a.act, a.cert = "denies", "negated"
                return s + " " + T(a, CUE, "deny" if pl else "denies") + " " + T(a, CON, N)
            if y < .55:
                a.act, a.cert = "confirms", "certain"
                return s + " " + T(a, CUE, "confirm" if pl else "confirms") + " " + T(a, CON, N)
            a.act, a.cert = "demands", "certain"
            if y < .8:
                n = re.sub(r"^(the|a|an) ", "", self.fill(self.pick(L.DEM_NPS)))
                return s + " " + T(a, CUE, self.pick(["demand", "call for", "want"][:2]) if pl else self.pick(["demands", "calls for", "urges"])) + " " + T(a, CON, n)
            tg = re.sub(r"^(the|its) ", "", self.fill(self.pick(L.DEM_TARGETS).rstrip("*")))
            return s + " " + T(a, CUE, self.pick(["urge", "tell", "order"]) if pl else self.pick(["urges", "tells", "orders", "warns", "asks"])) + " " + T(a, CON, tg + " to " + self.fill(self.pick(L.DEM_VPS)))
        if x < .96:
            a.cons = "headline-quote"
            q, a.cert = self.qsent()
            v = "say" if pl else "says"
            return self.q[2] + T(a, CON, cap(q)) + self.q[3] + (", " if self.q[2] and q[-1] not in "?!" else " ") + T(a, CUE, v) + " " + self.S(a, NP(self.pick(L.SURNAMES)) if pl is False else np)
        a.cons = "headline-according"
        return T(a, CON, cap(c)) + ", " + T(a, CUE, "according to") + " " + self.S(a, NP(self.pick(["study", "report", "police", "poll", "new figures", "documents", "leaked memo"])))

    # ---------------------------------------------------------- passages
    W = [("s_sv", 10), ("s_content_first", 6), ("s_mid", 2.5), ("s_according", 4.5), ("s_quote_first", 6), ("s_quote_split", 2.6), ("s_colon", 3.5), ("s_mixed", 2.6), ("s_chain", 8), ("s_quoted_as", .9), ("s_nonanswer", 5.5),
         ("s_confirm", 2.6), ("s_deny", 2.6), ("s_retract", 1), ("s_demand", 3.2), ("s_define", 1.6), ("s_nobody", 3.6), ("s_accuse", 2.6), ("s_promise", 1.2), ("s_coord_verbs", 3.2), ("s_toldby", 1.3), ("s_relative", 1.1),
         ("s_report_relative", 1.8), ("s_fronted", 2.2), ("s_as", 1), ("s_translated", .7), ("s_asked_question", .5), ("s_embed_top", 2), ("s_heard", .9), ("s_report_of", 1.6)]
    BOOST = {
        "agency": {"s_chain": 2, "s_sv": 1.3, "s_according": 1.2}, "translated": {"s_translated": 9, "s_chain": 1.8, "s_quote_first": .5}, "court": {"s_toldby": 5, "s_deny": 2, "s_quote_first": 1.2, "s_accuse": 1.5},
        "military": {"s_nonanswer": 1.6, "s_confirm": 1.5, "s_accuse": 1.5, "s_define": 1.5}, "business": {"s_nonanswer": 1.5, "s_fronted": 1.5, "s_promise": 1.5}, "science": {"s_according": 1.6, "s_nobody": .6, "s_report_relative": 1.5},
        "sport": {"s_quote_first": 2.2, "s_colon": 1.7, "s_quote_split": 1.8}, "tabloid": {"s_nobody": 1.8, "s_quote_first": 1.7, "s_colon": 2}, "government": {"s_demand": 1.8, "s_confirm": 1.4, "s_promise": 2}, "feature": {"s_quote_first": 1.8, "s_quote_split": 2},
        "live-blog": {"s_chain": 1.4, "s_sv": 1.3, "s_nonanswer": 1.4},
    }

    def sentence(self):
        """one construction; retried when it came out malformed"""
        b = self.BOOST.get(self.style, {})
        for _ in range(20):
            n0, last0 = len(self.atts), self.last
            name = self.wpick([(k, w * b.get(k, 1)) for k, w in self.W])
            t = getattr(self, name)()
            plain = MARK.sub("", t)
            i = t.find(" and that ")
            if i >= 0 and " that " not in t[:i]:
                t = t.replace(", and that ", " and ").replace(" and that ", " and ")
            if len(plain) < 520 and "{" not in plain and "\x00" not in plain and plain.count("according to") < 2 and plain.count(" of what ") < 2:
                return t
            del self.atts[n0:]
            self.last = last0
        return self.s_own()

    def dateline(self):
        pl = self.pick(L.PLACES).upper()
        mon = self.pick(["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"])
        ag = re.sub("^(the )?(state )?(news )?(semi-official )?(agency )?", "", self.pick(L.AGENCIES))
        c = self.pick(L.COUNTRIES)
        return self.pick(["%s, %s %d (%s) - " % (pl, mon, self.r.randint(1, 28), ag), "%s (%s) - " % (pl, ag), "%s (%s) \u2014 " % (pl, ag), "%s, %s (%s) \u2014 " % (pl, c, ag), "%s, %s - " % (pl, c), "%s, %d %s. /%s/. " % (pl, self.r.randint(1, 28), mon, ag.upper()), "%s \u2014 " % pl, "(%s) - " % ag])

    def passage(self):
        self.start()
        style = self.style
        dl, hl = STYLES[style][1], STYLES[style][2]
        paras = []
        if style == "headline":
            k = self.wpick([(1, 5), (2, 2), (3, 1)])
            text = self.pick(["\n", "\n\n"]).join(cap(self.headline()) for _ in range(k))
            if self.p(.35):
                text += "\n\n" + self.fin(self.sentence())
            return text
        if self.p(.035):
            return (cap(self.headline()) + "\n\n" if self.p(.4) else "") + self.interview()
        if self.p(hl):
            paras.append(cap(self.headline()))
            self.last = None
        if self.p(.03):
            paras.append("By %s%s" % (self.name()[0], self.pick(["", " in %s" % self.pick(L.PLACES)])))
        n = self.wpick([(1, 3.2), (2, 3), (3, 2.4), (4, 1.6), (5, .9), (6, .5), (7, .25), (8, .15)])
        neg = self.p(.16)
        ownp = 1.0 if neg else self.pick([.1, .25, .4])
        if neg:
            if paras and self.p(.8):
                paras = []
                self.atts = []
            n = max(n, self.pick([1, 2, 3]))
        sents = []
        for _ in range(n):
            if self.p(ownp):
                sents.append(self.s_own())
                if self.p(.4):
                    self.last = None
            else:
                sents.append(self.sentence())
        sents = [self.fin(s) for s in sents]
        # paragraphs
        groups, cur = [], []
        perp = self.pick([1, 2, 2, 3, 4])
        for s in sents:
            cur.append(s)
            if self.r.random() < 1.0 / perp and len(groups) < 3:
                groups.append(cur)
                cur = []
        if cur:
            groups.append(cur)
        body = [" ".join(g) for g in groups]
        if self.p(dl):
            body[0] = self.dateline() + body[0]
        if style == "live-blog" and self.p(.75):
            stamp = self.pick(["%02d:%02d ", "%02d.%02d ", "%02d:%02d GMT\n", "%02d:%02d - ", "%02dh%02d: "])
            h, mi = self.r.randint(5, 21), self.r.randint(0, 40)
            for i in range(len(body)):
                body[i] = stamp % (h, min(59, mi + i * 4)) + body[i]
        sep = "\n\n" if self.p(.85) else "\n"
        return sep.join(paras + body)

    def fin(self, s):
        return cap(s)

    # ---------------------------------------------------------- finish
    def polish(self, t):
        t = t.replace("\x00", "")
        if self.contract:
            t = re.sub(r"\b(did|has|have|had|is|are|was|were|would|could) not\b(?! (?:less|to) )", r"\1n't", t).replace("will not ", "won't ").replace("cannot ", "can't ")
            t = re.sub(r"\b([Ww]e|[Tt]hey) are\b", r"\1're", t)
            t = re.sub(r"\bI am\b", "I'm", t)
        # articles
        def art(m):
            a, mk, w = m.group(1), m.group(2), m.group(3)
            an = bool(re.match(r"(?i)[aeiou]|hour|honest|honour|heir|8|11\b|11-|18\b|18-|MP\b|NGO|FLN|NRT", w)) and not re.match(r"(?i)one\b|uni[^n]|unio|euro|us[eua]|ubiq|eu\b|ukulele", w)
            base = "a" if a[0] == "a" else "A"
            return base + ("n" if an else "") + mk + w
        t = re.sub(r"(?<![\w'\u2019.])(a|an|A|An)(%s %s)(\w+-?)" % (M, M), art, t)
        # doubled articles / possessives: "the Xs's", "the the"
        t = re.sub(r"\b(the) (%s)the\b" % M, r"\1 \2", t)
        t = t.replace("s's ", "s' ") if self.p(.5) else t
        # double stops: "Co.." and ".”."
        for _ in range(3):
            t = re.sub(r"([.?!])(%s[\"'\u201d\u2019]?%s)\.(?=\s|$|%s)" % (M, M, MARK.pattern), r"\1\2", t)
            t = re.sub(r",(%s),(?!\w)" % M, r",\1", t)
            t = re.sub(r",(%s)\.(?!\w)" % M, r"\1.", t)
        if self.curlyapos:
            t = re.sub(r"(?<=\w)(%s)'(?=%s[a-z])" % (M, M), "\\1\u2019", t)
        return t

    def realise(self, t):
        """marks -> offsets"""
        out, stack, spans, parent, pos = [], [], collections.defaultdict(list), {}, 0
        for ch in t:
            o = ord(ch)
            if o >= BASE:
                k = o - BASE
                n, role, close = k // 16, (k % 16) // 2, k % 2
                if not close:
                    stack.append((n, role, pos))
                    if role == CUE and n not in parent:
                        parent[n] = next((m for m, r, _ in reversed(stack[:-1]) if r == CON and m != n), None)
                else:
                    i = max(j for j, z in enumerate(stack) if z[0] == n and z[1] == role)
                    _, _, st = stack.pop(i)
                    spans[(n, role)].append((st, pos))
            else:
                out.append(ch)
                pos += 1
        text = "".join(out)
        for k, v in spans.items():
            nv = []
            for s, e in v:
                while s < e and text[s].isspace():
                    s += 1
                while e > s and (text[e - 1].isspace() or (k[1] == CON and text[e - 1] in ",.") or (k[1] in (SRC, REL) and text[e - 1] == ",")):
                    e -= 1
                if e > s:
                    nv.append([s, e])
            spans[k] = nv
        return text, spans, parent

    def record(self, n):
        for _ in range(50):
            t = self.polish(self.passage())
            text, spans, parent = self.realise(t)
            live = [a for a in self.atts if spans.get((a.n, CUE))]
            if any(ord(c) >= BASE for c in text):
                continue
            order = sorted(live, key=lambda a: (min(s for r in range(5) for s, e in spans.get((a.n, r), [(10 ** 9, 0)])), a.n))
            ids = {a.n: str(i + 1) for i, a in enumerate(order)}
            recs = []
            for a in order:
                src = spans.get((a.n, SRC), [])
                recs.append({"id": ids[a.n], "parent": ids.get(parent.get(a.n)) if parent.get(a.n) is not None else None, "source": src, "relays": spans.get((a.n, REL), []), "relayCues": spans.get((a.n, RELCUE), []),
                             "cue": spans[(a.n, CUE)], "content": spans.get((a.n, CON), []), "act": a.act, "certainty": a.cert or "certain", "kind": a.kind if src else "nobody", "relayKinds": a.relkinds, "construction": a.cons})
            rec = {"id": "syn-%d" % n, "text": text, "style": self.style, "attributions": recs, "negative": not recs}
            if not problems(rec):
                return rec
            self.bad = getattr(self, "bad", 0) + 1
            self.badwhy = getattr(self, "badwhy", collections.Counter())
            self.badwhy.update(problems(rec))
        return rec


def ing_vp(vp):
    return vform(vp, "ing")


def simple_zero(cu):
    return cu.split()[-1] in ("said", "says", "say", "warned", "claimed")


def cap(s):
    """capitalise the first letter, past marks and opening quotation marks"""
    for i, ch in enumerate(s):
        if ord(ch) >= BASE or ch in "\"'\u201c\u2018\u00ab(":
            continue
        if ch.isalpha():
            return s[:i] + ch.upper() + s[i + 1:]
        return s
    return s


def problems(rec):
    """reasons why a record is malformed (empty when fine)"""
    t = rec["text"]
    out = []
    by = {a["id"]: a for a in rec["attributions"]}
    for a in rec["attributions"]:
        for f in ("source", "relays", "relayCues", "cue", "content"):
            for s, e in a[f]:
                if not 0 <= s < e <= len(t):
                    out.append("span outside the text")
                elif t[s].isspace() or t[e - 1].isspace():
                    out.append("span with outer white space")
        if not a["cue"]:
            out.append("no cue")
        if a["parent"] is not None:
            p = by.get(a["parent"])
            if p is None:
                out.append("no such parent")
            else:
                s, e = a["cue"][0]
                if not any(ps <= s and e <= pe for ps, pe in p["content"]):
                    out.append("cue outside the parent's content")
        if bool(a["source"]) == (a["kind"] == "nobody"):
            out.append("kind and source disagree")
        if len(a["relays"]) != len(a["relayKinds"]):
            out.append("relayKinds")
        if a["act"] not in ("declines-to-comment", "did-not-respond") and not a["content"]:
            out.append("no content")
        if a["content"] and a["source"]:
            for s, e in a["content"]:
                for s2, e2 in a["source"] + a["cue"]:
                    if s < e2 and s2 < e:
                        out.append("content overlaps own source or cue")
        d, q = 0, a
        while q is not None and d < 9:
            q = by.get(q["parent"]) if q["parent"] else None
            d += 1
        if d > 4:
            out.append("too deep")
    if re.search(r"\{|\}|\x00|  |,,|\.\.| ,| \.(?!\d)|\*", t):
        out.append("typography: " + re.search(r"\{|\}|\x00|  |,,|\.\.| ,| \.(?!\d)|\*", t).group(0))
    if re.search(r"\b(the the|a the|the a|an the|of of|to to|that that|is is|and and|in in|on on)\b", t, re.I):
        out.append("doubled word")
    if re.search(r"\b([A-Z]\w+) and (?:both )?\1\b", t):
        out.append("the same name twice")
    return out


def show(rec):
    t = rec["text"]
    ins = collections.defaultdict(list)
    for a in rec["attributions"]:
        for f, m in (("source", "S"), ("relays", "R"), ("relayCues", "r"), ("cue", "Q"), ("content", "C")):
            for s, e in a[f]:
                ins[s].append((0, -(e - s), "[%s%s " % (m, a["id"])))
                ins[e].append((-1, s, "]"))
    out = []
    for i in range(len(t) + 1):
        for x in sorted(ins.get(i, [])):
            out.append(x[2])
        if i < len(t):
            out.append(t[i])
    lab = "; ".join("%s%s %s/%s/%s%s %s" % (a["id"], "<" + a["parent"] if a["parent"] else "", a["act"], a["certainty"], a["kind"], "+" + "+".join(a["relayKinds"]) if a["relayKinds"] else "", a["construction"]) for a in rec["attributions"])
    return "--- %s %s\n%s\n    {%s}" % (rec["id"], rec["style"], "".join(out), lab)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--count", type=int, default=1000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--check", action="store_true", help="check the records and print counts and samples instead of the records")
    ap.add_argument("--show", type=int, default=20)
    o = ap.parse_args()
    g = Gen(o.seed)
    if not o.check:
        for i in range(o.count):
            print(json.dumps(g.record(i + 1), ensure_ascii=False))
        return 0
    recs = [g.record(i + 1) for i in range(o.count)]
    cons, act, cert, kind, style, why, depth, cues = (collections.Counter() for _ in range(8))
    for r in recs:
        style[r["style"]] += 1
        why.update(problems(r))
        by = {a["id"]: a for a in r["attributions"]}
        for a in r["attributions"]:
            cons[a["construction"]] += 1
            act[a["act"]] += 1
            cert[a["certainty"]] += 1
            kind[a["kind"]] += 1
            d, q = 0, a
            while q["parent"]:
                q = by[q["parent"]]
                d += 1
            depth[d] += 1
            cues[" ".join(r["text"][s:e] for s, e in a["cue"]).lower()] += 1
    n = sum(act.values())
    print("passages %d, negative %d, attributions %d, rejected and drawn again %d %s" % (len(recs), sum(r["negative"] for r in recs), n, getattr(g, "bad", 0), dict(getattr(g, "badwhy", {}))))
    print("relays:", collections.Counter(len(a["relays"]) for r in recs for a in r["attributions"]), "distinct cue strings:", len(cues), "depth:", dict(sorted(depth.items())))
    for nm, c in (("construction", cons), ("act", act), ("certainty", cert), ("kind", kind), ("style", style)):
        print(nm + ":", ", ".join("%s %d" % kv for kv in c.most_common()))
    print("PROBLEMS:", dict(why))
    for r in random.Random(o.seed).sample(recs, min(o.show, len(recs))):
        print(show(r))
    return 1 if why else 0


if __name__ == "__main__":
    sys.exit(main())
