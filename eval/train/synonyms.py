"""Draws the word vectors of `org.stemma.claim` towards words of like meaning, and says of what sort each word is, by WordNet 3.0
(Princeton, its own licence; Debian's wordnet-base). Vectors from running text put the captain as near to the pilot as to the
skipper; after this (Faruqui et al. 2015, "Retrofitting") the skipper is nearer. Run once, on what vectors.py writes:

  /usr/bin/python3 synonyms.py --wordnet /usr/share/wordnet --vectors words.vectors --out words.vectors
"""
import argparse
import re
import struct
from collections import defaultdict
import numpy as np

POS = {'n': 'noun', 'v': 'verb', 'a': 'adj', 's': 'adj', 'r': 'adv'}
# How much a pointer counts beside being in one synset.
POINTERS = {'@': .25, '@i': .25, '&': .4, '$': .4, '*': .4, '>': .4, '+': .4, '\\': .4, '<': .4}
IRREGULAR, MOST, ANTONYM, OWN, ROUNDS = 1.5, 2., .3, .5, 8
# Lexicographer files of the words for persons and bodies, places and things, times, what is done or happens.
SORTS = {14: 1, 18: 1, 6: 2, 15: 2, 17: 2, 28: 3, 4: 4, 11: 4, **{k: 4 for k in range(29, 44)}}


def stem(w):
    """The twin of org.stemma.claim.Stems."""
    n = len(w)
    if n < 4 or not w[-1].isalpha():
        return w
    if w.endswith('ies') and n > 4:
        w = w[:-3] + 'y'
    elif w.endswith(('sses', 'shes', 'ches')):
        w = w[:-2]
    elif w.endswith('s') and not w.endswith(('ss', 'us', 'is')):
        w = w[:-1]
    if w.endswith('ied') and len(w) > 4:
        w = w[:-3] + 'y'
    else:
        for end in ('ation', 'ing', 'ed'):
            kept = len(w) - len(end)
            if w.endswith(end) and kept >= 3 and any(c in 'aeiouy' for c in w[:kept]):
                w = w[:kept]
                break
    if len(w) > 3 and w[-1] == 'e':
        w = w[:-1]
    return w[:-1] if len(w) > 3 and w[-1] == w[-2] else w


def lines(path):
    return (line for line in open(path, encoding='latin-1') if line[0] != ' ')


def net(folder):
    """Synsets, pointers, the share of each sense of a lemma, how often each lexicographer file was meant, irregular forms."""
    synsets, pointers, share, sorts, forms = {}, {}, {}, defaultdict(lambda: defaultdict(float)), []
    total = defaultdict(float)
    for pos, worth in (('noun', 1), ('verb', 1), ('adj', .8), ('adv', .5)):
        senses = {}
        for line in lines('%s/data.%s' % (folder, pos)):
            p = line.split(' | ')[0].split()
            n = int(p[3], 16)
            synsets[pos, p[0]] = [re.sub(r'\(.*\)', '', p[4 + 2 * i]).lower() for i in range(n)]
            senses[p[0]] = int(p[1])
            k = 5 + 2 * n
            pointers[pos, p[0]] = [(p[j], POS[p[j + 2]], p[j + 1], p[j + 3]) for j in range(k, k + 4 * int(p[k - 1]), 4)]
        for line in lines('%s/index.%s' % (folder, pos)):
            p = line.split()
            for rank, offset in enumerate(p[6 + int(p[3]):]):
                x = worth / (rank + 1) ** 1.5
                share[p[0], pos, offset] = x
                total[p[0]] += x
                sorts[p[0]][senses[offset]] += .5 * x
        if pos != 'adv':
            forms += [p.split() for p in lines('%s/%s.exc' % (folder, pos))]
    for line in lines(folder + '/cntlist.rev'):
        key, _, count = line.split()
        lemma, rest = key.split('%')
        sorts[lemma][int(rest.split(':')[1])] += int(count)
    for key in share:
        share[key] /= total[key[0]]
    return synsets, pointers, share, sorts, forms


