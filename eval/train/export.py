"""Writes a checkpoint as the model file that org.stemma.attribute.Model reads: one zip of two ONNX graphs, the vocabulary
and the decoders' settings.

  /usr/bin/python3 export.py --checkpoint DIR/last.pt --probe DIR/probe.pt --said DIR/said.pt --tags DIR/tags.json \
      --vocab vocab.txt --out attribution.model

The encoder's matrices become int8 (7-bit, so that processors without VNNI compute the same), one scale a column, inputs
quantized as they come (DynamicQuantizeLinear + MatMulInteger); embeddings become half precision; the span head stays fp32."""
import argparse, io, json, os, zipfile
import numpy as np
import onnx
from onnx import helper, numpy_helper, TensorProto
import torch
import torch.nn as nn
import torch.nn.functional as F
from corpora import CUE, SPAN, NAME
from model import Model, DIST, PROBED
from said import Head


class EncoderGraph(nn.Module):
    def __init__(self, m, probe):
        super().__init__()
        self.m, self.name, self.tag = m, probe['name'], probe['tag']

    def forward(self, ids, shape, layout, quote, first):
        h, middle = self.m.enc(ids.unsqueeze(0), shape.unsqueeze(0), layout.unsqueeze(0), quote.unsqueeze(0), keep=PROBED)
        h, middle = h[0].index_select(0, first), middle[0].index_select(0, first).unsqueeze(0)
        return h, self.m.cue(h.unsqueeze(0))[0], self.name(middle)[0], self.tag(middle)[0]


class SpanGraph(nn.Module):
    def __init__(self, m, said):
        super().__init__()
        self.s, self.said = m.span, said

    def forward(self, words, cue_first, cue_last, distance):
        c = torch.cat([words.index_select(0, cue_first), words.index_select(0, cue_last)], 1)
        y, v = self.s.labelled(self.s.word(words.unsqueeze(0)), c, distance)
        return self.s.out(y.transpose(1, 2)), self.s.valid(v).squeeze(1), self.said(torch.cat([c, v], 1))


def graph(module, args, ins, outs, axes):
    f = io.BytesIO()
    torch.onnx.export(module, args, f, input_names=ins, output_names=outs, dynamic_axes=axes, opset_version=16, do_constant_folding=True)
    return onnx.load_from_string(f.getvalue())


def graphs(m, probe, said):
    """the encoder with its linear heads, and the span head, as ONNX"""
    z = lambda *s: torch.zeros(*s, dtype=torch.long)
    with torch.no_grad():
        e = graph(EncoderGraph(m, probe), (z(9) + 5, z(9), z(9), z(9), torch.arange(7)), ['ids', 'shape', 'layout', 'quote', 'first'],
                  ['words', 'cue', 'name', 'tag'],
                  {**{k: {0: 'T'} for k in ('ids', 'shape', 'layout', 'quote')}, **{k: {0: 'W'} for k in ('first', 'words', 'cue', 'name', 'tag')}})
        s = graph(SpanGraph(m, said), (torch.randn(7, 384), z(3), z(3), z(3, 7)), ['words', 'cueFirst', 'cueLast', 'distance'], ['label', 'valid', 'said'],
                  {'words': {0: 'W'}, 'cueFirst': {0: 'N'}, 'cueLast': {0: 'N'}, 'distance': {0: 'N', 1: 'W'}, 'label': {0: 'N', 1: 'W'}, 'valid': {0: 'N'}, 'said': {0: 'N'}})
    return e, s


def halve_embeddings(m, least=50000):
    """large Gather tables to fp16, cast back after the look-up"""
    init = {i.name: i for i in m.graph.initializer}
    out = []
    for n in m.graph.node:
        out.append(n)
        if n.op_type == 'Gather' and n.input[0] in init:
            t = init[n.input[0]]
            a = numpy_helper.to_array(t)
            if a.dtype == np.float32 and a.size > least:
                t.CopyFrom(numpy_helper.from_array(a.astype(np.float16), t.name))
                o = n.output[0]
                n.output[0] = o + '_half'
                out.append(helper.make_node('Cast', [o + '_half'], [o], to=TensorProto.FLOAT))
    del m.graph.node[:]
    m.graph.node.extend(out)


