"""Words, word pieces and layout features of a text: the exact twin of org.stemma.attribute.Words in Java.

A word is what BERT's basic tokenizer calls one: a run of letters and digits, or one symbol. Offsets are Unicode
code points, half-open. The encoder is uncased, so the shape of each word goes in beside its pieces."""
import unicodedata

SHAPES = ['other', 'lower', 'title', 'upper', 'mixed', 'digit', 'symbol']
LAYOUT = ['inside', 'paragraph-start', 'line-start']
QUOTE = ['outside', 'inside', 'mark']
OPEN, CLOSE, STRAIGHT = '\u201c\u201e\u00ab', '\u201d\u00bb', '"\uff02'


def is_symbol(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c)[0] in 'PS'


def is_cjk(c):
    o = ord(c)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0xF900 <= o <= 0xFAFF)


def is_ignored(c):
    return c not in '\t\n\r' and unicodedata.category(c) in ('Cc', 'Cf', 'Co', 'Cs', 'Cn') or c == '\ufffd'


def words(text):
    """list of (start, end)"""
    out, start = [], None
    for i, c in enumerate(text):
        if c.isspace() or is_symbol(c) or is_cjk(c):
            if start is not None:
                out.append((start, i))
                start = None
            if not c.isspace():
                out.append((i, i + 1))
        elif is_ignored(c):
            continue
        elif start is None:
            start = i
    if start is not None:
        out.append((start, len(text)))
    return out


def fold(word):
    """lower case, without accents and ignored characters"""
    d = unicodedata.normalize('NFD', word.lower())
    return ''.join(c for c in d if unicodedata.category(c) != 'Mn' and not is_ignored(c))


def shape(word):
    a = [c for c in word if c.isalpha()]
    if not a:
        return 5 if any(c.isdigit() for c in word) else 6 if len(word) == 1 and is_symbol(word) else 0
    if all(c.islower() for c in a):
        return 1
    if a[0].isupper() and all(c.islower() for c in a[1:]):
        return 2
    if all(c.isupper() for c in a):
        return 3
    return 4


def layout(text, spans):
    """per word: 1 after a blank line or at the text's start, 2 after a single line break, else 0"""
    out, end = [], 0
    for k, (s, e) in enumerate(spans):
        gap = text[end:s].count('\n')
        out.append(1 if k == 0 or gap > 1 else 2 if gap == 1 else 0)
        end = e
    return out


def quotes(text, spans):
    """per word: 0 outside double quotes, 1 inside, 2 a mark; a line break closes what is open"""
    out, inside, end, k = [], False, 0, 0
    while k < len(spans):
        s, e = spans[k]
        if '\n' in text[end:s]:
            inside = False
        w, two = text[s:e], text[s:s + 2]
        if two in ("''", '``') and k + 1 < len(spans) and spans[k + 1] == (e, e + 1):
            inside = two == '``' or not inside
            out += [2, 2]
            end = e + 1
            k += 2
            continue
        if w in STRAIGHT:
            inside = not inside
            out.append(2)
        elif w in OPEN:
            inside = True
            out.append(2)
        elif w in CLOSE:
            inside = False
            out.append(2)
        else:
            out.append(1 if inside else 0)
        end = e
        k += 1
    return out


class Pieces:
    """WordPiece over a BERT vocabulary"""
    CLS, SEP, UNK, MASK = 101, 102, 100, 103

    def __init__(self, vocab):
        self.id = vocab
        self.cache = {}

    def of(self, word):
        """ids of a word; never empty"""
        got = self.cache.get(word)
        if got is None:
            got = self.cache[word] = self._split(fold(word)) or [self.UNK]
        return got

    def _split(self, w):
        if len(w) > 100:
            return [self.UNK]
        out, s = [], 0
        while s < len(w):
            e = len(w)
            while e > s:
                k = self.id.get(('##' if s else '') + w[s:e])
                if k is not None:
                    break
                e -= 1
            if e == s:
                return [self.UNK]
            out.append(k)
            s = e
        return out
