#!/usr/bin/env python3
"""Passages written and labelled by hand (written/*.txt) as JSON lines, in the form that sentences.py gives.

    python3 written.py written/*.txt > written.jsonl        # what is wrongly marked is told with file and line, exit 1
    python3 written.py --show written/agency.txt            # each attribution on a line, for people

Passages are parted by a line "---". Words are marked where they stand: [s1 the mayor] [c1 said] that [t1 the bridge, [c2 according
to] [s2 a driver], would close]. s source, r relay ("citing [r1 an official]"), c cue, t content; the number ties them; [s1,3 it]
serves two. A content in pieces has several t. A cue and its source may stand inside another's content: then it is nested there.
[n has signed] is what might be taken for a cue, and nobody says anything there."""
import argparse, json, os, re, sys

ROLE = dict(s='source', r='relays', c='cue', t='content')
OPEN = re.compile(r'\[([srct])(\d+(?:,\d+)*) |\[(n) ')


def passage(raw, where):
    """text and labels of one marked passage; ValueError tells what is wrong"""
    text, stack, found, unsaid, k = [], [], {}, [], 0
    length = 0
    while k < len(raw):
        m = OPEN.match(raw, k)
        if m:
            stack.append((m.group(1) or 'n', (m.group(2) or '').split(','), length))
            k = m.end()
            continue
        c = raw[k]
        k += 1
        if c == '[':
            raise ValueError('a bracket that marks nothing: ' + raw[k - 1:k + 20])
        if c == ']':
            if not stack:
                raise ValueError('a bracket too many before: ' + raw[k:k + 20])
            role, ids, start = stack.pop()
            if start == length:
                raise ValueError('an empty mark')
            if role == 'n':
                unsaid.append([start, length])
            for i in ids if role != 'n' else ():
                found.setdefault(i, {}).setdefault(ROLE[role], []).append([start, length])
            continue
        text.append(c)
        length += 1
    if stack:
        raise ValueError('a mark that is not closed: [%s%s' % (stack[-1][0], ','.join(stack[-1][1])))
    attributions = []
    for i, a in sorted(found.items(), key=lambda x: int(x[0])):
        if len(a.get('cue', ())) != 1:
            raise ValueError('%d cues of attribution %s' % (len(a.get('cue', ())), i))
        if len(a.get('source', ())) > 1:
            raise ValueError('two sources of attribution ' + i)
        attributions.append(dict(id=i, parent=None, source=sorted(a.get('source', [])), relays=sorted(a.get('relays', [])), relayCues=[], cue=a['cue'],
                                 content=sorted(a.get('content', []))))
    for a in attributions:
        holds = lambda o: any(s <= a['cue'][0][0] and a['cue'][0][1] <= e for s, e in o['content'])
        outer = [o for o in attributions if o is not a and holds(o)]
        if outer:
            a['parent'] = min(outer, key=lambda o: sum(e - s for s, e in o['content']))['id']
    return dict(id=where, text=''.join(text), style='written', attributions=attributions, unsaid=unsaid, negative=not attributions)


def passages(path):
    """passages of a file; what is wrong is told on stderr and left out, and counted in the second of each pair"""
    lines, first = [], 1
    for n, line in enumerate(list(open(path, encoding='utf-8')) + ['---\n'], 1):
        if line.strip() != '---':
            lines.append(line)
            continue
        raw = ''.join(lines).strip('\n')
        if raw.strip():
            try:
                yield passage(raw, '%s:%d' % (os.path.splitext(os.path.basename(path))[0], first)), 0
            except ValueError as e:
                print('%s:%d: %s' % (path, first, e), file=sys.stderr)
                yield None, 1
        lines, first = [], n + 1


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('files', nargs='+'), ap.add_argument('--show', action='store_true')
    a = ap.parse_args()
    wrong = 0
    for path in a.files:
        for p, bad in passages(path):
            wrong += bad
            if not p:
                continue
            if not a.show:
                print(json.dumps(p, ensure_ascii=False))
                continue
            say = lambda spans: ' || '.join(p['text'][s:e] for s, e in spans)
            print('== %s\n%s' % (p['id'], p['text']))
            for x in p['attributions']:
                print('   %s%s: %s%s | %s | %s' % (x['id'], ' in ' + x['parent'] if x['parent'] else '', say(x['source']), ''.join(' < ' + say([r]) for r in x['relays']), say(x['cue']), say(x['content'])))
            for u in p['unsaid']:
                print('   unsaid: ' + say([u]))
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