def quantize(m, bits):
    """MatMul by a constant matrix -> DynamicQuantizeLinear + MatMulInteger, one scale a column"""
    init = {i.name: i for i in m.graph.initializer}
    top = 2 ** (bits - 1) - 1
    out, dropped, made, count = [], set(), {}, 0
    for n in m.graph.node:
        w = init.get(n.input[1]) if n.op_type == 'MatMul' else None
        a = numpy_helper.to_array(w) if w is not None else None
        if a is None or a.ndim != 2 or a.size < 10000:
            out.append(n)
            continue
        scale = np.maximum(np.abs(a).max(0), 1e-8) / top
        q = np.clip(np.round(a / scale), -top, top).astype(np.int8)
        name = w.name + '_q'
        m.graph.initializer.append(numpy_helper.from_array(q, name))
        m.graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), name + '_scale'))
        m.graph.initializer.append(numpy_helper.from_array(np.zeros(scale.shape, np.int8), name + '_zero'))
        dropped.add(w.name)
        x = n.input[0]
        if x not in made:
            made[x] = (x + '_q', x + '_scale', x + '_zero')
            out.append(helper.make_node('DynamicQuantizeLinear', [x], list(made[x])))
        xq, xs, xz = made[x]
        o = n.output[0]
        out.append(helper.make_node('MatMulInteger', [xq, name, xz, name + '_zero'], [o + '_int']))
        out.append(helper.make_node('Cast', [o + '_int'], [o + '_float'], to=TensorProto.FLOAT))
        out.append(helper.make_node('Mul', [xs, name + '_scale'], [o + '_by']))
        out.append(helper.make_node('Mul', [o + '_float', o + '_by'], [o]))
        count += 1
    del m.graph.node[:]
    m.graph.node.extend(out)
    kept = [i for i in m.graph.initializer if i.name not in dropped]
    del m.graph.initializer[:]
    m.graph.initializer.extend(kept)
    return count


def main():
    ap = argparse.ArgumentParser()
    for x in ('checkpoint', 'probe', 'said', 'tags', 'vocab', 'out'):
        ap.add_argument('--' + x, required=True)
    ap.add_argument('--version', default='dev'), ap.add_argument('--threshold', type=float, default=0.4), ap.add_argument('--least-spoken', type=float, default=0.5)
    ap.add_argument('--confidence', default='1 0 1 0 0.8', help='five figures that `eval calibration --fit` prints')
    ap.add_argument('--bits', type=int, default=7), ap.add_argument('--float', action='store_true', help='no quantization, to compare')
    a = ap.parse_args()
    tags = json.load(open(a.tags))
    m = Model(len(tags))
    m.load_state_dict(torch.load(a.checkpoint, map_location='cpu')['average'], strict=False)
    m.eval()
    state = torch.load(a.said)
    head = Head(len(state['mean']), state['a.weight'].shape[0])
    head.load_state_dict(state)
    head.eval()
    e, s = graphs(m, torch.load(a.probe), head)
    halve_embeddings(e)
    if not a.float:
        print('matrices quantized:', quantize(e, a.bits))
    onnx.checker.check_model(e)
    onnx.checker.check_model(s)
    flat = lambda t: ' '.join('%.6g' % x for x in t.detach().flatten().tolist())
    lines = ['version ' + a.version, 'threshold %g' % a.threshold, 'leastSpoken %g' % a.least_spoken, 'confidence ' + a.confidence, 'cueLabels ' + ' '.join(CUE), 'spanLabels ' + ' '.join(SPAN),
             'nameLabels ' + ' '.join(NAME), 'tags ' + ' '.join(tags), 'distances ' + ' '.join(map(str, DIST)),
             'cueStep ' + flat(m.cue_crf.step), 'spanStep ' + flat(m.span_crf.step)]
    with zipfile.ZipFile(a.out, 'w', zipfile.ZIP_STORED) as f:
        def put(name, data):
            f.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
        put('model.txt', '\n'.join(lines) + '\n')
        put('vocab.txt', open(a.vocab, encoding='utf-8').read())
        put('encoder.onnx', e.SerializeToString())
        put('spans.onnx', s.SerializeToString())
    print(a.out, os.path.getsize(a.out))


if __name__ == '__main__':
    main()
