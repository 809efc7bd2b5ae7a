/**
 * The line above each message of a mailbox (RFC 4155): `From sender Wed Feb  4 09:15:00 2026`. Prose opens lines with
 * `From` too; hardly one has a time of day at its end.
 */
export const POSTMARK = /^From \S{1,320} .{0,40}\d{1,2}:\d{2}(?::\d{2})?.{0,40}$/;
