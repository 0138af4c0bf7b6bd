import './plans.css';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/page.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { PlanReply } from '../contract.ts';
import { PlanTabs } from './plan-tabs.tsx';
import { stateWords } from './plan-words.ts';

/** What every page of a plan begins with: whose it is, for which year, where it stands. */
export function PlanFrame({ plan, about, actions, children }: { plan: PlanReply; about?: string; actions?: ReactNode; children: ReactNode }) {
  const dates = useDates();
  const { words, sign } = stateWords[plan.state];
  const touched = `last written ${dates.when(plan.touchedAt)}${plan.touchedBy ? ` by ${plan.touchedBy.name}` : ''}`;
  return (
    <Page title={`${about ? `${about}: ` : ''}${plan.school.name}, plan ${plan.schoolYear.name}`} lead={`${sign} ${words[0]!.toUpperCase()}${words.slice(1)} · ${touched}`} actions={actions}>
      <PlanTabs plan={plan} />
      {children}
    </Page>
  );
}
