"""Corpora as documents of words with labels. Reads shared/data (train and dev only) and our own generated sentences."""
import json, os, re, glob, random
import words as W

# labels of the two taggers
CUE = ['O', 'B', 'I', 'E', 'U']
SPAN = ['O', 'Q'] + [p + r for r in 'SCR' for p in 'BIEU']          # Q the cue itself, S source, C content, R relay
NAME = ['O'] + [p + r for r in ('PER', 'ORG', 'LOC', 'NAT') for p in 'BIEU']
ANY_CUE = frozenset(range(len(CUE)))
RELAY = re.compile(r"\b(cit(?:ing|es|ed)|quot(?:ing|es|ed)|relying on|based on|on the (?:word|authority) of|referring to)\b", re.I)
ACTS = ('asserts confirms denies has-not-confirmed declines-to-comment did-not-respond asks-for-comment '
        'refers-elsewhere demands retracts defines').split()
CERTAINTIES = 'certain probable possible conditional negated'.split()
KINDS = 'named press unnamed nobody'.split()
UNTOLD = -100               # what cross_entropy leaves out


class Doc:
    """text, its words and their features; attributions as word ranges; per-word names and parts of speech or None"""

    def __init__(self, id, text):
        self.id, self.text = id, text
        self.spans = W.words(text)
        self.shape = [W.shape(text[s:e]) for s, e in self.spans]
        self.layout = W.layout(text, self.spans)
        self.quote = W.quotes(text, self.spans)
        self.attributions = None        # list of dict(source=[(i, j)..], cue=.., content=.., relays=..), None = not annotated
        self.unknown = [False] * len(self.spans)
        self.names = None
        self.pos = None
        self.own = False
        self.unsaid = []                # word ranges that look like cues, where nobody says anything

    def range(self, s, e):
        """words that touch [s, e) of the text, as (first, last + 1), less symbols at the edges; None if none"""
        lo = next((k for k in range(self._first(s), len(self.spans)) if self.spans[k][1] > s), None)
        if lo is None:
            return None
        hi = lo
        while hi < len(self.spans) and self.spans[hi][0] < e:
            hi += 1
        while lo < hi and self._symbol(lo):
            lo += 1
        while hi > lo and self._symbol(hi - 1):
            hi -= 1
        return (lo, hi) if lo < hi else None

    def _first(self, s):
        import bisect
        return max(0, bisect.bisect_right(self.spans, (s, s)) - 1)

    def _symbol(self, k):
        s, e = self.spans[k]
        return self.shape[k] == 6 and self.text[s] not in '$£€%'

    def ranges(self, spans):
        got = [self.range(s, e) for s, e in spans]
        return [x for x in got if x]


def polnear(path):
    for line in open(path, encoding='utf-8'):
        x = json.loads(line)
        d = Doc(x['id'], x['text'])
        d.attributions = []
        for a in x['attributions']:
            cue = d.ranges(a['cue'])
            if not cue and a['cue']:            # a cue that is a symbol, such as the colon of "X: Y"
                cue = [(k, k + 1) for k, (s, e) in enumerate(d.spans) if any(s < z[1] and e > z[0] for z in a['cue'])][:1]
            source = d.ranges(a['source'])
            if len(source) > 1 and cue:
                source = [min(source, key=lambda r: abs(r[0] - cue[0][0]))]
            content = d.ranges(a['content'])
            if not cue:
                continue
            d.attributions.append(dict(source=source, cue=cue[:1], content=content, relays=[]))
        # inner attributions are not annotated: what a content holds is unknown, not empty
        for a in d.attributions:
            for lo, hi in a['content']:
                for k in range(lo, hi):
                    d.unknown[k] = True
        for s, e in x.get('discard') or []:
            for k, (a, b) in enumerate(d.spans):
                if a < e and b > s:
                    d.unknown[k] = True
        yield d


