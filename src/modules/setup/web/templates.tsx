import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '../../../ui/notices.tsx';
import { Refusal } from '../../../ui/query-state.tsx';
import { catalogApi, setupApi } from './client.ts';

export function DepartmentsTemplate({ isNext }: { isNext: boolean }) {
  const load = async () => {
    const { departments, functions } = await setupApi('POST /setup/departments-template');
    return `Added ${departments} departments and ${functions} functions.`;
  };
  return <LoadTemplate isNext={isNext} words="Load the usual departments and functions" load={load} />;
}

/** Items whose function the district does not have are left out, and named. */
export function CatalogTemplate({ isNext }: { isNext: boolean }) {
  const load = async () => {
    const { added, withoutFunction } = await catalogApi('POST /catalog-items/template');
    const left = withoutFunction.length > 0 ? ` ${withoutFunction.length} were left out, as their function is not here: ${[...new Set(withoutFunction.map((item) => item.function.replaceAll('_', ' ')))].join(', ')}.` : '';
    return `Added ${added} things to ask for.${left}`;
  };
  return <LoadTemplate isNext={isNext} words="Load the template" load={load} />;
}

interface LoadTemplateProps {
  isNext: boolean;
  words: string;
  /** Loads it and says what came. */
  load: () => Promise<string>;
}

function LoadTemplate({ isNext, words, load }: LoadTemplateProps) {
  const queries = useQueryClient();
  const say = useNotice();
  const run = useMutation({
    mutationFn: load,
    onSuccess: async (sentence) => {
      say(sentence);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <button type="button" className={isNext ? 'main' : ''} disabled={run.isPending} onClick={() => run.mutate()}>
        {run.isPending ? 'Loading …' : words}
      </button>
      {run.error ? <Refusal error={run.error} /> : null}
    </>
  );
}
