import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { partFields, planPart } from '../parts/part-fields.ts';
import { measureFact } from '../plan/contract.ts';
import { planSnapshot } from '../versions/snapshot.ts';

export const getPublicPlan = endpoint(
  'get',
  '/public-plans/{id}',
  { access: 'public', summary: 'The approved plan of a school as anybody may read it, where its district allows that: without names, comments and promises' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      district: z.string(),
      school: z.string(),
      schoolYear: z.string(),
      approvedOn: z.iso.date(),
      template: planSnapshot.shape.template.omit({ versionId: true }),
      parts: z.array(planPart.pick({ id: true, parentId: true, kind: true, standing: true }).extend(partFields.omit({ owner: true }).shape)),
      measures: z.array(measureFact),
    }),
  },
);
export type PublicPlan = z.infer<typeof getPublicPlan.schemas.reply>;