def own(path):
    """our own passages, generated (sentences.py) or written (written.py), brought to PolNeAR's convention: a content holds its "that".
    Whether what only looks like speech is a cue, is unknown: PolNeAR says yes, a reader no, and said.py parts them"""
    for line in open(path, encoding='utf-8'):
        x = json.loads(line)
        d = Doc(x['id'], x['text'])
        d.own = True
        d.attributions = []
        for a in x['attributions']:
            cue, content = a['cue'], [list(c) for c in a['content']]
            t = x['text']
            for c in content:
                m = re.search(r'\bthat\s+["\u201c\u2018\']?$', t[:c[0]])
                if m:
                    c[0] = m.start()
            cs, ce = cue[0]
            m = re.match(r'(.*?\b(?:declined|refused|has declined|had declined))\s+(to comment(?: on)?)$', t[cs:ce])
            if m:                               # PolNeAR: cue "declined", content "to comment on the matter"
                k = cs + m.start(2)
                content = [[k, content[0][1] if content else ce]]
                cue = [[cs, cs + m.end(1)]]
            r = d.ranges(cue) or [(k, k + 1) for k, (s, e) in enumerate(d.spans) if s < cue[0][1] and e > cue[0][0]][:1]
            if not r:
                continue
            d.attributions.append(dict(source=d.ranges(a['source'])[:1], cue=r[:1], content=d.ranges(content),
                                       relays=d.ranges(a.get('relays') or []),
                                       **{k: t.index(a[k]) if k in a else UNTOLD for k, t in (('act', ACTS), ('certainty', CERTAINTIES), ('kind', KINDS))}))
        d.unsaid = d.ranges(x.get('unsaid') or [])
        for lo, hi in d.unsaid:
            d.unknown[lo:hi] = [True] * (hi - lo)
        yield d


def _bioes(d, labels, kind, lo, hi, table):
    if any(labels[k] for k in range(lo, hi)):
        return
    for k in range(lo, hi):
        p = 'U' if hi - lo == 1 else 'B' if k == lo else 'E' if k == hi - 1 else 'I'
        labels[k] = table.index(p + kind)


DEMONYM = re.compile(r'.*(?:[^aeiou]ian|[a-z]{2}ean|nese|lish|nish|dish|wish|tish|kish|rish|mese|lese|[rstx]ican|syrian|iraqi|kuwaiti|'
                     r'saudi|emirati|israeli|pakistani|afghan|french|german|dutch|greek|turkish|arab|kurdish|thai|czech|swiss|korean)$', re.I)


def gum(folder, tags):
    """names (flat), parts of speech; tags: the list of Penn tags, grown while reading"""
    kinds = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC'}
    for path in sorted(glob.glob(os.path.join(folder, 'dep', '*.conllu'))):
        text, toks, stack, mentions = [], [], [], []
        pos = 0
        for line in open(path, encoding='utf-8'):
            line = line.rstrip('\n')
            if line.startswith('# newpar'):
                if text and text[-1] != '\n\n' and not line.startswith('# newpar_block'):
                    text.append('\n\n')
                    pos += 2
            if not line or line[0] == '#':
                continue
            f = line.split('\t')
            if '-' in f[0] or '.' in f[0]:
                continue
            k = len(toks)
            toks.append((pos, pos + len(f[1]), f[4], f[3], f[1]))
            misc = dict(p.split('=', 1) for p in f[9].split('|') if '=' in p)
            for m in re.finditer(r'\(([^()]+)|([^()]+)?\)', misc.get('Entity', '')):
                if m.group(1) is not None:
                    stack.append((m.group(1).split('-'), k))
                    if misc['Entity'][m.end():m.end() + 1] == ')':
                        pass
                else:
                    eid = (m.group(2) or '').split('-')[0]
                    at = next((i for i in range(len(stack) - 1, -1, -1) if not eid or stack[i][0][0] == eid), None)
                    if at is not None:
                        parts, b = stack.pop(at)
                        mentions.append((parts, b, k))
            text.append(f[1])
            pos += len(f[1])
            if misc.get('SpaceAfter') != 'No':
                text.append(' ')
                pos += 1
        d = Doc(os.path.basename(path)[:-7], ''.join(text))
        d.names, d.pos = [0] * len(d.spans), [-1] * len(d.spans)
        at = {}
        for k, (s, e) in enumerate(d.spans):
            at.setdefault(s, k)
        j = 0
        for k, (s, e) in enumerate(d.spans):
            while j < len(toks) and toks[j][1] <= s:
                j += 1
            if j < len(toks) and toks[j][0] <= s:
                t = toks[j][2]
                if t not in tags:
                    tags.append(t)
                d.pos[k] = tags.index(t)
        for parts, b, e in sorted(mentions, key=lambda m: m[1] - m[2]):
            kind = kinds.get(parts[1] if len(parts) > 1 else '')
            if not kind:
                continue
            try:
                head = b + int(parts[5].split(',')[0]) - 1
            except (ValueError, IndexError):
                continue
            if not b <= head <= e or toks[head][3] != 'PROPN':
                continue
            lo = hi = head
            name = lambda q: toks[q][3] == 'PROPN' or toks[q][4][:1].isupper() and toks[q][3] in ('ADJ', 'NOUN', 'NUM')
            joins = lambda q: toks[q][4].lower() in (('-', '.', 'de', 'la', 'bin', 'al') if kind == 'PER' else ('of', 'the', 'for', '-', '.', '&', "'s"))
            while lo > b and (name(lo - 1) or joins(lo - 1) and lo - 2 >= b and name(lo - 2)):
                lo -= 1
            while hi < e and (name(hi + 1) or joins(hi + 1) and hi + 2 <= e and name(hi + 2)):
                hi += 1
            r = d.range(toks[lo][0], toks[hi][1])
            if r:
                _bioes(d, d.names, kind, r[0], r[1], NAME)
        for s, e, tag, up, w in toks:
            if tag == 'JJ' and w[:1].isupper() and DEMONYM.match(w):
                r = d.range(s, e)
                if r:
                    _bioes(d, d.names, 'NAT', r[0], r[1], NAME)
        yield d


