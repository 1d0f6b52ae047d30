"""The attribution model: a BERT encoder with heads of our own.

One pass of the encoder gives each word a vector, cue emissions, name and part-of-speech scores. Each cue found then
conditions a small convolutional head that labels every word of the window as that cue's source, content, relay or
nothing: so links are learnt, one source may serve many cues, and attributions may nest. Both taggers are linear-chain
CRFs; the second one's states say whether the source has been passed, so that a source is always one stretch."""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from corpora import CUE, SPAN, NAME, ACTS, CERTAINTIES, KINDS
import words as W

FORBID = -1e4
# names and parts of speech are read best off the middle of the encoder (Tenney et al. 2019): these layers, joined
PROBED = (5, 7, 9, 11)
DIST = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192]


def _bioes_ok(a, b):
    """may label b follow label a? (None = edge of the window)"""
    pa, ka = (a[0], a[1:]) if a and a[0] in 'BIEU' and (len(a) > 1 or a in CUE) else ('O', '')
    pb, kb = (b[0], b[1:]) if b and b[0] in 'BIEU' and (len(b) > 1 or b in CUE) else ('O', '')
    if pa in 'BI':
        return pb in 'IE' and ka == kb
    return pb not in 'IE'


# states of the span tagger: (label, phase); phase 1 = the source has been passed
STATES = [(l, p) for l, n in enumerate(SPAN) for p in ((0,) if n.endswith('S') and len(n) == 2 else (0, 1))]


def _is_s(l):
    return len(SPAN[l]) == 2 and SPAN[l][1] == 'S'


def span_state_ok(a, b):
    la, pa = a
    lb, pb = b
    if not _bioes_ok(SPAN[la], SPAN[lb]):
        return False
    after = 1 if SPAN[la] in ('ES', 'US') else pa
    if _is_s(lb):
        return after == 0 if not _is_s(la) or SPAN[la] in ('ES', 'US') else True
    return pb == after


class Crf(nn.Module):
    """linear-chain CRF whose states map onto labels; forbidden steps are fixed, the rest learnt per pair of labels"""

    def __init__(self, labels, states, ok):
        super().__init__()
        self.labels, self.states = labels, states
        n = len(states)
        self.register_buffer('label', torch.tensor([s[0] for s in states]))
        allowed = torch.tensor([[ok(a, b) for b in states] for a in states])
        self.register_buffer('forbid', torch.where(allowed, 0.0, FORBID))
        name = lambda s: labels[s[0]]
        start = [s[1] == 0 and _bioes_ok(None, name(s)) for s in states]
        end = [not (name(s)[0] in 'BI') for s in states]
        self.register_buffer('start', torch.tensor([0.0 if x else FORBID for x in start]))
        self.register_buffer('end', torch.tensor([0.0 if x else FORBID for x in end]))
        self.step = nn.Parameter(torch.zeros(len(labels), len(labels)))

    def trans(self):
        return self.step[self.label][:, self.label] + self.forbid

    def log_z(self, em, mask):
        """em [N,T,S] by state, mask [N,T] (true = word), each row at least one word"""
        t = self.trans()
        a = self.start + em[:, 0]
        for k in range(1, em.shape[1]):
            b = torch.logsumexp(a.unsqueeze(2) + t, 1) + em[:, k]
            a = torch.where(mask[:, k:k + 1], b, a)
        return torch.logsumexp(a + self.end, 1)

    def nll(self, em, allowed, mask):
        """em [N,T,L] by label; allowed [N,T,L] labels that the gold permits"""
        e = em[:, :, self.label]
        gold = e + torch.where(allowed[:, :, self.label], 0.0, FORBID)
        return self.log_z(e, mask) - self.log_z(gold, mask)

    @torch.no_grad()
    def viterbi(self, em, mask):
        e, t = em[:, :, self.label], self.trans()
        a, back = self.start + e[:, 0], []
        for k in range(1, e.shape[1]):
            v, i = (a.unsqueeze(2) + t).max(1)
            back.append(i)
            a = torch.where(mask[:, k:k + 1], v + e[:, k], a)
        out = []
        a = a + self.end
        for n in range(em.shape[0]):
            T = int(mask[n].sum())
            s = int(a[n].argmax())
            path = [s]
            for k in range(T - 1, 0, -1):
                s = int(back[k - 1][n, s])
                path.append(s)
            out.append([int(self.label[s]) for s in reversed(path)])
        return out


