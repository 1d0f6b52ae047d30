"""Attributions by the PyTorch model, and their score by shared/tools/score_attributions.py: for the training log only.
The product's decoder is org.stemma.attribute in Java, which must agree."""
import io, json, os, sys, tempfile, contextlib
import torch
import corpora
from batch import Batch, distances
from corpora import CUE, SPAN


def pieces_of(labels, kind, names):
    out, start = [], None
    for k, l in enumerate(labels):
        n = names[l]
        if n[1:] == kind and n[0] in 'BIEU':
            if n[0] in 'BU' or start is None:
                start = k
            if n[0] in 'EU':
                out.append((start, k + 1))
                start = None
    return out


@torch.no_grad()
def predict(m, docs, pieces, limit=254, threshold=0.4):
    for d in docs:
        out = []
        for w in corpora.windows(d, pieces, limit):
            b = Batch([w], pieces)
            h = m.encode(b)
            cues = pieces_of(m.cue_crf.viterbi(m.cue(h), b.words)[0], '', CUE)
            if not cues:
                continue
            f, l = torch.tensor([c[0] for c in cues]), torch.tensor([c[1] - 1 for c in cues])
            e, v = m.span(h.expand(len(cues), -1, -1), f, l, distances(f, l, h.shape[1]))[:2]
            paths = m.span_crf.viterbi(e, b.words.expand(len(cues), -1))
            for c, p, x in zip(cues, paths, v.sigmoid().tolist()):
                if x < threshold:
                    continue
                off = lambda rs: [[d.spans[lo + w.lo][0], d.spans[hi - 1 + w.lo][1]] for lo, hi in rs]
                out.append(dict(cue=off([c]), source=off(pieces_of(p, 'S', SPAN)), content=off(pieces_of(p, 'C', SPAN)),
                                relays=off(pieces_of(p, 'R', SPAN)), valid=round(x, 4)))
        yield dict(id=d.id, attributions=[x for x in out if x['content']])


def score(data, predicted, path=None):
    tools = os.path.join(data, '..', 'tools')
    sys.path.insert(0, tools)
    import score_attributions as S
    with tempfile.TemporaryDirectory() as t:
        f = path or os.path.join(t, 'p')
        with open(f, 'w') as o:
            for x in predicted:
                o.write(json.dumps(x) + '\n')
        with contextlib.redirect_stdout(io.StringIO()):
            r = S.main([os.path.join(data, 'polnear/dev.jsonl'), f, '--outermost'])
    g = lambda k: r[k][2]
    return ('exact spans %.1f/%.1f/%.1f detect P %.1f R %.1f who+what %.1f/%.1f tuple %.1f/%.1f' % (
        g('A/source/exact'), g('A/cue/exact'), g('A/content/exact'), r['C/detect/overlap'][0], r['C/detect/overlap'][1],
        g('C/who+what/exact'), g('C/who+what/relaxed'), g('C/full tuple/exact'), g('C/full tuple/relaxed')))