def edges(index, synsets, pointers, share, forms):
    alike, opposed = defaultdict(float), set()

    def add(one, other, weight):
        i, j = index.get(stem(one)), index.get(stem(other))
        if i is not None and j is not None and i != j:
            alike[min(i, j), max(i, j)] += weight

    def both(one, a, other, b):
        return (share.get((one,) + a, 0) * share.get((other,) + b, 0)) ** .5

    for here, words in synsets.items():
        for x, one in enumerate(words):
            for other in words[:x]:
                add(one, other, both(one, here, other, here))
        for sign, pos, offset, which in pointers[here]:
            there = pos, offset
            from_, to = int(which[:2], 16), int(which[2:], 16)
            ones = words if from_ == 0 else words[from_ - 1:from_]
            others = synsets[there] if to == 0 else synsets[there][to - 1:to]
            for one in ones:
                for other in others:
                    if sign == '!':
                        i, j = index.get(stem(one)), index.get(stem(other))
                        if i is not None and j is not None and i != j:
                            opposed.add((min(i, j), max(i, j)))
                    elif sign in POINTERS:
                        add(one, other, POINTERS[sign] * both(one, here, other, there))
    for form, *lemmas in forms:
        for lemma in lemmas:
            add(form, lemma, IRREGULAR)
    return alike, opposed


def ends(pairs):
    pairs = np.array(list(pairs))
    return np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])


def drawn(v, alike, opposed):
    i, j = ends(alike)
    weights = np.minimum(np.array(list(alike.values()) * 2, dtype=np.float32), 1.5)
    sums = np.zeros(len(v), np.float32)
    np.add.at(sums, i, weights)
    weights *= np.minimum(1, MOST / np.maximum(sums, 1e-6))[i]
    a, b = ends(sorted(opposed))
    q = v.copy()
    for _ in range(ROUNDS):
        x = OWN * v
        np.add.at(x, i, weights[:, None] * q[j])
        np.add.at(x, a, -ANTONYM * q[b])
        q = x / np.maximum(1e-6, np.linalg.norm(x, axis=1, keepdims=True))
    return q


def sort(word, sorts, irregular):
    lemmas = [word] + irregular.get(word, [])
    for end, put in (('ies', 'y'), ('es', ''), ('s', ''), ('ied', 'y'), ('ed', 'e'), ('ed', ''), ('ing', 'e'), ('ing', '')):
        if word.endswith(end):
            lemmas.append(word[:-len(end)] + put)
    counts = defaultdict(float)
    for lemma in lemmas:
        for file, count in sorts[lemma].items() if lemma in sorts else ():
            counts[SORTS.get(file, 0)] += count
    return max(counts, key=lambda s: (counts[s], -s)) if counts else 0


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--wordnet', required=True)
    a.add_argument('--vectors', required=True)
    a.add_argument('--out', required=True)
    o = a.parse_args()
    data = open(o.vectors, 'rb').read()
    magic, count, dims, length = struct.unpack('>4siii', data[:16])
    assert magic == b'STWV', 'not what vectors.py writes'
    text = data[16:16 + length]
    words = text.decode().split('\n')
    v = np.frombuffer(data[16 + length:], np.int8).reshape(count, dims).astype(np.float32)
    v /= np.maximum(1e-6, np.linalg.norm(v, axis=1, keepdims=True))
    index = {}
    for k, word in enumerate(words):
        index.setdefault(stem(word), k)
    synsets, pointers, share, sorts, forms = net(o.wordnet)
    alike, opposed = edges(index, synsets, pointers, share, forms)
    q = drawn(v, alike, opposed)
    irregular = defaultdict(list)
    for form, *lemmas in forms:
        irregular[form] += lemmas
    kinds = bytes(sort(w, sorts, irregular) for w in words)
    with open(o.out, 'wb') as f:
        f.write(struct.pack('>4siii', b'STW2', count, dims, length) + text + kinds)
        f.write(np.clip(np.round(q * 127 / np.abs(q).max()), -127, 127).astype(np.int8).tobytes())
    print('%d words, %d pairs alike, %d opposed; sorts %s' % (count, len(alike), len(opposed), np.bincount(list(kinds))))
    for word in ('captain', 'sank', 'cathedral', 'winter', 'arrested', 'soldiers', 'minister', 'harbour', 'led', 'people'):
        k = index[stem(word)]
        print(word, kinds[k], [words[n] for n in np.argsort(-(q @ q[k]))[1:9]])


main()
