import dns from "node:dns";
import { Socket } from "node:net";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

function hostOf(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) {
    const { host, path } = first as { host?: string; path?: string };
    return path !== undefined && host === undefined ? "localhost" : (host ?? "localhost");
  }
  return typeof second === "string" ? second : "localhost";
}

/** Makes this process unable to call anybody but this machine: a connection elsewhere fails with a sentence that says so. */
export function allowLoopbackOnly(): void {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function connectHere(this: Socket, ...args: unknown[]) {
    const host = hostOf(args);
    if (!LOOPBACK.has(host)) throw new Error(`The local stack calls nobody: a connection to ${host} was refused.`);
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  const lookup = dns.lookup;
  const refuse = (host: string, ...rest: unknown[]): unknown => {
    if (!LOOPBACK.has(host)) throw new Error(`The local stack calls nobody: ${host} was not looked up.`);
    return Reflect.apply(lookup, dns, [host, ...rest]);
  };
  dns.lookup = Object.assign(refuse, lookup) as typeof lookup;
}
