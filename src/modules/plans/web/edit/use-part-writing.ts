import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { followPart, type Part, type Writing } from './part-autosave.ts';

/** What is being written in a part, over what the server has. */
export function usePartWriting(planId: string, part: Part) {
  const queries = useQueryClient();
  const [writing, setWriting] = useState<Writing>({ mine: {}, base: part.version, state: 'saved', clashes: [], said: '' });
  const following = useMemo(() => followPart({ planId, partId: part.id, queries, show: setWriting }), [planId, part.id, queries]);
  useEffect(() => {
    following.start();
    return () => following.stop();
  }, [following]);
  return { writing, following, shown: { ...part, ...writing.mine } };
}