class Layer(nn.Module):
    def __init__(self, d, heads, inner):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.ln1, self.up, self.down, self.ln2 = nn.LayerNorm(d, 1e-12), nn.Linear(d, inner), nn.Linear(inner, d), nn.LayerNorm(d, 1e-12)
        self.heads = heads

    def forward(self, x, bias, p):
        B, T, d = x.shape
        h = d // self.heads
        sp = lambda y: y.view(B, T, self.heads, h).transpose(1, 2)
        a = sp(self.q(x)) @ sp(self.k(x)).transpose(2, 3) / math.sqrt(h)
        if bias is not None:
            a = a + bias
        a = a.softmax(-1)
        y = (a @ sp(self.v(x))).transpose(1, 2).reshape(B, T, d)
        x = self.ln1(x + F.dropout(self.o(y), p, self.training))
        y = self.down(F.gelu(self.up(x).contiguous()).contiguous())
        return self.ln2(x + F.dropout(y, p, self.training))


class Encoder(nn.Module):
    def __init__(self, d=384, layers=12, heads=12, inner=1536, vocab=30522, positions=512):
        super().__init__()
        self.word, self.position = nn.Embedding(vocab, d), nn.Embedding(positions, d)
        self.segment = nn.Parameter(torch.zeros(d))
        self.shape, self.layout, self.quote = nn.Embedding(len(W.SHAPES), d), nn.Embedding(len(W.LAYOUT), d), nn.Embedding(len(W.QUOTE), d)
        for e in (self.shape, self.layout, self.quote):
            nn.init.normal_(e.weight, std=0.005)
        self.ln = nn.LayerNorm(d, 1e-12)
        self.layers = nn.ModuleList(Layer(d, heads, inner) for _ in range(layers))

    def forward(self, ids, shape, layout, quote, mask=None, p=0.0, keep=()):
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.segment + self.shape(shape) + self.layout(layout) + self.quote(quote)
        x = F.dropout(self.ln(x), p, self.training)
        bias = None if mask is None else torch.where(mask, 0.0, -1e9)[:, None, None, :]
        kept = []
        for k, l in enumerate(self.layers):
            x = l(x, bias, p)
            if k in keep:
                kept.append(x)
        return (x, torch.cat(kept, 2)) if keep else x


def load_bert(enc, path):
    """fills an Encoder from the ONNX file of a BERT: named biases and norms, anonymous matrices found by MatMul -> Add(bias)"""
    import onnx
    from onnx import numpy_helper
    m = onnx.load(path)
    init = {i.name: numpy_helper.to_array(i) for i in m.graph.initializer}
    made, used = {}, {}
    for n in m.graph.node:
        for o in n.output:
            made[o] = n
        for i in n.input:
            used.setdefault(i, []).append(n)
    def matrix(bias):
        for add in used[bias]:
            for i in add.input:
                mm = made.get(i)
                if mm is not None and mm.op_type == 'MatMul':
                    return next(init[j] for j in mm.input if j in init).T
        raise KeyError(bias)
    t = lambda a: torch.tensor(a.copy(), dtype=torch.float32)
    def put(p, a):
        assert tuple(p.shape) == tuple(a.shape), (p.shape, a.shape)
        p.data.copy_(t(a))
    put(enc.word.weight, init['embeddings.word_embeddings.weight'])
    put(enc.position.weight, init['embeddings.position_embeddings.weight'])
    put(enc.segment, init['embeddings.token_type_embeddings.weight'][0])
    def norm(ln, name):
        put(ln.weight, init[name + '.weight'])
        put(ln.bias, init[name + '.bias'])
    norm(enc.ln, 'embeddings.LayerNorm')
    for k, l in enumerate(enc.layers):
        b = 'encoder.layer.%d.' % k
        for mod, name in ((l.q, 'attention.self.query'), (l.k, 'attention.self.key'), (l.v, 'attention.self.value'),
                          (l.o, 'attention.output.dense'), (l.up, 'intermediate.dense'), (l.down, 'output.dense')):
            put(mod.bias, init[b + name + '.bias'])
            put(mod.weight, matrix(b + name + '.bias'))
        norm(l.ln1, b + 'attention.output.LayerNorm')
        norm(l.ln2, b + 'output.LayerNorm')


