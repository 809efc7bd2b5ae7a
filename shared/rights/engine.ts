/**
 * The version of the rules, as each decision names it. It is raised with every change by which copy may be decided
 * otherwise: `test/rights/decided.json` holds how the cases of all rules come out under it, and a test says when they do
 * no longer. It counts in the hash of the policies: after a deploy of new rules every head stands under other policies,
 * is decided anew when its copy comes again, and is among those that `redecide` looks at.
 */
export const ENGINE = "rules@1";
