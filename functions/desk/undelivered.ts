/** A queue of notices that did not reach a configured subscriber: SNS could not deliver them, or it could not work on them. */
export interface Undelivered {
  /** Its logical id: `CityDeskUndelivered`, `CityDeskQueueDeadLetters`. */
  name: string;
  url: string;
  /** The subscriber, as names of resources have it: `CityDesk`. */
  subscriber: string;
  /** The subscriber's own queue, where the stack made it: what did not reach it may go there again. */
  own?: string;
}

/** The stack's own queues of dead letters are named alike, and no subscriber is called `ingest` or `release`. */
const OUTPUT = /^(?!(?:Ingest|Release)QueueDeadLettersUrl$)(.+?)(Undelivered|QueueDeadLetters)Url$/;

/** The queues of what did not reach subscribers, by the names of the stack's outputs. */
export function undeliveredIn(outputs: Readonly<Record<string, string>>): Undelivered[] {
  return Object.entries(outputs).flatMap(([output, url]) => {
    const [, subscriber, kind] = OUTPUT.exec(output) ?? [];
    if (subscriber === undefined || kind === undefined) return [];
    const own = outputs[`${subscriber}QueueUrl`];
    return [{ name: `${subscriber}${kind}`, url, subscriber, ...(own === undefined ? {} : { own }) }];
  });
}
