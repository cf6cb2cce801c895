package org.sala.credential;

import java.time.Instant;

/**
 * A token as its owner sees it afterwards.
 *
 * @param lastUsed null for one that was never used
 * @param revokedAt null for one that was not revoked
 */
record PersonalToken(
    long id, Instant madeAt, Instant expiresAt, Instant lastUsed, Instant revokedAt) {}
