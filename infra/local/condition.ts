/** One condition of an SNS filter policy or an event pattern: a plain value, or an operator such as `{"prefix": "a"}`. */
export type Condition = string | number | boolean | null | Record<string, unknown>;
type Value = string | number | boolean | null;

function compares(value: number, tests: readonly unknown[]): boolean {
  const operators: Record<string, (left: number, right: number) => boolean> = {
    "=": (left, right) => left === right,
    "<": (left, right) => left < right,
    "<=": (left, right) => left <= right,
    ">": (left, right) => left > right,
    ">=": (left, right) => left >= right,
  };
  for (let at = 0; at < tests.length; at += 2) {
    if (!operators[String(tests[at])]?.(value, Number(tests[at + 1]))) return false;
  }
  return true;
}

function wildcard(value: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`).test(value);
}

const list = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand]);
const OPERATORS: Record<string, (value: Value, operand: unknown) => boolean> = {
  exists: (_value, operand) => operand === true,
  prefix: (value, operand) => list(operand).some((start) => String(value).startsWith(String(start))),
  suffix: (value, operand) => list(operand).some((end) => String(value).endsWith(String(end))),
  "equals-ignore-case": (value, operand) =>
    list(operand).some((same) => String(value).toLowerCase() === String(same).toLowerCase()),
  wildcard: (value, operand) => list(operand).some((pattern) => wildcard(String(value), String(pattern))),
  numeric: (value, operand) => typeof value === "number" && compares(value, list(operand)),
  "anything-but": (value, operand) => !list(operand).some((but) => holds(value, but as Condition)),
};

function holds(value: Value, condition: Condition): boolean {
  if (typeof condition !== "object" || condition === null) return value === condition;
  return Object.entries(condition).every(([operator, operand]) => OPERATORS[operator]?.(value, operand) ?? false);
}

/**
 * Whether one of the `conditions` holds for one of the `values` of a field; no values means that the field is absent.
 * The operators are those that SNS filter policies and Lambda event filters share; an unknown one never holds.
 */
export function anyHolds(conditions: readonly Condition[], values: readonly Value[]): boolean {
  return conditions.some((condition) => {
    const wantsAbsent = typeof condition === "object" && condition !== null && condition.exists === false;
    if (wantsAbsent) return values.length === 0;
    return values.some((value) => holds(value, condition));
  });
}
