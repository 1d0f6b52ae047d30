"""Fits the judgement whether a cue says anything, on the frozen model: "agreed that" against "agreed to sell".

  /usr/bin/python3 said.py --checkpoint DIR/last.pt --vocab vocab.txt --data shared/data --own own.jsonl --written written.jsonl --out DIR/said.pt

PolNeAR counts attitudes, intents and deeds among attributions, and so do the cue tagger and its validity. This head parts
them again. It learns from our own marked sentences (said.txt), from our written and generated passages, and from those cues of PolNeAR's
training part whose verb and complement leave no doubt (SAID, DONE below). Prints figures on tenths of what is written left out."""
import argparse, os, random, re
import torch
import torch.nn as nn
import torch.nn.functional as F
import corpora
from batch import Batch, distances, inside
from model import Model
from train import vocabulary
from words import Pieces

SAID = re.compile(r'\b(sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:ed|s|ing)?|according|announc\w+|report\w*|claim\w*|argu\w+|insist\w*|warn\w*|den(?:y|ies|ied|ying)|'
                  r'confirm\w*|admit\w*|acknowledg\w+|urg\w+|accus\w+|blam\w+|describ\w+|explain\w*|not(?:e|ed|es|ing)|stat(?:e|es|ed|ing)|predict\w*|estimat\w+|conclud\w+|'
                  r'reveal\w*|tweet\w*|wr(?:ite|ites|ote|iting|itten)|vow\w*|pledg\w+|promis\w+|threaten\w*|demand\w*|propos\w+|recommend\w*|complain\w*|critici\w+|condemn\w*|'
                  r'denounc\w+|repl(?:y|ies|ied)|respond\w*|assert\w*|testif\w+|contend\w*|maintain\w*|reiterat\w+|stress\w*|emphasi\w+|remark\w*|recall\w*|recount\w*|joke\w*|'
                  r'quip\w*|boast\w*|brag\w*|lament\w*|decr(?:y|ies|ied)|slam\w*|blast\w*|dismiss\w*|cit(?:e|es|ed|ing)|quot\w+|hint\w*|call(?:ed|s|ing)? (?:for|on)|declin\w+|'
                  r'believ\w+|th(?:ink|inks|ought)|reckon\w*|forecast\w*|alleg\w+|reportedly|point(?:s|ed|ing)? out)\b', re.I)
LOOK = re.compile(r'\b(seem\w*|appear\w*|look\w*|expected|consider\w+|likely|schedul\w+|known|called|named|dubbed|titled|seen|viewed|designed|set|poised)\b', re.I)
DONE = re.compile(r'\b(support(?:s|ed|ing|er|ers)?|oppos\w+|back(?:s|ed|ing)|favou?r\w*|prefer\w*|plan(?:s|ned|ning)?|seek\w*|sought|look(?:s|ed|ing)?|focus\w*|sign(?:s|ed|ing)?|'
                  r'pass(?:es|ed|ing)?|vot(?:e|es|ed|ing)|cast|nominat\w+|appoint\w*|hir(?:e|ed|es|ing)|allow\w*|prohibit\w*|restrict\w*|block\w*|w[io]n|cover\w*|watch\w*|kn[eo]w\w*|'
                  r'lov(?:e|es|ed|ing)|lik(?:e|es|ed)|hat(?:e|es|ed)|enjoy\w*|tr(?:y|ies|ied|ying)|decid\w+|willing|eager|intend\w*|aim\w*|prepar\w+|sue[sd]?|display\w*|attend\w*|'
                  r'negotiat\w+|ignor\w+|ready|awaits?|avoid\w*|celebrat\w+|honou?r\w*|adopt\w*|accept\w*|sid(?:e|es|ed) with|tend\w*|devot\w+|cheer\w*|boo(?:s|ed)|applaud\w*)\b', re.I)


def frame(d, a):
    """1 somebody says it, 0 nobody does, None where verb and complement do not tell"""
    word = lambda k: d.text[d.spans[k][0]:d.spans[k][1]]
    lo, hi = a['cue'][0]
    cue = ' '.join(word(k) for k in range(lo, hi))
    if not a['content']:
        return None
    first = a['content'][0][0]
    quoted = d.quote[first] == 1
    opening = word(first).lower()
    said, done, look = (bool(p.search(cue)) for p in (SAID, DONE, LOOK))
    if quoted and not done and not look:
        return 1
    if not a['source']:
        return 0 if look and not said else 1 if said and not done else None
    if said and not done:
        return 1
    if done and not said and not quoted and opening not in ('that', 'whether', 'why', 'how'):
        return 0
    if re.search(r'\b(want\w*|agree\w*|refus\w+|hop(?:e|es|ed|ing)|start\w*|beg[ai]n)\b', cue, re.I) and opening == 'to':
        return 0
    return None


def marked(path):
    """our own sentences, each as a document whose cues stand in brackets"""
    for n, line in enumerate(open(path, encoding='utf-8')):
        if line[0] not in '+-':
            continue
        text, cues = '', []
        for part in re.split(r'(\[[^\]]*\])', line[1:].strip()):
            if part.startswith('['):
                cues.append((len(text), len(text) + len(part) - 2))
            text += part.strip('[]')
        d = corpora.Doc('said:%d' % n, text)
        d.attributions = [dict(cue=d.ranges([c]), source=[], content=[], relays=[], said=int(line[0] == '+')) for c in cues]
        yield d


