"""Writes data/score-grid.json and data/sample-scores.json: what the reference implementation says.

    python3 test/golden/make_score_fixtures.py SAMPLES_YAML

reference_score.py is the executable definition of the score (model.md section 3); SAMPLES_YAML is the domain's samples.yaml with its
`golden:` part. Needs Python 3 and PyYAML.
"""
import json
import sys
from itertools import product
from pathlib import Path

import yaml

import reference_score as ref

here = Path(__file__).parent
LEVELS = ['basic', 'expected', 'desired', 'unexpected']


def write(name, value):
    text = json.dumps(value, ensure_ascii=False, separators=(',', ':')).replace('],[', '],\n[')
    (here / 'data' / name).write_text(text + '\n', encoding='utf-8')


def grid():
    rows = []
    for r in product(range(6), repeat=4):
        rows.append([''.join(map(str, r)), ref.score_int(*r), ref.score(*r), ref.klass(*r), ref.voided(*r), ref.lever(*r)])
    return {'made': 'make_score_fixtures.py from reference_score.py', 'columns': ['rating', 'n', 'S', 'class', 'voided', 'lever'], 'rows': rows}


def sample(blueprint, golden):
    stage_of = {n['id']: n['stage'] for n in blueprint['nodes']}
    return {
        'id': blueprint['id'],
        'stages': [s['id'] for s in sorted(blueprint['stages'], key=lambda s: s['order'])],
        'raters': [{'id': r['id'], 'group': r['group']} for r in blueprint['raters']],
        'importanceVotes': blueprint['importance_votes'],
        'moments': [
            {k: m[k] for k in ('id', 'node', 'order', 'importance', 'ratings', 'target')} | {'stage': stage_of[m['node']]}
            for m in blueprint['moments']
        ],
        'golden': {k: v for k, v in golden.items() if k != 'lints'},
    }


samples = yaml.safe_load(Path(sys.argv[1]).read_text(encoding='utf-8'))
write('score-grid.json', grid())
write('sample-scores.json', {
    'made': 'make_score_fixtures.py from samples.yaml',
    'samples': [sample(b, samples['golden'][b['id']]) for b in samples['blueprints']],
})
