import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

export interface TakenBack {
  road: 'DELETE /school-years/{id}' | 'DELETE /calendar-periods/{id}';
  id: string;
  name: string;
}

/** Asks before a year or a period is taken back: what hangs on it is not restored by a click. */
export function TakeBackForm({ taken: { road, id, name }, close }: { taken: TakenBack; close: () => void }) {
  const act = () => (road === 'DELETE /school-years/{id}' ? districtApi(road, { params: { id } }) : districtApi(road, { params: { id } }));
  return (
    <ActForm title={`Take back ${name}?`} button="Take it back" act={act} done={`Taken back: ${name}.`} close={close}>
      <p>It leaves the calendar and stays in the history. Where it changes which hours count, open requests get their new dates by themselves.</p>
    </ActForm>
  );
}
