import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

export interface EditedDepartment {
  id?: string;
  name?: string;
  description?: string;
  mailbox?: string | null;
  series?: string[];
}

export function DepartmentForm({ department, close }: { department: EditedDepartment; close: () => void }) {
  const [name, setName] = useState(department.name ?? '');
  const [description, setDescription] = useState(department.description ?? '');
  const [mailbox, setMailbox] = useState(department.mailbox ?? '');
  const [series, setSeries] = useState((department.series ?? []).join(' '));
  const { id } = department;
  const letters = series.split(/[\s,]+/).filter((each) => each !== '');
  const save = async (): Promise<unknown> => (id ? districtApi('PATCH /departments/{id}', { params: { id }, body: { name, description, mailbox: mailbox || null, series: letters } }) : districtApi('POST /departments', { body: { name, description, series: letters, ...(mailbox ? { mailbox } : {}) } }));
  return (
    <ActForm title={id ? `Edit ${department.name}` : 'Add a department'} button="Save" act={save} close={close} other={id ? { button: 'End this department', act: () => districtApi('DELETE /departments/{id}', { params: { id } }) } : undefined}>
      <label htmlFor="department-name">Name</label>
      <input id="department-name" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="department-about">What it does, in a sentence</label>
      <input id="department-about" maxLength={500} value={description} onChange={(event) => setDescription(event.target.value)} />
      <label htmlFor="department-mailbox">Mail address (may stay empty)</label>
      <input id="department-mailbox" type="email" value={mailbox} onChange={(event) => setMailbox(event.target.value)} />
      <label htmlFor="department-series">Letters of its circulars, as FAM for FAM-02 (may stay empty)</label>
      <input id="department-series" pattern="[A-Z]{2,5}([ ,]+[A-Z]{2,5})*" maxLength={60} value={series} onChange={(event) => setSeries(event.target.value.toUpperCase())} />
    </ActForm>
  );
}
