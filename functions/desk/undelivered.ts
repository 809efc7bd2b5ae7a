/** A configured subscriber's queue of what SNS could not deliver to it. */
export interface Undelivered {
  /** Its logical id: `CityDeskUndelivered`. */
  name: string;
  url: string;
  /** The subscriber's own queue, where the stack made it: what was not delivered may go there again. */
  own?: string;
}

const OUTPUT = /^(.+)UndeliveredUrl$/;

/** The queues of what was not delivered, by the names of the stack's outputs. */
export function undeliveredIn(outputs: Readonly<Record<string, string>>): Undelivered[] {
  return Object.entries(outputs).flatMap(([output, url]) => {
    const [, subscriber] = OUTPUT.exec(output) ?? [];
    if (subscriber === undefined) return [];
    const own = outputs[`${subscriber}QueueUrl`];
    return [{ name: `${subscriber}Undelivered`, url, ...(own === undefined ? {} : { own }) }];
  });
}