def bucket(d):
    """signed distance in words -> bucket; 0 = in the cue"""
    a = sum(x <= abs(d) for x in DIST)
    return a if d >= 0 else len(DIST) + a


class SpanHead(nn.Module):
    """labels every word for one cue"""

    def __init__(self, d, h=192):
        super().__init__()
        self.word, self.cue, self.gate = nn.Linear(d, h), nn.Linear(2 * d, h), nn.Linear(2 * d, h)
        self.dist = nn.Embedding(2 * len(DIST) + 1, h)
        self.ln = nn.LayerNorm(h)
        self.c1, self.c2 = nn.Conv1d(h, h, 3, padding=1), nn.Conv1d(h, h, 3, padding=2, dilation=2)
        self.out, self.valid = nn.Linear(h, len(SPAN)), nn.Linear(2 * h, 1)
        self.act, self.certainty, self.kind = (nn.Linear(2 * h, len(x)) for x in (ACTS, CERTAINTIES, KINDS))

    def forward(self, words, first, last, dist):
        """words [N,T,d] (the window of each cue), first and last word of each cue [N], dist [N,T] -> emissions [N,T,L], logit [N] of the
        cue being one, scores of act, certainty and the source's kind [N,..]"""
        n = torch.arange(words.shape[0])
        c = torch.cat([words[n, first], words[n, last]], 1)
        return self.given(self.word(words), c, dist)

    def view(self, words, first, last, dist):
        """what the judgement whether a cue says anything reads (said.py): [N, 2 d + 2 h]"""
        n = torch.arange(words.shape[0])
        c = torch.cat([words[n, first], words[n, last]], 1)
        return torch.cat([c, self.labelled(self.word(words), c, dist)[1]], 1)

    def given(self, w, c, dist):
        y, v = self.labelled(w, c, dist)
        return self.out(y.transpose(1, 2).contiguous()), self.valid(v).squeeze(1), self.act(v), self.certainty(v), self.kind(v)

    def labelled(self, w, c, dist):
        g = 1 + torch.tanh(self.gate(c)).unsqueeze(1)
        x = torch.relu(self.ln(w * g + self.cue(c).unsqueeze(1) + self.dist(dist)))
        y = x.transpose(1, 2).contiguous()
        y = y + torch.relu(self.c1(y))
        y = y + torch.relu(self.c2(y))
        return y, torch.cat([y.max(2)[0], torch.relu(self.cue(c))], 1)


class Model(nn.Module):
    def __init__(self, tags, enc=None):
        super().__init__()
        self.enc = enc or Encoder()
        self.half = False
        d = self.enc.word.weight.shape[1]
        self.cue = nn.Linear(d, len(CUE))
        self.name = nn.Linear(d, len(NAME))
        self.pos = nn.Linear(d, tags)
        self.span = SpanHead(d)
        self.cue_crf = Crf(CUE, [(l, 0) for l in range(len(CUE))], lambda a, b: _bioes_ok(CUE[a[0]], CUE[b[0]]))
        self.span_crf = Crf(SPAN, STATES, span_state_ok)

    def encode(self, b, p=0.0):
        """b: Batch; -> words [B,W,d]"""
        # bf16 is four times faster than fp32 on processors with AVX512-BF16; weights and heads stay fp32
        with torch.autocast('cuda' if b.ids.is_cuda else 'cpu', dtype=torch.bfloat16, enabled=self.training and self.half):
            h = self.enc(b.ids, b.shape, b.layout, b.quote, b.mask, p)
        h = h.float()
        return F.dropout(h.gather(1, b.first.unsqueeze(2).expand(-1, -1, h.shape[2])), p, self.training)
