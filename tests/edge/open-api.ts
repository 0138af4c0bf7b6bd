/** As much of a JSON schema as the contracts use. */
export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

export interface Operation {
  method: string;
  path: string;
  params: { name: string; in: string; schema: Schema }[];
  body: Schema | undefined;
  bytes: boolean;
}

interface Written {
  parameters?: Operation['params'];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every road that the OpenAPI document names. */
export function operationsOf(document: { paths: Record<string, Record<string, Written>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      return { method: method.toUpperCase(), path, params: operation.parameters ?? [], body: content['application/json']?.schema, bytes: 'application/octet-stream' in content };
    }),
  );
}
