export const score = {
  'score.explain.unrated':
    'Not rated yet: {levels}. The moment counts once all four levels are rated or marked not applicable.',
  'score.explain.separator': ', ',
  'score.explain.broken': 'Basic need "{need}" is {r} (line 3). 100-1=0: nothing else at this moment counts.',
  'score.explain.broken.voided':
    'Basic need "{need}" is {r} (line 3). 100-1=0: the {V} points it could have earned are void.',
  'score.explain.broken.bare': 'The basic need is {r} (line 3). 100-1=0: nothing else at this moment counts.',
  'score.explain.broken.voided.bare':
    'The basic need is {r} (line 3). 100-1=0: the {V} points it could have earned are void.',
  'score.explain.letdown': 'The basics hold, but the expected "{need}" is {r}: customers are let down ({S}).',
  'score.explain.letdown.bare': 'The basics hold, but the expected need is {r}: customers are let down ({S}).',
  'score.explain.mixed': 'Expected need missed ({r}); gains count only {share}: net {S}.',
  'score.explain.unnoticed': 'Everything due was done and will not be remembered.',
  'score.explain.delighted': 'Desired "{need}" is {r}: +{x}; leaving it out would cost nothing.',
  'score.explain.delighted.bare': 'The desired need is {r}: +{x}; leaving it out would cost nothing.',
  'score.explain.surprised': 'Unexpected "{need}" is {r}: +{y}.',
  'score.explain.surprised.bare': 'The unexpected is {r}: +{y}.',
  'score.explain.index':
    'Mean of {n} {n|moment|moments} {M}; best {b}, worst {w} and end {e} average {PE}; half and half {raw}.',
  'score.explain.index.capped':
    'Mean of {n} {n|moment|moments} {M}; best {b}, worst {w} and end {e} average {PE}; half and half {raw}; capped at 0 by a broken moment.',
  'score.explain.index.none': 'No moment is rated yet.',
  'score.explain.priority': 'Fix it and the total goes from {x} to {y}.',
  'score.explain.priority.capped': 'Fix it and the total stays at {x}: a broken moment still caps it.',
  'score.explain.priority.keep': 'Nothing to lift: keep it.',
} as const satisfies Record<string, string>
