package org.sala.paper;

import java.time.Instant;

/** A version of the official form as somebody sent it in. */
record KeptForm(
    Integer version, String fileName, String sha256, String uploadedBy, Instant uploadedAt) {}
