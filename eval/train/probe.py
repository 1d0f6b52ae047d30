"""Fits the heads for names and parts of speech on the frozen encoder: linear, on its middle and upper layers joined.

  /usr/bin/python3 probe.py --checkpoint DIR/last.pt --vocab vocab.txt --data shared/data --out DIR/probe.pt

Prints the figures on twelve documents that are left out, then fits on all. The heads that train.py teaches beside the
attribution are there to shape the encoder; these read it better (parts of speech .94 instead of .84)."""
import argparse, os, random
import torch
import torch.nn as nn
import torch.nn.functional as F
import corpora
from batch import Batch
from model import Model, PROBED
from train import vocabulary
from words import Pieces


def features(m, docs, pieces):
    """[words, layers * width] half precision, name and tag labels, number of the document"""
    xs, names, tags, at = [], [], [], []
    with torch.no_grad():
        for n, d in enumerate(docs):
            for w in corpora.windows(d, pieces, 254):
                b = Batch([w], pieces)
                _, x = m.enc(b.ids, b.shape, b.layout, b.quote, keep=PROBED)
                xs.append(x[0][b.first[0]].half())
                names += d.names[w.lo:w.hi]
                tags += d.pos[w.lo:w.hi] if d.pos else [-1] * (w.hi - w.lo)
                at += [n] * (w.hi - w.lo)
    return torch.cat(xs), torch.tensor(names), torch.tensor(tags), torch.tensor(at)


def fit(x, y, classes, rows, epochs=10):
    """a linear layer on standardized features; the standardization is folded into it"""
    rows = rows & (y >= 0)
    x, y = x[rows].float(), y[rows]
    mean, dev = x.mean(0), x.std(0) + 1e-3
    head = nn.Linear(x.shape[1], classes)
    opt = torch.optim.Adam(head.parameters(), 2e-3, weight_decay=1e-5)
    for e in range(epochs):
        for g in opt.param_groups:
            g['lr'] = 2e-3 * (1 - e / epochs)
        order = torch.randperm(len(x))
        for k in range(0, len(order), 512):
            i = order[k:k + 512]
            loss = F.cross_entropy(head(F.dropout((x[i] - mean) / dev, .1)), y[i])
            opt.zero_grad()
            loss.backward()
            opt.step()
    with torch.no_grad():
        head.weight.div_(dev)
        head.bias.sub_(head.weight @ mean)
    return head


def main():
    ap = argparse.ArgumentParser()
    for a in ('checkpoint', 'vocab', 'data', 'out'):
        ap.add_argument('--' + a, required=True)
    a = ap.parse_args()
    torch.manual_seed(1)
    pieces, tags = Pieces(vocabulary(a.vocab)), []
    docs = list(corpora.gum(os.path.join(a.data, 'gum'), tags)) + list(corpora.re3d(os.path.join(a.data, 're3d')))
    random.Random(5).shuffle(docs)
    m = Model(len(tags))
    m.load_state_dict(torch.load(a.checkpoint, map_location='cpu')['average'], strict=False)
    m.eval()
    x, names, pos, at = features(m, docs, pieces)
    kept, out = at < 12, {}
    for key, y, classes in (('tag', pos, len(tags)), ('name', names, len(corpora.NAME))):
        head = fit(x, y, classes, ~kept)
        with torch.no_grad():
            got, want = head(x[kept].float()).argmax(1), y[kept]
        ok = want >= 0
        if key == 'tag':
            print('parts of speech: %.3f of %d words' % (float((got == want)[ok].float().mean()), int(ok.sum())))
        else:
            hit = int(((got == want) & (want > 0)).sum())
            print('names, words: P %.3f R %.3f' % (hit / max(1, int((got > 0).sum())), hit / max(1, int((want > 0).sum()))))
        out[key] = fit(x, y, classes, torch.ones_like(kept))
    torch.save(out, a.out)


if __name__ == '__main__':
    main()
