"""Lists the nouns that mostly mean a person, for `org.stemma.attribute`, by WordNet 3.0 (Princeton, its own licence; Debian's
wordnet-base): by how often each sense was meant where WordNet's makers counted, and by the senses' order where not. Names, words
marked as slang or slur, words of two parts, and short words that nobody counted (most of them abuse) are left out.

  python3 people.py --wordnet /usr/share/wordnet --out ../../core/src/main/resources/org/stemma/attribute/people.txt
"""
import argparse
import re
from collections import defaultdict

PERSON = 18
LEAST = .6


def lines(path):
    return (line for line in open(path, encoding='latin-1') if line[0] != ' ')


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--wordnet', required=True)
    a.add_argument('--out', required=True)
    o = a.parse_args()
    sort, marked, written = {}, set(), defaultdict(set)
    for line in lines(o.wordnet + '/data.noun'):
        f = line.split(' | ')[0].split()
        sort[f[0]] = int(f[1])
        written[f[0]] = {f[4 + 2 * i] for i in range(int(f[3], 16))}
        words = [f[4 + 2 * i] for i in range(int(f[3], 16))]
        for i in range(len(f) - 3):
            if f[i] in (';u', '@i'):
                of = int(f[i + 3][:2], 16)  # 0: of all its words
                marked.update((f[0], w) for w in (words[of - 1:of] if of else words))
    counted = defaultdict(lambda: defaultdict(int))
    for line in lines(o.wordnet + '/cntlist.rev'):
        key, _, count = line.split()
        lemma, rest = key.split('%')
        if rest[0] == '1':
            counted[lemma][int(rest.split(':')[1])] += int(count)
    people = []
    for line in lines(o.wordnet + '/index.noun'):
        f = line.split()
        senses = [s for s in f[6 + int(f[3]):] if (s, f[0]) not in marked and f[0] in written[s]]
        if not senses or not re.fullmatch('[a-z]{3,}', f[0]):
            continue
        share = defaultdict(float, counted[f[0]])
        for rank, sense in enumerate(senses):
            share[sort[sense]] += 1 / (rank + 1)
        if not counted[f[0]] and not re.search('(?:[eo]r|ist|ian|m[ae]n|person|ee|ess|a[nr]t|ent|eur|logue|crat|ive|mate|(?:grand|step|god)son|mother|father)$', f[0]):
            continue
        if share[PERSON] > LEAST * sum(share.values()):
            people.append(f[0])
    with open(o.out, 'w') as out:
        out.write('\n'.join(sorted(people)) + '\n')
    print(len(people), 'nouns')


main()