NOT_NAMES = 'the a an he she it they we i his her its our their us them this these'.split()


def re3d(folder):
    kinds = {'Person': 'PER', 'Organisation': 'ORG', 'Location': 'LOC', 'Nationality': 'NAT'}
    for part in sorted(os.listdir(folder)):
        docs, p = {}, os.path.join(folder, part)
        for line in open(os.path.join(p, 'documents.json'), encoding='utf-8'):
            if line.strip():
                x = json.loads(line)
                docs[x['_id']] = Doc(x['_id'], x['text'])
        found = {}
        for line in open(os.path.join(p, 'entities.json'), encoding='utf-8'):
            if line.strip():
                x = json.loads(line)
                if x['type'] in kinds and x['documentId'] in docs and x.get('confidence', 1) > 0:
                    found.setdefault(x['documentId'], []).append(x)
        for id, d in docs.items():
            d.names = [0] * len(d.spans)
            for x in sorted(found.get(id, ()), key=lambda x: x['begin'] - x['end']):
                if d.text[x['begin']:x['end']] != x['value']:
                    continue
                r = d.range(x['begin'], x['end'])
                if not r:
                    continue
                lo, hi = r
                small = lambda k: d.shape[k] == 1 or d.text[d.spans[k][0]:d.spans[k][1]].lower() in NOT_NAMES
                while lo < hi and small(lo):
                    lo += 1
                while hi > lo and d.shape[hi - 1] == 1:
                    hi -= 1
                caps = lambda k: d.shape[k] != 1 or d.text[d.spans[k][0]:d.spans[k][1]] in ('of', 'the', 'for', 'and', 'al')
                if lo < hi and all(caps(k) for k in range(lo, hi)):
                    _bioes(d, d.names, kinds[x['type']], lo, hi, NAME)
            yield d


class Window:
    """words [lo, hi) of a document"""
    __slots__ = ('doc', 'lo', 'hi')

    def __init__(self, doc, lo, hi):
        self.doc, self.lo, self.hi = doc, lo, hi


def paragraphs(d, pieces, limit):
    """word ranges of paragraphs; one that exceeds `limit` pieces is cut after a sentence's end, or hard"""
    cost = [len(pieces.of(d.text[s:e])) for s, e in d.spans]
    starts = [k for k in range(len(d.spans)) if d.layout[k]] + [len(d.spans)]
    out = []
    for lo, hi in zip(starts, starts[1:]):
        while sum(cost[lo:hi]) > limit:
            n, k, stop = 0, lo, None
            while n + cost[k] <= limit:
                n += cost[k]
                k += 1
                w = d.text[d.spans[k - 1][0]:d.spans[k - 1][1]]
                if w in '.!?\u201d"' and k < hi and d.shape[k] != 1 and n > limit // 3:
                    stop = k
            stop = stop or k
            out.append((lo, stop))
            lo = stop
        if lo < hi:
            out.append((lo, hi))
    return out, cost


def windows(d, pieces, limit=254, first=None):
    """packs whole paragraphs; the first window holds up to `first` pieces, if that is given"""
    ps, cost = paragraphs(d, pieces, limit)
    out, k = [], 0
    while k < len(ps):
        budget = first if first and not out else limit
        n, m = 0, k
        while m < len(ps):
            c = sum(cost[ps[m][0]:ps[m][1]])
            if m > k and n + c > budget:
                break
            n += c
            m += 1
        out.append(Window(d, ps[k][0], ps[m - 1][1]))
        k = m
    return out
