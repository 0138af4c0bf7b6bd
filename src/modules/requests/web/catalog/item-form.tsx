import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { CatalogItem } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { QuestionFields, type EditedQuestion } from './question-fields.tsx';

interface ItemFormProps {
  /** Left out for something new. */
  id: string | undefined;
  functions: { id: string; name: string }[];
  close: () => void;
}

/** One thing to ask for: how it is called, found and asked about. */
export function ItemForm({ id, functions, close }: ItemFormProps) {
  const item = useQuery({ queryKey: ['catalog', 'one', id], queryFn: () => requestsApi('GET /catalog-items/{id}', { params: { id: id! } }), enabled: id !== undefined });
  if (id && !item.data) return null;
  return <Fields item={item.data} functions={functions} close={close} />;
}

function Fields({ item, functions, close }: { item: CatalogItem | undefined; functions: ItemFormProps['functions']; close: () => void }) {
  const [name, setName] = useState(item?.name ?? '');
  const [functionId, setFunctionId] = useState(item?.function.id ?? functions[0]?.id ?? '');
  const [description, setDescription] = useState(item?.description ?? '');
  const [keywords, setKeywords] = useState(item?.keywords.join(', ') ?? '');
  const [decides, setDecides] = useState(item?.regionMayDecide ?? '');
  const [lane, setLane] = useState<CatalogItem['lane']>(item?.lane ?? 'ordinary');
  const [questions, setQuestions] = useState<EditedQuestion[]>(() => (item?.questions ?? []).map((question) => ({ ...question, key: question.id })));
  const body = {
    name,
    functionId,
    description,
    keywords: keywords.split(',').map((word) => word.trim()).filter(Boolean),
    regionMayDecide: decides.trim() || null,
    lane,
    questions: questions.map(({ key: _, ...question }) => question),
  };
  const act = (): Promise<unknown> => (item ? requestsApi('PATCH /catalog-items/{id}', { params: { id: item.id }, body }) : requestsApi('POST /catalog-items', { body }));
  const other = item ? { button: 'Take it out', act: () => requestsApi('DELETE /catalog-items/{id}', { params: { id: item.id } }) } : undefined;
  return (
    <ActForm title={item ? `Edit ${item.name}` : 'Something to ask for'} button="Save" ready={name.trim() !== '' && functionId !== ''} act={act} other={other} close={close}>
      <label htmlFor="item-name">What a school would call it</label>
      <input id="item-name" required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="item-function">Function</label>
      <select id="item-function" required value={functionId} onChange={(event) => setFunctionId(event.target.value)}>
        {functions.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <label htmlFor="item-about">In a sentence</label>
      <textarea id="item-about" maxLength={500} value={description} onChange={(event) => setDescription(event.target.value)} />
      <label htmlFor="item-words">Other words people use for it, with commas between</label>
      <input id="item-words" value={keywords} onChange={(event) => setKeywords(event.target.value)} />
      <label htmlFor="item-decides">What the region may decide itself (may stay empty)</label>
      <input id="item-decides" maxLength={500} value={decides} onChange={(event) => setDecides(event.target.value)} />
      <label htmlFor="item-lane">Who sees what is asked under it</label>
      <select id="item-lane" value={lane} onChange={(event) => setLane(event.target.value as CatalogItem['lane'])}>
        <option value="ordinary">Everybody who serves the school</option>
        <option value="personnel">Only people named in it: about somebody’s work</option>
        <option value="equity">Only people named in it: an equity concern</option>
        <option value="student">Only people named in it: about one student</option>
      </select>
      <QuestionFields questions={questions} change={setQuestions} />
    </ActForm>
  );
}
