"""A released model as a checkpoint again, to go on from where no checkpoint was kept.

  /usr/bin/python3 thaw.py --model attribution.model --out DIR      # DIR/last.pt, DIR/probe.pt, DIR/said.pt, DIR/tags.json, DIR/vocab.txt

What is not in the file is left as it is made: the heads that only shape the encoder (acts, certainties, kinds, names, parts of
speech). Matrices come back as they were rounded. The exporter gives anonymous names to matrices, but always the same ones: which
parameter a name stands for is seen in a new model that is exported the same way."""
import argparse, json, os, zipfile
import numpy as np
import onnx
from onnx import numpy_helper
import torch
from export import EncoderGraph, SpanGraph, graphs
from model import Model, PROBED
from corpora import NAME
from said import Head


def weights(data):
    """initializers by name; quantized ones as floats"""
    raw = {i.name: numpy_helper.to_array(i) for i in onnx.load_from_string(data).graph.initializer}
    out = {}
    for name, a in raw.items():
        if name.endswith('_q'):
            out[name[:-2]] = a.astype(np.float32) * raw[name + '_scale']
        else:
            out[name] = a.astype(np.float32) if a.dtype == np.float16 else a
    return out


def fill(module, made, data):
    """gives each parameter of the module what stands in the file under the name that the export of the module gave it"""
    told = weights(data)
    names = {}
    for name, a in weights(made.SerializeToString()).items():
        names.setdefault(a.tobytes(), []).append((name, a))
    filled = 0
    for key, p in list(module.named_parameters()) + list(module.named_buffers()):
        for turned in (False, True):
            a = p.detach().numpy()
            a = np.ascontiguousarray(a.T if turned else a)
            for name, other in names.get(a.tobytes(), []):
                if other.shape == a.shape and name in told:
                    p.data.copy_(torch.tensor(told[name].T.copy() if turned else told[name]))
                    filled += 1
                    break
            else:
                continue
            break
    return filled


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--model', required=True), ap.add_argument('--out', required=True)
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with zipfile.ZipFile(a.model) as f:
        told = dict(l.split(' ', 1) for l in f.read('model.txt').decode().splitlines())
        vocab, encoder, spans = f.read('vocab.txt'), f.read('encoder.onnx'), f.read('spans.onnx')
    tags = told['tags'].split(' ')
    m = Model(len(tags))
    for p in m.parameters():                     # no two alike, or a name could not be told from another
        torch.nn.init.normal_(p)
    d = m.enc.word.weight.shape[1]
    probe = dict(tag=torch.nn.Linear(d * len(PROBED), len(tags)), name=torch.nn.Linear(d * len(PROBED), len(NAME)))
    view = 2 * d + 2 * m.span.dist.weight.shape[1]
    said = Head(view)
    torch.nn.init.normal_(said.mean), torch.nn.init.normal_(said.dev)
    m.eval(), said.eval()
    e, s = graphs(m, probe, said)
    print('parameters filled:', fill(EncoderGraph(m, probe), e, encoder), fill(SpanGraph(m, said), s, spans))
    for crf, key in ((m.cue_crf, 'cueStep'), (m.span_crf, 'spanStep')):
        crf.step.data.copy_(torch.tensor([float(x) for x in told[key].split()]).view_as(crf.step))
    fresh = Model(len(tags)).state_dict()
    state = m.state_dict()
    for key in state:                            # not in the file
        if key.split('.')[0] in ('name', 'pos') or key.startswith(('span.act', 'span.certainty', 'span.kind')):
            state[key] = fresh[key]
    torch.save(dict(average=state), os.path.join(a.out, 'last.pt'))
    torch.save(probe, os.path.join(a.out, 'probe.pt'))
    torch.save(said.state_dict(), os.path.join(a.out, 'said.pt'))
    json.dump(tags, open(os.path.join(a.out, 'tags.json'), 'w'))
    open(os.path.join(a.out, 'vocab.txt'), 'wb').write(vocab)


if __name__ == '__main__':
    main()
