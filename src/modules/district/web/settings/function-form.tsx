import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

export interface EditedFunction {
  id?: string;
  name?: string;
  kind?: 'academic' | 'operational';
  askAbout?: string;
  departmentId?: string;
}

interface FunctionFormProps {
  edited: EditedFunction;
  departments: { id: string; name: string }[];
  close: () => void;
}

export function FunctionForm({ edited, departments, close }: FunctionFormProps) {
  const [name, setName] = useState(edited.name ?? '');
  const [kind, setKind] = useState(edited.kind ?? 'operational');
  const [askAbout, setAskAbout] = useState(edited.askAbout ?? '');
  const [departmentId, setDepartmentId] = useState(edited.departmentId ?? '');
  const { id } = edited;
  const body = { name, kind, askAbout, departmentId };
  const save = async (): Promise<unknown> => (id ? districtApi('PATCH /support-functions/{id}', { params: { id }, body }) : districtApi('POST /support-functions', { body }));
  return (
    <ActForm title={id ? `Edit ${edited.name}` : 'Add a function'} button="Save" act={save} close={close} other={id ? { button: 'End this function', act: () => districtApi('DELETE /support-functions/{id}', { params: { id } }) } : undefined}>
      <label htmlFor="function-name">Name</label>
      <input id="function-name" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="function-department">Department that owns it</label>
      <select id="function-department" required value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
        <option value="">Choose …</option>
        {departments.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </select>
      <label htmlFor="function-kind">Kind</label>
      <select id="function-kind" value={kind} onChange={(event) => setKind(event.target.value as 'academic')}>
        <option value="academic">Academic</option>
        <option value="operational">Operational</option>
      </select>
      <label htmlFor="function-about">Ask them about …</label>
      <input id="function-about" maxLength={500} value={askAbout} onChange={(event) => setAskAbout(event.target.value)} />
    </ActForm>
  );
}
