import { resolver } from "./intrinsics.ts";
import type { Plan } from "./plan.ts";
import { PLANNERS } from "./planners.ts";
import { RUNNING_TYPES, type RunningType, SILENT_TYPES } from "./resource-types.ts";
import { type Resource, type Template, UnknownInTemplateError } from "./template.ts";

function checkProperties(id: string, type: RunningType, properties: Record<string, unknown>): void {
  const { honoured, silent } = RUNNING_TYPES[type];
  const known: readonly string[] = [...honoured, ...silent];
  for (const name of Object.keys(properties)) {
    if (known.includes(name)) continue;
    throw new UnknownInTemplateError(
      `The local stack does not know the property ${name} of ${type} (resource ${id}). ` +
        "Make it work, or name it as silent, in infra/local/resource-types.ts.",
    );
  }
}

function isRunning(type: string): type is RunningType {
  return Object.hasOwn(RUNNING_TYPES, type);
}

function isSilent(type: string): type is keyof typeof SILENT_TYPES {
  return Object.hasOwn(SILENT_TYPES, type);
}

/**
 * Reads a synthesized template into what is to run. `directory` is the assembly's, `endpoint` the URL of the emulators.
 * Throws `UnknownInTemplateError`, with the name and what to do, on a type or property that is in no list.
 */
export function readTemplate(template: Template, stack: string, directory: string, endpoint: string): Plan {
  const resolve = resolver(template, stack, endpoint);
  const plan: Plan = {
    stack,
    buckets: [],
    notifications: [],
    queues: [],
    tables: [],
    topics: [],
    subscriptions: [],
    functions: [],
    mappings: [],
    schedules: [],
    outputs: {},
    silent: [],
  };
  const silent = new Map<keyof typeof SILENT_TYPES, number>();
  const read = (id: string, resource: Resource): void => {
    const { Type: type } = resource;
    if (isSilent(type)) {
      silent.set(type, (silent.get(type) ?? 0) + 1);
      return;
    }
    if (!isRunning(type)) {
      throw new UnknownInTemplateError(
        `The local stack does not know the resource type ${type} (resource ${id}). ` +
          "Make it work, or name it as silent, in infra/local/resource-types.ts.",
      );
    }
    checkProperties(id, type, resource.Properties ?? {});
    const look = (attribute?: string): string =>
      String(resolve(attribute === undefined ? { Ref: id } : { "Fn::GetAtt": [id, attribute] }));
    PLANNERS[type]({
      id,
      stack,
      directory,
      plan,
      resource,
      look,
      properties: resolve(resource.Properties ?? {}) as never,
    });
  };
  for (const [id, resource] of Object.entries(template.Resources)) read(id, resource);
  for (const [id, output] of Object.entries(template.Outputs ?? {})) plan.outputs[id] = String(resolve(output.Value));
  plan.silent = [...silent].map(([type, count]) => ({ type, why: SILENT_TYPES[type], count }));
  return plan;
}
