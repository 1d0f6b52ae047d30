"""Windows of documents as tensors."""
import torch
from corpora import CUE, SPAN, RELAY
from model import bucket, DIST

LC, LS = {l: i for i, l in enumerate(CUE)}, {l: i for i, l in enumerate(SPAN)}


class Batch:
    def __init__(self, ws, pieces):
        self.ws = ws
        rows = []
        for w in ws:
            d = w.doc
            ids, feat, first = [pieces.CLS], [(0, 0, 0)], []
            for k in range(w.lo, w.hi):
                first.append(len(ids))
                for q in pieces.of(d.text[d.spans[k][0]:d.spans[k][1]]):
                    ids.append(q)
                    feat.append((d.shape[k], d.layout[k], d.quote[k]))
            ids.append(pieces.SEP)
            feat.append((0, 0, 0))
            rows.append((ids, feat, first))
        T, N = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        pad = lambda a, n, v=0: a + [v] * (n - len(a))
        self.ids = torch.tensor([pad(r[0], T) for r in rows])
        f = torch.tensor([pad(r[1], T, (0, 0, 0)) for r in rows])
        self.shape, self.layout, self.quote = f[:, :, 0], f[:, :, 1], f[:, :, 2]
        self.first = torch.tensor([pad(r[2], N) for r in rows])
        self.mask = torch.tensor([pad([True] * len(r[0]), T, False) for r in rows])
        self.words = torch.tensor([pad([True] * len(r[2]), N, False) for r in rows])
        if all(len(r[0]) == T for r in rows):
            self.mask = None

    def blank(self, share, pieces):
        """hides pieces, so that the words around have to tell"""
        hide = (torch.rand(self.ids.shape) < share) & (self.ids != pieces.CLS) & (self.ids != pieces.SEP) & (self.ids != 0)
        self.ids = torch.where(hide, torch.full_like(self.ids, pieces.MASK), self.ids)


_dist = torch.tensor([bucket(d) for d in range(-600, 601)])


def distances(first, last, T):
    """[N,T] buckets of each word's distance from the cue [first, last]"""
    t = torch.arange(T).unsqueeze(0)
    f, l = first.unsqueeze(1), last.unsqueeze(1)
    return _dist[torch.where(t < f, t - f, torch.where(t > l, t - l, torch.zeros_like(t))) + 600]


def put(row, lo, hi, kind, table):
    for k in range(lo, hi):
        p = 'U' if hi - lo == 1 else 'B' if k == lo else 'E' if k == hi - 1 else 'I'
        row[k] = table[p + kind]


def inside(w, a):
    return all(w.lo <= lo and hi <= w.hi for r in ('source', 'cue', 'content', 'relays') for lo, hi in a[r])


def touches(w, a):
    return any(lo < w.hi and hi > w.lo for r in ('source', 'cue', 'content', 'relays') for lo, hi in a[r])


def cue_targets(b):
    """allowed [B,W,5]; gold: list of (row, attribution) wholly inside their window; free: [B,W] words whose cue label is unknown"""
    B, N = b.words.shape
    allowed = torch.zeros(B, N, len(CUE), dtype=torch.bool)
    free = torch.zeros(B, N, dtype=torch.bool)
    gold = []
    for i, w in enumerate(b.ws):
        d, row = w.doc, [0] * N
        un = [False] * N
        for k in range(w.lo, w.hi):
            un[k - w.lo] = d.unknown[k]
        for a in d.attributions:
            if not touches(w, a):
                continue
            if inside(w, a):
                gold.append((i, a))
                put(row, a['cue'][0][0] - w.lo, a['cue'][0][1] - w.lo, '', LC)
                for k in range(a['cue'][0][0] - w.lo, a['cue'][0][1] - w.lo):
                    un[k] = False
            else:
                for lo, hi in a['cue']:
                    for k in range(max(lo, w.lo), min(hi, w.hi)):
                        un[k - w.lo] = True
        for k in range(N):
            free[i, k] = un[k]
            if un[k]:
                allowed[i, k] = True
            else:
                allowed[i, k, row[k]] = True
    return allowed, gold, free


def span_targets(w, a, N, own):
    """allowed [N,L] of one attribution in its window"""
    row = [0] * N
    off = w.lo
    for lo, hi in a['content']:
        put(row, lo - off, hi - off, 'C', LS)
    for lo, hi in a['relays']:
        put(row, lo - off, hi - off, 'R', LS)
    for lo, hi in a['source']:
        put(row, lo - off, hi - off, 'S', LS)
    for lo, hi in a['cue']:
        for k in range(lo - off, hi - off):
            row[k] = LS['Q']
    _mend(row)
    al = torch.zeros(N, len(SPAN), dtype=torch.bool)
    al[torch.arange(N), torch.tensor(row)] = True
    if not own:                         # PolNeAR does not mark relays: near "citing" they are unknown
        d = w.doc
        lo = max(w.lo, a['cue'][0][0] - 40)
        hi = min(w.hi, a['cue'][0][1] + 40)
        t0, t1 = d.spans[lo][0], d.spans[hi - 1][1]
        if RELAY.search(d.text, t0, t1):
            for k in range(lo - off, hi - off):
                if row[k] == 0:
                    for p in 'BIEU':
                        al[k, LS[p + 'R']] = True
    return al


def _mend(row):
    """a stretch cut by another role (a cue inside a source) is labelled anew, piece by piece; of a source the longest piece stays"""
    k, seen = 0, []
    while k < len(row):
        kind = SPAN[row[k]][1:] if len(SPAN[row[k]]) == 2 else ''
        if not kind:
            k += 1
            continue
        m = k
        while True:
            p = SPAN[row[m]][0]
            if p in 'EU' or m + 1 == len(row):
                m += 1
                break
            n = SPAN[row[m + 1]]
            if len(n) != 2 or n[1] != kind or n[0] in 'BU':
                m += 1
                break
            m += 1
        put(row, k, m, kind, LS)
        if kind == 'S':
            seen.append((m - k, k, m))
        k = m
    for _, lo, hi in sorted(seen)[:-1]:
        for j in range(lo, hi):
            row[j] = 0
