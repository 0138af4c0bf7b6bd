import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { byId, duty, named } from './parts.ts';

export const assignTeamMember = endpoint(
  'post',
  '/team-assignments',
  { access: 'signed_in', summary: 'Give somebody a seat, a backup duty or a cover, with its dates', status: 201 },
  {
    body: z.object({ regionId: z.uuid(), functionId: z.uuid(), personId: z.uuid(), homeDepartmentId: z.uuid(), duty, sharePercent: z.number().int().min(1).max(100).default(100), validFrom: z.iso.date().optional(), validTo: z.iso.date().optional(), reason: z.string().trim().max(500).optional() }),
    reply: z.object({ id: z.string() }),
  },
);

export const endTeamAssignment = endpoint('post', '/team-assignments/{id}/end', { access: 'signed_in', summary: 'End an assignment from a day' }, { params: byId, body: z.object({ from: z.iso.date().optional() }), reply: z.object({ id: z.string() }) });

export const recordAbsence = endpoint(
  'post',
  '/absences',
  { access: 'signed_in', summary: 'Somebody is away, first and last day included; what is new goes to the backup', status: 201 },
  { body: z.object({ personId: z.uuid(), firstDay: z.iso.date(), lastDay: z.iso.date(), note: z.string().trim().max(200).optional() }), reply: z.object({ id: z.string() }) },
);

export const endAbsence = endpoint(
  'post',
  '/absences/{id}/end',
  { access: 'signed_in', summary: 'Somebody is back on a day, before their absence was to end' },
  { params: byId, body: z.object({ backOn: z.iso.date().optional() }), reply: z.object({ id: z.string().nullable() }) },
);

export const drawRegion = endpoint('post', '/regions', { access: 'signed_in', summary: 'Add a region from a day', status: 201 }, { body: z.object({ number: z.number().int().min(1).max(999), name: z.string().trim().min(1).max(200), validFrom: z.iso.date().optional() }), reply: z.object({ id: z.string() }) });

export const endRegion = endpoint('post', '/regions/{id}/end', { access: 'signed_in', summary: 'End a region that has no schools from a day, and its team with it' }, { params: byId, body: z.object({ from: z.iso.date() }), reply: z.object({ id: z.string() }) });

const move = z.object({ regionId: z.uuid(), schoolIds: z.array(z.uuid()).min(1).max(500), from: z.iso.date().optional() });

export const moveSchools = endpoint(
  'post',
  '/region-memberships',
  { access: 'signed_in', summary: 'Schools belong to a region from a day; where they were before ends that day', status: 201 },
  { body: move, reply: z.object({ moved: z.number() }) },
);

export const previewMove = endpoint(
  'post',
  '/region-membership-previews',
  { access: 'signed_in', summary: 'What a move of schools would change, without moving: who supports them before and after' },
  {
    body: move,
    reply: z.object({
      from: z.string(),
      region: named,
      staying: z.array(named),
      refused: z.array(named.extend({ sentence: z.string() })),
      /** The moving schools by the region they leave; null for schools that had none. */
      groups: z.array(
        z.object({
          from: named.nullable(),
          schools: z.array(named),
          changes: z.array(z.object({ what: z.enum(['superintendent', 'operational_leader', 'function']), name: z.string().nullable(), before: named.nullable(), after: named.nullable() })),
        }),
      ),
    }),
  },
);
export type MovePreviewReply = z.infer<typeof previewMove.schemas.reply>;
