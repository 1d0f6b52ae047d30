"""Trains the attribution model. See README.md beside this file for the exact command of the released model.

  OPENBLAS_CORETYPE=SKYLAKEX /usr/bin/python3 train.py --bert bge-small-en-v1.5.onnx --vocab vocab.txt --data shared/data \
      --out DIR [--own sentences.jsonl] [--written written.jsonl] [--epochs N] [--init CHECKPOINT] [--resume]

Writes DIR/last.pt (weights, averaged weights, optimizer, step), and DIR/log.txt with dev figures after each epoch."""
import argparse, json, math, os, random, sys, time
import torch
import torch.nn.functional as F
import corpora, batch
from batch import Batch, distances
from model import Model, Encoder, load_bert
from words import Pieces
from predict import predict, score


def vocabulary(path):
    return {l.rstrip('\n'): i for i, l in enumerate(open(path, encoding='utf-8'))}


def losses(m, b, p, mine):
    """the batch's loss, and its parts for the log"""
    h = m.encode(b, p)
    parts, B, N = {}, *b.words.shape
    if b.ws[0].doc.attributions is not None:
        em = m.cue(h)
        allowed, gold, free = batch.cue_targets(b)
        parts['cue'] = m.cue_crf.nll(em, allowed, b.words).sum() / B
        rows, firsts, lasts, al, valid = [], [], [], [], []
        for i, a in gold:
            w = b.ws[i]
            f, l = a['cue'][0][0] - w.lo, a['cue'][0][1] - 1 - w.lo
            if random.random() < 0.1 and l > f:          # the decoder's cues are not perfect either
                if random.random() < 0.5: f += 1
                else: l -= 1
            rows.append(i); firsts.append(f); lasts.append(l); valid.append(1.0)
            al.append(batch.span_targets(w, a, N, w.doc.own))
        if mine:                                         # words that look like cues and are none
            with torch.no_grad():
                s = 1 - em.softmax(-1)[:, :, 0]
                s = torch.where(free | ~b.words, torch.zeros_like(s), s)
                for i, a in gold:
                    s[i, max(0, a['cue'][0][0] - b.ws[i].lo):a['cue'][0][1] - b.ws[i].lo] = 0
            got = s.flatten().topk(max(1, len(gold) // 2))
            for v, k in zip(got.values.tolist(), got.indices.tolist()):
                if v > 0.05:
                    t = torch.zeros(N, len(corpora.SPAN), dtype=torch.bool)
                    t[:, :] = True                       # only its validity is taught
                    rows.append(k // N); firsts.append(k % N); lasts.append(k % N); valid.append(0.0); al.append(t)
        if rows:
            r, f, l = torch.tensor(rows), torch.tensor(firsts), torch.tensor(lasts)
            e, v, *more = m.span(h[r], f, l, distances(f, l, N))
            y = torch.tensor(valid)
            g = y > 0
            if g.any():
                parts['span'] = m.span_crf.nll(e[g], torch.stack(al)[g], b.words[r][g]).sum() / B
            if b.ws[0].doc.own and gold:                 # taught by our own sentences alone
                for key, x in zip(('act', 'certainty', 'kind'), more):
                    y3 = torch.tensor([a[key] for _, a in gold])
                    if (y3 >= 0).any():
                        parts[key] = F.cross_entropy(x[:len(gold)], y3, reduction='sum') / B
            parts['valid'] = 2 * F.binary_cross_entropy_with_logits(v, y, reduction='sum') / B
    if b.ws[0].doc.names is not None:
        y = torch.full((B, N), -1)
        q = torch.full((B, N), -1)
        for i, w in enumerate(b.ws):
            y[i, :w.hi - w.lo] = torch.tensor(w.doc.names[w.lo:w.hi])
            if w.doc.pos is not None:
                q[i, :w.hi - w.lo] = torch.tensor(w.doc.pos[w.lo:w.hi])
        parts['name'] = 30 * F.cross_entropy(m.name(h).flatten(0, 1), y.flatten(), ignore_index=-1)
        if (q >= 0).any():
            parts['pos'] = 5 * F.cross_entropy(m.pos(h).flatten(0, 1), q.flatten(), ignore_index=-1)
    return sum(parts.values()), {k: float(v) for k, v in parts.items()}


def main():
    ap = argparse.ArgumentParser()
    for x in ('bert', 'vocab', 'data', 'out'):
        ap.add_argument('--' + x, required=True)
    ap.add_argument('--own'), ap.add_argument('--own-each', type=int, default=2500, help='own passages an epoch'), ap.add_argument('--written'), ap.add_argument('--written-times', type=int, default=2, help='how often an epoch has each'), ap.add_argument('--init'), ap.add_argument('--resume', action='store_true')
    ap.add_argument('--epochs', type=float, default=3), ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--rate', type=float, default=8e-5), ap.add_argument('--head-rate', type=float, default=1e-3)
    ap.add_argument('--floor', type=float, default=0.0, help='share of the rate that is left at the end')
    ap.add_argument('--decay', type=float, default=0.95, help='rate of a layer below, as a share')
    ap.add_argument('--seed', type=int, default=1), ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--bf16', action='store_true', help='encoder in bfloat16')
    ap.add_argument('--minutes', type=float, default=0, help='the rate falls to its floor in so many minutes of this run, if that is sooner')
    ap.add_argument('--share', type=float, default=1, help="share of PolNeAR's reports, repeated to the same number of steps an epoch: for the learning curve")
    ap.add_argument('--blank', type=float, default=0, help='share of the word pieces that are hidden behind [MASK]')
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.set_num_threads(a.threads)
    random.seed(a.seed), torch.manual_seed(a.seed)
    pieces = Pieces(vocabulary(a.vocab))
    tags = []
    attr = list(corpora.polnear(os.path.join(a.data, 'polnear/train.jsonl')))
    attr = random.Random(a.seed).sample(attr, round(a.share * len(attr))) * round(1 / a.share)
    extra = list(corpora.own(a.own)) if a.own else []
    written = list(corpora.own(a.written)) if a.written else []
    named = list(corpora.gum(os.path.join(a.data, 'gum'), tags)) + list(corpora.re3d(os.path.join(a.data, 're3d')))
    random.Random(5).shuffle(named)
    kept_names, named = named[:12], named[12:]
    json.dump(tags, open(os.path.join(a.out, 'tags.json'), 'w'))
    m = Model(len(tags))
    load_bert(m.enc, a.bert)
    m.half = a.bf16
    if a.init:
        m.load_state_dict(torch.load(a.init)['average'], strict=False)
    groups = []
    for n, q in m.named_parameters():
        depth = int(n.split('.')[2]) + 1 if n.startswith('enc.layers.') else 0
        fresh = not n.startswith('enc.') or any(n.startswith('enc.' + x) for x in ('shape', 'layout', 'quote'))
        rate = a.head_rate if fresh else a.rate * a.decay ** (12 - depth)
        groups.append(dict(params=[q], base=rate, lr=rate, weight_decay=0.01 if q.dim() > 1 else 0.0))
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    average = {k: v.clone() for k, v in m.state_dict().items()}
    last, step, epoch = os.path.join(a.out, 'last.pt'), 0, 0
    if a.resume and os.path.exists(last):
        c = torch.load(last)
        m.load_state_dict(c['model']); opt.load_state_dict(c['optimizer'])
        average, step, epoch = c['average'], c['step'], c['epoch']
    log = open(os.path.join(a.out, 'log.txt'), 'a')
    def say(*x):
        print(*x, file=log, flush=True)
        print(*x, file=sys.stderr, flush=True)
    per = None
    began = time.time()
    while True:
        rnd = random.Random(a.seed * 1000 + epoch)
        make = lambda docs: [w for d in docs for w in corpora.windows(d, pieces, 254, rnd.randint(60, 254))]
        pool = []
        for docs in (attr, rnd.sample(extra, min(a.own_each, len(extra))) + written * a.written_times, named):
            ws = make(docs)
            # short documents ride together: sort by length with noise, so that little is padding
            ws.sort(key=lambda w: w.hi - w.lo + rnd.uniform(0, 40))
            size = a.batch
            k = 0
            while k < len(ws):
                longest = ws[min(k + size, len(ws)) - 1]
                n = size * max(1, 190 // max(40, longest.hi - longest.lo))
                pool.append(ws[k:k + n])
                k += n
        rnd.shuffle(pool)
        per = len(pool)
        total = int(a.epochs * per)
        t0, sums, done = time.time(), {}, 0
        begin = step % per if a.resume and step else 0
        for ws in pool[begin:]:
            spent = max(step / total, (time.time() - began) / (60 * a.minutes) if a.minutes else 0)
            if spent >= 1:
                break
            f = min(1.0, step / 200) * (a.floor + (1 - a.floor) * (1 - spent))
            for g in opt.param_groups:
                g['lr'] = g['base'] * f
            m.train()
            b = Batch(ws, pieces)
            if a.blank:
                b.blank(a.blank, pieces)
            loss, parts = losses(m, b, 0.1, step > 300 or bool(a.init))
            opt.zero_grad()
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(m.parameters(), 200.0)
            if not math.isfinite(float(norm)):
                say('step', step, 'gradient', float(norm), 'skipped')
            else:
                opt.step()
            step += 1
            done += 1
            keep = min(0.998, step / (step + 20))
            with torch.no_grad():
                for k, v in m.state_dict().items():
                    if v.dtype.is_floating_point:
                        average[k].mul_(keep).add_(v, alpha=1 - keep)
            for k, v in parts.items():
                s = sums.setdefault(k, [0.0, 0])
                s[0] += v; s[1] += 1
            if done % 50 == 0:
                say('epoch %d step %d of %d, %.2f s a step:' % (epoch, step, total, (time.time() - t0) / done), ' '.join('%s %.3f' % (k, s / n) for k, (s, n) in sums.items()))
                sums = {}
            if done % 200 == 0:
                torch.save(dict(model=m.state_dict(), average=average, optimizer=opt.state_dict(), step=step, epoch=epoch), last)
        epoch += 1
        torch.save(dict(model=m.state_dict(), average=average, optimizer=opt.state_dict(), step=step, epoch=epoch), last)
        now = {k: v.clone() for k, v in m.state_dict().items()}
        m.load_state_dict(average)
        m.eval()
        dev = list(corpora.polnear(os.path.join(a.data, 'polnear/dev.jsonl')))
        say('epoch', epoch, 'dev', score(a.data, predict(m, dev, pieces)))
        right = n = tp = gold = got = 0
        with torch.no_grad():
            for d in kept_names:
                for w in corpora.windows(d, pieces, 254):
                    h = m.encode(Batch([w], pieces))
                    pn = m.name(h).argmax(-1)[0].tolist()
                    y = d.names[w.lo:w.hi]
                    tp += sum(p == q != 0 for p, q in zip(pn, y)); gold += sum(q != 0 for q in y); got += sum(p != 0 for p in pn)
                    if d.pos:
                        q = m.pos(h).argmax(-1)[0].tolist()
                        right += sum(x == y for x, y in zip(q, d.pos[w.lo:w.hi])); n += w.hi - w.lo
        say('held-out names, words P %.3f R %.3f; parts of speech %.3f' % (tp / max(1, got), tp / max(1, gold), right / max(1, n)))
        m.load_state_dict(now)
        if spent >= 1:
            break


if __name__ == '__main__':
    main()
