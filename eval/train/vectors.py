"""Static word vectors for `org.stemma.claim`: what the untouched bge-small-en-v1.5 (MIT) says of each word of its
vocabulary by itself, brought to a few dimensions by their principal components, one byte each. The words stand in the
vocabulary's order, which is that of their frequency; their place there serves as background statistics.

  OPENBLAS_CORETYPE=SKYLAKEX /usr/bin/python3 vectors.py --bert bge-small-en-v1.5.onnx --vocab vocab.txt --out words.vectors
"""
import argparse
import re
import struct
import numpy as np
import torch
from model import Encoder, load_bert

CLS, SEP = 101, 102


def vectors(enc, ids, batch):
    out = []
    with torch.no_grad():
        for k in range(0, len(ids), batch):
            part = torch.tensor([[CLS, i, SEP] for i in ids[k:k + batch]])
            none = torch.zeros_like(part)
            out.append(enc(part, none, none, none).mean(1).numpy())
    return np.concatenate(out)


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--bert', required=True)
    a.add_argument('--vocab', required=True)
    a.add_argument('--out', required=True)
    a.add_argument('--dims', type=int, default=64)
    a.add_argument('--least', type=int, default=2, help='fewest letters of a word')
    o = a.parse_args()
    vocab = open(o.vocab, encoding='utf-8').read().split('\n')
    ids = [i for i, w in enumerate(vocab) if re.fullmatch('[a-z]{%d,}' % o.least, w)]
    enc = Encoder()
    load_bert(enc, o.bert)
    for own in (enc.shape, enc.layout, enc.quote):
        torch.nn.init.zeros_(own.weight)
    enc.eval()
    v = vectors(enc, ids, 512)
    v -= v.mean(0)
    _, s, base = np.linalg.svd(v, full_matrices=False)
    kept = (s[:o.dims] ** 2).sum() / (s ** 2).sum()
    v = v @ base[:o.dims].T
    v /= np.linalg.norm(v, axis=1, keepdims=True)
    q = np.clip(np.round(v * 127 / np.abs(v).max()), -127, 127).astype(np.int8)
    with open(o.out, 'wb') as f:
        words = '\n'.join(vocab[i] for i in ids).encode()
        f.write(struct.pack('>4siii', b'STWV', len(ids), o.dims, len(words)))
        f.write(words)
        f.write(q.tobytes())
    print('%d words, %d dimensions hold %.2f of the variance' % (len(ids), o.dims, kept))
    at = {vocab[i]: n for n, i in enumerate(ids)}
    for w in ('killed', 'soldiers', 'fire', 'ferry', 'denied', 'sacked'):
        near = np.argsort(-(v @ v[at[w]]))[1:9]
        print(w, [vocab[ids[n]] for n in near])


main()
