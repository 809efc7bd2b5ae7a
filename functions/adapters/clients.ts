/**
 * How long a call to AWS may take before the SDK tries again. Without limits a hung connection holds the function until
 * its own timeout; calls to the three services answer within tens of milliseconds.
 */
export const CLIENT_LIMITS = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
} as const;
