import { peerStatus as statusOf } from '../../../domain/index';
import { ok } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { labelsOf, SLACK } from '../../excel-equivalents/target-equivalent';
import { cellFunction } from '../../runtime/broadcast';
import { readNumber } from '../../runtime/read-argument';
import { LABELS_PARAMETER, readLabels } from '../../runtime/status-labels';

/** `PLAN.PEER_STATUS`: green, yellow or red, by a growth, the plan and the average of its peers. */
export const peerStatus = cellFunction({
  id: 'PEER_STATUS',
  group: 'targets',
  parameters: {
    growth: { must: 'number' },
    target: { must: 'number' },
    peers: { must: 'number' },
    labels: LABELS_PARAMETER,
  },
  shared: { argument: 'labels', read: readLabels },
  compute: (places, labels) => {
    const growth = readNumber(places.growth, 'number');
    if (!growth.ok) return growth;
    const target = readNumber(places.target, 'number');
    if (!target.ok) return target;
    const peers = readNumber(places.peers, 'number');
    if (!peers.ok) return peers;
    const facts = { growth: growth.value, planned: target.value, peers: peers.value };
    return ok(labels[statusOf(facts)]);
  },
});

/** The function in plain Excel. */
export const peerStatusEquivalent: EquivalentRule = (call) =>
  cellEquivalent(
    call,
    peerStatus.parameters,
    ({ text, argument }) => {
      const label = labelsOf(argument('labels'));
      const growth = text('growth');
      const reached = ['target', 'peers'] as const;
      const both = reached.map((name) => `${growth}>=${text(name)}-${SLACK}`).join(',');
      return `IF(${growth}+${SLACK}<0,${label(2)},IF(AND(${both}),${label(0)},${label(1)}))`;
    },
    ['labels'],
  );