def unsaid(docs):
    """written passages, with a cue at each stretch where nobody says anything"""
    for d in docs:
        for a in d.attributions:
            a['said'] = 1
        d.attributions += [dict(cue=[r], source=[], content=[], relays=[], said=0) for r in d.unsaid]
        yield d


@torch.no_grad()
def features(m, docs, pieces, label):
    """vector of each labelled cue: its first and last word as the encoder gives them, and the span head's view"""
    xs, ys = [], []
    for d in docs:
        for w in corpora.windows(d, pieces, 254):
            todo = [(a, label(d, a)) for a in d.attributions if a['cue'] and inside(w, a)]
            todo = [(a, y) for a, y in todo if y is not None]
            if not todo:
                continue
            h = m.encode(Batch([w], pieces))
            f = torch.tensor([a['cue'][0][0] - w.lo for a, _ in todo])
            l = torch.tensor([a['cue'][0][1] - 1 - w.lo for a, _ in todo])
            xs.append(m.span.view(h.expand(len(todo), -1, -1), f, l, distances(f, l, h.shape[1])).half())
            ys += [y for _, y in todo]
    return torch.cat(xs), torch.tensor(ys, dtype=torch.float)


class Head(nn.Module):
    def __init__(self, d, h=48):
        super().__init__()
        self.register_buffer('mean', torch.zeros(d)), self.register_buffer('dev', torch.ones(d))
        self.a, self.b = nn.Linear(d, h), nn.Linear(h, 1)

    def forward(self, x):
        x = F.dropout((x - self.mean) / self.dev, .3, self.training)
        return self.b(F.dropout(torch.relu(self.a(x)), .3, self.training)).squeeze(1)


def fit(x, y, weight, epochs=12):
    head = Head(x.shape[1])
    head.mean.copy_(x.mean(0)), head.dev.copy_(x.std(0) + 1e-3)
    opt = torch.optim.AdamW(head.parameters(), 1e-3, weight_decay=0.05)
    for e in range(epochs):
        for g in opt.param_groups:
            g['lr'] = 1e-3 * (1 - e / epochs)
        for i in torch.randperm(len(x)).split(256):
            loss = (F.binary_cross_entropy_with_logits(head(x[i]), y[i], reduction='none') * weight[i]).mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
    return head.eval()


def weights(*groups):
    """each group counts as told, and in it as much for what is said as for what is not"""
    out = []
    for share, y in groups:
        p = y.mean().clamp(0.05, 0.95)
        out.append(share * torch.where(y > 0, .5 / p, .5 / (1 - p)))
    return torch.cat(out)


def main():
    ap = argparse.ArgumentParser()
    for a in ('checkpoint', 'vocab', 'data', 'own', 'written', 'out'):
        ap.add_argument('--' + a, required=True)
    ap.add_argument('--tags', type=int, default=0)
    a = ap.parse_args()
    torch.manual_seed(1), random.seed(1)
    pieces = Pieces(vocabulary(a.vocab))
    state = torch.load(a.checkpoint, map_location='cpu')['average']
    m = Model(state['pos.weight'].shape[0])
    m.load_state_dict(state, strict=False)
    m.eval()
    here = os.path.dirname(os.path.abspath(__file__))
    mx, my = features(m, marked(os.path.join(here, 'said.txt')), pieces, lambda d, c: c['said'])
    own = random.sample(list(corpora.own(a.own)), 1500)
    ox, oy = features(m, own, pieces, lambda d, c: 1)
    px, py = features(m, list(corpora.polnear(os.path.join(a.data, 'polnear/train.jsonl')))[::2], pieces, frame)
    wx, wy = features(m, unsaid(corpora.own(a.written)), pieces, lambda d, c: c['said'])
    print('marked %d (said %d), written %d (said %d), own %d, PolNeAR %d (said %d)' % (len(my), my.sum(), len(wy), wy.sum(), len(oy), len(py), py.sum()))
    both, told = torch.cat([mx, wx]), torch.cat([my, wy])
    fold = torch.cat([torch.randperm(len(my)) * 10 // len(my), torch.arange(len(wy)) * 10 // len(wy)])   # passages stay together
    right = torch.zeros(2, 2, 2)
    for k in range(10):
        t = fold != k
        head = fit(torch.cat([both[t], ox, px]).float(), torch.cat([told[t], oy, py]), weights((12, told[t]), (.3, oy), (1, py)), 6)
        with torch.no_grad():
            got = (head(both[~t].float()) > 0).float()
        for g, y, w in zip(got.tolist(), told[~t].tolist(), (torch.arange(len(told)) >= len(my))[~t].tolist()):
            right[int(w), int(y), int(g)] += 1
    for name, r in zip(('said.txt', 'written'), right):
        print('%s left out: not said, found so %d of %d; said, found so %d of %d' % (name, r[0, 0], r[0].sum(), r[1, 1], r[1].sum()))
    head = fit(torch.cat([both, ox, px]).float(), torch.cat([told, oy, py]), weights((12, told), (.3, oy), (1, py)))
    torch.save(head.state_dict(), a.out)


if __name__ == '__main__':
    main()
