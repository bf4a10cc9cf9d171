import { ok, peerStatus, type Result } from '../../domain/index';
import type { Place } from '../runtime/place';
import { readNumber } from '../runtime/read-number';
import type { FunctionFailure, ResultValue } from '../runtime/function-result';
import type { Labels } from '../runtime/read-labels';
import { PEER_STATUS_PARAMETERS as RULES } from './peer-status-parameters';

/** Tells the status of one cell of the result by the label of its colour. */
export function computePeerStatus(
  labels: Labels,
  placeOf: (argument: 'growth' | 'target' | 'peers') => Place,
): Result<ResultValue, FunctionFailure> {
  const growth = readNumber(placeOf('growth'), RULES.growth.must);
  if (!growth.ok) return growth;
  const target = readNumber(placeOf('target'), RULES.target.must);
  if (!target.ok) return target;
  const peers = readNumber(placeOf('peers'), RULES.peers.must);
  if (!peers.ok) return peers;
  const facts = { growth: growth.value, planned: target.value, peers: peers.value };
  return ok(labels[peerStatus(facts)]);
}
