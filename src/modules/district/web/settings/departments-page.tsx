import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { districtApi } from '../client.ts';
import { DepartmentForm, type EditedDepartment } from './department-form.tsx';
import { FunctionForm, type EditedFunction } from './function-form.tsx';

/** The departments with their heads, and the functions that each owns. */
export function DepartmentsPage() {
  const departments = useQuery({ queryKey: ['departments'], queryFn: () => districtApi('GET /departments') });
  const functions = useQuery({ queryKey: ['departments', 'functions'], queryFn: () => districtApi('GET /support-functions') });
  const [department, setDepartment] = useState<EditedDepartment>();
  const [edited, setEdited] = useState<EditedFunction>();
  const mayEdit = departments.data?.mayEdit ?? false;
  const add = mayEdit ? (
    <div className="row">
      <button type="button" onClick={() => setDepartment({})}>
        Add a department
      </button>
      <button type="button" onClick={() => setEdited({})}>
        Add a function
      </button>
    </div>
  ) : null;
  return (
    <Page title="Departments and functions" lead="A function is what schools get support in; a department owns it, and a seat in each region serves it." actions={add}>
      <QueryState query={departments}>
        {({ items }) => (
          <ul className="list">
            {items.map((item) => (
              <li key={item.id} className="department">
                <div className="row spread">
                  <h2>{item.name}</h2>
                  {mayEdit ? (
                    <button type="button" className="plain" onClick={() => setDepartment(item)}>
                      Edit<span className="skip"> {item.name}</span>
                    </button>
                  ) : null}
                </div>
                <p className="quiet">
                  {item.heads.length > 0 ? `Head: ${item.heads.map((head) => head.name).join(', ')}` : 'Nobody heads it yet'}
                  {item.mailbox ? `, ${item.mailbox}` : ''}. {item.description}
                </p>
                <ul className="plain">
                  {(functions.data?.items ?? [])
                    .filter((each) => each.department.id === item.id)
                    .map((each) => (
                      <li key={each.id}>
                        {each.name} <span className="quiet">{each.kind}</span>{' '}
                        {mayEdit ? (
                          <button type="button" className="plain" onClick={() => setEdited({ ...each, departmentId: item.id })}>
                            Edit<span className="skip"> {each.name}</span>
                          </button>
                        ) : null}
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      {department ? <DepartmentForm department={department} close={() => setDepartment(undefined)} /> : null}
      {edited ? <FunctionForm edited={edited} departments={departments.data?.items ?? []} close={() => setEdited(undefined)} /> : null}
    </Page>
  );
}
