/** The clock: an RFC 3339 instant in UTC. */
export function clock(): string {
  return new Date().toISOString();
}
