import { agencyServices, agencyStatuses, professionalKinds, professionalStatuses, type Register } from './register';

const name = { key: 'name', label: 'registers.fields.name', kind: 'text', isRequired: true, max: 120 } as const;
const region = { key: 'regionCode', label: 'registers.fields.region', kind: 'region' } as const;

export const clusters: Register = {
  path: '/clusters',
  one: 'registers.clusters.one',
  fields: [
    name,
    region,
    { key: 'industry', label: 'registers.fields.industry', kind: 'text', max: 500 },
    { key: 'description', label: 'registers.fields.description', kind: 'note', max: 2000 },
    { key: 'foundedOn', label: 'registers.fields.foundedOn', kind: 'day' },
    { key: 'endedOn', label: 'registers.fields.endedOn', kind: 'day' },
  ],
};

export const agencies: Register = {
  path: '/agencies',
  one: 'registers.agencies.one',
  fields: [
    name,
    region,
    { key: 'uscc', label: 'registers.fields.uscc', kind: 'text', max: 18 },
    {
      key: 'agencyCode',
      label: 'registers.fields.agencyCode',
      kind: 'text',
      max: 5,
      hint: 'registers.hints.agencyCode',
    },
    { key: 'licenceNo', label: 'registers.fields.licenceNo', kind: 'text', max: 64, hint: 'registers.hints.licence' },
    {
      key: 'status',
      label: 'registers.fields.status',
      kind: 'choice',
      options: agencyStatuses.map((value) => ({ value, word: `registers.agencyStatus.${value}` as const })),
    },
    {
      key: 'services',
      label: 'registers.fields.services',
      kind: 'choices',
      options: agencyServices.map((value) => ({ value, word: `registers.service.${value}` as const })),
    },
    { key: 'contactName', label: 'registers.fields.contactName', kind: 'text', max: 120 },
    { key: 'phone', label: 'registers.fields.phone', kind: 'text', max: 40 },
    { key: 'address', label: 'registers.fields.address', kind: 'text', max: 500 },
  ],
};

export const professionals: Register = {
  path: '/professionals',
  one: 'registers.professionals.one',
  fields: [
    name,
    {
      key: 'kind',
      label: 'registers.fields.kind',
      kind: 'choice',
      isRequired: true,
      options: professionalKinds.map((value) => ({ value, word: `registers.professionalKind.${value}` as const })),
    },
    region,
    {
      key: 'status',
      label: 'registers.fields.status',
      kind: 'choice',
      options: professionalStatuses.map((value) => ({ value, word: `registers.professionalStatus.${value}` as const })),
    },
    { key: 'employer', label: 'registers.fields.employer', kind: 'text', max: 120 },
    { key: 'fields', label: 'registers.fields.fields', kind: 'words' },
    { key: 'industries', label: 'registers.fields.industries', kind: 'words' },
    { key: 'capacity', label: 'registers.fields.capacity', kind: 'count', max: 1000 },
    { key: 'practiceNo', label: 'registers.fields.practiceNo', kind: 'text', max: 12 },
    { key: 'phone', label: 'registers.fields.phone', kind: 'text', max: 40 },
    { key: 'email', label: 'registers.fields.email', kind: 'text', max: 120 },
  ],
};
