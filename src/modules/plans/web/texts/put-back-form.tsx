import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PartRevision, PartText, PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { FieldChanges } from '../compare/field-changes.tsx';

/** Puts an earlier state of a part back as a new one; before that it shows all that it changes. */
export function PutBackForm({ plan, part, revision, close }: { plan: PlanReply; part: PartText; revision: PartRevision; close: () => void }) {
  const dates = useDates();
  return (
    <ActForm
      title="Put it back"
      button="Put it back"
      act={() => plansApi('PATCH /plans/{id}/parts/{partId}', { params: { id: plan.id, partId: part.id }, body: { version: part.version, changes: revision.content } })}
      done="Put back. What it said before is kept among its texts."
      close={close}
    >
      <p>
        As it was {dates.when(revision.at)}
        {revision.by ? `, written by ${revision.by}` : ''}. What changes:
      </p>
      <div className="remark changed">
        <FieldChanges kind={part.kind} fields={revision.back} />
      </div>
      <p className="quiet">{part.kind === 'strategy' || part.kind === 'action_step' ? 'Whether it is open, paused, stopped or done stays as it is, its place too. ' : 'Its place stays as it is. '}What stands under it is not touched.</p>
    </ActForm>
  );
}
